// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Errno, ProcExit } from '../src/abi.js';
import { Guest } from './harness.js';

test('arguments and environment are UTF-8 ended by NUL', () => {
    const names = ['args_sizes_get', 'args_get', 'environ_sizes_get', 'environ_get'];
    const guest = new Guest({ programName: 'p', args: ['a b', '\u65e5'], env: { K: 'v=w', E: '' } }, names);
    assert.equal(guest.call['args_sizes_get']!(0, 4), Errno.SUCCESS);
    assert.deepEqual([guest.u32(0), guest.u32(4)], [3, 2 + 4 + 4]);
    assert.equal(guest.call['args_get']!(16, 64), Errno.SUCCESS);
    assert.deepEqual([guest.u32(16), guest.u32(20), guest.u32(24)], [64, 66, 70]);
    assert.equal(guest.text(64, 10), 'p\0a b\0\u65e5\0');
    guest.call['environ_sizes_get']!(0, 4);
    assert.deepEqual([guest.u32(0), guest.u32(4)], [2, 6 + 3]);
    guest.call['environ_get']!(16, 64);
    assert.equal(guest.text(64, 9), 'K=v=w\0E=\0');
});

test('clocks tell the time of the host and never run backwards', () => {
    const guest = new Guest({}, ['clock_time_get', 'clock_res_get']);
    const before = BigInt(Date.now()) * 1_000_000n;
    assert.equal(guest.call['clock_time_get']!(0, 0n, 8), Errno.SUCCESS);
    assert.ok(guest.u64(8) >= before && guest.u64(8) < before + 60_000_000_000n);
    for (const clock of [0, 1]) {
        let last = 0n;
        let fine = false;
        for (let i = 0; i < 100_000 && !fine; i++) {
            guest.call['clock_time_get']!(clock, 0n, 8);
            assert.ok(guest.u64(8) >= last);
            last = guest.u64(8);
            fine = i >= 100 && last % 1_000_000n !== 0n;
        }
        assert.ok(fine, 'parts of milliseconds');
    }
    for (let i = 0; i < 1000; i++) {
        const millis = Date.now();
        guest.call['clock_time_get']!(0, 0n, 8);
        const told = Number(guest.u64(8) / 1_000_000n);
        assert.ok(millis <= told && told <= Date.now(), 'the millisecond that Date tells');
    }
    assert.equal(guest.call['clock_res_get']!(1, 8), Errno.SUCCESS);
    assert.ok(guest.u64(8) > 0n);
    assert.equal(guest.call['clock_time_get']!(7, 0n, 8), Errno.NOTSUP);
});

test('random_get fills more than one chunk of the host', () => {
    const guest = new Guest({}, ['random_get']);
    guest.memory.grow(2);
    assert.equal(guest.call['random_get']!(8, 100_000), Errno.SUCCESS);
    for (const at of [8, 65_536, 99_000]) {
        assert.ok(guest.bytes(at, 64).some((byte) => byte !== 0));
    }
    assert.deepEqual([...guest.bytes(100_008, 8)], [0, 0, 0, 0, 0, 0, 0, 0]);
});

test('proc_exit throws the code as an unsigned number', () => {
    const guest = new Guest({}, ['proc_exit']);
    assert.throws(() => guest.call['proc_exit']!(-1), (error) => error instanceof ProcExit && error.code === 4294967295);
});

test('poll_oneoff waits for the earlier of two clocks', () => {
    const guest = new Guest({}, ['poll_oneoff']);
    const view = new DataView(guest.memory.buffer);
    [60_000_000_000n, 20_000_000n].forEach((timeout, i) => {
        view.setBigUint64(48 * i, BigInt(i + 7), true);
        view.setUint32(48 * i + 16, 1, true);
        view.setBigUint64(48 * i + 24, timeout, true);
    });
    const start = performance.now();
    assert.equal(guest.call['poll_oneoff']!(0, 512, 2, 900), Errno.SUCCESS);
    const elapsed = performance.now() - start;
    assert.ok(elapsed >= 19 && elapsed < 5000, `${elapsed} ms`);
    assert.deepEqual([guest.u32(900), guest.u64(512)], [1, 8n]);
    assert.equal(guest.call['poll_oneoff']!(0, 512, 0, 900), Errno.INVAL);
});

test('functions that this host lacks answer NOSYS, and bad pointers FAULT', () => {
    const guest = new Guest({ args: ['x'] }, ['sock_accept', 'toString', 'sched_yield', 'clock_time_get', 'args_get']);
    assert.equal(guest.call['sock_accept']!(0, 0, 0, 0), Errno.NOSYS);
    assert.equal(guest.call['toString']!(0, 0, 0, 0), Errno.NOSYS);
    assert.equal(guest.call['sched_yield']!(), Errno.SUCCESS);
    assert.equal(guest.call['clock_time_get']!(0, 0n, 65_529), Errno.FAULT);
    assert.equal(guest.call['clock_time_get']!(0, 0n, -8), Errno.FAULT);
    assert.equal(guest.call['args_get']!(0, 65_535), Errno.FAULT);
});
