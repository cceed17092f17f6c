// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/** Classes by their names: a hash table with open addressing. */
final class Names {
    private Class<?>[] slots = new Class<?>[64];
    private int count;

    void add(Class<?> type) {
        if (2 * count >= slots.length) {
            Class<?>[] old = slots;
            slots = new Class<?>[2 * old.length];
            for (Class<?> each : old) {
                if (each != null) {
                    slots[slotOf(each.getName())] = each;
                }
            }
        }
        int slot = slotOf(type.getName());
        if (slots[slot] == null) {
            slots[slot] = type;
            count++;
        }
    }

    Class<?> find(String name) {
        return slots[slotOf(name)];
    }

    /** Where the class of this name is, or would go. */
    private int slotOf(String name) {
        int mask = slots.length - 1;
        int slot = (name.hashCode() ^ name.hashCode() >>> 16) & mask;
        while (slots[slot] != null && !slots[slot].getName().equals(name)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
