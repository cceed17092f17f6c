// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/** Numbers that nobody can know beforehand, so only what holds of all of them is printed. */
public class SecureNumbers {
    public static void main(String[] args) throws Exception {
        SecureRandom random = new SecureRandom();
        byte[] first = new byte[32];
        byte[] second = new byte[32];
        random.nextBytes(first);
        random.nextBytes(second);
        System.out.println(Arrays.equals(first, second));
        random.setSeed(42);
        SecureRandom other = new SecureRandom();
        other.setSeed(42);
        System.out.println(random.nextLong() == other.nextLong());
        for (int i = 0; i < 1000; i++) {
            int bounded = random.nextInt(10);
            double fraction = random.nextDouble();
            if (bounded < 0 || bounded >= 10 || fraction < 0 || fraction >= 1) {
                System.out.println("out of range: " + bounded + " " + fraction);
            }
        }
        System.out.println(random.ints(5, 0, 3).allMatch(i -> i >= 0 && i < 3));
        System.out.println(random.generateSeed(7).length + " " + SecureRandom.getSeed(0).length);
        try {
            random.generateSeed(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            SecureRandom.getInstance("dice");
        } catch (NoSuchAlgorithmException e) {
            System.out.println(e.getMessage());
        }
        UUID uuid = UUID.randomUUID();
        System.out.println(uuid.version() + " " + uuid.variant() + " " + uuid.equals(UUID.fromString(uuid.toString())));
        System.out.println(uuid.equals(UUID.randomUUID()));
    }
}
