// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { utf8 } from './memory.js';
import type { FlushableSink, RunOptions } from './options.js';
import type { Process } from './process.js';

/** A sink that decodes UTF-8, also where a character is split between chunks, and passes on text. */
export function text(consume: (text: string) => void): FlushableSink {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const decode = (chunk?: Uint8Array): void => {
        const decoded = decoder.decode(chunk, { stream: !!chunk });
        if (decoded) {
            consume(decoded);
        }
    };
    return Object.assign(decode, { flush: () => decode() });
}

/** A sink that passes on whole lines without their line feed; an unfinished last one when it is flushed. */
export function lines(consume: (line: string) => void): FlushableSink {
    let rest = '';
    const sink = text((decoded) => {
        const whole = (rest + decoded).split('\n');
        rest = whole.pop()!;
        whole.forEach((line) => consume(line));
    });
    const { flush } = sink;
    return Object.assign(sink, {
        flush() {
            flush();
            if (rest) {
                consume(rest);
            }
            rest = '';
        },
    });
}

/** Lets a process read what its options say. */
export function openInput({ descriptors }: Process, { stdin = '' }: RunOptions): void {
    const next = typeof stdin === 'function' && stdin;
    let chunk = next ? new Uint8Array() : typeof stdin === 'string' ? utf8(stdin) : (stdin as Uint8Array);
    descriptors[0]!.read = (target) => {
        while (chunk.length === 0) {
            const more = next && next();
            if (!more) {
                return 0;
            }
            chunk = more;
        }
        const part = chunk.subarray(0, target.length);
        target.set(part);
        chunk = chunk.subarray(part.length);
        return part.length;
    };
}
