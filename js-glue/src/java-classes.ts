// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { type Codec, fail } from './codec.js';
import { heldObjects } from './held.js';

/** What a module exports for objects. */
export interface ObjectExports {
    amphora_class(number: number): number;
    amphora_forget(number: number): void;
}

type Constructor = new (...args: unknown[]) => object;
type Exported = (...args: unknown[]) => unknown;

/** The classes of Java's that a library exports. */
export interface JavaClasses {
    /** Adds a class; those are numbered in this order. */
    add(name: string, above?: Constructor): { type: Constructor; codec: Codec };
    /** Adds a member to a class. */
    member(kind: string, type: Constructor, name: string, exported: Exported): void;
}

/** The classes of a library, and their objects, each of which is one object of JavaScript's. */
export function classes(exports: ObjectExports): JavaClasses {
    const types: Constructor[] = [];
    const constructors = new Map<Constructor, Exported>();
    /** Of objects that have not been released. */
    const numbers = new WeakMap<object, number>();
    const held = heldObjects(exports.amphora_forget);
    /** What all objects have. */
    const root: Constructor = class {
        release(): void {
            const number = numbers.get(this);
            if (numbers.delete(this)) {
                held.drop(number!, this);
            }
        }
    };
    const from = (number: number): object => {
        let view = held.get(number);
        if (!view) {
            view = Object.create(types[exports.amphora_class(number)]!.prototype) as object;
            numbers.set(view, number);
            held.add(number, view);
        }
        return view;
    };
    return {
        add(name, above = root) {
            const { [name]: type } = {
                [name]: class extends above {
                    // @ts-expect-error Without a call of super: Java makes the object.
                    constructor(...args: unknown[]) {
                        const make = constructors.get(type!) ?? fail('a class with a public constructor', type);
                        // A class of JavaScript's may extend this one.
                        return Object.setPrototypeOf(make(...args), new.target.prototype) as object;
                    }
                },
            } as Record<string, Constructor>;
            types.push(type!);
            const to = (value: unknown): number =>
                (value instanceof type! ? numbers.get(value) : undefined) ?? fail(`a ${name} that was not released`, value);
            return {
                type: type!,
                codec: {
                    write: (out, value) => out.writeI32(to(value)),
                    read: (input) => from(input.readI32()),
                    scalar: { to, from },
                },
            };
        },
        member(kind, type, name, exported) {
            if (kind === 'constructor') {
                constructors.set(type, exported);
                return;
            }
            const isStatic = kind === 'static';
            const target: object = isStatic ? type : (type.prototype as object);
            const method = function (this: unknown, ...args: unknown[]): unknown {
                return exported(this, ...args);
            };
            Object.defineProperty(target, name, {
                ...Object.getOwnPropertyDescriptor(target, name), // a property's other half
                [kind === 'getter' ? 'get' : kind === 'setter' ? 'set' : 'value']: isStatic ? exported : method,
                configurable: true,
            });
        },
    };
}
