// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

import java.util.IdentityHashMap;
import java.util.Map;

/** Identity hash codes and identity maps hold through collections. */
public class HashCodesStay {
    public static void main(String[] args) {
        Object[] objects = new Object[200];
        int[] codes = new int[objects.length];
        Map<Object, Integer> map = new IdentityHashMap<>();
        for (int i = 0; i < objects.length; i++) {
            objects[i] = i % 2 == 0 ? new Object() : new int[i];
            codes[i] = System.identityHashCode(objects[i]);
            map.put(objects[i], i);
        }
        int wrong = 0;
        for (int round = 0; round < 30; round++) {
            byte[] garbage = new byte[1000 + round];
            for (int i = 0; i < objects.length; i++) {
                if (System.identityHashCode(objects[i]) != codes[i] || map.get(objects[i]) != i) {
                    wrong++;
                }
            }
            objects[round] = garbage;
            codes[round] = System.identityHashCode(garbage);
            map.put(garbage, round);
        }
        System.out.println(wrong + " " + map.size());
    }
}
