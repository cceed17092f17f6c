// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { type Codec, fail } from './codec.js';
import { Held } from './held.js';

/** What a module exports for objects. */
export interface ObjectExports {
    amphora_class(number: number): number;
    amphora_forget(number: number): void;
}

type Constructor = new (...args: unknown[]) => object;
type Exported = (...args: unknown[]) => unknown;

/** The classes of Java's that a library exports, and their objects, each of which is one object of JavaScript's. */
export class JavaClasses {
    readonly #types: Constructor[] = [];
    readonly #constructors = new Map<Constructor, Exported>();
    /** Of objects that have not been released. */
    readonly #numbers = new WeakMap<object, number>();
    readonly #held: Held;
    /** What all objects have. */
    readonly #root: Constructor;

    constructor(private readonly exports: ObjectExports) {
        const held = (this.#held = new Held(exports.amphora_forget));
        const numbers = this.#numbers;
        this.#root = class {
            release(): void {
                const number = numbers.get(this);
                if (numbers.delete(this)) {
                    held.drop(number!, this);
                }
            }
        };
    }

    /** Adds a class; those are numbered in this order. */
    add(name: string, above: Constructor = this.#root): { type: Constructor; codec: Codec } {
        const constructors = this.#constructors;
        const { [name]: type } = {
            [name]: class {
                constructor(...args: unknown[]) {
                    const make = constructors.get(type!) ?? fail('a class with a public constructor', type);
                    // A class of JavaScript's may extend this one.
                    return Object.setPrototypeOf(make(...args), new.target.prototype) as object;
                }
            },
        } as Record<string, Constructor>;
        Object.setPrototypeOf(type, above);
        Object.setPrototypeOf(type!.prototype, above.prototype);
        this.#types.push(type!);
        const to = (value: unknown): number =>
            (value instanceof type! ? this.#numbers.get(value) : undefined) ?? fail(`a ${name} that was not released`, value);
        const from = (number: number): object => this.#view(number);
        return {
            type: type!,
            codec: {
                write: (out, value) => out.writeI32(to(value)),
                read: (input) => from(input.readI32()),
                scalar: { to, from },
            },
        };
    }

    /** Adds a member to a class. */
    member(kind: string, type: Constructor, name: string, exported: Exported): void {
        const { prototype } = type;
        const define = (target: object, descriptor: PropertyDescriptor): void => {
            Object.defineProperty(target, name, {
                ...Object.getOwnPropertyDescriptor(target, name),
                ...descriptor,
                configurable: true,
            });
        };
        if (kind === 'constructor') {
            this.#constructors.set(type, exported);
        } else if (kind === 'static') {
            define(type, { value: exported });
        } else if (kind === 'getter') {
            define(prototype, { get: function (this: unknown) { return exported(this); } });
        } else if (kind === 'setter') {
            define(prototype, { set: function (this: unknown, value) { exported(this, value); } });
        } else {
            define(prototype, { value: function (this: unknown, ...args: unknown[]) { return exported(this, ...args); } });
        }
    }

    #view(number: number): object {
        let view = this.#held.get(number);
        if (view === undefined) {
            view = Object.create(this.#types[this.exports.amphora_class(number)]!.prototype) as object;
            this.#numbers.set(view, number);
            this.#held.add(number, view);
        }
        return view;
    }
}

/** The classes of a library. */
export function classes(exports: ObjectExports): JavaClasses {
    return new JavaClasses(exports);
}
