// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { start } from './worker-start.js';

export { lines, text } from './streams.js';

/** Runs the program in a worker of its own and resolves to its exit code. */
export async function run(options: object = {}): Promise<number> {
    const { functions, terminate } = await start<{ run(): number }>(options);
    try {
        return await functions.run();
    } finally {
        terminate();
    }
}

export { run as default };
