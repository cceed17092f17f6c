// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** As template.ts, for a library: the module's functions, and no program to run. */
import { type LibraryOptions, load as loadModule } from './library.js';
import { WHOLE } from './whole.js';

export { ArrayView } from './array-view.js';
export { JavaError } from './library.js';
export { lines, text } from './streams.js';

/** Loads the library and resolves to its functions. */
export function load(options: LibraryOptions = {}): Promise<unknown> {
    const { module = new URL('./MODULE_NAME.wasm', import.meta.url) } = options;
    return loadModule(module, options, WHOLE);
}

export default load;
