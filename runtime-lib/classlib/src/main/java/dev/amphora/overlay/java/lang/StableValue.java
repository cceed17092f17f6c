// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.util.function.Supplier;

/**
 * Values that are computed once, as the JDK's own classes use them since JDK 25, where they are a preview.
 *
 * @param <T> the value's type
 */
public interface StableValue<T> {
    /** A supplier that asks another once. */
    static <T> Supplier<T> supplier(Supplier<? extends T> underlying) {
        return new Supplier<>() {
            private boolean known;
            private T value;

            @Override
            public T get() {
                if (!known) {
                    value = underlying.get();
                    known = true;
                }
                return value;
            }
        };
    }
}
