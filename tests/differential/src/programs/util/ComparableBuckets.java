// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Which keys a HashMap compares with each other when a bucket is full: those whose class C says itself that it implements
 * {@code Comparable<C>}. The order in which it tells the others of one bucket is not defined.
 */
public class ComparableBuckets {
    static int comparisons;

    abstract static class Colliding {
        final int value;

        Colliding(int value) {
            this.value = value;
        }

        int compare(Colliding other) {
            comparisons++;
            return Integer.compare(value, other.value);
        }

        @Override
        public int hashCode() {
            return 7;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Colliding that && that.getClass() == getClass() && that.value == value;
        }

        @Override
        public String toString() {
            return "" + value;
        }
    }

    static class Own extends Colliding implements Comparable<Own> {
        Own(int value) {
            super(value);
        }

        @Override
        public int compareTo(Own other) {
            return compare(other);
        }
    }

    /** Its own interfaces are none. */
    static class Inherits extends Own {
        Inherits(int value) {
            super(value);
        }
    }

    static class OfSuper extends Colliding implements Comparable<Colliding> {
        OfSuper(int value) {
            super(value);
        }

        @Override
        public int compareTo(Colliding other) {
            return compare(other);
        }
    }

    @SuppressWarnings("rawtypes")
    static class Raw extends Colliding implements Comparable {
        Raw(int value) {
            super(value);
        }

        @Override
        public int compareTo(Object other) {
            return compare((Colliding) other);
        }
    }

    interface Ordered<T> extends Comparable<T> {}

    static class ThroughInterface extends Colliding implements Ordered<ThroughInterface> {
        ThroughInterface(int value) {
            super(value);
        }

        @Override
        public int compareTo(ThroughInterface other) {
            return compare(other);
        }
    }

    /** The type argument is no class, but a parameterised type. */
    static class Parameterised<T> extends Colliding implements Comparable<Parameterised<T>> {
        Parameterised(int value) {
            super(value);
        }

        @Override
        public int compareTo(Parameterised<T> other) {
            return compare(other);
        }
    }

    @SuppressWarnings("rawtypes")
    static class OfRawSelf<T> extends Colliding implements java.io.Serializable, Comparable<OfRawSelf> {
        OfRawSelf(int value) {
            super(value);
        }

        @Override
        public int compareTo(OfRawSelf other) {
            return compare(other);
        }
    }

    static class Outer<T> {
        class Inner extends Colliding implements Comparable<Outer<T>.Inner> {
            Inner(int value) {
                super(value);
            }

            @Override
            public int compareTo(Outer<T>.Inner other) {
                return compare(other);
            }
        }

        static class Nested extends Colliding implements Comparable<Nested> {
            Nested(int value) {
                super(value);
            }

            @Override
            public int compareTo(Nested other) {
                return compare(other);
            }
        }
    }

    record Point(int x) implements Comparable<Point> {
        @Override
        public int hashCode() {
            return 1 << 20;
        }

        @Override
        public int compareTo(Point other) {
            comparisons++;
            return Integer.compare(other.x, x);
        }
    }

    static void show(String title, IntFunction<Object> key) {
        Map<Object, Integer> map = new HashMap<>();
        comparisons = 0;
        for (int i = 0; i < 60; i++) {
            map.put(key.apply(i * 13 % 61), i);
        }
        boolean compared = comparisons > 0;
        boolean found = true;
        for (int i = 0; i < 60; i++) {
            found &= map.get(key.apply(i * 13 % 61)) == i;
        }
        found &= !map.containsKey(key.apply(-1));
        System.out.println(title + ": " + (compared ? "compared " + map.keySet() : "not compared") + ", found: " + found);
        Map<Object, Integer> concurrent = new ConcurrentHashMap<>();
        comparisons = 0;
        for (int i = 0; i < 60; i++) {
            concurrent.put(key.apply(i * 13 % 61), i);
        }
        System.out.println(comparisons > 0 ? "  concurrently " + concurrent.keySet() : "  concurrently not");
    }

    static void order(String title, IntFunction<Object> key) {
        Set<Object> set = new HashSet<>(64);
        for (int i = 0; i < 40; i++) {
            set.add(key.apply(i * 7 % 41));
        }
        System.out.println(title + ": " + set);
    }

    /** Strings of ten characters with one hash code. */
    static String collidingString(int bits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append((bits >> i & 1) == 0 ? "Aa" : "BB");
        }
        return text.append(bits >> 5).toString();
    }

    public static void main(String[] args) {
        show("own", Own::new);
        show("inherited", Inherits::new);
        show("of a superclass", OfSuper::new);
        show("raw", Raw::new);
        show("through an interface", ThroughInterface::new);
        show("of a parameterised type", Parameterised<String>::new);
        show("of the raw type", OfRawSelf<String>::new);
        Outer<String> outer = new Outer<>();
        show("inner", value -> outer.new Inner(value));
        show("nested", Outer.Nested::new);
        show("record", Point::new);
        show("mixed", i -> i % 2 == 0 ? new Own(i) : new OfRawSelf<Object>(i));
        order("strings", i -> collidingString(i % 32) + (i < 32 ? "" : "C#"));
        order("integers", i -> i << 20 | i >> 12);
        order("longs", i -> (long) i << 32 | i);
        order("doubles", i -> (double) (1L << i));
        order("big integers", i -> BigInteger.ONE.shiftLeft(32 * i));
        order("shorts", i -> (short) i);
        order("characters", i -> (char) (i << 10));
        Set<Object> linked = new LinkedHashSet<>();
        for (int i = 0; i < 30; i++) {
            linked.add(new Own(i * 11 % 31));
        }
        linked.remove(new Own(11));
        System.out.println("linked: " + linked);
    }
}
