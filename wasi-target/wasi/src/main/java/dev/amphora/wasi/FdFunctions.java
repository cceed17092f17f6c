// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Descriptors: {@code fd_*}. All may answer BADF, and NOTCAPABLE if the descriptor lacks the right. */
final class FdFunctions {
    private static final int CHUNK = 1 << 16;
    private static final int DIRENT_BYTES = 24;
    private static final int PRESTAT_BYTES = 8;
    private static final int FDSTAT_BYTES = 24;

    private final FdTable fds;
    private final FileTimes times;

    FdFunctions(FdTable fds, FileTimes times) {
        this.fds = fds;
        this.times = times;
    }

    void addTo(WasiFunctions functions) {
        functions
                .add("fd_advise", "illi", this::advise)
                .add("fd_allocate", "ill", this::allocate)
                .add("fd_close", "i", call -> fds.close(call.i32(0)))
                .add("fd_datasync", "i", call -> fds.get(call.i32(0), Rights.FD_DATASYNC)
                        .sync(false))
                .add("fd_fdstat_get", "ii", this::fdstat)
                .add("fd_fdstat_set_flags", "ii", this::setFlags)
                .add("fd_fdstat_set_rights", "ill", this::setRights)
                .add("fd_filestat_get", "ii", this::filestat)
                .add("fd_filestat_set_size", "il", this::setSize)
                .add("fd_filestat_set_times", "illi", this::setTimes)
                .add("fd_pread", "iiili", this::readAt)
                .add("fd_prestat_get", "ii", this::prestat)
                .add("fd_prestat_dir_name", "iii", this::prestatName)
                .add("fd_pwrite", "iiili", this::writeAt)
                .add("fd_read", "iiii", this::read)
                .add("fd_readdir", "iiili", this::readDirectory)
                .add("fd_renumber", "ii", call -> fds.renumber(call.i32(0), call.i32(1)))
                .add("fd_seek", "ilii", this::seek)
                .add("fd_sync", "i", call -> fds.get(call.i32(0), Rights.FD_SYNC)
                        .sync(true))
                .add("fd_tell", "ii", this::tell)
                .add("fd_write", "iiii", this::write);
    }

    /** (fd, offset, length, advice): checked and ignored. Errno: INVAL, SPIPE. */
    private void advise(WasiFunctions.Call call) throws WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_ADVISE);
        if (descriptor.type() != FileType.REGULAR_FILE) {
            throw new WasiException(Errno.SPIPE);
        }
        if (call.i64(1) < 0 || call.i64(2) < 0 || call.i32(3) < 0 || call.i32(3) > 5) {
            throw new WasiException(Errno.INVAL);
        }
    }

    /** (fd, offset, length). Errno: INVAL, NOSPC. */
    private void allocate(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_ALLOCATE);
        long offset = call.i64(1);
        long length = call.i64(2);
        if (offset < 0 || length <= 0 || offset + length < 0) {
            throw new WasiException(Errno.INVAL);
        }
        descriptor.allocate(offset, length);
    }

    /** (fd, fdstat*): type 1 byte, flags at 2, rights at 8, inherited rights at 16. Errno: FAULT. */
    private void fdstat(WasiFunctions.Call call) throws WasiException {
        Descriptor descriptor = fds.get(call.i32(0));
        int address = call.i32(1);
        GuestMemory memory = call.memory();
        memory.store(address, new byte[FDSTAT_BYTES], FDSTAT_BYTES);
        memory.storeByte(address, descriptor.type().ordinal());
        memory.storeShort(address + 2, descriptor.flags());
        memory.storeLong(address + 8, descriptor.rights());
        memory.storeLong(address + 16, descriptor.inheriting());
    }

    /** (fd, flags). Errno: INVAL. */
    private void setFlags(WasiFunctions.Call call) throws WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_FDSTAT_SET_FLAGS);
        if ((call.i32(1) & ~0x1F) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        descriptor.setFlags(call.i32(1));
    }

    private void setRights(WasiFunctions.Call call) throws WasiException {
        fds.get(call.i32(0)).restrict(call.i64(1), call.i64(2));
    }

    /** (fd, filestat*). Errno: FAULT. */
    private void filestat(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_FILESTAT_GET);
        store(call.memory(), call.i32(1), descriptor.stat());
    }

    /** Eight fields of 8 bytes: device, inode, type, links, size, accessed, modified, changed. */
    static void store(GuestMemory memory, int address, FileStat stat) throws WasiException {
        memory.require(address, FileStat.BYTES);
        memory.storeLong(address, stat.device());
        memory.storeLong(address + 8, stat.inode());
        memory.storeLong(address + 16, stat.type().ordinal());
        memory.storeLong(address + 24, stat.links());
        memory.storeLong(address + 32, stat.size());
        memory.storeLong(address + 40, stat.accessed());
        memory.storeLong(address + 48, stat.modified());
        memory.storeLong(address + 56, stat.changed());
    }

    /** (fd, size). Errno: INVAL. */
    private void setSize(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_FILESTAT_SET_SIZE);
        if (call.i64(1) < 0) {
            throw new WasiException(Errno.INVAL);
        }
        descriptor.setSize(call.i64(1));
    }

    /** (fd, accessed, modified, which). Errno: INVAL. */
    private void setTimes(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_FILESTAT_SET_TIMES);
        int which = call.i32(3);
        descriptor.setTimes(times.accessed(call.i64(1), which), times.modified(call.i64(2), which));
    }

    /** (fd, prestat*): tag 0 for a directory, the length of its name at 4. Errno: BADF, FAULT. */
    private void prestat(WasiFunctions.Call call) throws WasiException {
        byte[] name = preopenName(call.i32(0));
        call.memory().require(call.i32(1), PRESTAT_BYTES);
        call.memory().storeInt(call.i32(1), 0);
        call.memory().storeInt(call.i32(1) + 4, name.length);
    }

    /** (fd, name*, length). Errno: BADF, NAMETOOLONG, FAULT. */
    private void prestatName(WasiFunctions.Call call) throws WasiException {
        byte[] name = preopenName(call.i32(0));
        if (Integer.compareUnsigned(call.i32(2), name.length) < 0) {
            throw new WasiException(Errno.NAMETOOLONG);
        }
        call.memory().store(call.i32(1), name, name.length);
    }

    private byte[] preopenName(int fd) throws WasiException {
        if (fds.get(fd) instanceof DirectoryDescriptor directory && directory.preopenName() != null) {
            return directory.preopenName().getBytes(StandardCharsets.UTF_8);
        }
        throw new WasiException(Errno.BADF);
    }

    /** One transfer between a buffer and a descriptor, {@code done} bytes after the first. */
    @FunctionalInterface
    private interface Transfer {
        int move(byte[] buffer, int length, long done) throws IOException, WasiException;
    }

    /** (fd, iovec*, count, size*). Errno: FAULT, AGAIN. */
    private void read(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_READ);
        fill(call, call.i32(3), (buffer, length, done) -> descriptor.read(buffer, length));
    }

    /** (fd, iovec*, count, offset, size*). Errno: FAULT, INVAL, SPIPE. */
    private void readAt(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_READ | Rights.FD_SEEK);
        long offset = requireOffset(call.i64(3));
        fill(call, call.i32(4), (buffer, length, done) -> descriptor.readAt(buffer, length, offset + done));
    }

    /** Fills buffers until the source gives less than was asked for. */
    private static void fill(WasiFunctions.Call call, int sizePointer, Transfer source)
            throws IOException, WasiException {
        GuestMemory memory = call.memory();
        int[] buffers = memory.buffers(call.i32(1), call.i32(2));
        memory.require(sizePointer, Integer.BYTES);
        int total = 0;
        byte[] bytes = null;
        for (int i = 0; i < buffers.length; i += 2) {
            for (int at = 0; at < buffers[i + 1]; ) {
                int length = Math.min(buffers[i + 1] - at, CHUNK);
                bytes = bytes == null || bytes.length < length ? new byte[length] : bytes;
                int count = source.move(bytes, length, total);
                memory.store(buffers[i] + at, bytes, count);
                total += count;
                at += count;
                if (count < length) {
                    memory.storeInt(sizePointer, total);
                    return;
                }
            }
        }
        memory.storeInt(sizePointer, total);
    }

    /** (fd, ciovec*, count, size*). Errno: FAULT, NOSPC. */
    private void write(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_WRITE);
        drain(call, call.i32(3), (buffer, length, done) -> {
            descriptor.write(buffer, length);
            return length;
        });
    }

    /** (fd, ciovec*, count, offset, size*). Errno: FAULT, INVAL, SPIPE. */
    private void writeAt(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_WRITE | Rights.FD_SEEK);
        long offset = requireOffset(call.i64(3));
        drain(call, call.i32(4), (buffer, length, done) -> {
            descriptor.writeAt(buffer, length, offset + done);
            return length;
        });
    }

    private static void drain(WasiFunctions.Call call, int sizePointer, Transfer sink)
            throws IOException, WasiException {
        GuestMemory memory = call.memory();
        int[] buffers = memory.buffers(call.i32(1), call.i32(2));
        memory.require(sizePointer, Integer.BYTES);
        byte[] bytes = gather(memory, buffers);
        for (int at = 0; at < bytes.length; at += CHUNK) {
            int length = Math.min(bytes.length - at, CHUNK);
            sink.move(at == 0 ? bytes : Arrays.copyOfRange(bytes, at, at + length), length, at);
        }
        memory.storeInt(sizePointer, bytes.length);
    }

    /** Joins small buffers, so that a line is written at once. A guest may name the same gigabyte again and again. */
    private static byte[] gather(GuestMemory memory, int[] buffers) throws WasiException {
        long total = 0;
        for (int i = 1; i < buffers.length; i += 2) {
            total += buffers[i];
        }
        int size = (int) Math.min(total, 1 << 24);
        byte[] joined = new byte[size];
        int at = 0;
        for (int i = 0; i < buffers.length && at < size; i += 2) {
            int length = Math.min(buffers[i + 1], size - at);
            byte[] part = new byte[length];
            memory.load(buffers[i], part, length);
            System.arraycopy(part, 0, joined, at, length);
            at += length;
        }
        return joined;
    }

    private static long requireOffset(long offset) throws WasiException {
        if (offset < 0) {
            throw new WasiException(Errno.INVAL);
        }
        return offset;
    }

    /** (fd, offset, whence, position*). Errno: INVAL, SPIPE, FAULT. */
    private void seek(WasiFunctions.Call call) throws IOException, WasiException {
        boolean onlyAsks = call.i64(1) == 0 && call.i32(2) == 1;
        Descriptor descriptor = fds.get(call.i32(0), onlyAsks ? Rights.FD_TELL : Rights.FD_SEEK);
        call.memory().require(call.i32(3), Long.BYTES);
        call.memory().storeLong(call.i32(3), descriptor.seek(call.i64(1), call.i32(2)));
    }

    /** (fd, position*). Errno: SPIPE, FAULT. */
    private void tell(WasiFunctions.Call call) throws IOException, WasiException {
        Descriptor descriptor = fds.get(call.i32(0), Rights.FD_TELL);
        call.memory().storeLong(call.i32(1), descriptor.seek(0, 1));
    }

    /**
     * (fd, buffer*, length, cookie, size*): entries one after another, each with the next cookie, the inode at 8, the length
     * of the name at 16, the type at 20, and from 24 on the name. The last one may be cut off; a buffer that is not full says
     * that there are no more. Errno: NOTDIR, INVAL, FAULT.
     */
    private void readDirectory(WasiFunctions.Call call) throws IOException, WasiException {
        DirectoryDescriptor directory = fds.directory(call.i32(0), Rights.FD_READDIR);
        GuestMemory memory = call.memory();
        int length = call.i32(2);
        memory.require(call.i32(1), length);
        memory.require(call.i32(4), Integer.BYTES);
        long cookie = call.i64(3);
        List<HostDirectory.Entry> entries = directory.entriesFrom(cookie);
        int used = 0;
        for (HostDirectory.Entry entry : entries) {
            if (used == length) {
                break;
            }
            byte[] bytes = direntry(entry, ++cookie);
            int count = Math.min(bytes.length, length - used);
            memory.store(call.i32(1) + used, bytes, count);
            used += count;
        }
        memory.storeInt(call.i32(4), used);
    }

    private static byte[] direntry(HostDirectory.Entry entry, long next) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[DIRENT_BYTES + name.length];
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(next)
                .putLong(entry.inode())
                .putInt(name.length)
                .putInt(entry.type().ordinal())
                .put(name);
        return bytes;
    }
}
