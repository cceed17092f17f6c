// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classes as classesOf } from '../src/java-classes.js';

/** A module whose objects have the class that is noted for their number. */
function module() {
    const forgotten: number[] = [];
    const kinds: number[] = [];
    const classes = classesOf({
        amphora_class: (number) => kinds[number]!,
        amphora_forget: (number) => void forgotten.push(number),
    });
    return { classes, kinds, forgotten };
}

test('an object is the same as long as it is held, and of its own class', () => {
    const { classes, kinds } = module();
    const shape = classes.add('Shape');
    const circle = classes.add('Circle', shape.type);
    kinds.push(0, 1);
    const { from, to } = shape.codec.scalar!;
    const first = from!(0);
    const second = from!(1);
    assert.equal(from!(0), first);
    assert.ok(first instanceof shape.type && !(first instanceof circle.type));
    assert.ok(second instanceof circle.type && second instanceof shape.type);
    assert.equal(to!(second), 1);
    assert.equal(circle.type.name, 'Circle');
    assert.throws(() => circle.codec.scalar!.to!(first), /a Circle that was not released was expected, not object/);
    assert.throws(() => to!({}), TypeError);
    assert.throws(() => to!(null), /not null/);
});

test('a released object is given back once, and its number may be another object', () => {
    const { classes, kinds, forgotten } = module();
    const { codec } = classes.add('Shape');
    kinds.push(0);
    const old = codec.scalar!.from!(0) as { release(): void };
    old.release();
    old.release();
    assert.deepEqual(forgotten, [0]);
    assert.throws(() => codec.scalar!.to!(old), TypeError);
    const next = codec.scalar!.from!(0);
    assert.notEqual(next, old);
    assert.equal(codec.scalar!.to!(next), 0);
    old.release();
    assert.deepEqual(forgotten, [0]);
});

test('members are methods, properties and static ones', () => {
    const { classes, kinds } = module();
    const { type, codec } = classes.add('Counter');
    kinds.push(0);
    let value = 5;
    const object = codec.scalar!.from!(0) as Record<string, unknown> & { add(by: number): number };
    assert.throws(() => new type(), /a class with a public constructor was expected/);
    classes.member('constructor', type, '', (start) => {
        value = start as number;
        return object;
    });
    classes.member('method', type, 'add', (self, by) => {
        assert.equal(self, object);
        return (value += by as number);
    });
    classes.member('getter', type, 'value', () => value);
    classes.member('setter', type, 'value', (_, given) => {
        value = given as number;
    });
    classes.member('static', type, 'zero', () => 0);
    assert.equal(new type(7), object);
    assert.equal(object.add(1), 8);
    object['value'] = 20;
    assert.equal(object['value'], 20);
    assert.equal((type as unknown as { zero(): number }).zero(), 0);
    assert.deepEqual(Object.keys(object), []);
});
