// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import static java.lang.invoke.MethodHandles.lookup;
import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Loops and switches that are made of handles. */
public class LoopsOfHandles {
    static int zero(int limit) {
        System.out.print("start ");
        return 0;
    }

    static int next(int i, int limit) {
        return i + 1;
    }

    static boolean below(int i, int limit) {
        return i < limit;
    }

    static int one(int limit) {
        return 1;
    }

    static int times(int product, int i, int limit) {
        return product * i;
    }

    static int timesSecond(int i, int product) {
        return product * i;
    }

    static int second(int i, int product) {
        return product;
    }

    static int increment(int i) {
        return i + 1;
    }

    static boolean notPast(int i, int product, int limit) {
        return i <= limit;
    }

    static void say(int limit) {
        System.out.print("[" + limit + "]");
    }

    static void count(int i) {
        System.out.print(i + ";");
    }

    static String repeat(String text, int i, String piece, int limit) {
        return text + piece + i;
    }

    static String repeatShort(String text, int i) {
        return text + "." + i;
    }

    static String empty(String piece, int limit) {
        return "<";
    }

    static int ends(String piece, int limit) {
        return limit;
    }

    static int begins(String piece, int limit) {
        return -2;
    }

    static boolean isShort(String text, String piece) {
        return text.length() < 12;
    }

    static String grow(String text, String piece) {
        return text + piece;
    }

    static String first(String piece) {
        return "^";
    }

    static boolean more(Iterator<?> values) {
        System.out.print("? ");
        return values.hasNext();
    }

    static List<Object> reversed(List<Object> seen, Object value, Iterable<?> all) {
        List<Object> result = new ArrayList<>(List.of(value));
        result.addAll(seen);
        return result;
    }

    static List<Object> none(Iterable<?> all) {
        return new ArrayList<>();
    }

    static void show(Object value) {
        System.out.print("(" + value + ")");
    }

    static int sum(int sum, String value, List<String> all, int factor) {
        return sum + factor * value.length();
    }

    static Iterator<String> backwards(List<String> all, int factor) {
        List<String> copy = new ArrayList<>(all);
        java.util.Collections.reverse(copy);
        return copy.iterator();
    }

    static int fails(int i, int limit) {
        if (i == 2) {
            throw new IllegalStateException("at " + i);
        }
        return i + 1;
    }

    static String otherwise(int index, String text) {
        return "default " + index + text;
    }

    private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) throws Exception {
        return lookup().findStatic(LoopsOfHandles.class, name, methodType(result, parameters));
    }

    static void attempt(String name, FoundHandles.Action action) {
        FoundHandles.attempt(name, action);
    }

    private static MethodHandle[] clause(MethodHandle... functions) {
        return functions;
    }

    public static void main(String[] args) throws Throwable {
        general();
        conditions();
        counts();
        iterations();
        switches();
        mistakes();
        mistakesOfLoops();
    }

    private static void general() throws Throwable {
        MethodHandle second = find("second", int.class, int.class, int.class);
        MethodHandle notPast = find("notPast", boolean.class, int.class, int.class, int.class);
        MethodHandle one = find("one", int.class, int.class);
        // i from 1, product from 1: product first takes i, then i grows.
        MethodHandle factorial = MethodHandles.loop(
                clause(one, MethodHandles.identity(int.class), notPast, second),
                clause(one, find("timesSecond", int.class, int.class, int.class)),
                clause(null, null),
                clause(null, find("count", void.class, int.class)));
        System.out.println(factorial.type());
        MethodHandle grows = MethodHandles.loop(
                clause(null, find("increment", int.class, int.class), notPast, second),
                clause(one, find("timesSecond", int.class, int.class, int.class)));
        for (int i = 0; i < 6; i++) {
            System.out.print((int) grows.invokeExact(i) + " ");
        }
        System.out.println(grows.type());
        MethodHandle forever = MethodHandles.loop(
                clause(find("say", void.class, int.class)),
                clause(find("zero", int.class, int.class), find("next", int.class, int.class, int.class),
                        find("below", boolean.class, int.class, int.class)));
        System.out.print(forever.type() + " ");
        forever.invokeExact(3);
        System.out.println();
        MethodHandle fails = MethodHandles.loop(
                clause(null, find("fails", int.class, int.class, int.class),
                        find("below", boolean.class, int.class, int.class), MethodHandles.identity(int.class)));
        System.out.println((int) fails.invokeExact(1));
        attempt("fails", () -> (int) fails.invokeExact(5));
        MethodHandle constant = MethodHandles.loop(
                clause(null, null, MethodHandles.constant(boolean.class, false), MethodHandles.constant(String.class, "at once")));
        System.out.println(constant.type() + " " + (String) constant.invokeExact());
        // An iteration variable that is never set by a step keeps its value; a step without a variable runs each time.
        MethodHandle kept = MethodHandles.loop(
                clause(find("first", String.class, String.class)),
                clause(null, find("show", void.class, Object.class).asType(methodType(void.class, String.class))),
                clause(null, find("increment", int.class, int.class).asType(methodType(int.class, int.class)).isVarargsCollector()
                        ? null : MethodHandles.dropArguments(find("increment", int.class, int.class), 0, String.class),
                        MethodHandles.dropArguments(MethodHandles.insertArguments(find("below", boolean.class, int.class, int.class), 1, 3), 0, String.class),
                        MethodHandles.identity(String.class)));
        System.out.println(kept.type() + " " + (String) kept.invokeExact("x"));
    }

    private static void conditions() throws Throwable {
        MethodHandle isShort = find("isShort", boolean.class, String.class, String.class);
        MethodHandle grow = find("grow", String.class, String.class, String.class);
        MethodHandle first = find("first", String.class, String.class);
        MethodHandle whileLoop = MethodHandles.whileLoop(first, isShort, grow);
        System.out.println(whileLoop.type() + " " + (String) whileLoop.invokeExact("abc"));
        MethodHandle doLoop = MethodHandles.doWhileLoop(first, grow, isShort);
        System.out.println(doLoop.type() + " " + (String) doLoop.invokeExact("0123456789ABC"));
        System.out.println((String) whileLoop.invokeExact("0123456789ABC"));
        MethodHandle fromNull = MethodHandles.doWhileLoop(null, grow, isShort);
        System.out.println((String) fromNull.invokeExact("a"));
        MethodHandle more = find("more", boolean.class, Iterator.class);
        MethodHandle nothing = MethodHandles.whileLoop(null, more,
                MethodHandles.filterReturnValue(
                        lookup().findVirtual(Iterator.class, "next", methodType(Object.class)),
                        find("show", void.class, Object.class)));
        System.out.print(nothing.type() + " ");
        nothing.invoke(List.of("a", 'b', 3).iterator());
        System.out.println();
        attempt("null predicate", () -> MethodHandles.whileLoop(first, null, grow));
        attempt("null body", () -> MethodHandles.whileLoop(first, isShort, null));
        attempt("null body", () -> MethodHandles.doWhileLoop(first, null, isShort));
        attempt("no predicate", () -> MethodHandles.whileLoop(first, grow, grow));
        attempt("other", () -> MethodHandles.whileLoop(find("one", int.class, int.class), isShort, grow));
        attempt("other predicate", () -> MethodHandles.whileLoop(first, find("below", boolean.class, int.class, int.class), grow));
        attempt("body", () -> MethodHandles.whileLoop(null, isShort, find("increment", int.class, int.class)));
        attempt("body", () -> MethodHandles.doWhileLoop(null, find("empty", String.class, String.class, int.class), isShort));
    }

    private static void counts() throws Throwable {
        MethodHandle three = MethodHandles.constant(int.class, 3);
        MethodHandle repeat = find("repeat", String.class, String.class, int.class, String.class, int.class);
        MethodHandle repeatShort = find("repeatShort", String.class, String.class, int.class);
        MethodHandle empty = find("empty", String.class, String.class, int.class);
        MethodHandle ends = find("ends", int.class, String.class, int.class);
        MethodHandle counted = MethodHandles.countedLoop(ends, empty, repeat);
        System.out.println(counted.type() + " " + (String) counted.invokeExact("x", 4) + " " + (String) counted.invokeExact("x", -1));
        MethodHandle simple = MethodHandles.countedLoop(three, null, repeatShort);
        System.out.println(simple.type() + " " + (String) simple.invokeExact());
        MethodHandle initial = MethodHandles.countedLoop(ends, MethodHandles.identity(String.class), repeatShort);
        System.out.println(initial.type() + " " + (String) initial.invokeExact("from", 2));
        MethodHandle range = MethodHandles.countedLoop(find("begins", int.class, String.class, int.class), ends, null, repeat);
        System.out.println(range.type() + " " + (String) range.invokeExact("_", 2));
        MethodHandle loud = MethodHandles.countedLoop(find("zero", int.class, int.class), find("one", int.class, int.class), null,
                find("count", void.class, int.class));
        System.out.print(loud.type() + " ");
        loud.invokeExact(7);
        System.out.println();
        MethodHandle top = MethodHandles.countedLoop(MethodHandles.constant(int.class, Integer.MAX_VALUE - 2),
                MethodHandles.constant(int.class, Integer.MAX_VALUE), null, find("count", void.class, int.class));
        top.invokeExact();
        System.out.println();
        MethodHandle bottom = MethodHandles.countedLoop(MethodHandles.constant(int.class, Integer.MAX_VALUE),
                MethodHandles.constant(int.class, Integer.MIN_VALUE), null, find("count", void.class, int.class));
        bottom.invokeExact();
        System.out.println(bottom.type());
        attempt("null", () -> MethodHandles.countedLoop(null, null, repeatShort));
        attempt("null", () -> MethodHandles.countedLoop(three, null, null));
        attempt("long", () -> MethodHandles.countedLoop(MethodHandles.constant(long.class, 3L), null, repeatShort));
        attempt("long", () -> MethodHandles.countedLoop(MethodHandles.constant(long.class, 3L), three, null, repeatShort));
        attempt("initial", () -> MethodHandles.countedLoop(three, three, repeatShort));
        attempt("body", () -> MethodHandles.countedLoop(three, null, find("grow", String.class, String.class, String.class)));
        attempt("body", () -> MethodHandles.countedLoop(three, null, MethodHandles.constant(String.class, "")));
        attempt("parameters", () -> MethodHandles.countedLoop(find("one", int.class, int.class), null, repeat));
        attempt("initial parameters", () -> MethodHandles.countedLoop(three, find("none", List.class, Iterable.class),
                MethodHandles.dropArguments(MethodHandles.identity(List.class), 1, int.class, String.class)));
    }

    private static void iterations() throws Throwable {
        MethodHandle reversed = find("reversed", List.class, List.class, Object.class, Iterable.class);
        MethodHandle none = find("none", List.class, Iterable.class);
        MethodHandle loop = MethodHandles.iteratedLoop(null, none, reversed);
        System.out.println(loop.type() + " " + loop.invoke(List.of(1, 2, 3)) + " " + loop.invoke(new java.util.TreeSet<>(List.of("b", "a"))));
        MethodHandle sum = find("sum", int.class, int.class, String.class, List.class, int.class);
        MethodHandle summed = MethodHandles.iteratedLoop(null, null, sum);
        System.out.println(summed.type() + " " + (int) summed.invokeExact(List.of("a", "bcd"), 10));
        MethodHandle given = MethodHandles.iteratedLoop(find("backwards", Iterator.class, List.class, int.class), null, sum);
        System.out.println(given.type() + " " + (int) given.invokeExact(List.of("a", "bcd"), 1));
        MethodHandle shows = MethodHandles.iteratedLoop(null, null, find("show", void.class, Object.class));
        System.out.print(shows.type() + " ");
        shows.invoke((Iterable<?>) Arrays.asList(1, null, "x"));
        System.out.println();
        attempt("null", () -> shows.invoke((Iterable<?>) null));
        attempt("cast", () -> summed.invoke((List<?>) List.of(1), 2));
        attempt("body", () -> MethodHandles.iteratedLoop(null, null, null));
        attempt("no iterable", () -> MethodHandles.iteratedLoop(null, null, find("isShort", boolean.class, String.class, String.class)));
        attempt("no iterable", () -> MethodHandles.iteratedLoop(null, null,
                find("repeat", String.class, String.class, int.class, String.class, int.class)));
        attempt("no iterator", () -> MethodHandles.iteratedLoop(none, null, reversed));
        attempt("other initial", () -> MethodHandles.iteratedLoop(null, find("zero", int.class, int.class), reversed));
        attempt("other parameters", () -> MethodHandles.iteratedLoop(
                find("backwards", Iterator.class, List.class, int.class), none, reversed));
        attempt("no parameters", () -> MethodHandles.iteratedLoop(null, null, MethodHandles.constant(int.class, 1)));
    }

    private static void switches() throws Throwable {
        MethodHandle otherwise = find("otherwise", String.class, int.class, String.class);
        MethodHandle a = MethodHandles.dropArguments(MethodHandles.identity(String.class), 0, int.class);
        MethodHandle b = MethodHandles.insertArguments(otherwise, 0, 99);
        MethodHandle dropped = MethodHandles.dropArguments(b, 0, int.class);
        MethodHandle table = MethodHandles.tableSwitch(otherwise, a, dropped, a);
        for (int i : new int[] {0, 1, 2, 3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            System.out.print((String) table.invokeExact(i, "t") + " ");
        }
        System.out.println(table.type());
        attempt("no cases", () -> MethodHandles.tableSwitch(otherwise));
        attempt("null", () -> MethodHandles.tableSwitch(null, a));
        attempt("null case", () -> MethodHandles.tableSwitch(otherwise, a, null));
        attempt("null cases", () -> MethodHandles.tableSwitch(otherwise, (MethodHandle[]) null));
        attempt("other", () -> MethodHandles.tableSwitch(otherwise, b));
        attempt("no int", () -> MethodHandles.tableSwitch(b, b));
        attempt("nothing", () -> MethodHandles.tableSwitch(MethodHandles.constant(int.class, 1), a));
    }

    private static void mistakes() throws Throwable {
        attempt("null", () -> MethodHandles.loop((MethodHandle[][]) null));
        attempt("none", () -> MethodHandles.loop());
        attempt("null clause", () -> MethodHandles.loop(clause(), null));
        attempt("long", () -> MethodHandles.loop(clause(null, null, null, null, null)));
        attempt("nothing", () -> MethodHandles.loop(clause()));
        attempt("nothing", () -> MethodHandles.loop(clause(null, null, null, null)));
        attempt("types", () -> MethodHandles.loop(clause(find("one", int.class, int.class), find("first", String.class, String.class))));
        attempt("types of void", () -> MethodHandles.loop(clause(), clause(find("say", void.class, int.class), find("increment", int.class, int.class))));
    }

    private static void mistakesOfLoops() throws Throwable {
        MethodHandle one = find("one", int.class, int.class);
        MethodHandle below = find("below", boolean.class, int.class, int.class);
        MethodHandle next = find("next", int.class, int.class, int.class);
        attempt("no predicate", () -> MethodHandles.loop(clause(one, next)));
        attempt("predicate", () -> MethodHandles.loop(clause(one, next, next)));
        attempt("results", () -> MethodHandles.loop(clause(one, next, below, next), clause(null, null, null, below)));
        attempt("no result", () -> MethodHandles.loop(clause(one, next, below), clause(null, null, below, next)));
        attempt("initial", () -> MethodHandles.loop(
                clause(find("first", String.class, String.class)), clause(one, null, MethodHandles.constant(boolean.class, true))));
        attempt("steps", () -> MethodHandles.loop(clause(one, next, find("isShort", boolean.class, String.class, String.class))));
        attempt("steps", () -> MethodHandles.loop(clause(find("first", String.class, String.class), null, below)));
    }
}
