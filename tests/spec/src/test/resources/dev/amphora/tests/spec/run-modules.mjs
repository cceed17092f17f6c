// node run-modules.mjs LIST: runs the modules whose files LIST names, a line each. Prints for each how it ended, its
// globals (floats by their bits), and the size and hash of its memory, separated by tabs.
import { readFileSync } from 'node:fs';

const view = new DataView(new ArrayBuffer(8));

/** As the engine's tests write it: integers in decimal, floats as their bits, NaN without, for which JavaScript does not care. */
function text(value, name) {
    if (Number.isNaN(value)) {
        return 'NaN';
    } else if (name === 'g2') {
        view.setFloat32(0, value);
        return view.getUint32(0).toString(16);
    } else if (name === 'g3') {
        view.setFloat64(0, value);
        return view.getBigUint64(0).toString(16);
    }
    return String(value);
}

/** What java.util.Arrays.hashCode gives for the bytes. */
function hash(bytes) {
    let result = 1;
    for (const byte of bytes) {
        result = (Math.imul(31, result) + byte) | 0;
    }
    return result;
}

for (const file of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
    let outcome = 'ended';
    try {
        exports.run();
    } catch (e) {
        outcome = e instanceof WebAssembly.Exception ? 'uncaught exception' : e.message;
    }
    const globals = ['g0', 'g1', 'g2', 'g3'].map((name) => text(exports[name].value, name));
    const memory = new Int8Array(exports.memory.buffer);
    console.log([outcome, ...globals, `memory ${memory.length} ${hash(memory)}`].join('\t'));
}
