// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Runs the program beside this file's first argument with a module that calls an import in a loop:
//   (func (export "loop") (param $calls i32) (result i32) (local $i i32) (local $sum i32)
//     (loop (local.set $sum (call $f (local.get $sum) (local.get $i)))
//           (br_if 0 (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $calls))))
//     (local.get $sum))
import { pathToFileURL } from 'node:url';

const BYTES = Uint8Array.of(
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 12, 2, 0x60, 2, 0x7f, 0x7f, 1, 0x7f, 0x60, 1, 0x7f, 1, 0x7f],
    ...[2, 7, 1, 1, 0x6d, 1, 0x66, 0, 0],
    ...[3, 2, 1, 1],
    ...[7, 8, 1, 4, 0x6c, 0x6f, 0x6f, 0x70, 0, 1],
    ...[10, 31, 1, 29, 1, 2, 0x7f, 0x03, 0x40, 0x20, 2, 0x20, 1, 0x10, 0, 0x21, 2, 0x20, 1, 0x41, 1, 0x6a, 0x22, 1],
    ...[0x20, 0, 0x49, 0x0d, 0, 0x0b, 0x20, 2, 0x0b],
);
const module = new WebAssembly.Module(BYTES);
const { loop } = new WebAssembly.Instance(module, { m: { f: (a, b) => a + b } }).exports;
globalThis.bareImport = loop;

const { default: run } = await import(pathToFileURL(process.argv[2]));
process.exitCode = await run();
