// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import static java.lang.invoke.MethodHandles.lookup;
import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;

/** What combinators of handles refuse, and with which words. */
public class CombinationsThatFail {
    static String show(Object a, int b, String c) {
        return "<" + a + "," + b + "," + c + ">";
    }

    static int length(String text) {
        return text.length();
    }

    static boolean isLong(String text) {
        return text.length() > 3;
    }

    static void nothing() {}

    static String fail(String text) {
        throw new IllegalStateException(text);
    }

    static String handle(RuntimeException e, String text) {
        return "handled " + e.getMessage() + " of " + text;
    }

    static String clean(Throwable thrown, String result, String text) {
        return result + "!";
    }

    private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) throws Exception {
        return lookup().findStatic(CombinationsThatFail.class, name, methodType(result, parameters));
    }

    static void attempt(String name, FoundHandles.Action action) {
        FoundHandles.attempt(name, action);
    }

    public static void main(String[] args) throws Throwable {
        inserted();
        dropped();
        permuted();
        filtered();
        chosen();
        arrays();
        matched();
    }

    private static void inserted() throws Throwable {
        MethodHandle show = find("show", String.class, Object.class, int.class, String.class);
        attempt("too many", () -> MethodHandles.insertArguments(show, 0, 1, 2, 3, 4));
        attempt("position", () -> MethodHandles.insertArguments(show, 3, "x"));
        attempt("position", () -> MethodHandles.insertArguments(show, -1, "x"));
        attempt("behind", () -> MethodHandles.insertArguments(show, 2, "x", "y"));
        attempt("null", () -> MethodHandles.insertArguments(show, 1, (Object) null));
        attempt("type", () -> MethodHandles.insertArguments(show, 2, 7));
        attempt("nothing", () -> MethodHandles.insertArguments(show, 3));
        attempt("bind", () -> find("nothing", void.class).bindTo(""));
        attempt("bind", () -> MethodHandles.identity(int.class).bindTo(1));
        attempt("bind type", () -> find("length", int.class, String.class).bindTo(1));
        attempt("void", () -> MethodHandles.identity(void.class));
        attempt("void", () -> MethodHandles.constant(void.class, null));
        attempt("null", () -> MethodHandles.constant(int.class, null));
        attempt("wider", () -> MethodHandles.constant(int.class, 5L));
        attempt("other", () -> MethodHandles.constant(String.class, 5L));
        attempt("zero", () -> MethodHandles.zero(void.class).type());
    }

    private static void dropped() throws Throwable {
        MethodHandle length = find("length", int.class, String.class);
        // Releases of the JDK print the types in different ways.
        for (int position : new int[] {2, -1}) {
            try {
                MethodHandles.dropArguments(length, position, int.class);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage().substring(0, 25));
            }
        }
        attempt("void", () -> MethodHandles.dropArguments(length, 0, void.class));
        attempt("null", () -> MethodHandles.dropArguments(length, 0, (Class<?>) null));
        attempt("none", () -> MethodHandles.dropArguments(length, 1) == length);
        attempt("list", () -> MethodHandles.dropArguments(length, 1, Arrays.asList(int.class, void.class)));
        attempt("return", () -> MethodHandles.dropReturn(length).type() + " " + MethodHandles.dropReturn(length).invoke("x"));
    }

    private static void permuted() throws Throwable {
        MethodHandle show = find("show", String.class, Object.class, int.class, String.class);
        attempt("count", () -> MethodHandles.permuteArguments(show, methodType(String.class, Object.class, int.class), 0, 1));
        attempt("index", () -> MethodHandles.permuteArguments(show, methodType(String.class, Object.class, int.class), 0, 1, 2));
        attempt("index", () -> MethodHandles.permuteArguments(show, methodType(String.class, Object.class, int.class), 0, -1, 1));
        attempt("type", () -> MethodHandles.permuteArguments(show, methodType(String.class, Object.class, int.class), 0, 1, 1));
        attempt("return", () -> MethodHandles.permuteArguments(show, methodType(Object.class, Object.class, int.class, String.class), 0, 1, 2));
        attempt("null", () -> MethodHandles.permuteArguments(show, show.type(), (int[]) null));
        attempt("same", () -> MethodHandles.permuteArguments(show, show.type(), 0, 1, 2).invoke("a", 1, "b"));
    }

    private static void filtered() throws Throwable {
        MethodHandle show = find("show", String.class, Object.class, int.class, String.class);
        MethodHandle length = find("length", int.class, String.class);
        MethodHandle nothing = find("nothing", void.class);
        attempt("return", () -> MethodHandles.filterReturnValue(show, nothing));
        attempt("return", () -> MethodHandles.filterReturnValue(nothing, length));
        attempt("void", () -> MethodHandles.filterReturnValue(nothing, nothing).type());
        attempt("more", () -> MethodHandles.filterArguments(show, 2, null, length));
        attempt("position", () -> MethodHandles.filterArguments(show, -1, length));
        attempt("type", () -> MethodHandles.filterArguments(show, 0, length));
        attempt("parameters", () -> MethodHandles.filterArguments(show, 1, show));
        attempt("none", () -> MethodHandles.filterArguments(show, 1) == show);
        attempt("collect", () -> MethodHandles.collectArguments(show, 0, length));
        attempt("collect", () -> MethodHandles.collectArguments(show, 3, length));
        attempt("collect", () -> MethodHandles.collectArguments(show, 4, nothing));
        attempt("collect", () -> MethodHandles.collectArguments(show, -1, nothing));
        attempt("collect void", () -> MethodHandles.collectArguments(show, 3, nothing).invoke("a", 2, "c"));
        attempt("fold", () -> MethodHandles.foldArguments(show, length));
        attempt("fold", () -> MethodHandles.foldArguments(length, MethodHandles.identity(int.class)));
        attempt("fold", () -> MethodHandles.foldArguments(show, 5, nothing));
        attempt("fold void", () -> MethodHandles.foldArguments(show, 0, nothing).invoke("a", 2, "c"));
        attempt("fold at", () -> MethodHandles.foldArguments(show, 1, length).invoke("a", "four"));
    }

    private static void chosen() throws Throwable {
        MethodHandle length = find("length", int.class, String.class);
        MethodHandle isLong = find("isLong", boolean.class, String.class);
        MethodHandle fail = find("fail", String.class, String.class);
        MethodHandle handle = find("handle", String.class, RuntimeException.class, String.class);
        MethodHandle clean = find("clean", String.class, Throwable.class, String.class, String.class);
        attempt("no predicate", () -> MethodHandles.guardWithTest(length, length, length));
        attempt("different", () -> MethodHandles.guardWithTest(isLong, length, fail));
        attempt("parameters", () -> MethodHandles.guardWithTest(
                MethodHandles.dropArguments(isLong, 0, int.class), length, length));
        attempt("longer", () -> MethodHandles.guardWithTest(
                MethodHandles.dropArguments(isLong, 1, int.class), length, length));
        attempt("null", () -> MethodHandles.guardWithTest(null, length, length));
        attempt("results", () -> MethodHandles.catchException(length, RuntimeException.class, handle));
        attempt("exception", () -> MethodHandles.catchException(fail, Exception.class, handle));
        attempt("none", () -> MethodHandles.catchException(fail, RuntimeException.class, MethodHandles.constant(String.class, "")));
        attempt("parameters", () -> MethodHandles.catchException(fail, RuntimeException.class,
                MethodHandles.dropArguments(handle, 1, int.class)));
        attempt("shorter", () -> MethodHandles.catchException(fail, RuntimeException.class,
                MethodHandles.dropArguments(MethodHandles.constant(String.class, "short"), 0, RuntimeException.class)).invoke("x"));
        attempt("finally", () -> MethodHandles.tryFinally(fail, MethodHandles.identity(String.class)));
        attempt("finally", () -> MethodHandles.tryFinally(fail, handle));
        attempt("finally", () -> MethodHandles.tryFinally(length, clean));
        attempt("finally", () -> MethodHandles.tryFinally(fail, MethodHandles.dropArguments(clean, 2, int.class)));
        attempt("finally", () -> MethodHandles.tryFinally(fail,
                MethodHandles.dropArguments(MethodHandles.constant(String.class, "x"), 0, Throwable.class, int.class)));
        attempt("throw", () -> MethodHandles.throwException(int.class, (Class<? extends Throwable>) (Class<?>) String.class));
        attempt("cast", () -> MethodHandles.explicitCastArguments(length, methodType(int.class)));
        attempt("as", () -> length.asType(methodType(boolean.class, String.class)));
        attempt("as", () -> length.asType(methodType(int.class, String.class, String.class)));
    }

    private static void arrays() throws Throwable {
        MethodHandle show = find("show", String.class, Object.class, int.class, String.class);
        attempt("no array", () -> show.asSpreader(String.class, 1));
        attempt("spread", () -> show.asSpreader(Object[].class, 4));
        attempt("spread", () -> show.asSpreader(Object[].class, -1));
        attempt("spread", () -> show.asSpreader(3, Object[].class, 1));
        attempt("spread type", () -> show.asSpreader(int[].class, 2));
        attempt("spread", () -> show.asSpreader(Object[].class, 2).invoke("a", new Object[] {1}));
        attempt("spread", () -> show.asSpreader(Object[].class, 2).invoke("a", (Object[]) null));
        attempt("spread", () -> show.asSpreader(Object[].class, 2).invoke("a", new Object[] {"x", "y"}));
        attempt("spread none", () -> show.asSpreader(Object[].class, 0).invoke("a", 1, "b", (Object[]) null));
        attempt("collect", () -> show.asCollector(Object[].class, 1));
        attempt("collect", () -> show.asCollector(0, Object[].class, -1));
        attempt("collect", () -> show.asCollector(0, Object[].class, 255));
        attempt("collect", () -> show.asCollector(3, Object[].class, 1));
        attempt("collect", () -> show.asCollector(0, Object.class, 1));
        attempt("collected", () -> show.asCollector(0, int[].class, 0).type());
        attempt("varargs", () -> show.asVarargsCollector(Object[].class));
        attempt("varargs", () -> find("nothing", void.class).asVarargsCollector(Object[].class));
        attempt("element", () -> MethodHandles.arrayElementGetter(String.class));
        attempt("length", () -> MethodHandles.arrayLength(int.class));
        attempt("new", () -> MethodHandles.arrayConstructor(int.class));
        attempt("new", () -> MethodHandles.arrayConstructor(int[].class).invoke(-1));
        attempt("null", () -> MethodHandles.arrayLength(int[].class).invoke((int[]) null));
        attempt("spread invoker", () -> MethodHandles.spreadInvoker(show.type(), 4));
        attempt("spread invoker", () -> MethodHandles.spreadInvoker(show.type(), 1).invoke(show, "a", new Object[] {1, "b"}));
    }

    private static void matched() throws Throwable {
        MethodHandle length = find("length", int.class, String.class);
        MethodHandle matched = MethodHandles.dropArgumentsToMatch(length, 0, List.of(int.class, String.class, long.class), 1);
        System.out.println(matched.type() + " " + (int) matched.invokeExact(1, "four", 2L));
        MethodHandle show = find("show", String.class, Object.class, int.class, String.class);
        MethodHandle skipped = MethodHandles.dropArgumentsToMatch(show, 1, List.of(char.class, int.class, String.class, char.class), 1);
        System.out.println(skipped.type() + " " + (String) skipped.invokeExact((Object) "s", 'x', 3, "c", 'y'));
        attempt("same", () -> MethodHandles.dropArgumentsToMatch(length, 0, List.of(String.class), 0) == length);
        attempt("lists", () -> MethodHandles.dropArgumentsToMatch(length, 0, List.of(int.class, String.class), 0));
        attempt("lists", () -> MethodHandles.dropArgumentsToMatch(show, 0, List.of(Object.class, int.class), 0));
        attempt("skip", () -> MethodHandles.dropArgumentsToMatch(length, 2, List.of(String.class), 0));
        attempt("skip", () -> MethodHandles.dropArgumentsToMatch(length, -1, List.of(String.class), 0));
        attempt("position", () -> MethodHandles.dropArgumentsToMatch(length, 0, List.of(String.class), 2));
        attempt("position", () -> MethodHandles.dropArgumentsToMatch(length, 0, List.of(String.class), -1));
        attempt("void", () -> MethodHandles.dropArgumentsToMatch(length, 0, List.of(void.class, String.class), 1));
        attempt("null", () -> MethodHandles.dropArgumentsToMatch(length, 0, Arrays.asList(null, String.class), 1));
        attempt("all skipped", () -> MethodHandles.dropArgumentsToMatch(length, 1, List.of(int.class), 0).type());
    }
}
