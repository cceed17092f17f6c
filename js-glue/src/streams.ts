// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { utf8 } from './memory.js';
import type { FlushableSink, Source } from './options.js';

/** A sink that decodes UTF-8, also where a character is split between chunks, and passes on text. */
export function text(consume: (text: string) => void): FlushableSink {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const decode = (chunk?: Uint8Array): void => {
        const decoded = decoder.decode(chunk, { stream: chunk !== undefined });
        if (decoded !== '') {
            consume(decoded);
        }
    };
    return Object.assign((chunk: Uint8Array) => decode(chunk), { flush: () => decode() });
}

/** A sink that passes on whole lines without their line feed; an unfinished last one when it is flushed. */
export function lines(consume: (line: string) => void): FlushableSink {
    let rest = '';
    const sink = text((decoded) => {
        const parts = (rest + decoded).split('\n');
        rest = parts.pop() ?? '';
        parts.forEach((line) => consume(line));
    });
    const flush = (): void => {
        sink.flush();
        if (rest !== '') {
            consume(rest);
            rest = '';
        }
    };
    return Object.assign((chunk: Uint8Array) => sink(chunk), { flush });
}

/** Reads a source piecemeal. */
export class Reader {
    private chunk: Uint8Array = new Uint8Array();
    private readonly next: () => Uint8Array | null;

    constructor(source: Source) {
        if (typeof source === 'function') {
            this.next = source;
        } else {
            this.chunk = typeof source === 'string' ? utf8(source) : source;
            this.next = () => null;
        }
    }

    /** Fills the target as far as the current chunk goes; 0 means the end. */
    read(target: Uint8Array): number {
        while (this.chunk.length === 0) {
            const chunk = this.next();
            if (chunk === null) {
                return 0;
            }
            this.chunk = chunk;
        }
        const length = Math.min(target.length, this.chunk.length);
        target.set(this.chunk.subarray(0, length));
        this.chunk = this.chunk.subarray(length);
        return length;
    }
}
