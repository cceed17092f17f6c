// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Builds the glue (`node build.mjs`) and tests it (`node build.mjs test`). A step runs only if something it reads has
// changed since it last succeeded, so that Maven can call this every time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const SETUP = ['package.json', 'package-lock.json', '.npmrc'];
const SOURCES = [...SETUP, 'build.mjs', 'fragments.mjs', 'tsconfig.json', ...files('src')];
const TESTS = [...SOURCES, 'tsconfig.test.json', ...files('test')];
const RESOURCES = 'target/classes/dev/amphora/glue';

/** Properties that only the glue's own code knows: they have short names in what is shipped. */
const INTERNAL_NAMES = `
    accessed address attach begin changed clearFailure clock codec content deadline descriptors directory drop enum
    environ errno exit failed flags functions handle inode instance isInside links list living member modified
    mustBeDirectory onExit opened ours parent pin preopen put readAt readI32 readItems readString record reject
    remove resize resolve rights scalar see seek stat target touch touched userdata view writeAt writeI32
    writeItems writeString
`;
const INTERNAL = new RegExp(`^(${INTERNAL_NAMES.trim().replace(/\s+/g, '|')})$`);

process.chdir(HERE);
await step('node_modules/.installed', SETUP, install);
await step('target/built', SOURCES, build);
if (process.argv[2] === 'test') {
    await step('target/tested', TESTS, test);
}

function files(directory) {
    return readdirSync(join(HERE, directory))
        .sort()
        .map((name) => `${directory}/${name}`);
}

/** Runs an action unless its stamp holds the hash of what it reads now. */
async function step(stamp, inputs, action) {
    const hash = createHash('sha256');
    for (const input of inputs) {
        hash.update(`${input}\0`).update(readFileSync(input)).update('\0');
    }
    const digest = hash.digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
        return;
    }
    await action();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, digest);
}

function run(command, ...args) {
    const windows = process.platform === 'win32';
    const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: windows });
    if (status !== 0) {
        console.error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
        process.exit(1);
    }
}

function install() {
    console.log('[amphora] Installing the development tools of js-glue (npm ci)');
    run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
}

function tsc(project) {
    run(process.execPath, 'node_modules/typescript/bin/tsc', '--project', project);
}

/** Bundles a module and what it imports into one file. */
async function bundle(entry, outfile, options = {}) {
    const esbuild = await import('esbuild'); // only now is it sure to be installed
    const shared = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' };
    esbuild.buildSync({ entryPoints: [entry], outfile, ...shared, ...options });
}

/**
 * Names for locals, which depend neither on a script's letters nor on what it has at the top: what several scripts have is the
 * same text in all of them.
 */
function nthName(n) {
    const letters = 'tersniocalupdfhgmbwvykxSTEAOCLMDPBFRIWUGVNHKjzXYJqQZ';
    return n < letters.length ? letters[n] : nthName(Math.floor(n / letters.length) - 1) + letters[n % letters.length];
}

/** The same, as small as can be: names of declarations at the top are left to be shortened by `finish`. */
async function bundleSmall(entry, outfile, finish, options = {}) {
    await bundle(entry, outfile, { mangleProps: INTERNAL, minifySyntax: true, ...options });
    const { minify } = await import('terser');
    const { code } = await minify(readFileSync(outfile, 'utf8'), {
        ecma: 2022,
        module: true,
        compress: { passes: 3, inline: 1, lhs_constants: false, unsafe_arrows: true },
        mangle: { module: false, toplevel: false, nth_identifier: { get: nthName } },
    });
    writeFileSync(outfile, finish(code));
}

async function build() {
    rmSync('target/types', { recursive: true, force: true });
    tsc('tsconfig.json');
    await bundle('src/index.ts', `${RESOURCES}/amphora-glue.js`);
    const { fragments, shortened } = await import('./fragments.mjs');
    await bundleSmall('src/parts.ts', `${RESOURCES}/fragments.txt`, fragments);
    await bundleSmall('src/trace-table.ts', `${RESOURCES}/trace-table.js`, shortened);
    const loader = { external: ['./MODULE_NAME.js'] };
    for (const template of ['worker', 'library-client', 'program-client']) {
        await bundleSmall(`src/${template}-template.ts`, `${RESOURCES}/${template}-template.js`, shortened, loader);
    }
    cpSync('target/types/options.d.ts', `${RESOURCES}/options.d.ts`);
}

async function test() {
    rmSync('target/test', { recursive: true, force: true });
    tsc('tsconfig.test.json');
    const bundles = [];
    for (const name of files('test').filter((name) => name.endsWith('.test.ts'))) {
        const outfile = `target/${name.replace(/\.ts$/, '.mjs')}`;
        await bundle(name, outfile, { platform: 'node', sourcemap: 'inline' });
        bundles.push(outfile);
    }
    run(process.execPath, '--enable-source-maps', '--test', '--test-reporter=dot', ...bundles);
}
