// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.exports;

import dev.amphora.api.Export;
import dev.amphora.api.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can cross. */
public final class Boundary {
    private static int calls;

    private Boundary() {}

    /** A record of scalars that checks what it is made of. */
    public record Point(double x, double y) {
        public Point {
            if (x != x) {
                throw new IllegalArgumentException("x is not a number");
            }
        }
    }

    /** An enum with a body. */
    public enum Color {
        RED,
        GREEN {
            @Override
            Color next() {
                return BLUE;
            }
        },
        BLUE;

        Color next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    /** A record of everything else. */
    public record Shape(String name, List<Point> points, Color color, Optional<String> note, @Nullable Point center) {}

    /** A record that holds records of its own type. */
    public record Tree(int value, List<Tree> children) {}

    @Export
    public static int add(int a, int b) {
        return a + b;
    }

    @Export
    public static int divide(int a, int b) {
        return a / b;
    }

    @Export
    public static long multiply(long a, long b) {
        return a * b;
    }

    @Export
    public static boolean both(boolean a, boolean b) {
        return a & b;
    }

    @Export
    public static byte negate(byte value) {
        return (byte) -value;
    }

    @Export
    public static short half(short value) {
        return (short) (value / 2);
    }

    @Export
    public static char next(char c) {
        return (char) (c + 1);
    }

    @Export
    public static float third(float value) {
        return value / 3;
    }

    @Export
    public static double power(double base, int exponent) {
        return Math.pow(base, exponent);
    }

    @Export
    public static String repeat(String text, int times) {
        return text.repeat(times);
    }

    @Export
    public static int[] sorted(int[] values) {
        int[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    @Export
    public static byte[] reversed(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    @Export
    public static double[] scaled(float[] values, double by) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] * by;
        }
        return result;
    }

    @Export
    public static boolean[] flipped(boolean[] bits, short[] shorts, char[] chars, long[] longs) {
        boolean[] result = new boolean[bits.length];
        for (int i = 0; i < bits.length; i++) {
            result[i] = !bits[i] && shorts[i] < 0 && chars[i] == 'a' + i && longs[i] == Long.MIN_VALUE + i;
        }
        return result;
    }

    @Export
    public static String[][] transposed(String[][] rows) {
        String[][] result = new String[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                result[j][i] = rows[i][j];
            }
        }
        return result;
    }

    @Export
    public static Shape moved(Shape shape, double dx, double dy) {
        List<Point> moved = new ArrayList<>();
        for (Point point : shape.points()) {
            moved.add(new Point(point.x() + dx, point.y() + dy));
        }
        Point center = shape.center() == null ? new Point(dx, dy) : null;
        return new Shape(
                shape.name() + "'", moved, shape.color().next(), shape.note().map(note -> note + "!"), center);
    }

    @Export
    public static int sum(Tree tree) {
        int sum = tree.value();
        for (Tree child : tree.children()) {
            sum += sum(child);
        }
        return sum;
    }

    @Export
    public static Map<String, Integer> counted(Collection<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : words) {
            counts.merge(word, 1, Integer::sum);
        }
        return counts;
    }

    @Export
    public static List<Long> values(Map<Color, Long> map) {
        return new ArrayList<>(map.values());
    }

    @Export
    public static @Nullable String first(@Nullable String text) {
        return text == null ? "none" : text.isEmpty() ? null : text.substring(0, 1);
    }

    @Export
    public static String nothing() {
        return null;
    }

    @Export("fail_")
    public static void fail(String why) {
        throw new IllegalStateException(why, new RuntimeException("cause"));
    }

    @Export
    public static int depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    @Export
    public static void say(String text) {
        System.out.print(text);
    }

    @Export
    public static @View int[] squares(int count) {
        int[] squares = new int[count];
        for (int i = 0; i < count; i++) {
            squares[i] = i * i;
        }
        return squares;
    }

    @Export
    public static double total(@View double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    @Export
    public static void invert(@View byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    @Export
    public static Basket basketOf(String item) {
        return Basket.of(item);
    }

    @Export
    public static int calls() {
        return ++calls;
    }

    @Export
    public static int exit(int code) {
        System.exit(code);
        return code;
    }
}
