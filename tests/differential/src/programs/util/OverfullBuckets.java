// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import java.util.HashMap;
import java.util.Map;

/** The order in which a HashMap tells many comparable keys of one bucket. */
public class OverfullBuckets {
    record Key(int value) implements Comparable<Key> {
        @Override
        public int hashCode() {
            return 0;
        }

        @Override
        public int compareTo(Key other) {
            return Integer.compare(value, other.value);
        }
    }

    public static void main(String[] args) {
        Map<Key, Integer> map = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            map.put(new Key(i * 13 % 101), i);
        }
        System.out.println(map.values());
        for (int i = 0; i < 90; i++) {
            map.remove(new Key(i * 13 % 101));
        }
        System.out.println(map.values());
    }
}
