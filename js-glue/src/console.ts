// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** What a program needs that reads and writes no files: few bytes for the page to load. */
import { fd_read, fd_write } from './calls-fd.js';
import {
    args_get,
    args_sizes_get,
    clock_time_get,
    environ_get,
    environ_sizes_get,
    proc_exit,
    random_get,
} from './calls-process.js';
import type { Host } from './wasi.js';

export const CONSOLE: Host = {
    calls: {
        args_get,
        args_sizes_get,
        clock_time_get,
        environ_get,
        environ_sizes_get,
        fd_read,
        fd_write,
        proc_exit,
        random_get,
    },
    mount: () => undefined,
};
