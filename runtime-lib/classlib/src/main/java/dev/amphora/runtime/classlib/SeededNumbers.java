// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sequence of {@code SHA1PRNG}: the same for the same seeds, and from a seed of the host's if the program gives none. */
public final class SeededNumbers {
    private static final int BLOCK = 20;
    private final MessageDigest digest;
    private byte[] state;
    private byte[] block;
    /** How much of the block was handed out. */
    private int used = BLOCK;

    public SeededNumbers() throws NoSuchAlgorithmException {
        digest = MessageDigest.getInstance("SHA-1");
    }

    /** The first seed decides; further ones are mixed in. */
    public synchronized void seed(byte[] seed) {
        if (state != null) {
            digest.update(state);
        }
        state = digest.digest(seed);
        used = BLOCK;
    }

    /** Fills an array with the bytes that follow. */
    public synchronized void fill(byte[] bytes) {
        if (state == null) {
            byte[] seed = new byte[BLOCK];
            Entropy.fill(seed);
            seed(seed);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (used == BLOCK) {
                block = digest.digest(state);
                advance();
                used = 0;
            }
            bytes[i] = block[used++];
        }
    }

    /** The block and one are added to the state, as numbers whose digits are signed bytes, lowest first. */
    private void advance() {
        int carry = 1;
        boolean changed = false;
        for (int i = 0; i < BLOCK; i++) {
            int sum = state[i] + block[i] + carry;
            changed |= state[i] != (byte) sum;
            state[i] = (byte) sum;
            carry = sum >> Byte.SIZE;
        }
        if (!changed) {
            state[0]++;
        }
    }
}
