// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

interface NodeProcess {
    versions?: { node?: string };
    getBuiltinModule?(name: string): unknown;
}

/** A module of Node's, or nothing elsewhere. Asked for by name, so that bundlers for browsers see no import. */
export function builtin<T>(name: string): T | undefined {
    const { process } = globalThis as { process?: NodeProcess };
    return process?.versions?.node ? (process.getBuiltinModule?.(name) as T) : undefined;
}
