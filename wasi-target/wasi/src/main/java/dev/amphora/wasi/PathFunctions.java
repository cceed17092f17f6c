// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import dev.amphora.wasi.PathWalk.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Paths: {@code path_*}. All may answer BADF, NOTDIR and NOTCAPABLE about the descriptor; FAULT, ILSEQ, INVAL and NAMETOOLONG
 * about the bytes of a path; NOENT, NOTDIR and LOOP where it leads; and PERM if it leads out of the directory.
 */
final class PathFunctions {
    private static final int SYMLINK_FOLLOW = 1;

    private final FdTable fds;
    private final FileTimes times;

    PathFunctions(FdTable fds, FileTimes times) {
        this.fds = fds;
        this.times = times;
    }

    void addTo(WasiFunctions functions) {
        new PathOpen(fds).addTo(functions);
        functions
                .add("path_create_directory", "iii", this::createDirectory)
                .add("path_filestat_get", "iiiii", this::filestat)
                .add("path_filestat_set_times", "iiiilli", this::setTimes)
                .add("path_link", "iiiiiii", this::link)
                .add("path_readlink", "iiiiii", this::readLink)
                .add("path_remove_directory", "iii", this::removeDirectory)
                .add("path_rename", "iiiiii", this::rename)
                .add("path_symlink", "iiiii", this::symlink)
                .add("path_unlink_file", "iii", this::unlinkFile);
    }

    /** Resolves the path whose address and length are arguments {@code param} and the next one. */
    private Place resolve(WasiFunctions.Call call, int fd, int param, long right, boolean follow)
            throws IOException, WasiException {
        DirectoryDescriptor directory = fds.directory(fd, right);
        String path = call.memory().path(call.i32(param), call.i32(param + 1));
        return PathWalk.resolve(directory.host(), path, follow);
    }

    private static boolean follows(int lookupFlags) {
        return (lookupFlags & SYMLINK_FOLLOW) != 0;
    }

    private static BasicFileAttributes require(Place place) throws IOException, WasiException {
        BasicFileAttributes attributes = place.find();
        if (attributes == null) {
            throw new WasiException(Errno.NOENT);
        }
        return attributes;
    }

    /** Requires that nothing has the name, so that it can be given to something that is no directory. */
    private static void requireFree(Place place) throws IOException, WasiException {
        if (place.find() != null) {
            throw new WasiException(Errno.EXIST);
        }
        if (place.needsDirectory()) {
            throw new WasiException(Errno.NOENT);
        }
    }

    /** (fd, path*, length). Errno: EXIST. */
    private void createDirectory(WasiFunctions.Call call) throws IOException, WasiException {
        try (Place place = resolve(call, call.i32(0), 1, Rights.PATH_CREATE_DIRECTORY, false)) {
            if (place.isSelf()) {
                throw new WasiException(Errno.EXIST);
            }
            place.directory().createDirectory(place.name());
        }
    }

    /** (fd, lookup, path*, length, filestat*). */
    private void filestat(WasiFunctions.Call call) throws IOException, WasiException {
        boolean follow = follows(call.i32(1));
        try (Place place = resolve(call, call.i32(0), 2, Rights.PATH_FILESTAT_GET, follow)) {
            BasicFileAttributes attributes = require(place);
            FdFunctions.store(call.memory(), call.i32(4), place.directory().stat(place.name(), attributes));
        }
    }

    /** (fd, lookup, path*, length, accessed, modified, which). Errno: INVAL. */
    private void setTimes(WasiFunctions.Call call) throws IOException, WasiException {
        boolean follow = follows(call.i32(1));
        int which = call.i32(6);
        try (Place place = resolve(call, call.i32(0), 2, Rights.PATH_FILESTAT_SET_TIMES, follow)) {
            require(place);
            place.directory()
                    .setTimes(place.name(), times.accessed(call.i64(4), which), times.modified(call.i64(5), which));
        }
    }

    /** (old fd, lookup, old path*, length, new fd, new path*, length). Errno: EXIST, PERM for a directory. */
    private void link(WasiFunctions.Call call) throws IOException, WasiException {
        boolean follow = follows(call.i32(1));
        try (Place source = resolve(call, call.i32(0), 2, Rights.PATH_LINK_SOURCE, follow)) {
            // Before anything about the target, as on Unix.
            boolean isDirectory = require(source).isDirectory();
            try (Place target = resolve(call, call.i32(4), 5, Rights.PATH_LINK_TARGET, false)) {
                requireFree(target);
                if (isDirectory) {
                    throw new WasiException(Errno.PERM);
                }
                target.directory().createLink(target.name(), source.directory(), source.name());
            }
        }
    }

    /** (fd, path*, length, buffer*, length, size*): as much of the link as fits. Errno: INVAL if it is no link. */
    private void readLink(WasiFunctions.Call call) throws IOException, WasiException {
        GuestMemory memory = call.memory();
        memory.require(call.i32(3), call.i32(4));
        memory.require(call.i32(5), Integer.BYTES);
        try (Place place = resolve(call, call.i32(0), 1, Rights.PATH_READLINK, false)) {
            if (!require(place).isSymbolicLink()) {
                throw new WasiException(Errno.INVAL);
            }
            byte[] target = place.directory().readLink(place.name()).getBytes(StandardCharsets.UTF_8);
            int count = Math.min(target.length, call.i32(4));
            memory.store(call.i32(3), target, count);
            memory.storeInt(call.i32(5), count);
        }
    }

    /** (fd, path*, length). Errno: NOTDIR, NOTEMPTY, INVAL for the directory of the descriptor itself. */
    private void removeDirectory(WasiFunctions.Call call) throws IOException, WasiException {
        try (Place place = resolve(call, call.i32(0), 1, Rights.PATH_REMOVE_DIRECTORY, false)) {
            if (place.isSelf()) {
                throw new WasiException(Errno.INVAL);
            }
            if (!require(place).isDirectory()) {
                throw new WasiException(Errno.NOTDIR);
            }
            place.directory().deleteDirectory(place.name());
        }
    }

    /** (old fd, old path*, length, new fd, new path*, length). Errno: ISDIR, NOTDIR, NOTEMPTY, INVAL. */
    private void rename(WasiFunctions.Call call) throws IOException, WasiException {
        try (Place source = resolve(call, call.i32(0), 1, Rights.PATH_RENAME_SOURCE, false);
                Place target = resolve(call, call.i32(3), 4, Rights.PATH_RENAME_TARGET, false)) {
            if (source.isSelf() || target.isSelf()) {
                throw new WasiException(Errno.BUSY);
            }
            BasicFileAttributes moved = require(source);
            boolean isDirectory = moved.isDirectory();
            BasicFileAttributes replaced = target.find();
            if (!isDirectory && (source.needsDirectory() || target.needsDirectory())) {
                throw new WasiException(Errno.NOTDIR);
            }
            if (replaced != null && moved.fileKey() != null && moved.fileKey().equals(replaced.fileKey())) {
                // One file by two names, or by one, stays as it is, says POSIX.
                return;
            }
            if (replaced != null) {
                requireReplaceable(target, replaced, isDirectory);
            }
            source.directory().move(source.name(), target.directory(), target.name());
        }
    }

    private static void requireReplaceable(Place target, BasicFileAttributes replaced, boolean byDirectory)
            throws IOException, WasiException {
        if (byDirectory && !replaced.isDirectory()) {
            throw new WasiException(Errno.NOTDIR);
        }
        if (!byDirectory && replaced.isDirectory()) {
            throw new WasiException(Errno.ISDIR);
        }
        if (byDirectory && !target.directory().isEmpty(target.name())) {
            throw new WasiException(Errno.NOTEMPTY);
        }
    }

    /** (target*, length, fd, path*, length). Errno: EXIST, PERM for an absolute target. */
    private void symlink(WasiFunctions.Call call) throws IOException, WasiException {
        String target = call.memory().path(call.i32(0), call.i32(1));
        if (target.isEmpty()) {
            throw new WasiException(Errno.NOENT);
        }
        // The walk would not follow it, but other programs of the host might.
        if (target.startsWith("/")) {
            throw new WasiException(Errno.PERM);
        }
        try (Place place = resolve(call, call.i32(2), 3, Rights.PATH_SYMLINK, false)) {
            requireFree(place);
            place.directory().createSymbolicLink(place.name(), target);
        }
    }

    /** (fd, path*, length). Errno: ISDIR. */
    private void unlinkFile(WasiFunctions.Call call) throws IOException, WasiException {
        try (Place place = resolve(call, call.i32(0), 1, Rights.PATH_UNLINK_FILE, false)) {
            if (require(place).isDirectory()) {
                throw new WasiException(Errno.ISDIR);
            }
            place.directory().deleteFile(place.name());
        }
    }
}
