// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

import java.util.ArrayList;
import java.util.List;

/** Objects that are made while others are being made: order, failures, and what is alive meanwhile. */
public class AllocationsAndArguments {
    static final List<String> LOG = new ArrayList<>();

    static int note(String what, int value) {
        LOG.add(what);
        return value;
    }

    static void show(String what) {
        System.out.println(what + " " + LOG);
        LOG.clear();
    }

    static class Eager {
        static {
            LOG.add("class Eager");
        }

        final int value;
        final Object other;

        Eager(int value, Object other) {
            this.value = value;
            this.other = other;
            LOG.add("Eager " + value);
        }
    }

    static class Failing {
        static final int[] NUMBERS = new int[note("class Failing", 2)];
        final int value;

        Failing(int index) {
            LOG.add("Failing");
            value = NUMBERS[index];
        }
    }

    static class Pair {
        final Object left;
        final Object right;
        final long[] numbers;

        Pair(Object left, Object right, long... numbers) {
            this.left = left;
            this.right = right;
            this.numbers = numbers;
        }

        long sum() {
            long sum = 0;
            for (long number : numbers) {
                sum += number;
            }
            for (Object side : new Object[] {left, right}) {
                sum = 31 * sum
                        + (side instanceof Pair pair ? pair.sum() : side instanceof String text ? text.length() : 7);
            }
            return sum;
        }
    }

    static Pair nest(int depth, String text) {
        return depth == 0
                ? new Pair(text, new StringBuilder(text).append(depth).toString(), text.length())
                : new Pair(
                        nest(depth - 1, text + depth),
                        new Pair(text.concat("r"), nest(depth / 2, "h" + depth), depth, new long[depth][1].length),
                        new long[] {depth, text.hashCode() & 0xFF, new int[] {1, depth}[1]});
    }

    static String[] words(int count) {
        String[] words = new String[count];
        String before = "";
        for (int i = 0; i < count; i++) {
            String kept = before;
            before = new String(new char[] {(char) ('a' + i % 26), (char) ('A' + i % 26)});
            words[i] = kept + before + new StringBuilder().append(i).append(kept.length() > 0 ? kept : "-");
        }
        return words;
    }

    static Object chosen(int way) {
        return new Pair(
                switch (way) {
                    case 0 -> new Pair("zero", null);
                    case 1 -> {
                        try {
                            yield new Failing(5);
                        } catch (ArrayIndexOutOfBoundsException e) {
                            yield e.getMessage();
                        }
                    }
                    default -> new int[way];
                },
                way > 1 ? "large" : new Pair(way, way));
    }

    static int throughLoop(int count) {
        Pair chain = null;
        int found = 0;
        for (int i = 0; i < count; i++) {
            Pair made = new Pair(chain, i % 3 == 0 ? new int[] {i} : "text" + i, i, 2L * i);
            if (made.right instanceof int[] numbers && numbers[0] % 2 == 1) {
                found += numbers[0];
                continue;
            }
            chain = i % 10 == 0 ? null : made;
        }
        return found + (int) (chain == null ? 0 : chain.sum() % 1000);
    }

    static class Self {
        final Self self;
        final Self made;
        static int count;

        Self(boolean again) {
            self = this;
            count++;
            made = again ? new Self(false) : null;
        }
    }

    public static void main(String[] args) {
        new Eager(note("argument", 1), note("second", 2));
        show("class before arguments");
        new Eager(note("argument", 3), new Eager(note("inner", 4), null));
        show("nested");
        try {
            new Eager(note("one", 1), note("two", 1 / (args.length - args.length)));
        } catch (ArithmeticException e) {
            show("argument fails");
        }
        try {
            new Failing(note("index", 2));
        } catch (ArrayIndexOutOfBoundsException e) {
            show(e.getMessage());
        }
        try {
            System.out.println(new Failing(note("index", 1)).value + new Failing(note("index", -1)).value);
        } catch (ArrayIndexOutOfBoundsException e) {
            show(e.getMessage());
        }
        try {
            new Pair(note("left", 1), new int[note("size", -1)], note("not reached", 3));
        } catch (NegativeArraySizeException e) {
            show(e.getMessage());
        }
        System.out.println(nest(7, "x").sum());
        System.out.println(String.join(",", words(30)));
        for (int way = 0; way < 4; way++) {
            Object made = chosen(way);
            System.out.println(((Pair) made).left instanceof String text ? text : ((Pair) made).sum());
            LOG.clear();
        }
        System.out.println(throughLoop(200));
        Self self = new Self(true);
        System.out.println((self.self == self) + " " + (self.made.self == self.made) + " " + self.made.made + " " + Self.count);
    }
}
