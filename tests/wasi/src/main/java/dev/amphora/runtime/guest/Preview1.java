// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.guest;

import dev.amphora.runtime.classlib.WasmImport;

/**
 * The functions of WASI preview 1, but for {@code proc_exit}, which never returns. Pointers and lengths are ints; results are
 * errno values. Parameters are in the order of the specification.
 */
final class Preview1 {
    private static final String MODULE = "wasi_snapshot_preview1";

    private Preview1() {}

    @WasmImport(module = MODULE, name = "args_get")
    static native int argsGet(int a, int b);

    @WasmImport(module = MODULE, name = "args_sizes_get")
    static native int argsSizesGet(int a, int b);

    @WasmImport(module = MODULE, name = "clock_res_get")
    static native int clockResGet(int a, int b);

    @WasmImport(module = MODULE, name = "clock_time_get")
    static native int clockTimeGet(int a, long b, int c);

    @WasmImport(module = MODULE, name = "environ_get")
    static native int environGet(int a, int b);

    @WasmImport(module = MODULE, name = "environ_sizes_get")
    static native int environSizesGet(int a, int b);

    @WasmImport(module = MODULE, name = "fd_advise")
    static native int fdAdvise(int a, long b, long c, int d);

    @WasmImport(module = MODULE, name = "fd_allocate")
    static native int fdAllocate(int a, long b, long c);

    @WasmImport(module = MODULE, name = "fd_close")
    static native int fdClose(int a);

    @WasmImport(module = MODULE, name = "fd_datasync")
    static native int fdDatasync(int a);

    @WasmImport(module = MODULE, name = "fd_fdstat_get")
    static native int fdFdstatGet(int a, int b);

    @WasmImport(module = MODULE, name = "fd_fdstat_set_flags")
    static native int fdFdstatSetFlags(int a, int b);

    @WasmImport(module = MODULE, name = "fd_fdstat_set_rights")
    static native int fdFdstatSetRights(int a, long b, long c);

    @WasmImport(module = MODULE, name = "fd_filestat_get")
    static native int fdFilestatGet(int a, int b);

    @WasmImport(module = MODULE, name = "fd_filestat_set_size")
    static native int fdFilestatSetSize(int a, long b);

    @WasmImport(module = MODULE, name = "fd_filestat_set_times")
    static native int fdFilestatSetTimes(int a, long b, long c, int d);

    @WasmImport(module = MODULE, name = "fd_pread")
    static native int fdPread(int a, int b, int c, long d, int e);

    @WasmImport(module = MODULE, name = "fd_prestat_dir_name")
    static native int fdPrestatDirName(int a, int b, int c);

    @WasmImport(module = MODULE, name = "fd_prestat_get")
    static native int fdPrestatGet(int a, int b);

    @WasmImport(module = MODULE, name = "fd_pwrite")
    static native int fdPwrite(int a, int b, int c, long d, int e);

    @WasmImport(module = MODULE, name = "fd_read")
    static native int fdRead(int a, int b, int c, int d);

    @WasmImport(module = MODULE, name = "fd_readdir")
    static native int fdReaddir(int a, int b, int c, long d, int e);

    @WasmImport(module = MODULE, name = "fd_renumber")
    static native int fdRenumber(int a, int b);

    @WasmImport(module = MODULE, name = "fd_seek")
    static native int fdSeek(int a, long b, int c, int d);

    @WasmImport(module = MODULE, name = "fd_sync")
    static native int fdSync(int a);

    @WasmImport(module = MODULE, name = "fd_tell")
    static native int fdTell(int a, int b);

    @WasmImport(module = MODULE, name = "fd_write")
    static native int fdWrite(int a, int b, int c, int d);

    @WasmImport(module = MODULE, name = "path_create_directory")
    static native int pathCreateDirectory(int a, int b, int c);

    @WasmImport(module = MODULE, name = "path_filestat_get")
    static native int pathFilestatGet(int a, int b, int c, int d, int e);

    @WasmImport(module = MODULE, name = "path_filestat_set_times")
    static native int pathFilestatSetTimes(int a, int b, int c, int d, long e, long f, int g);

    @WasmImport(module = MODULE, name = "path_link")
    static native int pathLink(int a, int b, int c, int d, int e, int f, int g);

    @WasmImport(module = MODULE, name = "path_open")
    static native int pathOpen(int a, int b, int c, int d, int e, long f, long g, int h, int i);

    @WasmImport(module = MODULE, name = "path_readlink")
    static native int pathReadlink(int a, int b, int c, int d, int e, int f);

    @WasmImport(module = MODULE, name = "path_remove_directory")
    static native int pathRemoveDirectory(int a, int b, int c);

    @WasmImport(module = MODULE, name = "path_rename")
    static native int pathRename(int a, int b, int c, int d, int e, int f);

    @WasmImport(module = MODULE, name = "path_symlink")
    static native int pathSymlink(int a, int b, int c, int d, int e);

    @WasmImport(module = MODULE, name = "path_unlink_file")
    static native int pathUnlinkFile(int a, int b, int c);

    @WasmImport(module = MODULE, name = "poll_oneoff")
    static native int pollOneoff(int a, int b, int c, int d);

    @WasmImport(module = MODULE, name = "proc_raise")
    static native int procRaise(int a);

    @WasmImport(module = MODULE, name = "random_get")
    static native int randomGet(int a, int b);

    @WasmImport(module = MODULE, name = "sched_yield")
    static native int schedYield();

    @WasmImport(module = MODULE, name = "sock_accept")
    static native int sockAccept(int a, int b, int c);

    @WasmImport(module = MODULE, name = "sock_recv")
    static native int sockRecv(int a, int b, int c, int d, int e, int f);

    @WasmImport(module = MODULE, name = "sock_send")
    static native int sockSend(int a, int b, int c, int d, int e);

    @WasmImport(module = MODULE, name = "sock_shutdown")
    static native int sockShutdown(int a, int b);
}
