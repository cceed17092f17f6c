// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

/** The sockets of preview 1, {@code sock_*}: there are none. Errno: BADF, NOTSOCK, NOTSUP. */
final class SockFunctions {
    private final FdTable fds;

    SockFunctions(FdTable fds) {
        this.fds = fds;
    }

    void addTo(WasiFunctions functions) {
        functions
                .add("sock_accept", "iii", this::refuse)
                .add("sock_recv", "iiiiii", this::refuse)
                .add("sock_send", "iiiii", this::refuse)
                .add("sock_shutdown", "ii", this::shutdown);
    }

    /** What a program asks first, to find out whether something is a socket. */
    private void shutdown(WasiFunctions.Call call) throws WasiException {
        fds.get(call.i32(0));
        throw new WasiException(Errno.NOTSOCK);
    }

    private void refuse(WasiFunctions.Call call) throws WasiException {
        fds.get(call.i32(0));
        throw new WasiException(Errno.NOTSUP);
    }
}
