// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** More arguments than this may be too many for a call. */
const CHUNK = 4096;

/** The string of some UTF-16 units, or of Latin-1 bytes. No decoder does that, because they replace lone surrogates. */
export function stringOf(units: Uint16Array | Uint8Array): string {
    let text = '';
    for (let at = 0; at < units.length; at += CHUNK) {
        text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]);
    }
    return text;
}
