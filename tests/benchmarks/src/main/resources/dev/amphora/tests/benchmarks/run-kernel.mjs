// node run-kernel.mjs FILE.wasm N: runs the kernel for each line of standard input; answers with its checksum.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, n] = process.argv.slice(2);
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {});
exports._initialize?.();
createInterface({ input: process.stdin }).on('line', () => process.stdout.write(`${exports.run(Number(n))}\n`));
