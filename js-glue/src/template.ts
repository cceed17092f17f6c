// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The loader that is written beside a compiled module: this file bundled with what it needs, and with the module's name
 * in place of MODULE_NAME. The URL is one literal, so that bundlers find the module and copy it.
 */
import { run as runModule } from './loader.js';
import type { RunOptions } from './options.js';
import { WHOLE } from './whole.js';

export { attachStack } from './stack.js';
export { lines, text } from './streams.js';

/** Runs the program to its end and returns its exit code. */
export function run(options: RunOptions = {}): Promise<number> {
    const { module = new URL('./MODULE_NAME.wasm', import.meta.url) } = options;
    return runModule(module, { programName: 'MODULE_NAME', ...options }, WHOLE);
}

export default run;
