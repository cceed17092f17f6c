// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.WasmImport;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.core.StatePage;
import dev.amphora.runtime.dialect.Address;

/** The functions of WASI preview 1 that files need: arguments are addresses, results errno values. */
final class FileCalls {
    private static final String MODULE = "wasi_snapshot_preview1";
    static final int SCRATCH = StatePage.FILE_CALLS;

    private FileCalls() {}

    @WasmImport(module = MODULE, name = "fd_prestat_get")
    static native int prestatGet(int fd, int result);

    @WasmImport(module = MODULE, name = "fd_prestat_dir_name")
    static native int prestatDirName(int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_open")
    static native int pathOpen(
            int fd,
            int lookup,
            int path,
            int length,
            int openFlags,
            long rights,
            long inheriting,
            int fdFlags,
            int result);

    @WasmImport(module = MODULE, name = "path_filestat_get")
    static native int pathFilestatGet(int fd, int lookup, int path, int length, int result);

    @WasmImport(module = MODULE, name = "path_filestat_set_times")
    static native int pathFilestatSetTimes(
            int fd, int lookup, int path, int length, long accessed, long modified, int which);

    @WasmImport(module = MODULE, name = "path_create_directory")
    static native int pathCreateDirectory(int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_unlink_file")
    static native int pathUnlinkFile(int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_remove_directory")
    static native int pathRemoveDirectory(int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_rename")
    static native int pathRename(int fd, int path, int length, int newFd, int newPath, int newLength);

    @WasmImport(module = MODULE, name = "path_symlink")
    static native int pathSymlink(int target, int targetLength, int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_readlink")
    static native int pathReadlink(int fd, int path, int length, int buffer, int bufferLength, int used);

    @WasmImport(module = MODULE, name = "path_link")
    static native int pathLink(int fd, int lookup, int path, int length, int newFd, int newPath, int newLength);

    @WasmImport(module = MODULE, name = "fd_readdir")
    static native int fdReaddir(int fd, int buffer, int length, long cookie, int used);

    @WasmImport(module = MODULE, name = "fd_read")
    static native int fdRead(int fd, int iovecs, int count, int read);

    @WasmImport(module = MODULE, name = "fd_pread")
    static native int fdPread(int fd, int iovecs, int count, long offset, int read);

    @WasmImport(module = MODULE, name = "fd_write")
    static native int fdWrite(int fd, int iovecs, int count, int written);

    @WasmImport(module = MODULE, name = "fd_pwrite")
    static native int fdPwrite(int fd, int iovecs, int count, long offset, int written);

    @WasmImport(module = MODULE, name = "fd_seek")
    static native int fdSeek(int fd, long offset, int whence, int result);

    @WasmImport(module = MODULE, name = "fd_sync")
    static native int fdSync(int fd);

    @WasmImport(module = MODULE, name = "fd_filestat_get")
    static native int fdFilestatGet(int fd, int result);

    @WasmImport(module = MODULE, name = "fd_filestat_set_size")
    static native int fdFilestatSetSize(int fd, long size);

    @WasmImport(module = MODULE, name = "fd_close")
    static native int fdClose(int fd);

    static Address scratch() {
        return Address.fromInt(SCRATCH);
    }

    /** Address of the elements. Objects do not move, and no call into the host collects. */
    static int data(byte[] array) {
        return Address.ofObject(array).plus(Layout.ARRAY_DATA).toInt();
    }
}
