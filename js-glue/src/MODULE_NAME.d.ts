// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Stands for the loader that is written beside a module: a library's has `load`, a program's `run`. */
export declare const load: ((options: object) => Promise<object>) | undefined;
export declare const run: ((options: object) => Promise<number>) | undefined;
