// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.nio.file.attribute.FileTime;

/** What a file descriptor of the guest stands for. An operation is refused unless a kind of descriptor has it. */
abstract class Descriptor {
    static final int APPEND = 1;
    static final int NONBLOCK = 4;

    private long rights;
    private long inheriting;
    private int flags;

    Descriptor(long rights, long inheriting, int flags) {
        this.rights = rights;
        this.inheriting = inheriting;
        this.flags = flags;
    }

    final long rights() {
        return rights;
    }

    /** The rights that what is opened through this descriptor can have at most. */
    final long inheriting() {
        return inheriting;
    }

    final int flags() {
        return flags;
    }

    final boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }

    void setFlags(int newFlags) throws WasiException {
        flags = newFlags;
    }

    /** Gives rights up; none can be gained. */
    final void restrict(long newRights, long newInheriting) throws WasiException {
        if ((newRights & ~rights) != 0 || (newInheriting & ~inheriting) != 0) {
            throw new WasiException(Errno.NOTCAPABLE);
        }
        rights = newRights;
        inheriting = newInheriting;
    }

    final void require(long right) throws WasiException {
        if ((rights & right) != right) {
            throw new WasiException(lacking(right));
        }
    }

    /** Why a right is not there: it makes no sense for this kind, or it was not granted. */
    Errno lacking(long right) {
        return Errno.NOTCAPABLE;
    }

    abstract FileType type();

    abstract FileStat stat() throws IOException, WasiException;

    DirectoryDescriptor directory() throws WasiException {
        throw new WasiException(Errno.NOTDIR);
    }

    /** Reads up to {@code length} bytes at the present position; 0 at the end. */
    int read(byte[] buffer, int length) throws IOException, WasiException {
        throw new WasiException(Errno.BADF);
    }

    int readAt(byte[] buffer, int length, long offset) throws IOException, WasiException {
        throw new WasiException(Errno.SPIPE);
    }

    /** Writes all bytes at the present position. */
    void write(byte[] buffer, int length) throws IOException, WasiException {
        throw new WasiException(Errno.BADF);
    }

    void writeAt(byte[] buffer, int length, long offset) throws IOException, WasiException {
        throw new WasiException(Errno.SPIPE);
    }

    /** Moves the position relative to the start (0), to itself (1) or to the end (2), and returns it. */
    long seek(long offset, int whence) throws IOException, WasiException {
        throw new WasiException(Errno.SPIPE);
    }

    void setSize(long size) throws IOException, WasiException {
        throw new WasiException(Errno.INVAL);
    }

    void allocate(long offset, long length) throws IOException, WasiException {
        throw new WasiException(Errno.NOTSUP);
    }

    /** A null time stays as it is. */
    void setTimes(FileTime accessed, FileTime modified) throws IOException, WasiException {
        throw new WasiException(Errno.NOTSUP);
    }

    void sync(boolean metadata) throws IOException, WasiException {}

    /** How many bytes can be read without waiting; at least 1 if a read would not wait for another reason. */
    long readable() throws IOException {
        return 1;
    }

    void close() throws IOException {}
}
