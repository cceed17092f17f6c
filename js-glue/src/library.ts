// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { exportsOf, type ViewExports } from './array-view.js';
import { type Codec, codecsOf, type References } from './codec.js';
import { exchangeOf, type ExchangeExports } from './exchange.js';
import type { ObjectExports } from './java-classes.js';
import { JavaError } from './java-error.js';
import { customSection } from './late-bound.js';
import { link, type Linked } from './loader.js';
import type { ModuleSource, RunOptions } from './options.js';
import type { Process } from './process.js';
import type { Host } from './wasi.js';

export { JavaError };

const SECTION = 'amphora.exports';

/** What a library is given. */
export type LibraryOptions = Omit<RunOptions, 'args' | 'onExports' | 'programName'>;

type Exported = (...args: unknown[]) => unknown;
type Raw = (...args: (number | bigint)[]) => number | bigint | undefined;

/** Types that are numbers for both sides. */
const PLAIN = new Set(['s8', 's16', 's32', 'f32', 'f64']);

/** The functions and classes that the text of a module's interface names. */
function membersOf(
    text: string,
    exports: WebAssembly.Exports,
    process: Process,
    references: References | undefined,
    classesOf: Host['classes'],
): Record<string, unknown> {
    const classes = classesOf?.(exports as unknown as ObjectExports);
    const codecs = codecsOf(exports as unknown as ViewExports, references);
    const exchange = exchangeOf(exports as unknown as ExchangeExports);

    /** What a call of `System.exit` has left is no state to go on with; nor is it a result, if JavaScript caught what ended the call. */
    const requireLiving = (): void => {
        if (process.exit) {
            throw process.exit;
        }
    };

    /** After a call. */
    const check = (): void => {
        if (exchange.failed()) {
            raise();
        }
        requireLiving();
    };

    const raise = (): never => {
        exchange.begin();
        exchange.clearFailure();
        const javaClass = exchange.readString();
        const message = codecs.of('option<string>').read(exchange) as string | null;
        throw new JavaError(javaClass, message, exchange.readString());
    };

    const bind = (name: string, words: readonly string[]): Exported => {
        const arrow = words.indexOf('->');
        const fields = words.slice(0, arrow < 0 ? words.length : arrow).map(field);
        const types = fields.map(([, type]) => type);
        const result = words[arrow + 1]!;
        const raw = exports[name] as Raw;
        let parameters: Codec[] | undefined;
        let returns: Codec | undefined;
        const call: Exported = (...args) => {
            // Not before the first call, when all named types are known.
            if (!parameters) {
                parameters = types.map(codecs.of);
                returns = arrow < 0 ? undefined : codecs.of(result);
            }
            requireLiving();
            const numbers: (number | bigint)[] = [];
            exchange.begin();
            parameters.forEach(({ scalar, write }, i) => {
                try {
                    if (scalar) {
                        numbers.push(scalar.to(args[i]));
                    } else {
                        write(exchange, args[i]);
                    }
                } catch (error) {
                    throw error instanceof TypeError ? new TypeError(`${name}(${fields[i]![0]}): ${error.message}`) : error;
                }
            });
            const returned = raw(...numbers);
            check();
            if (!returns) {
                return undefined;
            }
            const { scalar, read } = returns;
            if (!scalar) {
                exchange.begin();
                return read(exchange);
            }
            return scalar.from ? scalar.from(returned as number) : returned;
        };
        const count = types.length;
        const isPlain = count < 3 && [...types, arrow < 0 ? 's32' : result].every((type) => PLAIN.has(type));
        // At most two numbers in, a number out: nothing to convert. A call with other arguments goes the slow way.
        return isPlain
            ? (a, b) => {
                  if ((count > 0 && typeof a !== 'number') || (count > 1 && typeof b !== 'number')) {
                      return call(...[a, b].slice(0, count));
                  }
                  requireLiving();
                  const returned = raw(a as number, b as number);
                  check();
                  return returned;
              }
            : call;
    };

    const members: Record<string, unknown> = {};
    for (const line of text.split('\n')) {
        const [kind, name, ...rest] = line.split(' ') as [string, string, ...string[]];
        if (kind === 'record') {
            codecs.record(name, rest.map(field));
        } else if (kind === 'enum') {
            codecs.enum(name, rest);
        } else if (kind === 'class') {
            const { type, codec } = classes!.add(name, members[rest[0]!] as never);
            members[name] = type;
            codecs.add(name, codec);
        } else if (kind === 'func') {
            const bound = bind(name, rest);
            const [, of, type, member] = /^\[(\w+)](\w+)\.?(.*)/.exec(name) ?? [];
            if (of) {
                classes!.member(of, members[type!] as never, member!, bound);
            } else {
                members[name] = bound;
            }
        }
    }
    return members;
}

function field(word: string): readonly [string, string] {
    const colon = word.indexOf(':');
    return [word.slice(0, colon), word.slice(colon + 1)];
}

/**
 * Compiles, links and initialises a library; returns its functions and classes.
 *
 * @param javascript makes what a library needs to know values of JavaScript
 */
export async function load(
    source: ModuleSource,
    options: LibraryOptions,
    host: Host,
    javascript?: () => References & { attach(linked: Linked): void },
): Promise<Readonly<Record<string, unknown>>> {
    const linking = link(source, options, host);
    const references = javascript?.(); // while the module is on its way
    const linked = await linking;
    const { instance, module, process } = linked;
    const section = customSection(module, SECTION);
    if (!section) {
        throw new WebAssembly.LinkError('not a library of Amphora');
    }
    const { exports } = instance;
    references?.attach(linked);
    (exports['_initialize'] as () => void)();
    const text = new TextDecoder().decode(section);
    const members = membersOf(text, exports, process, references, host.classes);
    const library = Object.freeze({ ...references?.exported(), ...members });
    if ('amphora_allocate' in exports) {
        exportsOf.set(library, exports as unknown as ViewExports);
    }
    return library;
}
