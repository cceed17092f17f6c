// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.function.Supplier;

/** A variable that each thread has its own copy of. */
public class ThreadLocal<T> {
    /** Spreads the places of successive variables over a table whose size is a power of two. */
    private static final int STEP = 0x61C88647;

    private static int lastHash;

    private final int hash = lastHash += STEP;

    public ThreadLocal() {}

    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        return new Supplied<>(Objects.requireNonNull(supplier));
    }

    private static final class Supplied<T> extends ThreadLocal<T> {
        private final Supplier<? extends T> supplier;

        Supplied(Supplier<? extends T> supplier) {
            this.supplier = supplier;
        }

        @Override
        protected T initialValue() {
            return supplier.get();
        }
    }

    protected T initialValue() {
        return null;
    }

    /** The value that a new thread's copy starts with; for inheritable variables. */
    T childValue(T parentValue) {
        throw new UnsupportedOperationException();
    }

    Values values(Thread thread) {
        return thread.locals;
    }

    Values createValues(Thread thread) {
        return thread.locals = new Values();
    }

    @SuppressWarnings("unchecked")
    public T get() {
        Values values = values(Thread.currentThread());
        Entry entry = values == null ? null : values.find(this);
        if (entry != null) {
            return (T) entry.value;
        }
        T value = initialValue();
        set(value);
        return value;
    }

    public void set(T value) {
        Thread thread = Thread.currentThread();
        Values values = values(thread);
        if (values == null) {
            values = createValues(thread);
        }
        values.put(this, value);
    }

    public void remove() {
        Values values = values(Thread.currentThread());
        if (values != null) {
            values.remove(this);
        }
    }

    /** A value; goes away when nobody can ask for it any more. */
    private static final class Entry extends WeakReference<ThreadLocal<?>> {
        private Object value;

        Entry(ThreadLocal<?> variable, Object value) {
            super(variable);
            this.value = value;
        }
    }

    /** One thread's values: a hash table with linear probing. */
    static final class Values {
        private Entry[] table = new Entry[8];
        private int count;

        /** The place of the variable's entry, or the free one where it would be. */
        private int place(ThreadLocal<?> variable) {
            int mask = table.length - 1;
            int at = variable.hash & mask;
            while (table[at] != null && table[at].get() != variable) {
                at = at + 1 & mask;
            }
            return at;
        }

        private Entry find(ThreadLocal<?> variable) {
            return table[place(variable)];
        }

        private void put(ThreadLocal<?> variable, Object value) {
            Entry entry = find(variable);
            if (entry != null) {
                entry.value = value;
                return;
            }
            if (2 * (count + 1) > table.length) {
                rebuild();
            }
            table[place(variable)] = new Entry(variable, value);
            count++;
        }

        private void remove(ThreadLocal<?> variable) {
            Entry entry = find(variable);
            if (entry != null) {
                entry.clear();
                entry.value = null;
                rebuild();
            }
        }

        /** Drops the entries whose variables are gone, and makes room for as many more as remain. */
        private void rebuild() {
            Entry[] old = table;
            int live = 0;
            for (Entry entry : old) {
                if (entry != null && entry.get() != null) {
                    live++;
                }
            }
            int capacity = 8;
            while (capacity < 4 * live + 4) {
                capacity *= 2;
            }
            table = new Entry[capacity];
            count = 0;
            for (Entry entry : old) {
                ThreadLocal<?> variable = entry == null ? null : entry.get();
                if (variable != null) {
                    table[place(variable)] = entry;
                    count++;
                }
            }
        }

        /** The values that a new thread starts with. */
        Values inherited() {
            Values copy = new Values();
            for (Entry entry : table) {
                ThreadLocal<?> variable = entry == null ? null : entry.get();
                if (variable != null) {
                    copy.put(variable, inherited(variable, entry.value));
                }
            }
            return copy;
        }

        @SuppressWarnings("unchecked")
        private static <T> Object inherited(ThreadLocal<T> variable, Object value) {
            return variable.childValue((T) value);
        }
    }
}
