// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Calls every export of the library beside this file; ends with a status other than 0 where one does not do what it should.
import assert from 'node:assert/strict';
import load, { ArrayView, JavaError, text } from './boundary.js';

let said = '';
const lib = await load({ stdout: text((part) => (said += part)) });

// Scalars, and numbers that are wider than Java's types.
assert.equal(lib.add(2, 3), 5);
assert.equal(lib.add(2 ** 31 - 1, 1), -(2 ** 31));
assert.equal(lib.multiply(3_000_000_000n, -4n), -12_000_000_000n);
assert.equal(lib.both(true, true), true);
assert.equal(lib.both(true, false), false);
assert.equal(lib.negate(-128), -128);
assert.equal(lib.negate(257), -1);
assert.equal(lib.half(-3), -1);
assert.equal(lib.next('z'), '{');
assert.equal(lib.next('\u{FFFF}'), '\0');
assert.equal(lib.third(1), Math.fround(1 / 3));
assert.equal(lib.power(2, 0.5), 1);

// Strings: Latin-1, others, lone surrogates, short and long ones.
for (const string of ['', 'a', 'é', 'Grüße', '✓', '\u{1F600}', '\uD800', '\0', 'x'.repeat(1000), '語'.repeat(1000)]) {
    assert.equal(lib.repeat(string, 3), string.repeat(3));
}
assert.equal(lib.repeat('語', 1_000_000).length, 1_000_000);

// Arrays.
assert.deepEqual(lib.sorted(Int32Array.of(3, -1, 2)), Int32Array.of(-1, 2, 3));
assert.deepEqual(lib.sorted([3, -1, 2]), Int32Array.of(-1, 2, 3));
assert.deepEqual(lib.sorted([]), new Int32Array(0));
const large = Int32Array.from({ length: 3_000_000 }, (_, i) => Math.imul(i, 7919));
assert.deepEqual(lib.sorted(large), large.slice().sort());
assert.deepEqual(lib.reversed(Int8Array.of(1, 2, -128)), Int8Array.of(-128, 2, 1));
assert.deepEqual(lib.reversed(new Uint8Array([1, 255])), Int8Array.of(-1, 1));
assert.deepEqual(lib.scaled(new Float32Array([1.5, -2]), 2), new Float64Array([3, -4]));
const longs = BigInt64Array.of(-(2n ** 63n), -(2n ** 63n) + 1n);
assert.deepEqual(lib.flipped([false, true], [-1, -1], [97, 98], longs), [true, false]);
assert.deepEqual(lib.transposed([['a', 'b', 'c'], ['d', 'e', 'f']]), [['a', 'd'], ['b', 'e'], ['c', 'f']]);

// Records, enums, options, recursion of types.
const shape = { name: 'T', points: [{ x: 1, y: 2 }], color: 'GREEN', note: 'n', center: null };
const moved = { name: "T'", points: [{ x: 1.5, y: 1 }], color: 'BLUE', note: 'n!', center: { x: 0.5, y: -1 } };
assert.deepEqual(lib.moved(shape, 0.5, -1), moved);
assert.deepEqual(lib.moved({ name: '', points: [], color: 'RED', center: { x: 0, y: 0 } }, 0, 0), {
    name: "'",
    points: [],
    color: 'GREEN',
    note: null,
    center: null,
});
const leaf = { value: 1, children: [] };
assert.equal(lib.sum({ value: 5, children: [leaf, { value: 2, children: [leaf, leaf] }] }), 10);
assert.equal(lib.first(null), 'none');
assert.equal(lib.first(undefined), 'none');
assert.equal(lib.first(''), null);
assert.equal(lib.first('xyz'), 'x');

// Collections.
assert.deepEqual(lib.counted(['b', 'a', 'b']), new Map([['a', 1], ['b', 2]]));
assert.deepEqual(lib.values(new Map([['BLUE', 3n], ['RED', 1n]])), [3n, 1n]);
assert.deepEqual(lib.values({ GREEN: 2n }), [2n]);

// What Java throws, here and again after it.
const caught = (action) => {
    try {
        action();
    } catch (error) {
        return error;
    }
    return assert.fail('nothing was thrown');
};
const failure = caught(() => lib.fail_('because'));
assert(failure instanceof JavaError && failure instanceof Error);
assert.equal(failure.javaClass, 'java.lang.IllegalStateException');
assert.equal(failure.message, 'because');
assert.match(failure.stack, /^java.lang.IllegalStateException: because\n/);
assert.match(failure.stack, /boundary\.mjs/);
assert.equal(caught(() => lib.divide(1, 0)).message, '/ by zero');
assert.equal(lib.divide(7, 2), 3);
assert.equal(caught(() => lib.moved({ ...shape, center: { x: NaN, y: 0 } }, 0, 0)).message, 'x is not a number');
assert.equal(caught(() => lib.nothing()).javaClass, 'java.lang.NullPointerException');
assert.equal(caught(() => lib.depth(10_000_000)).javaClass, 'java.lang.StackOverflowError');
assert.equal(lib.depth(1000), 1000);

// What JavaScript must not pass.
assert.throws(() => lib.add('1', 2), TypeError);
assert.throws(() => lib.add(1), TypeError);
assert.throws(() => lib.multiply(1, 2n), TypeError);
assert.throws(() => lib.repeat(null, 1), TypeError);
assert.throws(() => lib.next('ab'), TypeError);
assert.throws(() => lib.both(1, true), TypeError);
assert.throws(() => lib.moved({ ...shape, color: 'PINK' }, 0, 0), /'RED' or 'GREEN' or 'BLUE'/);
assert.throws(() => lib.sorted(7), TypeError);
assert.throws(() => lib.counted('ab'), TypeError);

// Output arrives when the call returns.
lib.say('no end of line');
assert.equal(said, 'no end of line');

// Views: no copy in either direction, valid when memory grows and garbage is collected, until they are released.
const squares = lib.squares(1000);
assert.equal(squares.length, 1000);
assert.equal(squares.array[999], 998001);
assert.equal(squares.array, squares.array);
const numbers = ArrayView.allocate(lib, Float64Array, 2_000_000);
numbers.array.fill(0.5);
assert.equal(lib.total(numbers), 1_000_000);
const bytes = ArrayView.allocate(lib, Int8Array, 3);
bytes.array.set([0, 1, -128]);
lib.invert(bytes);
assert.deepEqual([...bytes.array], [-1, -2, 127]);
lib.repeat('grow', 20_000_000); // by more than what was there
assert.equal(squares.array[999], 998001);
assert.equal(numbers.array[1_999_999], 0.5);
numbers.release();
numbers.release();
assert.throws(() => numbers.array, /released/);
assert.throws(() => lib.total(numbers), /released/);
assert.throws(() => lib.total(squares), TypeError);
assert.throws(() => lib.total([1, 2]), TypeError);
assert.throws(() => ArrayView.allocate(lib, Int32Array, -1), RangeError);
for (let i = 0; i < 2000; i++) {
    ArrayView.allocate(lib, Int32Array, 1_000_000).release(); // 8 GB in all
}

// An instance has a state of its own, and memory stays bounded.
assert.equal(lib.calls(), 1);
assert.equal(lib.calls(), 2);
assert.equal((await load()).calls(), 1);
for (let i = 0; i < 20_000; i++) {
    lib.moved(shape, i, i);
    lib.sorted(new Int32Array(1000));
}
assert.throws(() => lib.exit(3), /exit/);
console.log('all exports behave');
