// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What a loader can be put together from. `fragments.mjs` takes this apart into declarations, of which `Bundle` of
 * browser-target writes those that one module needs.
 */
export { ArrayView } from './array-view.js';
export * from './calls-fd.js';
export * from './calls-path.js';
export * from './calls-process.js';
export { openFiles } from './files.js';
export { classes } from './java-classes.js';
export { JavaError } from './java-error.js';
export { library, program } from './javascript.js';
export { load } from './library.js';
export { run } from './loader.js';
export { stackWith } from './stack-later.js';
export { lines, openInput, text } from './streams.js';
