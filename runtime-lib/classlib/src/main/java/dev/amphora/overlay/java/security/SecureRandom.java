// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.security;

import dev.amphora.runtime.classlib.Entropy;
import dev.amphora.runtime.classlib.SeededNumbers;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/**
 * Random numbers from the host. Seeds are welcome and change nothing, as with the JDK's NativePRNG; those of SHA1PRNG are the only exception:
 * programs ask for it to have the same numbers from the same seed.
 */
public class SecureRandom extends Random {
    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "NativePRNG";

    private static final String SEEDED = "SHA1PRNG";

    /** The numbers of SHA1PRNG; null if they are the host's. */
    private final transient SeededNumbers seeded;

    public SecureRandom() {
        this((SeededNumbers) null);
    }

    private SecureRandom(SeededNumbers seeded) {
        // Not by a seed: setSeed is called by that constructor only.
        super(0);
        this.seeded = seeded;
    }

    public SecureRandom(byte[] seed) {
        this();
        if (seed == null) {
            throw new NullPointerException();
        }
    }

    public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
        switch (algorithm) {
            case ALGORITHM:
            case "NativePRNGBlocking":
            case "NativePRNGNonBlocking":
            case "DRBG":
                return new SecureRandom();
            case SEEDED:
                return new SecureRandom(new SeededNumbers());
            default:
                throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
        }
    }

    public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
        return new SecureRandom();
    }

    public static byte[] getSeed(int count) {
        return new SecureRandom().generateSeed(count);
    }

    public String getAlgorithm() {
        return seeded == null ? ALGORITHM : SEEDED;
    }

    public void setSeed(byte[] seed) {
        if (seed == null) {
            throw new NullPointerException();
        }
        if (seeded != null) {
            seeded.seed(seed);
        }
    }

    @Override
    public void setSeed(long seed) {
        if (seeded != null && seed != 0) {
            byte[] bytes = new byte[Long.BYTES];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (seed >> i * Byte.SIZE);
            }
            seeded.seed(bytes);
        }
    }

    public void reseed() {
        // The host does it.
    }

    public byte[] generateSeed(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("numBytes cannot be negative");
        }
        byte[] seed = new byte[count];
        Entropy.fill(seed);
        return seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (seeded == null) {
            Entropy.fill(bytes);
        } else {
            seeded.fill(bytes);
        }
    }

    @Override
    protected final int next(int bits) {
        byte[] bytes = new byte[(bits + Byte.SIZE - 1) / Byte.SIZE];
        nextBytes(bytes);
        int number = 0;
        for (byte b : bytes) {
            number = number << Byte.SIZE | b & 0xFF;
        }
        return number >>> bytes.length * Byte.SIZE - bits;
    }

    @Override
    public String toString() {
        return seeded == null ? ALGORITHM : "SecureRandom";
    }
}
