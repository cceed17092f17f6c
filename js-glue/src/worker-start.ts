// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { connect, type Remote } from './remote.js';

/** Starts the worker of a package. The URL is a literal, so that bundlers find the worker. */
export function start<T>(options: object): Promise<Remote<T>> {
    return connect(
        () => new Worker(new URL('./MODULE_NAME.worker.js', import.meta.url), { type: 'module', name: 'MODULE_NAME' }),
        options,
    );
}
