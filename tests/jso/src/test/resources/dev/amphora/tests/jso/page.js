// Firefox collects garbage when the test tells it to.
globalThis.gc ??= () => fetch('gc');
const output = document.getElementById('output');
const { default: run, text } = await import(`./${location.search.slice(1)}.js`);
const print = () => text((written) => output.append(written));
try {
    await run({ stdout: print(), stderr: print() });
} catch (error) {
    output.append(`failed: ${error.stack}`);
}
