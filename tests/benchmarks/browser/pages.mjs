// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// node pages.mjs DIRECTORY LOADS: serves what `run` has built and loads pages with it, each in a browser of its own, so that none
// sees code that was compiled for another.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [directory, loads] = process.argv.slice(2);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const page = (script) => `<!doctype html><meta charset=utf-8><link rel=icon href=data:,><script>
let first;
console.log = () => (first ??= performance.now());
const done = (result) => fetch('/done', { method: 'POST', body: JSON.stringify(result) });
addEventListener('error', (event) => done({ error: event.message }));
addEventListener('unhandledrejection', (event) => done({ error: String(event.reason) }));
</script><script type=module>${script}</script>`;

const START = {
    amphora: page(`import run from '/HelloWorld.js'; await run(); done({ first });`),
    teavm: page(`import { load } from '/teavm/teavm.mjs';
        const program = await load('/teavm/HelloWorld.wasm', { stackDeobfuscator: { enabled: false } });
        await program.exports.main([]); done({ first });`),
};

const PASSING = page(`
    import load, { ArrayView } from '/passing.js';
    import { load as loadTeaVm } from '/teavm/teavm.mjs';
    const LENGTH = 4 << 20;
    const ROUNDS = 15;
    const amphora = await load();
    const teavm = await loadTeaVm('/teavm/PassingTeaVm.wasm', { stackDeobfuscator: { enabled: false } });
    const items = new Int32Array(LENGTH);
    const view = ArrayView.allocate(amphora, Int32Array, LENGTH);
    const CALLS = 10000;
    const ways = {
        'by a view': () => { for (let i = 0; i < CALLS; i++) { amphora.touch(view); view.array[0] = i; } return CALLS; },
        'copied': () => { amphora.touched(items)[0] = 1; return 1; },
        'copied into a view and out of it': () => { view.array.set(items); amphora.touch(view); items.set(view.array); return 1; },
        'TeaVM WasmGC': () => { teavm.exports.touched(items)[0] = 1; return 1; },
    };
    const times = {};
    for (let round = 0; round < ROUNDS; round++) {
        for (const [name, way] of Object.entries(ways)) {
            const start = performance.now();
            const calls = way();
            (times[name] ??= []).push((performance.now() - start) / calls);
        }
    }
    done({ times });
`);

let current;
const TYPES = { js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' };
const server = createServer((request, response) => {
    const headers = { 'Cache-Control': 'no-store' };
    if (request.url === '/page') {
        response.writeHead(200, { ...headers, 'Content-Type': 'text/html' }).end(current.html);
    } else if (request.url === '/done') {
        let body = '';
        request.on('data', (data) => (body += data));
        request.on('end', () => {
            response.writeHead(204).end();
            current.resolve(JSON.parse(body));
        });
    } else {
        try {
            const content = readFileSync(join(directory, new URL(request.url, 'http://localhost').pathname));
            response.writeHead(200, { ...headers, 'Content-Type': TYPES[request.url.split('.').pop()] }).end(content);
        } catch {
            response.writeHead(404).end();
        }
    }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

async function load(html) {
    const profile = mkdtempSync(join(tmpdir(), 'amphora-page-'));
    const result = new Promise((resolve) => (current = { html, resolve }));
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    const url = `http://127.0.0.1:${server.address().port}/page`;
    const browser = spawn(process.env.CHROMIUM ?? 'chromium', [...flags, `--user-data-dir=${profile}`, url], { stdio: 'ignore' });
    const exited = new Promise((resolve) => browser.on('exit', () => resolve({ error: 'the browser has ended' })));
    const outcome = await Promise.race([result, exited]);
    browser.kill();
    await exited;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    if (outcome.error) {
        throw new Error(outcome.error);
    }
    return outcome;
}

try {
    const starts = {};
    for (let i = 0; i < Number(loads); i++) {
        for (const [name, html] of Object.entries(START)) {
            (starts[name] ??= []).push((await load(html)).first);
        }
    }
    const [amphora, teavm] = [median(starts.amphora), median(starts.teavm)];
    console.log(`navigation to first output of HelloWorld, medians of ${loads}: Amphora ${amphora.toFixed(1)} ms, `
        + `TeaVM WasmGC ${teavm.toFixed(1)} ms, ratio ${(amphora / teavm).toFixed(2)}`);
    const { times } = await load(PASSING);
    console.log('an int[] of 16 MB into Java and back, medians of 15:');
    for (const [name, all] of Object.entries(times)) {
        console.log(`  ${name.padEnd(34)} ${(median(all) * 1000).toFixed(2).padStart(12)} µs`);
    }
} finally {
    server.close();
}
