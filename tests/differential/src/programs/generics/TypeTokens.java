// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package generics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Heterogeneous containers by Class keys, bounded factories, generic exceptions handling, static generic caches. */
public class TypeTokens {
    static class Favourites {
        private final Map<Class<?>, Object> map = new LinkedHashMap<>();

        <T> Favourites put(Class<T> type, T value) {
            map.put(type, type.isPrimitive() ? value : type.cast(value));
            return this;
        }

        <T> T get(Class<T> type) {
            return type.cast(map.get(type));
        }
    }

    static <T extends Comparable<T>> T clamp(T v, T lo, T hi) {
        return v.compareTo(lo) < 0 ? lo : v.compareTo(hi) > 0 ? hi : v;
    }

    static class Lazy<T> implements Supplier<T> {
        private Supplier<? extends T> source;
        private T value;

        Lazy(Supplier<? extends T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            if (source != null) {
                value = source.get();
                source = null;
            }
            return value;
        }

        <R> Lazy<R> map(java.util.function.Function<? super T, ? extends R> f) {
            return new Lazy<>(() -> f.apply(get()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Favourites f = new Favourites().put(String.class, "s").put(Integer.class, 5).put(Class.class, Favourites.class);
        System.out.println(f.get(String.class) + f.get(Integer.class) + f.get(Class.class).getSimpleName() + f.get(Long.class));
        try {
            f.put((Class) Integer.class, "not an int");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(clamp(5, 1, 3) + clamp("m", "a", "k") + clamp(2.5, 1.0, 3.0));
        int[] calls = {0};
        Lazy<Integer> lazy = new Lazy<>(() -> ++calls[0] * 10);
        Lazy<String> text = lazy.map(i -> "v" + i);
        System.out.println(calls[0] + text.get() + text.get() + lazy.get() + calls[0]);
    }
}
