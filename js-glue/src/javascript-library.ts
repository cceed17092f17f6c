// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** As `javascript-loader.ts`, for libraries. */
import { JavaScriptHost, type Script } from './javascript-host.js';
import { type LibraryOptions, load } from './library.js';
import { WHOLE } from './whole.js';

export { ArrayView } from './array-view.js';
export { JavaError } from './java-error.js';
export { attachStack } from './stack.js';
export { lines, text } from './streams.js';

/** The `load` of a library whose module is there unless options say otherwise. */
export function library(
    url: () => URL,
    script: Script,
): (options?: LibraryOptions) => ReturnType<typeof load> {
    return (options = {}) =>
        load(options.module ?? url(), options, WHOLE, (instance, module) =>
            JavaScriptHost.attach(instance, module, script),
        );
}
