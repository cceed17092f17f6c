// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

/** The process: {@code proc_*} and {@code sched_yield}. */
final class ProcFunctions {
    void addTo(WasiFunctions functions) {
        functions
                .addExit("proc_exit", "i", call -> {
                    throw new ProcExit(call.i32(0));
                })
                .add("proc_raise", "i", call -> {
                    throw new WasiException(Errno.NOTSUP);
                })
                .add("sched_yield", "", call -> Thread.yield());
    }
}
