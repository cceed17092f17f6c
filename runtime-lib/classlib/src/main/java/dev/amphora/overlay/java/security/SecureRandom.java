// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.security;

import dev.amphora.runtime.classlib.Entropy;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/** Random numbers from the host. Seeds are welcome and change nothing, as with the JDK's NativePRNG. */
public class SecureRandom extends Random {
    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "NativePRNG";

    public SecureRandom() {
        // Not by a seed: setSeed is called by that constructor only.
        super(0);
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
            case "SHA1PRNG":
                return new SecureRandom();
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
        return ALGORITHM;
    }

    public void setSeed(byte[] seed) {
        if (seed == null) {
            throw new NullPointerException();
        }
    }

    @Override
    public void setSeed(long seed) {
        // The host needs none.
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
        Entropy.fill(bytes);
    }

    @Override
    protected final int next(int bits) {
        byte[] bytes = new byte[Integer.BYTES];
        Entropy.fill(bytes);
        int number = 0;
        for (byte b : bytes) {
            number = number << Byte.SIZE | b & 0xFF;
        }
        return number >>> Integer.SIZE - bits;
    }

    @Override
    public String toString() {
        return ALGORITHM;
    }
}
