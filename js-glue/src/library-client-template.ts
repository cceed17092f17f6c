// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { start } from './worker-start.js';

export { JavaError } from './library.js';
export { transfer } from './remote.js';
export { lines, text } from './streams.js';

/** Loads the library in a worker of its own. */
export async function load(options: object = {}): Promise<{ library: unknown; terminate(): void }> {
    const { functions, terminate } = await start(options);
    return { library: functions, terminate };
}

export { load as default };
