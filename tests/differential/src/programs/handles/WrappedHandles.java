// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Handles as objects of interfaces with one method. */
public class WrappedHandles {
    public interface Converter<T> {
        T convert(int number, String text);

        default T twice(int number, String text) {
            convert(number, text);
            return convert(number + 1, text);
        }

        static String help() {
            return "help";
        }

        @Override
        boolean equals(Object other);
    }

    public interface Two {
        int first();

        int second();
    }

    public interface Overloaded {
        String of(int x);

        String of(Object x);
    }

    public interface Nothing {}

    interface Hidden {
        void run();
    }

    static String format(int number, String text) {
        return number + ":" + text;
    }

    static int byLength(String a, String b) {
        return Integer.compare(a.length(), b.length());
    }

    static void fail(String how) throws Exception {
        switch (how) {
            case "checked" -> throw new IOException(how);
            case "error" -> throw new AssertionError(how);
            default -> throw new IllegalStateException(how);
        }
    }

    private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) throws ReflectiveOperationException {
        return MethodHandles.lookup().findStatic(WrappedHandles.class, name, methodType(result, parameters));
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle format = find("format", String.class, int.class, String.class);
        Converter<?> converter = MethodHandleProxies.asInterfaceInstance(Converter.class, format);
        System.out.println(converter.convert(1, "x") + " " + Converter.help());
        System.out.println(MethodHandleProxies.isWrapperInstance(converter) + " "
                + (MethodHandleProxies.wrapperInstanceTarget(converter) == format) + " "
                + MethodHandleProxies.wrapperInstanceType(converter));
        System.out.println(converter.equals(converter) + " " + converter.equals("x") + " " + (converter.hashCode() == converter.hashCode()));
        List<String> words = new ArrayList<>(List.of("ccc", "a", "bb", "dddd"));
        words.sort(MethodHandleProxies.asInterfaceInstance(Comparator.class, find("byLength", int.class, String.class, String.class)));
        System.out.println(words);
        IntUnaryOperator half = MethodHandleProxies.asInterfaceInstance(IntUnaryOperator.class, MethodHandles.insertArguments(
                MethodHandles.lookup().findStatic(Math.class, "floorDiv", methodType(int.class, int.class, int.class)), 1, 2));
        System.out.println(half.applyAsInt(9) + " " + half.applyAsInt(-9));
        Function<Object, Object> length = MethodHandleProxies.asInterfaceInstance(
                Function.class, MethodHandles.lookup().findVirtual(String.class, "length", methodType(int.class)));
        System.out.println(length.apply("four") + " " + List.of("a", "bb").stream().map(length).toList());
        FoundHandles.attempt("cast", () -> length.apply(4));
        Callable<?> constant = MethodHandleProxies.asInterfaceInstance(Callable.class, MethodHandles.constant(long.class, 5));
        System.out.println(constant.call());
        Overloaded overloaded = MethodHandleProxies.asInterfaceInstance(
                Overloaded.class, MethodHandles.lookup().findStatic(String.class, "valueOf", methodType(String.class, Object.class)));
        System.out.println(overloaded.of(3) + " " + overloaded.of('c'));
        for (String how : new String[] {"checked", "error", "unchecked"}) {
            MethodHandle bound = MethodHandles.insertArguments(find("fail", void.class, String.class), 0, how);
            FoundHandles.attempt("run " + how, () -> {
                MethodHandleProxies.asInterfaceInstance(Runnable.class, bound).run();
                return null;
            });
            FoundHandles.attempt("call " + how, () -> MethodHandleProxies.asInterfaceInstance(Callable.class, bound).call());
        }
        FoundHandles.attempt("two", () -> MethodHandleProxies.asInterfaceInstance(Two.class, format));
        FoundHandles.attempt("nothing", () -> MethodHandleProxies.asInterfaceInstance(Nothing.class, format));
        FoundHandles.attempt("hidden", () -> MethodHandleProxies.asInterfaceInstance(Hidden.class, format));
        FoundHandles.attempt("class", () -> MethodHandleProxies.asInterfaceInstance(String.class, format));
        FoundHandles.attempt("type", () -> MethodHandleProxies.asInterfaceInstance(BinaryOperator.class, format).apply(1, "x"));
        FoundHandles.attempt("count", () -> MethodHandleProxies.asInterfaceInstance(Runnable.class, format));
        FoundHandles.attempt("null", () -> MethodHandleProxies.asInterfaceInstance(Runnable.class, null));
        System.out.println(MethodHandleProxies.isWrapperInstance("x") + " " + MethodHandleProxies.isWrapperInstance((Runnable) () -> {}));
        FoundHandles.attempt("target", () -> MethodHandleProxies.wrapperInstanceTarget("x"));
        FoundHandles.attempt("no type", () -> MethodHandleProxies.wrapperInstanceType(null));
    }
}
