// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// All that Node needs to run a module of Amphora: node run-on-node.mjs FILE.wasm [ARGS]
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const [file, ...args] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args: [file, ...args], returnOnExit: true });
const { instance } = await WebAssembly.instantiate(await readFile(file), wasi.getImportObject());
process.exitCode = wasi.start(instance);
