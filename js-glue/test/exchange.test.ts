// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Exchange, exchangeOf } from '../src/exchange.js';

/** A module whose exchange buffer is at 16. */
function exchange(): Exchange {
    const memory = new WebAssembly.Memory({ initial: 4 });
    new Int32Array(memory.buffer).set([0, 16, 200_000]);
    return exchangeOf({ memory, amphora_exchange: () => 0, amphora_reserve: () => 16 });
}

test('strings of every length cross unchanged, lone surrogates included', () => {
    for (const unit of ['a', '\u00ff', '\u65e5', '\ud800', '\udc00\ud800x', '\ufeff']) {
        for (const length of [0, 1, 31, 32, 33, 4095, 4096, 4097, 20_000]) {
            const text = unit.repeat(length);
            const buffer = exchange();
            buffer.write(DataView.prototype.setUint8, 1, 1); // so that what follows is not aligned
            buffer.writeString(text);
            buffer.begin();
            buffer.read(DataView.prototype.getUint8, 1);
            assert.ok(buffer.readString() === text, `${length} of ${JSON.stringify(unit)}`);
        }
    }
});
