// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

/**
 * The Java objects that JavaScript holds, until its collector says that it does so no longer. An object is kept once for each
 * adapter, so that a listener that is removed is the same function as when it was added. So are the objects of classes that a
 * library exports, which hosts without JavaScript may hold, too.
 */
public final class JavaObjects {
    /** The adapter of objects that JavaScript can do nothing with but give back. */
    public static final int OPAQUE = 0;

    /** The adapter of exceptions, which JavaScript sees as errors. */
    static final int ERROR = -1;

    /** The adapter of the objects of the first exported class; those of others have smaller ones. */
    private static final int FIRST_CLASS = -2;

    private static final int FIRST_CAPACITY = 16;

    private static Object[] objects = new Object[FIRST_CAPACITY];
    private static int[] adapters = new int[FIRST_CAPACITY];
    /** Next in the bucket, or in the list of what is free; 1 more than the index, 0 at the end. */
    private static int[] next = new int[FIRST_CAPACITY];
    /** A hash table by identity. */
    private static int[] buckets = new int[FIRST_CAPACITY];

    private static int used;
    private static int free;

    private JavaObjects() {}

    static int keep(Object object, int adapter) {
        for (int at = buckets[bucket(object)]; at != 0; at = next[at - 1]) {
            if (objects[at - 1] == object && adapters[at - 1] == adapter) {
                return at - 1;
            }
        }
        int index = free - 1;
        if (index >= 0) {
            free = next[index];
        } else {
            if (used == objects.length) {
                grow();
            }
            index = used++;
        }
        objects[index] = object;
        adapters[index] = adapter;
        int bucket = bucket(object);
        next[index] = buckets[bucket];
        buckets[bucket] = index + 1;
        return index;
    }

    /** Keeps an object of an exported class, by the number of the class. */
    public static int keepExported(Object object, int number) {
        return keep(object, FIRST_CLASS - number);
    }

    /** The export {@code amphora_class}: the number of an object's class. */
    static int exportedClass(int index) {
        return FIRST_CLASS - adapters[index];
    }

    /** The object of an exported class whose index a host gives, which need not be one. */
    public static Object exported(int index) {
        if (!isExported(index)) {
            throw new IllegalArgumentException("not an object of this library, or one that was released");
        }
        return objects[index];
    }

    private static boolean isExported(int index) {
        return index >= 0 && index < used && objects[index] != null && adapters[index] <= FIRST_CLASS;
    }

    /** The export {@code amphora_forget}: lets go of such an object. */
    static void forgetExported(int index) {
        if (isExported(index)) {
            forget(index);
        }
    }

    /** The object of an index that {@link #keep} gave out. */
    public static Object get(int index) {
        return objects[index];
    }

    /** The object that JavaScript calls a method on; its index is -1 if it is none of Java's. */
    public static Object receiver(int index) {
        if (index < 0) {
            throw new ClassCastException("a method of an object of Java is called on something else");
        }
        return objects[index];
    }

    /** Called by the glue when it makes what JavaScript sees of the object. */
    static int adapter(int index) {
        return adapters[index];
    }

    /** Called by the glue when JavaScript has forgotten the object. */
    static void forget(int index) {
        int bucket = bucket(objects[index]);
        int at = buckets[bucket];
        if (at == index + 1) {
            buckets[bucket] = next[index];
        } else {
            while (next[at - 1] != index + 1) {
                at = next[at - 1];
            }
            next[at - 1] = next[index];
        }
        objects[index] = null;
        next[index] = free;
        free = index + 1;
    }

    private static int bucket(Object object) {
        int hash = System.identityHashCode(object);
        return (hash ^ hash >>> 7) & buckets.length - 1;
    }

    private static void grow() {
        int count = used;
        Object[] moreObjects = new Object[2 * count];
        System.arraycopy(objects, 0, moreObjects, 0, count);
        objects = moreObjects;
        int[] moreAdapters = new int[2 * count];
        System.arraycopy(adapters, 0, moreAdapters, 0, count);
        adapters = moreAdapters;
        next = new int[2 * count];
        buckets = new int[2 * count];
        // Nothing is free, or there would be no need to grow.
        for (int i = 0; i < count; i++) {
            int bucket = bucket(objects[i]);
            next[i] = buckets[bucket];
            buckets[bucket] = i + 1;
        }
    }
}
