// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// node pages.mjs DIRECTORY LOADS LAUNCHES: serves what `run` has built and loads pages with it: LOADS times in a browser that runs, in a
// context of its own each, which has its process and its caches, so that none sees code that was compiled for another; and LAUNCHES
// times in a browser that is launched for it, which is busy with itself at the same time.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [directory, loads, launches] = process.argv.slice(2);
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(part * values.length)];
const median = (values) => quantile(values, 0.5);

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

const URL_OF_PAGE = `http://127.0.0.1:${server.address().port}/page`;

/** Launches a browser and gives its end, its process and what it writes to a function. */
async function withBrowser(args, use) {
    const profile = mkdtempSync(join(tmpdir(), 'amphora-page-'));
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    const browser = spawn(process.env.CHROMIUM ?? 'chromium', [...flags, `--user-data-dir=${profile}`, ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((resolve) => browser.on('exit', () => resolve({ error: 'the browser has ended' })));
    try {
        return await use(ended, browser.stderr);
    } finally {
        browser.kill();
        await ended;
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
}

/** What a page sends, which something opens. */
async function outcome(html, ended, open) {
    const result = new Promise((resolve) => (current = { html, resolve }));
    await open();
    const sent = await Promise.race([result, ended]);
    if (sent.error) {
        throw new Error(sent.error);
    }
    return sent;
}

/** Loads a page in a browser that is launched for it. */
const loadInNewBrowser = (html) =>
    withBrowser([URL_OF_PAGE], (ended, output) => {
        output.resume();
        return outcome(html, ended, () => {});
    });

/** Gives a function what loads pages in a browser that runs. */
function withRunningBrowser(use) {
    return withBrowser(['--remote-debugging-port=0', 'about:blank'], async (ended, output) => {
        let written = '';
        const address = await new Promise((resolve) =>
            output.on('data', (data) => {
                written += data;
                const [found] = /ws:\S+/.exec(written) ?? [];
                found && resolve(found);
            }),
        );
        const socket = new WebSocket(address);
        await new Promise((resolve) => (socket.onopen = resolve));
        const waiting = new Map();
        socket.onmessage = ({ data }) => {
            const { id, result } = JSON.parse(data);
            waiting.get(id)?.(result);
        };
        const send = (method, params = {}) =>
            new Promise((resolve) => {
                const id = waiting.size + 1;
                waiting.set(id, resolve);
                socket.send(JSON.stringify({ id, method, params }));
            });
        await use(async (html) => {
            const { browserContextId } = await send('Target.createBrowserContext');
            const sent = await outcome(html, ended, () => send('Target.createTarget', { url: URL_OF_PAGE, browserContextId }));
            await send('Target.disposeBrowserContext', { browserContextId });
            return sent;
        });
        socket.close();
    });
}

/** Loads the pages in turns, in the other order each time, and prints how long they take to their first output. */
async function start(where, count, load) {
    const starts = { amphora: [], teavm: [] };
    for (let i = 0; i < count; i++) {
        const names = Object.keys(START);
        for (const name of i % 2 ? names.reverse() : names) {
            starts[name].push((await load(START[name])).first);
        }
    }
    const { amphora, teavm } = starts;
    const shown = (times) =>
        `${median(times).toFixed(1)} ms (quartiles ${quantile(times, 0.25).toFixed(1)}, ${quantile(times, 0.75).toFixed(1)})`;
    console.log(`navigation to first output of HelloWorld, ${where}, medians of ${count}: Amphora ${shown(amphora)}, `
        + `TeaVM WasmGC ${shown(teavm)}, ratio ${(median(amphora) / median(teavm)).toFixed(2)}, `
        + `median of the ratios of pairs ${median(amphora.map((time, i) => time / teavm[i])).toFixed(2)}`);
}

try {
    await withRunningBrowser(async (load) => {
        await load(START.amphora); // the browser's own first page
        await start('in a running browser', Number(loads), load);
    });
    await start('in new browsers', Number(launches), loadInNewBrowser);
    const { times } = await loadInNewBrowser(PASSING);
    console.log('an int[] of 16 MB into Java and back, medians of 15:');
    for (const [name, all] of Object.entries(times)) {
        console.log(`  ${name.padEnd(34)} ${(median(all) * 1000).toFixed(2).padStart(12)} µs`);
    }
} finally {
    server.close();
}
