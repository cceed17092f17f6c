// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Runs a module in a worker: what the worker answers, and what asks it. Both sides know nothing of the module but what
 * they are given, so that the package of a module adds a few lines to this.
 */
import { JavaError } from './java-error.js';
import { builtin } from './node.js';

/** The functions of a library, each with a promise of what it returns. */
export type Asynchronous<T> = {
    [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

type Function_ = (...args: never[]) => unknown;

type Stream = 'stdout' | 'stderr';
type Sinks = { [S in Stream]?: ((chunk: Uint8Array) => void) | undefined };

/** To the worker: first the options, with the streams that are wanted, then calls. */
type Request = { id: number } & ({ options: object; streams: Stream[] } | { name: string; args: never[] });

/** From the worker. The answer to the options are the names of the functions. */
type Answer =
    | { stream: Stream; chunk: Uint8Array }
    | { id: number; value: unknown }
    | { id: number; java: [javaClass: string, message: string | null, javaStack: string] }
    | { id: number; error: unknown };

/** The other side, as a worker sees it. */
interface Port {
    postMessage(message: Answer, transfer?: readonly ArrayBuffer[]): void;
    onmessage: (event: { data: Request }) => void;
}

/** A worker of Node's, which has its own events. */
interface NodeWorker {
    on(event: 'message' | 'error', listener: (value: never) => void): void;
}

const nodeWorkers = () => builtin<{ Worker: unknown; parentPort: Port | null }>('node:worker_threads');

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
    } else if (value !== null && typeof value === 'object') {
        if (typeof (value as { release?: unknown }).release === 'function') {
            throw new TypeError('objects and views of Java cannot go to or from a worker');
        }
        Object.values(value instanceof Map ? [...value] : value).forEach((item) => buffers(item, found));
    }
    return found;
}

/** In the worker: waits for options, makes the functions, and answers calls in the order in which they arrive. */
export function serve(make: (options: object) => Promise<object> | object): void {
    const port = nodeWorkers()?.parentPort ?? (globalThis as unknown as Port);
    let functions: Record<string, Function_> | undefined;
    port.onmessage = async ({ data: request }) => {
        const { id } = request;
        try {
            let value: unknown;
            if ('options' in request) {
                const sinks = request.streams.map((stream) => [
                    stream,
                    (chunk: Uint8Array<ArrayBuffer>) => port.postMessage({ stream, chunk }, [chunk.buffer]),
                ]);
                functions = (await make({ ...request.options, ...Object.fromEntries(sinks) })) as typeof functions;
                value = Object.keys(functions!);
            } else {
                value = await functions![request.name]!(...request.args);
            }
            port.postMessage({ id, value }, [...buffers(value)]);
        } catch (error) {
            // Of the loader's class JavaError, which is not that of this script.
            const { javaClass, javaMessage, javaStack } = Object(error) as JavaError;
            port.postMessage(javaClass ? { id, java: [javaClass, javaMessage, javaStack] } : { id, error });
        }
    };
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
function openWorker(open: () => Worker): Worker {
    const scope = globalThis as { Worker?: unknown };
    const { Worker } = scope;
    scope.Worker ??= nodeWorkers()?.Worker;
    try {
        return open();
    } finally {
        if (!Worker) {
            delete scope.Worker;
        }
    }
}

/** Starts a worker that {@link serve}s, and resolves when its functions are there. */
export async function connect<T>(open: () => Worker, { stdout, stderr, ...options }: object & Sinks): Promise<Remote<T>> {
    const sinks: Sinks = { stdout, stderr };
    const waiting = new Map<number, { resolve(value: never): void; reject(error: unknown): void }>();
    const worker = openWorker(open);
    let last = 0;
    let ended: unknown;
    const end = (error: unknown): void => {
        ended = error;
        void worker.terminate();
        waiting.forEach(({ reject }) => reject(error));
        waiting.clear();
    };
    const request = <R>(message: object, moved: ArrayBuffer[] = []): Promise<R> =>
        new Promise((resolve, reject) => {
            if (ended) {
                throw ended;
            }
            worker.postMessage({ id: ++last, ...message }, moved);
            waiting.set(last, { resolve, reject });
        });
    const listen = (type: 'message' | 'error', listener: (value: never) => void): void => {
        if ('on' in worker) {
            (worker as unknown as NodeWorker).on(type, listener);
        } else {
            worker.addEventListener(type, (event) => listener(((event as MessageEvent).data ?? event) as never));
        }
    };
    listen('error', (error: Error | ErrorEvent) =>
        end(error instanceof Error ? error : new Error(error.message || 'the worker failed')),
    );
    listen('message', (answer: Answer) => {
        if ('stream' in answer) {
            sinks[answer.stream]!(answer.chunk);
            return;
        }
        const { resolve, reject } = waiting.get(answer.id)!;
        waiting.delete(answer.id);
        if ('value' in answer) {
            resolve(answer.value as never);
        } else {
            reject('java' in answer ? new JavaError(...answer.java) : answer.error);
        }
    });
    try {
        const streams = (Object.keys(sinks) as Stream[]).filter((stream) => sinks[stream]);
        const names = await request<string[]>({ options, streams });
        const call = (name: string) => async (...args: unknown[]) =>
            request({ name, args }, [...buffers(args)].filter((buffer) => given.delete(buffer)));
        return {
            functions: Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Asynchronous<T>,
            terminate: () => end(new Error('the worker was terminated')),
        };
    } catch (error) {
        end(error);
        throw error;
    }
}
