// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Runs a module in a worker: what the worker answers, and what asks it. Both sides know nothing of the module but what
 * they are given, so that the package of a module adds a few lines to this.
 */
import { JavaError } from './library.js';

/** The functions of a library, each with a promise of what it returns. */
export type Asynchronous<T> = {
    [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

type Function_ = (...args: unknown[]) => unknown;

interface Sinks {
    stdout?: ((chunk: Uint8Array) => void) | undefined;
    stderr?: ((chunk: Uint8Array) => void) | undefined;
}

/** To the worker: first the options, then calls. */
type Request = { options: object; stdout: boolean; stderr: boolean } | { id: number; name: string; args: unknown[] };

type Failure = { javaClass: string; message: string | null; javaStack: string } | { error: unknown };

/** From the worker. */
type Answer =
    | { names: string[] }
    | { stream: 'stdout' | 'stderr'; chunk: Uint8Array }
    | { id: number; value: unknown }
    | { id: number; failure: Failure };

/** A port as browsers and Node have it, in one shape. */
interface Port {
    post(message: unknown, transfer: ArrayBuffer[]): void;
    receive(listener: (message: never) => void): void;
}

interface NodeWorkers {
    Worker: unknown;
    parentPort: NodePort | null;
}

interface NodePort {
    postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
    on(event: 'message' | 'error', listener: (value: never) => void): void;
}

interface WebPort {
    postMessage(message: unknown, transfer: ArrayBuffer[]): void;
    addEventListener(type: 'message' | 'error', listener: (event: { data: never; message?: string }) => void): void;
}

/** Node's worker threads, or nothing elsewhere. Asked for by name, so that bundlers for browsers see no import. */
function nodeWorkers(): NodeWorkers | undefined {
    const { process } = globalThis as {
        process?: { versions?: { node?: string }; getBuiltinModule?(name: string): unknown };
    };
    const workers = process?.versions?.node === undefined ? undefined : process.getBuiltinModule?.('node:worker_threads');
    return workers as NodeWorkers | undefined;
}

function nodePort(port: NodePort): Port {
    return {
        post: (message, transfer) => port.postMessage(message, transfer),
        receive: (listener) => port.on('message', listener),
    };
}

function webPort(port: WebPort): Port {
    return {
        post: (message, transfer) => port.postMessage(message, transfer),
        receive: (listener) => port.addEventListener('message', ({ data }) => listener(data)),
    };
}

const given = new WeakSet<ArrayBuffer>();

/** Gives an array away with the next call that has it among its arguments: it is moved, not copied, and empty here. */
export function transfer<T extends ArrayBufferView>(array: T): T {
    given.add(array.buffer as ArrayBuffer);
    return array;
}

/** The buffers of all typed arrays in a value, which must be one that can be copied. */
function buffers(value: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
    if (ArrayBuffer.isView(value)) {
        if (value.buffer instanceof ArrayBuffer) {
            found.add(value.buffer);
        }
    } else if (value instanceof Map) {
        value.forEach((item, key) => {
            buffers(key, found);
            buffers(item, found);
        });
    } else if (value !== null && typeof value === 'object') {
        if (typeof (value as { release?: unknown }).release === 'function') {
            throw new TypeError('objects and views of Java cannot be sent to or from a worker');
        }
        Object.values(value).forEach((item) => buffers(item, found));
    }
    return found;
}

/** The loader is a module of its own, so that its errors are of a class that is not the one here. */
function isJavaError(error: unknown): error is JavaError {
    return error instanceof Error && 'javaClass' in error;
}

/** In the worker: waits for options, makes the functions, and answers calls in the order in which they arrive. */
export function serve(make: (options: object) => Promise<object> | object): void {
    const parent = nodeWorkers()?.parentPort;
    const port = parent ? nodePort(parent) : webPort(globalThis as unknown as WebPort);
    let functions: Promise<Record<string, Function_>> | undefined;
    port.receive(async (request: Request) => {
        if ('options' in request) {
            const sink = (stream: 'stdout' | 'stderr') => (chunk: Uint8Array) =>
                port.post({ stream, chunk } satisfies Answer, [chunk.buffer as ArrayBuffer]);
            functions = Promise.resolve(
                make({
                    ...request.options,
                    ...(request.stdout ? { stdout: sink('stdout') } : {}),
                    ...(request.stderr ? { stderr: sink('stderr') } : {}),
                }),
            ) as Promise<Record<string, Function_>>;
            // As the answer to call 0: it may fail, too.
            functions.then(
                (all) => port.post({ names: Object.keys(all) } satisfies Answer, []),
                (error: unknown) => port.post({ id: 0, failure: { error } } satisfies Answer, []),
            );
            return;
        }
        const { id, name, args } = request;
        try {
            const value = await (await functions!)[name]!(...args);
            port.post({ id, value } satisfies Answer, [...buffers(value)]);
        } catch (error) {
            const failure: Failure = isJavaError(error)
                ? { javaClass: error.javaClass, message: error.javaMessage, javaStack: error.javaStack }
                : { error };
            port.post({ id, failure } satisfies Answer, []);
        }
    });
}

/** Functions that live in a worker. */
export interface Remote<T> {
    readonly functions: Asynchronous<T>;
    /** Ends the worker, whatever it does. Calls that it has not answered are rejected. */
    terminate(): void;
}

/**
 * Calls what makes a worker by `new Worker(new URL(...))`, which bundlers look for, literally, and with the global class.
 * Node has the class in a module, so that for the time of the call it is made global there.
 */
function openWorker(open: () => Worker, workers: NodeWorkers | undefined): Worker {
    if (workers === undefined) {
        return open();
    }
    const scope = globalThis as { Worker?: unknown };
    scope.Worker = workers.Worker;
    try {
        return open();
    } finally {
        delete scope.Worker;
    }
}

/** Starts a worker that {@link serve}s, and resolves when its functions are there. */
export function connect<T>(open: () => Worker, options: object & Sinks): Promise<Remote<T>> {
    const { stdout, stderr, ...rest } = options;
    const workers = typeof Worker === 'undefined' ? nodeWorkers() : undefined;
    const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
    let last = 0;
    return new Promise<Remote<T>>((resolve, reject) => {
        const worker = openWorker(open, workers);
        const port = workers === undefined ? webPort(worker as never) : nodePort(worker as never);
        let ended: unknown;
        const end = (error: unknown): void => {
            ended = error;
            void worker.terminate();
            reject(error);
            waiting.forEach((call) => call.reject(error));
            waiting.clear();
        };
        if (workers === undefined) {
            worker.addEventListener('error', (event) => end(new Error(event.message || 'the worker failed')));
        } else {
            (worker as unknown as NodePort).on('error', end);
        }
        const call = (name: string, args: unknown[]): Promise<unknown> =>
            new Promise((resolveCall, rejectCall) => {
                if (ended !== undefined) {
                    rejectCall(ended);
                    return;
                }
                const id = ++last;
                const moved = [...buffers(args)].filter((buffer) => given.delete(buffer));
                port.post({ id, name, args } satisfies Request, moved);
                waiting.set(id, { resolve: resolveCall, reject: rejectCall });
            });
        port.receive((answer: Answer) => {
            if ('stream' in answer) {
                (answer.stream === 'stdout' ? stdout : stderr)?.(answer.chunk);
            } else if ('names' in answer) {
                const functions = Object.fromEntries(
                    answer.names.map((name) => [name, (...args: unknown[]) => call(name, args)]),
                );
                resolve({
                    functions: functions as Asynchronous<T>,
                    terminate: () => end(new Error('the worker was terminated')),
                });
            } else if (answer.id === 0) {
                end((answer as { failure: { error: unknown } }).failure.error);
            } else {
                const { resolve: done, reject: failed } = waiting.get(answer.id)!;
                waiting.delete(answer.id);
                if ('value' in answer) {
                    done(answer.value);
                } else {
                    const { failure } = answer;
                    failed(
                        'error' in failure
                            ? failure.error
                            : new JavaError(failure.javaClass, failure.message, failure.javaStack),
                    );
                }
            }
        });
        port.post({ options: rest, stdout: stdout !== undefined, stderr: stderr !== undefined } satisfies Request, []);
    });
}
