// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lines and methods of frames of every kind: inlined or not, lambdas, bridges, initialisers, constructors, long statements. */
public class FramesOfAllKinds {
    /** Shows what of a trace is this program's. */
    static void show(String title, Throwable thrown) {
        // What HotSpot explains of a null is not compared.
        System.out.println(title + ": " + (thrown instanceof NullPointerException ? thrown.getClass() : thrown));
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (element.getClassName().startsWith("traces.")) {
                System.out.println("  " + element);
            }
        }
    }

    static void run(String title, Runnable action) {
        try {
            action.run();
            System.out.println(title + ": nothing");
        } catch (Throwable e) {
            show(title, e);
        }
    }

    static int fail(String message) {
        throw new IllegalStateException(message);
    }

    static int small(int x) {
        return x > 0 ? x : fail("small");
    }

    static int twice(int x) {
        return small(x) + small(x - 1);
    }

    static RuntimeException factory(String message) {
        return new RuntimeException(message);
    }

    static int longStatement(int[] array, int index) {
        return array[0]
                + array[1]
                + small(
                        array[index])
                + array[2];
    }

    interface Shape {
        default double scaled(double factor) {
            return area() * factor;
        }

        double area();
    }

    record Square(double side) implements Shape {
        Square {
            if (side < 0) {
                throw new IllegalArgumentException("side " + side);
            }
        }

        @Override
        public double area() {
            if (side == 0) {
                throw new ArithmeticException("empty");
            }
            return side * side;
        }
    }

    abstract static class Node<T extends Comparable<T>> {
        abstract T pick(T a, T b);

        T both(T a, T b) {
            return pick(a, b);
        }
    }

    static class IntegerNode extends Node<Integer> {
        @Override
        Integer pick(Integer a, Integer b) {
            return a / b;
        }
    }

    static class Failing {
        static final int VALUE = compute();

        static int compute() {
            return small(0);
        }
    }

    class Inner {
        final int value;

        Inner(int value) {
            this.value = value / zero;
        }

        class Deeper {
            int get() {
                return new Inner(1).value;
            }
        }
    }

    final int zero = 0;

    static class MakesInConstructor extends Exception {
        final Exception other;

        MakesInConstructor() {
            super("outer");
            other = new IllegalStateException("made in a constructor");
        }
    }

    static class ThrowsInConstructor extends Exception {
        ThrowsInConstructor(String text) {
            super(text.trim());
        }
    }

    enum Level {
        LOW {
            @Override
            int weight() {
                return fail("low");
            }
        };

        abstract int weight();
    }

    static int switched(String word) {
        switch (word) {
            case "a":
                return 1;
            case "b":
                return small(-1);
            default:
                throw new IllegalArgumentException(word);
        }
    }

    static int nested(int depth) {
        try {
            if (depth == 0) {
                return fail("nested");
            }
            return nested(depth - 1);
        } finally {
            counter++;
        }
    }

    static int counter;

    static int loop(int[] values) {
        int sum = 0;
        for (int i = 0; i <= values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    static <T> T get(Supplier<T> supplier) {
        return supplier.get();
    }

    public static void main(String[] args) {
        int none = args.length;
        run("inlined", () -> small(none));
        run("inlined twice", () -> twice(none + 1));
        run("factory", () -> {
            throw factory("made elsewhere");
        });
        run("long statement", () -> longStatement(new int[] {1, 2, 0}, 2));
        run("long statement, index", () -> longStatement(new int[] {1, 2, 3}, 3 + none));
        run("default method", () -> new Square(none).scaled(2));
        run("record constructor", () -> new Square(-1));
        run("bridge", () -> new IntegerNode().both(1, none));
        run("initialiser", () -> System.out.println(Failing.VALUE));
        run("initialiser again", () -> System.out.println(Failing.VALUE));
        FramesOfAllKinds outer = new FramesOfAllKinds();
        run("inner constructor", () -> outer.new Inner(1).new Deeper().get());
        run("enum constant", () -> Level.valueOf("LOW").weight());
        run("switch", () -> switched("b"));
        run("switch, default", () -> switched("c"));
        run("finally", () -> nested(2));
        run("loop", () -> loop(new int[] {1, 2}));
        run("method reference", () -> get(FramesOfAllKinds::supplied));
        run("lambda in a lambda", () -> get(() -> get(() -> fail("innermost"))));
        run("captured", () -> {
            Function<Integer, Integer> divide = x -> 10 / x;
            divide.apply(none);
        });
        run("anonymous class", new Runnable() {
            @Override
            public void run() {
                List<Integer> list = new ArrayList<>(List.of(2, 1));
                list.sort(new Comparator<Integer>() {
                    @Override
                    public int compare(Integer a, Integer b) {
                        return fail("compare");
                    }
                });
            }
        });
        show("made in a constructor", new MakesInConstructor().other);
        run("thrown in a constructor", () -> thrownInConstructor(null));
        run("cast", () -> {
            Object text = args;
            System.out.println((Integer) text);
        });
        run("store", () -> {
            Object[] strings = new String[1];
            strings[none] = none;
        });
        run("negative size", () -> System.out.println(new int[none - 1].length));
        run("unboxing", () -> System.out.println(unbox(null)));
        run("array of null", () -> System.out.println(first(null)));
        run("concatenation", () -> System.out.println("a" + new Object() {
            @Override
            public String toString() {
                return "b" + fail("toString");
            }
        }));
        System.out.println(counter);
    }

    static void thrownInConstructor(String text) {
        try {
            throw new ThrowsInConstructor(text);
        } catch (ThrowsInConstructor e) {
            System.out.println("unexpected");
        }
    }

    static int unbox(Integer value) {
        return value + 1;
    }

    static int first(int[] array) {
        return array[0];
    }

    static String supplied() {
        return String.valueOf(fail("supplied"));
    }
}
