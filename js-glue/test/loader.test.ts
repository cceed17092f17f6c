// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compile, instantiate, run } from '../src/index.js';
import { moduleOf } from './harness.js';

const EXIT_7 = moduleOf({ imports: ['proc_exit'], body: [0x41, 7, 0x10, 0] });

test('a command that returns exits with 0, one that calls proc_exit with its code', async () => {
    assert.equal(await run(moduleOf({})), 0);
    assert.equal(await run(EXIT_7), 7);
    assert.equal(await run(await compile(EXIT_7)), 7);
});

test('a trap is an error', async () => {
    await assert.rejects(run(moduleOf({ body: [0x00] })), WebAssembly.RuntimeError);
});

test('where there is no exception handling, a module that does not compile may need it', async (t) => {
    const probes: Uint8Array<ArrayBuffer>[] = [];
    const validate = t.mock.method(WebAssembly, 'validate', (bytes: Uint8Array<ArrayBuffer>) => {
        probes.push(bytes);
        return false;
    });
    const invalid = moduleOf({ body: [0x6a] });
    await assert.rejects(compile(invalid), (error: Error) => {
        assert.ok(error instanceof WebAssembly.CompileError);
        assert.match(error.message, /build with --exceptions=portable: WebAssembly.compile/);
        assert.ok(error.cause instanceof WebAssembly.CompileError);
        return true;
    });
    assert.equal(await run(EXIT_7), 7);
    assert.equal(probes.length, 1);
    validate.mock.mockImplementation(() => true);
    await assert.rejects(compile(invalid), (error: Error) => !error.message.includes('portable'));
    validate.mock.restore();
    // The probe is valid exactly where its instruction is.
    const tryTable = moduleOf({ body: [0x1f, 0x40, 0, 0x0b] });
    assert.equal(WebAssembly.validate(probes[0] as Uint8Array<ArrayBuffer>), WebAssembly.validate(tryTable));
});

test('a module comes from a response, with and without its MIME type, or from a file', async () => {
    const response = (type: string): Response => new Response(EXIT_7, { headers: { 'content-type': type } });
    assert.equal(await run(response('application/wasm')), 7);
    assert.equal(await run(Promise.resolve(response('application/octet-stream'))), 7);
    await assert.rejects(run(new Response('no', { status: 404 })), /404/);
    await assert.rejects(run(response('text/html; charset=utf-8')), /HTTP status 200 text\/html/);
    const directory = mkdtempSync(join(tmpdir(), 'amphora-glue-'));
    try {
        const file = join(directory, 'module.wasm');
        writeFileSync(file, EXIT_7);
        assert.equal(await run(pathToFileURL(file)), 7);
        assert.equal(await run(pathToFileURL(file).href), 7);
    } finally {
        rmSync(directory, { recursive: true });
    }
});

test('only what the module imports is linked', async () => {
    const command = await instantiate(moduleOf({ imports: ['fd_write', 'sock_recv'] }));
    assert.deepEqual(Object.keys(command.instance.exports), ['memory', '_start']);
    assert.equal(command.start(), 0);
});

test('what is not a WASI command is refused', async () => {
    await assert.rejects(run(moduleOf({ imports: ['f'], from: 'env' })), /imports function env.f/);
    await assert.rejects(run(moduleOf({ exportStart: false })), /must export/);
});
