// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Programs and libraries that call JavaScript, as functions of their scripts. `Bundle` of browser-target writes what calls them. */
import { javaScriptHost, type Script } from './javascript-host.js';
import { type LibraryOptions, load } from './library.js';
import { instantiate } from './loader.js';
import type { RunOptions } from './options.js';
import type { Host } from './wasi.js';

/** The `run` of a program by that name, whose module is there unless options say otherwise. */
export function program(
    programName: string,
    url: () => URL,
    host: Host,
    script: Script,
): (options?: RunOptions) => Promise<number> {
    return async (options = {}) => {
        const all = { programName, ...options };
        const instantiated = instantiate(options.module ?? url(), all, host);
        const javascript = javaScriptHost(script); // while the module is on its way
        const command = await instantiated;
        javascript.attach(command);
        try {
            return await javascript.run(command.start, options.onExports);
        } finally {
            await command.close();
        }
    };
}

/** The `load` of a library whose module is there unless options say otherwise. */
export function library(
    url: () => URL,
    host: Host,
    script: Script,
): (options?: LibraryOptions) => ReturnType<typeof load> {
    return (options = {}) => load(options.module ?? url(), options, host, () => javaScriptHost(script));
}
