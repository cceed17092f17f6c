// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

import dev.amphora.runtime.classlib.LateBound;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * References as they cross. A number that is positive is the index of a value that the glue keeps, 0 is null, and the
 * complement of a negative one is the index of an object that {@link JavaObjects} keeps.
 */
public final class JsValues {
    private static final int FIRST_CAPACITY = 64;
    private static final ReferenceQueue<JsValue> COLLECTED = new ReferenceQueue<>();
    /** The living values by their index. */
    private static Entry[] entries = new Entry[FIRST_CAPACITY];

    private JsValues() {}

    private static final class Entry extends WeakReference<JsValue> {
        private final int index;

        Entry(JsValue value) {
            super(value, COLLECTED);
            index = value.index;
        }
    }

    /** Lets the glue forget a value that no object stands for any more. */
    @LateBound(value = "js.release", callsBack = false)
    private static native void release(int index);

    /** The object that a number of the glue's stands for. */
    public static Object of(int reference) {
        return reference < 0 ? JavaObjects.get(~reference) : reference == 0 ? null : value(reference);
    }

    private static JsValue value(int index) {
        releaseCollected();
        if (index >= entries.length) {
            Entry[] more = new Entry[Math.max(2 * entries.length, index + 1)];
            System.arraycopy(entries, 0, more, 0, entries.length);
            entries = more;
        }
        Entry entry = entries[index];
        JsValue value = entry == null ? null : entry.get();
        if (value == null) {
            value = new JsValue(index);
            entries[index] = new Entry(value);
        }
        return value;
    }

    /** Only here: a call's arguments are numbers before the call is made, and must not be forgotten in the meantime. */
    private static void releaseCollected() {
        for (Entry entry = (Entry) COLLECTED.poll(); entry != null; entry = (Entry) COLLECTED.poll()) {
            // The value may have come again before anybody noticed that its object had gone.
            if (entries[entry.index] == entry) {
                entries[entry.index] = null;
                release(entry.index);
            }
        }
    }

    /** The number for an object that JavaScript sees as the value that it stands for, or as a Java object, with methods or without. */
    public static int toJs(Object object) {
        if (object instanceof JsValue) {
            return ((JsValue) object).index;
        }
        return toJs(object, object instanceof Exposed ? ((Exposed) object).adapter$js() : JavaObjects.OPAQUE);
    }

    /** The number of what a method of JavaScript is called on. */
    public static int receiver(Object object) {
        if (object == null) {
            throw new NullPointerException();
        }
        return toJs(object);
    }

    /** The same for an object that JavaScript sees as a function, or as an object with methods, which the adapter makes. */
    public static int toJs(Object object, int adapter) {
        if (object instanceof JsValue) {
            return ((JsValue) object).index;
        }
        return object == null ? 0 : ~JavaObjects.keep(object, adapter);
    }

    /** What a cast to the class of an overlay type does when the value is of another class. */
    public static void refuse(Object value, String className) {
        throw new ClassCastException("the value " + value + " of JavaScript is no " + className);
    }
}
