// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import dev.amphora.wasi.PathWalk.Place;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/** {@code path_open}. */
final class PathOpen {
    private static final int SYMLINK_FOLLOW = 1;

    private static final int CREATE = 1;
    private static final int DIRECTORY = 2;
    private static final int EXCLUSIVE = 4;
    private static final int TRUNCATE = 8;

    private static final long WRITING = Rights.FD_WRITE | Rights.FD_ALLOCATE | Rights.FD_FILESTAT_SET_SIZE;

    private final FdTable fds;

    PathOpen(FdTable fds) {
        this.fds = fds;
    }

    void addTo(WasiFunctions functions) {
        functions.add("path_open", "iiiiillii", this::open);
    }

    /** What the guest asks for. Rights are already within those that the directory passes on. */
    private record Request(int flags, long rights, long inheriting, int fdFlags) {
        boolean has(int flag) {
            return (flags & flag) != 0;
        }
    }

    /**
     * (fd, lookup, path*, length, flags, rights, inherited rights, fd flags, new fd*). Rights beyond those that the directory
     * passes on are left out, for many guests ask for all there are; but who asks to write must be able to. Errno: EXIST,
     * ISDIR, NOTDIR, INVAL, LOOP, MFILE, NOTSUP for a device.
     */
    private void open(WasiFunctions.Call call) throws IOException, WasiException {
        DirectoryDescriptor directory = fds.directory(call.i32(0), Rights.PATH_OPEN);
        String path = call.memory().path(call.i32(2), call.i32(3));
        // Before opening: a late fault would leak the descriptor.
        call.memory().require(call.i32(8), Integer.BYTES);
        fds.requireRoom();
        Request request = request(call, directory);
        boolean follow = (call.i32(1) & SYMLINK_FOLLOW) != 0 && !(request.has(CREATE) && request.has(EXCLUSIVE));
        try (Place place = PathWalk.resolve(directory.host(), path, follow)) {
            call.memory().storeInt(call.i32(8), fds.add(open(place, request)));
        }
    }

    private static Request request(WasiFunctions.Call call, DirectoryDescriptor directory) throws WasiException {
        int flags = call.i32(4);
        if ((flags & CREATE) != 0) {
            directory.require(Rights.PATH_CREATE_FILE);
        }
        if ((flags & TRUNCATE) != 0) {
            directory.require(Rights.PATH_FILESTAT_SET_SIZE);
        }
        if ((flags & DIRECTORY) != 0 && (flags & CREATE) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        long rights = call.i64(5);
        boolean wantsDirectory = (flags & DIRECTORY) != 0;
        if (!wantsDirectory && (rights & Rights.FD_WRITE & ~directory.inheriting()) != 0) {
            throw new WasiException(Errno.NOTCAPABLE);
        }
        return new Request(
                flags, rights & directory.inheriting(), call.i64(6) & directory.inheriting(), call.i32(7) & 0xFFFF);
    }

    private static Descriptor open(Place place, Request request) throws IOException, WasiException {
        BasicFileAttributes attributes = place.find();
        if (attributes == null) {
            if (!request.has(CREATE)) {
                throw new WasiException(Errno.NOENT);
            }
            if (place.needsDirectory()) {
                throw new WasiException(Errno.ISDIR);
            }
            return openFile(place, request, true);
        }
        if (request.has(CREATE) && request.has(EXCLUSIVE)) {
            throw new WasiException(Errno.EXIST);
        }
        if (attributes.isSymbolicLink()) {
            throw new WasiException(Errno.LOOP);
        }
        if (attributes.isDirectory()) {
            return openDirectory(place, request);
        }
        if (request.has(DIRECTORY)) {
            throw new WasiException(Errno.NOTDIR);
        }
        // To open a pipe or a device might wait, or do something.
        if (!attributes.isRegularFile()) {
            throw new WasiException(Errno.NOTSUP);
        }
        return openFile(place, request, false);
    }

    private static Descriptor openDirectory(Place place, Request request) throws IOException, WasiException {
        boolean writes = request.has(CREATE) || request.has(TRUNCATE) || (request.rights & Rights.FD_WRITE) != 0;
        if (writes) {
            throw new WasiException(Errno.ISDIR);
        }
        return new DirectoryDescriptor(
                place.directory().openDirectory(place.name()),
                null,
                request.rights & Rights.DIRECTORY,
                request.inheriting,
                request.fdFlags);
    }

    private static Descriptor openFile(Place place, Request request, boolean isNew) throws IOException {
        Set<OpenOption> options = new HashSet<>();
        if ((request.rights & WRITING) != 0 || isNew || request.has(TRUNCATE)) {
            options.add(StandardOpenOption.WRITE);
        }
        if ((request.rights & Rights.FD_READ) != 0 || options.isEmpty()) {
            options.add(StandardOpenOption.READ);
        }
        if (isNew) {
            // Not CREATE_NEW unless asked for: another guest may have made the file meanwhile.
            options.add(request.has(EXCLUSIVE) ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
        }
        if (request.has(TRUNCATE)) {
            options.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
        FileChannel channel = place.directory().openFile(place.name(), options);
        try {
            return new FileDescriptor(
                    channel, place.directory().retain(), place.name(), request.rights & Rights.FILE, request.fdFlags);
        } catch (IOException e) {
            channel.close();
            place.directory().release();
            throw e;
        }
    }
}
