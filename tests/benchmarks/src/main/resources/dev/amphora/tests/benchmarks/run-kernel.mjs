// node run-kernel.mjs FILE.wasm N: runs the kernel for each line of standard input; answers with its checksum.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { WASI } from 'node:wasi';

const [file, n] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1' });
const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), wasi.getImportObject());
const { exports } = instance;
if (exports.memory) {
    wasi.initialize(instance);
}
createInterface({ input: process.stdin }).on('line', () => process.stdout.write(`${exports.run(Number(n))}\n`));
