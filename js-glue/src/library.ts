// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ProcExit } from './abi.js';
import { exportsOf, type ViewExports } from './array-view.js';
import { type Codec, Codecs, type References } from './codec.js';
import { Exchange, type ExchangeExports } from './exchange.js';
import type { JavaClasses, ObjectExports } from './java-classes.js';
import { JavaError } from './java-error.js';
import { customSection } from './late-bound.js';
import { link, type Linked } from './loader.js';
import type { ModuleSource, RunOptions } from './options.js';
import type { Host } from './wasi.js';

export { JavaError };

const SECTION = 'amphora.exports';

/** What a library is given. */
export type LibraryOptions = Omit<RunOptions, 'args' | 'onExports' | 'programName'>;

type Exported = (...args: unknown[]) => unknown;
type Raw = (...args: (number | bigint)[]) => number | bigint | undefined;

interface Signature {
    readonly parameters: readonly Codec[];
    readonly result: Codec | undefined;
}

class Binding {
    private readonly codecs: Codecs;
    private readonly exchange: Exchange;
    private readonly classes: JavaClasses | undefined;

    constructor(
        private readonly exports: WebAssembly.Exports,
        private readonly linked: Pick<Linked, 'exit'>,
        references: References | undefined,
        classes: Host['classes'],
    ) {
        this.classes = classes?.(exports as unknown as ObjectExports);
        this.codecs = new Codecs(exports as unknown as ViewExports, references);
        this.exchange = new Exchange(exports as unknown as ExchangeExports);
    }

    /** The functions and classes that the text of a module's interface names. */
    members(text: string): Record<string, unknown> {
        const members: Record<string, unknown> = {};
        for (const line of text.split('\n')) {
            const [kind, name, ...rest] = line.split(' ') as [string, string, ...string[]];
            if (kind === 'record') {
                this.codecs.record(name, rest.map(field));
            } else if (kind === 'enum') {
                this.codecs.enum(name, rest);
            } else if (kind === 'class') {
                const { type, codec } = this.classes!.add(name, members[rest[0]!] as never);
                members[name] = type;
                this.codecs.add(name, codec);
            } else if (kind === 'func') {
                const bound = this.bind(name, rest);
                const [, of, type, member] = /^\[(\w+)](\w+)\.?(.*)/.exec(name) ?? [];
                if (of) {
                    this.classes!.member(of, members[type!] as never, member!, bound);
                } else {
                    members[name] = bound;
                }
            }
        }
        return members;
    }

    private bind(name: string, words: readonly string[]): Exported {
        const arrow = words.indexOf('->');
        const types = words.slice(0, arrow < 0 ? words.length : arrow).map((word) => field(word)[1]);
        const result = arrow < 0 ? undefined : words[arrow + 1]!;
        const raw = this.exports[name] as Raw;
        let signature: Signature | undefined;
        const bound = (...args: unknown[]): unknown => {
            // Not before the first call, when all named types are known.
            signature ??= {
                parameters: types.map((type) => this.codecs.of(type)),
                result: result === undefined ? undefined : this.codecs.of(result),
            };
            return this.call(name, raw, signature, args);
        };
        const isPlain = types.length < 3 && [...types, result ?? 's32'].every((type) => PLAIN.has(type));
        return isPlain ? this.plain(raw, types.length, bound) : bound;
    }

    /** At most two numbers in, a number out: nothing to convert. A call with other arguments is left to the slow way. */
    private plain(raw: Raw, count: number, slow: Exported): Exported {
        const { exchange } = this;
        return (a, b) => {
            if ((count > 0 && typeof a !== 'number') || (count > 1 && typeof b !== 'number')) {
                return slow(...[a, b].slice(0, count));
            }
            this.requireLiving();
            const result = raw(a as number, b as number);
            if (exchange.failed) {
                this.raise();
            }
            this.requireLiving();
            return result;
        };
    }

    private call(name: string, raw: Raw, { parameters, result }: Signature, args: readonly unknown[]): unknown {
        const { exchange } = this;
        if (args.length < parameters.length) {
            throw new TypeError(`${name} takes ${parameters.length} arguments, not ${args.length}`);
        }
        this.requireLiving();
        const numbers: (number | bigint)[] = [];
        exchange.begin();
        parameters.forEach((codec, i) => {
            if (codec.scalar === undefined) {
                codec.write(exchange, args[i]);
            } else {
                numbers.push(codec.scalar.to!(args[i]));
            }
        });
        const returned = raw(...numbers);
        if (exchange.failed) {
            this.raise();
        }
        this.requireLiving();
        if (result === undefined) {
            return undefined;
        }
        if (result.scalar === undefined) {
            exchange.begin();
            return result.read(exchange);
        }
        return result.scalar.from === undefined ? returned : result.scalar.from(returned as number);
    }

    /** What a call of `System.exit` has left is no state to go on with; nor is it a result, if JavaScript caught what ended the call. */
    private requireLiving(): void {
        const { exit } = this.linked;
        if (exit) {
            throw exit;
        }
    }

    private raise(): never {
        const { exchange } = this;
        exchange.begin();
        exchange.clearFailure();
        const javaClass = exchange.readString();
        const message = exchange.readU8() === 0 ? null : exchange.readString();
        throw new JavaError(javaClass, message, exchange.readString());
    }
}

/** Types that are numbers for both sides. */
const PLAIN = new Set(['s8', 's16', 's32', 'f32', 'f64']);

function field(word: string): readonly [string, string] {
    const colon = word.indexOf(':');
    return [word.slice(0, colon), word.slice(colon + 1)];
}

/**
 * Compiles, links and initialises a library; returns its functions and classes.
 *
 * @param javascript gives an instance, which has not run yet, what it needs to know values of JavaScript
 */
export async function load(
    source: ModuleSource,
    options: LibraryOptions,
    host: Host,
    javascript?: (linked: Linked) => References,
): Promise<Readonly<Record<string, unknown>>> {
    const linked = await link(source, options, host);
    const { instance, module } = linked;
    const section = customSection(module, SECTION);
    if (!section) {
        throw new WebAssembly.LinkError('not a library of Amphora: it says nothing of exports');
    }
    const { exports } = instance;
    const references = javascript?.(linked);
    try {
        (exports['_initialize'] as () => void)();
    } catch (error) {
        if (error instanceof ProcExit) {
            throw new Error(`the library ended with exit code ${error.code} while it was initialised`);
        }
        throw error;
    }
    const members = new Binding(exports, linked, references, host.classes).members(new TextDecoder().decode(section));
    const library = Object.freeze({ ...references?.exported(), ...members });
    if ('amphora_allocate' in exports) {
        exportsOf.set(library, exports as unknown as ViewExports);
    }
    return library;
}
