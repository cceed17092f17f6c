// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/** JLS 15.13: each kind of method reference: static, bound, unbound, super, constructors, arrays, with conversions. */
public class MethodReferenceKinds {
    final String name;

    MethodReferenceKinds(String name) {
        this.name = name;
    }

    MethodReferenceKinds() {
        this("none");
    }

    String greet(String other) {
        return name + " greets " + other;
    }

    static int twice(int n) {
        return n * 2;
    }

    class Inner {
        @Override
        public String toString() {
            return "inner of " + name;
        }
    }

    Supplier<Inner> inner() {
        return Inner::new;
    }

    static class Sub extends MethodReferenceKinds {
        @Override
        String greet(String other) {
            Function<String, String> f = super::greet;
            return "sub: " + f.apply(other);
        }
    }

    static <T> T self(T t) {
        return t;
    }

    static String join(Object... parts) {
        return Arrays.toString(parts);
    }

    public static void main(String[] args) {
        Function<Integer, Integer> stat = MethodReferenceKinds::twice;
        Function<String, String> bound = new MethodReferenceKinds("ann")::greet;
        BiFunction<MethodReferenceKinds, String, String> unbound = MethodReferenceKinds::greet;
        Supplier<MethodReferenceKinds> none = MethodReferenceKinds::new;
        Function<String, MethodReferenceKinds> one = MethodReferenceKinds::new;
        IntFunction<int[][]> array = int[][]::new;
        Function<int[], Object> clone = int[]::clone;
        ToIntBiFunction<String, String> compare = String::compareTo;
        Supplier<List<String>> list = ArrayList<String>::new;
        Function<String, Object> generic = MethodReferenceKinds::<Object>self;
        Function<Integer, String> varargs = MethodReferenceKinds::join;
        Function<Character, Integer> widening = Integer::valueOf;
        System.out.println(stat.apply(4) + bound.apply("bob") + unbound.apply(new Sub(), "cid"));
        System.out.println(none.get().name + one.apply("x").name + array.apply(3).length + compare.applyAsInt("b", "a"));
        int[] a = {1};
        System.out.println((clone.apply(a) != a) + " " + list.get() + generic.apply("g") + varargs.apply(5) + widening.apply('a'));
        System.out.println(new MethodReferenceKinds("out").inner().get());
    }
}
