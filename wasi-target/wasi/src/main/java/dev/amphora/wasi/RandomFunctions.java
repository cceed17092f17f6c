// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.util.random.RandomGenerator;

/** {@code random_get}. */
final class RandomFunctions {
    private static final int CHUNK = 1 << 16;

    private final RandomGenerator random;

    RandomFunctions(RandomGenerator random) {
        this.random = random;
    }

    void addTo(WasiFunctions functions) {
        functions.add("random_get", "ii", this::get);
    }

    /** (bytes*, count). Errno: FAULT. */
    private void get(WasiFunctions.Call call) throws WasiException {
        int address = call.i32(0);
        int length = call.i32(1);
        call.memory().require(address, length);
        byte[] bytes = new byte[Math.min(length, CHUNK)];
        for (int done = 0; done < length; done += bytes.length) {
            random.nextBytes(bytes);
            call.memory().store(address + done, bytes, Math.min(bytes.length, length - done));
        }
    }
}
