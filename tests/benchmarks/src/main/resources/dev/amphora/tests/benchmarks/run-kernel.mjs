// node run-kernel.mjs FILE.wasm N: runs the kernel for each line of standard input; answers with its checksum and the
// microseconds that the processor needed.
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
// How long the thread has been ready and had no processor. Linux adds up the time that it had one at clock ticks only, which are
// too far apart; elsewhere nothing is known, and the wall clock has to do.
const waitedNanos = () => {
    try {
        return Number(readFileSync('/proc/thread-self/schedstat', 'ascii').split(' ')[1]);
    } catch {
        return 0;
    }
};
createInterface({ input: process.stdin }).on('line', () => {
    const waitedBefore = waitedNanos();
    const start = process.hrtime.bigint();
    const checksum = exports.run(Number(n));
    const nanos = Number(process.hrtime.bigint() - start) - (waitedNanos() - waitedBefore);
    process.stdout.write(`${checksum} ${Math.max(1, nanos / 1000)}\n`);
});
