// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.loader;

import java.util.function.BiFunction;

/**
 * A value for each class loader, of which there is one.
 *
 * @param <V> the type of values
 */
public final class ClassLoaderValue<V> {
    private V value;

    public ClassLoaderValue() {}

    /** The value, made by the function if there is none yet. */
    public V computeIfAbsent(
            ClassLoader loader, BiFunction<? super ClassLoader, ? super ClassLoaderValue<V>, ? extends V> mapping) {
        if (value == null) {
            value = mapping.apply(loader, this);
        }
        return value;
    }
}
