// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Runs WASI commands one after another, each in a fresh instance. `ServerEngine` says what is asked and answered.
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WASI } from 'node:wasi';
import { attachStack } from './amphora-glue.mjs';

const strings = (file) => readFileSync(file, 'utf8').split('\0').slice(0, -1);

let last = {};

async function compiled(file) {
    if (last.file !== file) {
        last = { file, module: await WebAssembly.compile(readFileSync(file)) };
    }
    return last.module;
}

async function run(directory) {
    const fds = [openSync(join(directory, 'stdin'), 'r')];
    try {
        fds.push(openSync(join(directory, 'stdout'), 'w'), openSync(join(directory, 'stderr'), 'w'));
        const preopen = readFileSync(join(directory, 'preopen'), 'utf8');
        const wasi = new WASI({
            version: 'preview1',
            args: strings(join(directory, 'argv')),
            env: Object.fromEntries(strings(join(directory, 'environ')).map((entry) => {
                const equals = entry.indexOf('=');
                return [entry.slice(0, equals), entry.slice(equals + 1)];
            })),
            preopens: preopen === '' ? {} : { '.': preopen },
            stdin: fds[0],
            stdout: fds[1],
            stderr: fds[2],
            returnOnExit: true,
        });
        const module = await compiled(join(directory, readFileSync(join(directory, 'module'), 'utf8')));
        const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
        attachStack(instance, module);
        return `exit ${wasi.start(instance)}`;
    } catch (error) {
        const frames = String(error?.stack ?? error).split('\n').slice(0, 12).join(' | ');
        return `trap ${frames}`;
    } finally {
        fds.forEach(closeSync);
    }
}

for await (const directory of createInterface({ input: process.stdin })) {
    process.stdout.write(`${(await run(directory)).replaceAll('\n', ' ')}\n`);
}
