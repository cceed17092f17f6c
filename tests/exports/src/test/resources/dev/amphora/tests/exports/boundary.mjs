// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

// Calls every export of the library beside this file; ends with a status other than 0 where one does not do what it should.
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import load, { ArrayView, JavaError, text } from './boundary.js';
import loadInWorker from './worker.js';

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
assert.throws(() => lib.add('1', 2), { name: 'TypeError', message: 'add(a): a number was expected, not string' });
assert.throws(() => lib.add(1), { name: 'TypeError', message: 'add(b): a number was expected, not undefined' });
assert.throws(() => lib.multiply(1, 2n), TypeError);
assert.throws(() => lib.repeat(null, 1), { name: 'TypeError', message: 'repeat(text): a string was expected, not null' });
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

// Classes: objects stay in Java, and are the same for JavaScript as long as it holds them.
const { Basket, Lidded, Weight } = lib;
const basket = new Basket('figs');
assert.equal(basket.add('a'), 1);
assert.equal(basket.self(), basket);
assert(basket instanceof Basket && !(basket instanceof Lidded));
assert.equal(Basket.name, 'Basket');
assert.equal(`${basket}`, 'figs[a]');
assert.equal(basket.label, 'figs');
basket.label = 'dates';
basket.setFirst('b');
assert.equal(String(basket), 'dates[b]');
assert.deepEqual([basket.isEmpty, basket.empty], [undefined, false]);
assert.equal(basket.hidden ?? basket.equals ?? basket.hashCode ?? basket.first, undefined);
const two = Basket.of(['x', 'y']);
assert(two instanceof Lidded && two instanceof Basket);
assert.equal(two.constructor, Lidded);
assert.equal(Object.getPrototypeOf(Lidded), Basket);
assert.equal(two.closeLid(), two);
assert.equal(caught(() => two.add('z')).message, 'the lid is closed');
assert.equal(two.notShown ?? two.close, undefined);
assert.equal(new Lidded('closed', false).label, 'closed');
assert.equal(basket.fuller(null), null);
assert.equal(basket.fuller(two), two);
const shelf = two.split();
assert.equal(shelf.first, two);
assert.deepEqual(shelf.others.map(String), ['of[x]', 'of[y]']);
assert.equal(Basket.count(shelf), 4);
assert.equal(Basket.count({ first: basket, others: [] }), 1);
assert.equal(new Weight(2.5).grams, 2.5);
assert.equal(new Weight(2.5).times(2), 5);
assert.equal(String(new Weight(2.5)), 'Weight[grams=2.5]');
class Wicker extends Basket {
    add(item) {
        return super.add(`${item}!`);
    }
}
const wicker = new Wicker('w');
assert.equal(wicker.add('c'), 1);
assert.equal(String(wicker.self()), 'w[c!]');
assert.equal(wicker.self(), wicker);

// What is wrong with an object.
assert.equal(caught(() => new Basket('')).message, 'a basket has a label');
assert.throws(() => Basket('x'), TypeError);
assert.throws(() => new Basket(), TypeError);
assert.throws(() => basket.fuller({}), /a Basket that was not released was expected, not object/);
assert.throws(() => basket.fuller(new Weight(1)), TypeError);
assert.throws(() => basket.fuller(Object.create(Basket.prototype)), TypeError);
assert.throws(() => two.closeLid.call(basket), /a Lidded that was not released/);
const { Basket: Foreign } = await load();
assert.throws(() => basket.fuller(new Foreign('x')), TypeError);
const gone = new Basket('gone');
gone.release();
gone.release();
assert.throws(() => gone.add('x'), /not released/);
assert.throws(() => gone.label, /not released/);

// Objects live no longer than JavaScript holds them, or until they are released.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const forgotten = async () => {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return Basket.living();
};
const held = [basket, two, wicker, ...shelf.others];
await forgotten();
const living = await forgotten();
assert(living <= held.length + 2, `${living} live`);
for (let i = 0; i < 100_000; i++) {
    new Basket('released').release();
}
assert.equal(Basket.living(), living);
for (let i = 0; i < 5000; i++) {
    new Basket('forgotten').add('x');
}
await forgotten();
assert((await forgotten()) <= living + 2);
assert.equal(held.map(String).join(), 'dates[b],lidded2[x, y],w[c!],of[x],of[y]');

// A worker has functions only.
const { library: remote, terminate } = await loadInWorker();
assert.equal(await remote.add(1, 2), 3);
await assert.rejects(remote.Basket('x'), TypeError);
await assert.rejects(remote.basketOf('x'), /cannot go to or from a worker/);
terminate();

// An instance has a state of its own, and memory stays bounded.
assert.equal(lib.calls(), 1);
assert.equal(lib.calls(), 2);
assert.equal((await load()).calls(), 1);
for (let i = 0; i < 20_000; i++) {
    lib.moved(shape, i, i);
    lib.sorted(new Int32Array(1000));
}
const ending = (error) => error.code === 3 && error.message === 'the program has ended with exit code 3';
assert.throws(() => lib.exit(3), ending);
// What it has left is no state to go on with.
assert.throws(() => lib.calls(), ending);
assert.throws(() => lib.add(1, 2), ending);
assert.throws(() => lib.sorted(new Int32Array(2)), ending);
assert.throws(() => lib.exit(4), ending);
console.log('all exports behave');
