// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { callsInText } from '../src/stack.js';
import { traceTable } from '../src/trace-table.js';

const text = (word: string): number[] => [...new TextEncoder().encode(word)];
const name = (shared: number, rest: string): number[] => [shared, rest.length, ...text(rest)];

/** Functions at 100 (no method), 200 (a.Main.main), 300 (Throwable.<init>), 310 (a.Failure.<init>), 330 (hidden). */
const TABLE = [
    1,
    // Classes, each with what it shares with the one before, and their files.
    ...[5, ...name(0, 'a.Failure'), ...name(2, 'Main$Inner'), ...name(0, 'java.lang.Exception'), ...name(10, 'Throwable')],
    ...name(0, 'x'),
    ...[1, 0, 0, 0, 1 + 'X.kt'.length, ...text('X.kt')],
    ...[3, ...name(0, '<init>'), ...name(0, 'main'), ...name(0, 'run')],
    // Methods: step of the class, name and kind.
    ...[5, 0, (0 << 2) | 2, 2, 1, 1 << 2, 1, (0 << 2) | 2, 3, 1, (0 << 2) | 2, 4, 1, (2 << 2) | 1],
    // Functions: step of the start, method + 1, rows.
    ...[5, 100, 0, 0],
    // Line 10 at 205; at 210 line 7 of a hidden method inlined at line 8.
    ...[100, 2, 2, 5, 20 << 1, 5, (1 << 1) | 1, 4, 7, 3],
    ...[100, 4, 0],
    ...[10, 1, 0],
    ...[20, 5, 0],
];

test('a place is a line of a method, and lines that it was inlined into', () => {
    const table = traceTable(Uint8Array.from(TABLE));
    assert.deepEqual(table.describe([207, 201]), ['a.Main$Inner.main(Main.java:10)', 'a.Main$Inner.main(Main.java)']);
    assert.deepEqual(table.describe([207, 100, 99, 215]), [
        'a.Main$Inner.main(Main.java:10)',
        'a.Main$Inner.main(Main.java:8)',
    ]);
});

test('what made the exception is left out', () => {
    const table = traceTable(Uint8Array.from(TABLE));
    assert.deepEqual(table.describe([330, 300, 310, 205]), ['a.Main$Inner.main(Main.java:10)']);
    assert.deepEqual(table.describe([205, 300]), [
        'a.Main$Inner.main(Main.java:10)',
        'java.base/java.lang.Throwable.<init>(Throwable.java)',
    ]);
});

test('a section of another version is passed over', () => {
    assert.deepEqual(traceTable(Uint8Array.of(2)).describe([205]), []);
});

test('stacks of Firefox and Safari', () => {
    const start = (index: number) => 1000 * index;
    const firefox = `callsInText@http://host/Main.js:1:2
f@http://host/Main.wasm:wasm-function[12]:0x1a2
@http://host/Main.wasm:wasm-function[3]:0xff
run@http://host/Main.js:3:4`;
    assert.deepEqual(callsInText(firefox, start), [0x1a2, 0xff]);
    const safari = `callsInText@http://host/Main.js:1:2
<?>.wasm-function[12]@[wasm code]
wasm-stub@[wasm code]
run@http://host/Main.js:3:4`;
    assert.deepEqual(callsInText(safari, start), [12000]);
});
