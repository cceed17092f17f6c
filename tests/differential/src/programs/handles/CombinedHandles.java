// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import static java.lang.invoke.MethodHandles.lookup;
import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/** Handles made of other handles. */
public class CombinedHandles {
    static String show(Object a, int b, String c) {
        return "<" + a + "," + b + "," + c + ">";
    }

    static int length(String text) {
        System.out.print("length ");
        return text.length();
    }

    static boolean isLong(String text) {
        return text.length() > 3;
    }

    static String upper(String text) {
        return text.toUpperCase();
    }

    static String lower(String text) {
        return text.toLowerCase();
    }

    static String fail(String text) {
        throw new IllegalStateException(text);
    }

    static String handle(RuntimeException e, String text) {
        return "handled " + e.getMessage() + " of " + text;
    }

    static String clean(Throwable thrown, String result, String text) {
        System.out.print("clean " + thrown + " ");
        return result + "!";
    }

    private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) throws Exception {
        return lookup().findStatic(CombinedHandles.class, name, methodType(result, parameters));
    }

    static void attempt(String name, FoundHandles.Action action) {
        FoundHandles.attempt(name, action);
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle show = find("show", String.class, Object.class, int.class, String.class);
        MethodHandle length = find("length", int.class, String.class);
        MethodHandle upper = find("upper", String.class, String.class);
        MethodHandle lower = find("lower", String.class, String.class);
        MethodHandle isLong = find("isLong", boolean.class, String.class);

        System.out.println((String) show.bindTo("bound").invokeExact(1, "c") + " " + show.bindTo(null).type());
        attempt("bind", () -> MethodHandles.insertArguments(show, 1, "x"));
        MethodHandle inserted = MethodHandles.insertArguments(show, 1, 42, "last");
        System.out.println(inserted.type() + " " + inserted.invoke('x') + " " + inserted.invoke((Object) null));
        MethodHandle dropped = MethodHandles.dropArguments(length, 0, int.class, Object.class);
        System.out.println(dropped.type() + " " + (int) dropped.invoke(1, 2, "three"));
        MethodHandle filtered = MethodHandles.filterReturnValue(upper, length);
        System.out.println((int) filtered.invokeExact("abcde"));
        attempt("filter", () -> MethodHandles.filterReturnValue(length, length));
        MethodHandle filters = MethodHandles.filterArguments(show, 0, null, length.asType(methodType(int.class, String.class)), upper);
        System.out.println(filters.type() + " " + filters.invoke(1.5, "four", "up"));
        MethodHandle guarded = MethodHandles.guardWithTest(isLong, upper, lower);
        System.out.println((String) guarded.invokeExact("LongText") + " " + (String) guarded.invokeExact("ABC"));
        attempt("guard", () -> MethodHandles.guardWithTest(length, upper, lower));
        attempt("guard types", () -> MethodHandles.guardWithTest(isLong, upper, length));
        MethodHandle fail = find("fail", String.class, String.class);
        MethodHandle handler = find("handle", String.class, RuntimeException.class, String.class);
        MethodHandle caught = MethodHandles.catchException(fail, RuntimeException.class, handler);
        System.out.println((String) caught.invokeExact("it"));
        MethodHandle other = MethodHandles.catchException(fail, ArithmeticException.class, handler.asType(
                methodType(String.class, ArithmeticException.class, String.class)));
        attempt("not caught", () -> (String) other.invokeExact("it"));
        MethodHandle cleanup = find("clean", String.class, Throwable.class, String.class, String.class);
        System.out.println((String) MethodHandles.tryFinally(upper, cleanup).invokeExact("done"));
        attempt("finally", () -> (String) MethodHandles.tryFinally(fail, cleanup).invokeExact("done"));
        MethodHandle permuted = MethodHandles.permuteArguments(
                show, methodType(String.class, String.class, Object.class, int.class), 1, 2, 0);
        System.out.println((String) permuted.invokeExact("s", (Object) "o", 3));
        MethodHandle twice = MethodHandles.permuteArguments(
                show.asType(methodType(String.class, String.class, int.class, String.class)),
                methodType(String.class, int.class, String.class), 1, 0, 1);
        System.out.println((String) twice.invokeExact(1, "both"));
        MethodHandle folded = MethodHandles.foldArguments(
                MethodHandles.dropArguments(
                        MethodHandles.insertArguments(show, 0, "f"), 2, new Class<?>[0]), 
                length);
        System.out.println(folded.type() + " " + (String) folded.invokeExact("seven77"));
        MethodHandle collected = MethodHandles.collectArguments(show, 1, length);
        System.out.println(collected.type() + " " + collected.invoke("a", "bb", "c"));

        System.out.println((int) MethodHandles.constant(int.class, 7).invokeExact() + " "
                + MethodHandles.constant(long.class, 7).invoke() + " " + MethodHandles.constant(String.class, null).invoke());
        System.out.println((String) MethodHandles.identity(String.class).invokeExact("same") + " "
                + MethodHandles.identity(char.class).invoke('c') + " " + MethodHandles.zero(double.class).invoke() + " "
                + MethodHandles.empty(methodType(boolean.class, int.class)).invoke(1));
        attempt("throw", () -> MethodHandles.throwException(int.class, Exception.class).invoke(new Exception("e")));
        MethodHandle invoker = MethodHandles.exactInvoker(upper.type());
        System.out.println(invoker.type() + " " + (String) invoker.invokeExact(upper, "inv"));
        System.out.println(MethodHandles.invoker(methodType(Object.class, Object.class)).invoke(upper, (Object) "ok"));
        attempt("invoker", () -> MethodHandles.exactInvoker(methodType(void.class)).invoke(upper));
        MethodHandle cast = MethodHandles.explicitCastArguments(
                find("show", String.class, Object.class, int.class, String.class),
                methodType(Object.class, double.class, double.class, Object.class));
        System.out.println(cast.invoke(1.5, 300.75, (Object) "c"));
        MethodHandle toByte = MethodHandles.explicitCastArguments(
                MethodHandles.identity(byte.class), methodType(int.class, int.class));
        System.out.println((int) toByte.invokeExact(300));

        int[] numbers = {1, 2, 3};
        MethodHandles.arrayElementSetter(int[].class).invokeExact(numbers, 1, 20);
        System.out.println((int) MethodHandles.arrayElementGetter(int[].class).invokeExact(numbers, 1) + " "
                + (int) MethodHandles.arrayLength(int[].class).invokeExact(numbers) + " " + Arrays.toString(
                        (String[]) MethodHandles.arrayConstructor(String[].class).invokeExact(2)));
        attempt("index", () -> (int) MethodHandles.arrayElementGetter(int[].class).invokeExact(numbers, 3));
        Object[] strings = new String[1];
        attempt("store", () -> MethodHandles.arrayElementSetter(Object[].class).invoke(strings, 0, 5));
        MethodHandle chain = MethodHandles.filterReturnValue(
                MethodHandles.filterReturnValue(lower, upper), MethodHandles.identity(String.class));
        System.out.println(chain.asType(methodType(Object.class, Object.class)).invokeExact((Object) "chain"));
    }
}
