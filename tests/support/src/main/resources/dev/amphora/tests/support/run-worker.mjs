// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Runs one program through its loader. Bytes travel as strings of characters below 256, because messages to the test
// are JSON.
const bytesOf = (latin1) => Uint8Array.from(latin1, (c) => c.charCodeAt(0));

function latin1Of(chunks) {
    const parts = [];
    for (const chunk of chunks) {
        for (let i = 0; i < chunk.length; i += 8192) {
            parts.push(String.fromCharCode(...chunk.subarray(i, i + 8192)));
        }
    }
    return parts.join('');
}

self.onmessage = async ({ data }) => {
    const stdout = [];
    const stderr = [];
    const result = {};
    try {
        const { run } = await import(data.loader);
        result.exitCode = await run({
            args: data.args,
            env: data.env,
            stdin: bytesOf(data.stdin),
            ...(data.files ? { files: {} } : {}),
            stdout: (chunk) => stdout.push(chunk),
            stderr: (chunk) => stderr.push(chunk),
        });
    } catch (error) {
        result.trap = String(error?.stack ?? error).split('\n').slice(0, 12).join(' | ');
    }
    self.postMessage({ ...result, stdout: latin1Of(stdout), stderr: latin1Of(stderr) });
};
