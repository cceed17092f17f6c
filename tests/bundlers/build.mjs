// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Builds page.js in a directory with each bundler, as its documentation says, and service.js for workerd:
// node build.mjs DIRECTORY
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as vite from 'vite';

const root = process.argv[2];
const out = (name) => join(root, 'dist', name);
const html = '<!doctype html><meta charset="utf-8"><title>page</title><body><script type="module" src="SRC"></script>';

async function withVite() {
    writeFileSync(join(root, 'index.html'), html.replace('SRC', './page.js'));
    await vite.build({
        root,
        base: './',
        logLevel: 'warn',
        build: { outDir: out('vite'), target: 'esnext', emptyOutDir: true },
        worker: { format: 'es' },
    });
}

async function withWebpack() {
    const webpack = createRequire(import.meta.url)('webpack');
    const stats = await new Promise((resolve, reject) => {
        webpack(
            {
                mode: 'production',
                context: root,
                entry: './page.js',
                output: { path: out('webpack'), filename: 'page.js' },
                performance: { hints: false },
            },
            (error, result) => (error ? reject(error) : resolve(result)),
        );
    });
    if (stats.hasErrors() || stats.hasWarnings()) {
        throw new Error(stats.toString());
    }
    writeFileSync(join(out('webpack'), 'index.html'), html.replace('SRC', './page.js'));
}

// esbuild leaves `new URL` as it is: the files that it names are copied beside its output, the worker's script bundled.
async function withEsbuild() {
    const name = '@amphora-tests/boundary';
    const packaged = join(root, 'node_modules', name);
    const shared = { bundle: true, format: 'esm', target: 'es2022', absWorkingDir: root, logLevel: 'warning' };
    await esbuild.build({ ...shared, entryPoints: ['page.js'], outdir: out('esbuild') });
    await esbuild.build({
        ...shared,
        entryPoints: [join(packaged, 'boundary.worker.js')],
        outdir: out('esbuild'),
    });
    copyFileSync(join(packaged, 'boundary.wasm'), join(out('esbuild'), 'boundary.wasm'));
    writeFileSync(join(out('esbuild'), 'index.html'), html.replace('SRC', './page.js'));
}

// As wrangler does: bundled for the conditions of workerd, modules of WebAssembly left as imports.
async function forWorkerd() {
    await esbuild.build({
        bundle: true,
        format: 'esm',
        target: 'es2022',
        absWorkingDir: root,
        logLevel: 'warning',
        conditions: ['workerd'],
        external: ['*.wasm'],
        entryPoints: ['service.js'],
        outdir: out('workerd'),
    });
    copyFileSync(
        join(root, 'node_modules', '@amphora-tests/boundary', 'boundary.wasm'),
        join(out('workerd'), 'boundary.wasm'),
    );
    writeFileSync(
        join(out('workerd'), 'config.capnp'),
        `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
    services = [(name = "main", worker = (
        modules = [
            (name = "service.js", esModule = embed "service.js"),
            (name = "./boundary.wasm", wasm = embed "boundary.wasm"),
        ],
        compatibilityDate = "2026-11-01",
    ))],
    sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
    );
}

// No bundler: the page imports the files of the package by their paths.
function withoutBundler() {
    mkdirSync(out('plain'), { recursive: true });
    const imports = {
        '@amphora-tests/boundary': './node_modules/@amphora-tests/boundary/boundary.js',
        '@amphora-tests/boundary/worker': './node_modules/@amphora-tests/boundary/worker.js',
    };
    const page = readFileSync(join(root, 'page.js'), 'utf8').replace(
        /from '(@amphora-tests[^']*)'/g,
        (_, name) => `from '${imports[name].replace('./', '/')}'`,
    );
    writeFileSync(join(out('plain'), 'page.js'), page);
    copyFileSync(join(root, 'probe.js'), join(out('plain'), 'probe.js'));
    writeFileSync(join(out('plain'), 'index.html'), html.replace('SRC', './page.js'));
}

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
mkdirSync(out(''), { recursive: true });
await withVite();
await withWebpack();
await withEsbuild();
await forWorkerd();
withoutBundler();
