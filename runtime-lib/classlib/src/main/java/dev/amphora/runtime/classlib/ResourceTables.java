// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.dialect.Address;

/** Maps and arrays of compile-time data; see {@code Resources} in the compiler for their layout. */
final class ResourceTables {
    private ResourceTables() {}

    private static Address find(Object map, String key) {
        Address table = Address.ofObject(map);
        int low = 0;
        int high = table.loadInt(4) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            Address entry = table.plus(8 + (middle << 3));
            int order = key.compareTo((String) entry.loadAddress(0).toObject());
            if (order == 0) {
                return entry;
            }
            if (order < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Address.zero();
    }

    static boolean mapHas(Object map, String key) {
        return !find(map, key).isZero();
    }

    static Object mapGet(Object map, String key) {
        Address entry = find(map, key);
        return entry.isZero() ? null : entry.loadAddress(4).toObject();
    }

    static String[] mapKeys(Object map) {
        Address table = Address.ofObject(map);
        String[] keys = new String[table.loadInt(4)];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (String) table.plus(8 + (i << 3)).loadAddress(0).toObject();
        }
        return keys;
    }

    static int arraySize(Object array) {
        return Address.ofObject(array).loadInt(4);
    }

    static Object arrayGet(Object array, int index) {
        return Address.ofObject(array).plus(8 + (index << 2)).loadAddress(0).toObject();
    }
}
