// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { input } from '../src/descriptors.js';
import { lines, text } from '../src/index.js';
import type { Process } from '../src/process.js';
import { openInput } from '../src/streams.js';

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);

test('text joins characters that are split between chunks, at every place', () => {
    const whole = 'a\u00e9\u65e5\u{1f600}\ufeffz';
    const bytes = utf8(whole);
    for (let cut = 0; cut <= bytes.length; cut++) {
        let out = '';
        const sink = text((part) => (out += part));
        sink(bytes.subarray(0, cut));
        sink(bytes.subarray(cut));
        assert.equal(out, whole);
    }
});

test('text replaces what is not UTF-8 and reports an unfinished character when flushed', () => {
    const parts: string[] = [];
    const sink = text((part) => parts.push(part));
    sink(new Uint8Array([0x61, 0xff, 0x62, 0xc3]));
    sink.flush();
    assert.deepEqual(parts, ['a\ufffdb', '\ufffd']);
});

test('lines passes on whole lines, and the rest when flushed', () => {
    const seen: string[] = [];
    const sink = lines((line) => seen.push(line));
    for (const chunk of ['one\ntw', 'o\n\nth', 'ree']) {
        sink(utf8(chunk));
    }
    assert.deepEqual(seen, ['one', 'two', '']);
    sink.flush();
    sink.flush();
    assert.deepEqual(seen, ['one', 'two', '', 'three']);
});

test('a reader hands out chunks of any size until the end', () => {
    const chunks = [utf8('abc'), new Uint8Array(), utf8('de')];
    const guest = { descriptors: [input()] } as unknown as Process;
    openInput(guest, { stdin: () => chunks.shift() ?? null });
    const target = new Uint8Array(2);
    const read = (): string => new TextDecoder().decode(target.subarray(0, guest.descriptors[0]!.read!(target)));
    assert.deepEqual([read(), read(), read(), read(), read()], ['ab', 'c', 'de', '', '']);
});
