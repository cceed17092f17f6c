// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Takes what a program writes, chunk by chunk. A chunk is a copy; a character may be split between two. */
export type Sink = (chunk: Uint8Array) => void;

/** What a program reads: everything at once, or a function that returns the next chunk and `null` at the end. */
export type Source = string | Uint8Array | (() => Uint8Array | null);

/** Files given to a program: absolute path to content. Directories come into being on the way. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Where a module comes from. A string is a URL. */
export type ModuleSource = WebAssembly.Module | BufferSource | Response | Promise<Response> | URL | string;

/** What a program is given. */
export interface RunOptions {
    /** The module; if absent, the file beside the loader. */
    module?: ModuleSource;
    /** Argument 0, which a Java program does not see. */
    programName?: string;
    /** Arguments. */
    args?: readonly string[];
    /** The whole environment; empty if absent. */
    env?: Readonly<Record<string, string>>;
    /** Standard input; empty if absent. */
    stdin?: Source;
    /** Where standard output goes; if absent to the console, in Node to standard output. */
    stdout?: Sink;
    /** Where standard error goes; if absent to the console, in Node to standard error. */
    stderr?: Sink;
    /**
     * Files below `/`, the one directory the program may open. Without files it has none. A directory of the browser's, such as
     * `await navigator.storage.getDirectory()`, is read before the program starts, and what the program has changed is written
     * to it when the program has ended, but for symbolic links, which such directories cannot have.
     */
    files?: Files | FileSystemDirectoryHandle;
    /**
     * Called once, when the main method has returned or waits for the first time, with the functions and classes that the program
     * exports with the annotation `@JSExport` of TeaVM's JSO. They can be used from then on.
     */
    onExports?: (exports: Readonly<Record<string, unknown>>) => void;
}

/** A sink with something to do when the program has ended. */
export interface FlushableSink extends Sink {
    flush(): void;
}
