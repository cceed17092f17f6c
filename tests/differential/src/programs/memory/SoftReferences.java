// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @max-heap 32
package memory;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/** All soft references are cleared before an OutOfMemoryError is thrown (class SoftReference). */
public class SoftReferences {
    static final int MEBIBYTE = 1 << 20;

    static List<SoftReference<byte[]>> cache() {
        List<SoftReference<byte[]>> cache = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cache.add(new SoftReference<>(new byte[MEBIBYTE]));
        }
        return cache;
    }

    static int present(List<SoftReference<byte[]>> cache) {
        int count = 0;
        for (SoftReference<byte[]> entry : cache) {
            count += entry.get() != null ? 1 : 0;
        }
        return count;
    }

    /** Needs what the cache holds, but not more than there is. */
    static int needMemory() {
        List<byte[]> kept = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            kept.add(new byte[MEBIBYTE]);
        }
        return kept.size();
    }

    static boolean exhaust() {
        List<byte[]> kept = new ArrayList<>();
        try {
            while (true) {
                kept.add(new byte[MEBIBYTE]);
            }
        } catch (OutOfMemoryError e) {
            return kept.size() < 32;
        }
    }

    public static void main(String[] args) {
        List<SoftReference<byte[]>> cache = cache();
        System.out.println(present(cache) + " cached");
        System.out.println(needMemory() + " needed, something given up for them: " + (present(cache) < 12));
        List<SoftReference<byte[]>> again = cache();
        System.out.println(exhaust() + ", left: " + present(again));
        System.out.println("usable: " + needMemory());
    }
}
