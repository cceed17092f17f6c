// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The loader of a program that calls JavaScript, as a function of its scripts. It is bundled to one variable, `$amphora`, so that
 * scripts see no other name of ours; `Bundle` writes what stands around it.
 */
import { JavaScriptHost, type Script } from './javascript-host.js';
import { instantiate } from './loader.js';
import type { RunOptions } from './options.js';
import { WHOLE } from './whole.js';

export { attachStack } from './stack.js';
export { lines, text } from './streams.js';

/** The `run` of a program by that name, whose module is there unless options say otherwise. */
export function program(programName: string, url: () => URL, script: Script): (options?: RunOptions) => Promise<number> {
    return async (options = {}) => {
        let host: JavaScriptHost | undefined;
        const prepare = (instance: WebAssembly.Instance, module: WebAssembly.Module) => {
            host = JavaScriptHost.attach(instance, module, script);
        };
        const command = await instantiate(options.module ?? url(), { programName, ...options }, WHOLE, prepare);
        return host!.run(() => command.start());
    };
}
