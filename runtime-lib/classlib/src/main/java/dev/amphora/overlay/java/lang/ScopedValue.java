// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Values that are bound while a method runs, and for the thread that runs it. A thread knows its innermost binding, and each
 * binding the one around it. Threads inherit no bindings when they are started.
 *
 * @param <T> the value's type
 */
public final class ScopedValue<T> {
    private ScopedValue() {}

    public static <T> ScopedValue<T> newInstance() {
        return new ScopedValue<>();
    }

    public static <T> Carrier where(ScopedValue<T> key, T value) {
        return new Carrier(Objects.requireNonNull(key), value, null);
    }

    /** Something to be done while values are bound. */
    @FunctionalInterface
    public interface CallableOp<T, X extends java.lang.Throwable> {
        T call() throws X;
    }

    /** Values, the last ones first; each with a key that is to have it. */
    public static final class Carrier {
        private final ScopedValue<?> key;
        private final Object value;
        private final Carrier others;

        private Carrier(ScopedValue<?> key, Object value, Carrier others) {
            this.key = key;
            this.value = value;
            this.others = others;
        }

        public <T> Carrier where(ScopedValue<T> newKey, T newValue) {
            return new Carrier(Objects.requireNonNull(newKey), newValue, this);
        }

        @SuppressWarnings("unchecked")
        public <T> T get(ScopedValue<T> wanted) {
            Carrier found = find(Objects.requireNonNull(wanted));
            if (found == null) {
                throw new NoSuchElementException("No mapping present");
            }
            return (T) found.value;
        }

        private Carrier find(ScopedValue<?> wanted) {
            Carrier carrier = this;
            while (carrier != null && carrier.key != wanted) {
                carrier = carrier.others;
            }
            return carrier;
        }

        public <R, X extends java.lang.Throwable> R call(CallableOp<? extends R, X> operation) throws X {
            Objects.requireNonNull(operation);
            Thread thread = Scheduler.current();
            Scope outer = thread.scope;
            thread.scope = new Scope(this, outer);
            try {
                return operation.call();
            } finally {
                thread.scope = outer;
            }
        }

        public void run(Runnable operation) {
            Objects.requireNonNull(operation);
            this.<Void, RuntimeException>call(() -> {
                operation.run();
                return null;
            });
        }
    }

    /** What is bound together, and within what. */
    static final class Scope {
        private final Carrier values;
        private final Scope outer;

        Scope(Carrier values, Scope outer) {
            this.values = values;
            this.outer = outer;
        }
    }

    private Carrier binding() {
        Carrier found = null;
        for (Scope scope = Scheduler.current().scope; scope != null && found == null; scope = scope.outer) {
            found = scope.values.find(this);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    public T get() {
        Carrier binding = binding();
        if (binding == null) {
            throw new NoSuchElementException("ScopedValue not bound");
        }
        return (T) binding.value;
    }

    public boolean isBound() {
        return binding() != null;
    }

    @SuppressWarnings("unchecked")
    public T orElse(T other) {
        Objects.requireNonNull(other);
        Carrier binding = binding();
        return binding == null ? other : (T) binding.value;
    }

    @SuppressWarnings("unchecked")
    public <X extends java.lang.Throwable> T orElseThrow(Supplier<? extends X> supplier) throws X {
        Objects.requireNonNull(supplier);
        Carrier binding = binding();
        if (binding == null) {
            throw supplier.get();
        }
        return (T) binding.value;
    }
}
