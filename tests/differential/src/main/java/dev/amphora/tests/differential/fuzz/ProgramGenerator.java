// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import static dev.amphora.tests.differential.fuzz.Tree.fixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes one class {@code P<seed>} with a method {@code run} from a seed, always the same. */
final class ProgramGenerator {
    private static final int METHODS = 3;

    /** What generated programs share: how results are told. */
    static final String SUPPORT =
            """
            package fuzz;

            final class Fault extends RuntimeException {
                Fault(int code) {
                    super("fault " + code);
                }
            }

            enum Mode {
                A,
                B {
                    @Override
                    int weight() {
                        return 100 + ordinal();
                    }
                },
                C,
                D;

                int weight() {
                    return ordinal() * 3;
                }

                Mode next() {
                    return values()[(ordinal() + 1) % values().length];
                }
            }

            record Pair(int left, long right) {
                Pair {
                    if (left == 77) {
                        throw new Fault(77);
                    }
                }

                Pair swap() {
                    return new Pair((int) right, left);
                }
            }

            final class Box<T> {
                private T value;

                Box(T value) {
                    this.value = value;
                }

                T exchange(T other) {
                    T old = value;
                    value = other;
                    return old;
                }
            }

            interface Fold<T> {
                T fold(T a, T b);

                default T twice(T a) {
                    return fold(a, fold(a, a));
                }
            }

            class Adding implements Fold<Integer> {
                @Override
                public Integer fold(Integer a, Integer b) {
                    return a + b;
                }
            }

            final class Resource implements AutoCloseable {
                final int number;

                Resource(int number) {
                    if (number % 11 == 5) {
                        throw new Fault(5);
                    }
                    this.number = number;
                }

                @Override
                public void close() {
                    Out.mix(number);
                    if (number % 5 == 3) {
                        throw new Fault(number);
                    }
                }
            }

            final class Out {
                private static long digest;
                private static int calls;

                static int sum(int... values) {
                    int sum = values.length;
                    for (int value : values) {
                        sum = 31 * sum + value;
                    }
                    return sum;
                }

                static int count(Object... values) {
                    int count = 0;
                    for (Object value : values) {
                        count += value == null ? 1 : value instanceof Number number ? number.intValue() : 10;
                    }
                    return count;
                }

                static void start() {
                    digest = 17;
                }

                static void show(String name) {
                    System.out.println(name + " " + digest);
                }

                static void mix(long value) {
                    if (Main.SUSPENDS && (++calls & 3) == 0) {
                        Thread.yield();
                    }
                    digest = (digest ^ value) * 0x9E3779B97F4A7C15L;
                    digest ^= digest >>> 29;
                }

                static void mix(int value) {
                    mix((long) value);
                }

                static void mix(boolean value) {
                    mix(value ? 3L : 5L);
                }

                static void mix(double value) {
                    mix(Double.doubleToLongBits(value));
                }

                static void mix(float value) {
                    mix((long) Float.floatToIntBits(value));
                }

                static void mix(String value) {
                    mix(value == null ? 11L : value.hashCode() * 31L + value.length());
                }

                static void mix(int[] value) {
                    mix((long) java.util.Arrays.hashCode(value));
                }

                static void mix(byte[] value) {
                    mix((long) java.util.Arrays.hashCode(value));
                }

                static void mix(long[] value) {
                    mix((long) java.util.Arrays.hashCode(value));
                }

                static void mix(double[] value) {
                    mix((long) java.util.Arrays.hashCode(value));
                }

                static void mix(int[][] value) {
                    mix((long) java.util.Arrays.deepHashCode(value));
                }

                static void mix(Pair value) {
                    mix(value == null ? 19L : value.hashCode());
                }

                static void mix(Object value) {
                    mix(value == null ? 13L : (long) value.getClass().getName().hashCode());
                }

                /**
                 * HotSpot's messages of null pointer exceptions say more than others need to, those of strings depend on their
                 * encoding.
                 */
                static void caught(Throwable thrown) {
                    mix(thrown.getClass().getName());
                    if (!(thrown instanceof NullPointerException || thrown instanceof StringIndexOutOfBoundsException)) {
                        mix(thrown.getMessage());
                    }
                    for (Throwable suppressed : thrown.getSuppressed()) {
                        mix(suppressed.getMessage());
                    }
                }
            }
            """;

    private final long seed;
    private final Random random;
    private final Expressions expressions;
    private final Statements statements;

    private ProgramGenerator(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.expressions = new Expressions(random);
        this.statements = new Statements(random, expressions);
    }

    static Tree generate(long seed) {
        return new ProgramGenerator(seed).program();
    }

    static String className(long seed) {
        return "P" + seed;
    }

    /**
     * A class whose main method runs programs, each apart from the others' exceptions.
     *
     * @param suspends whether the programs let another thread run every few steps
     */
    static String mainClass(List<Long> seeds, boolean suspends) {
        StringBuilder text = new StringBuilder("package fuzz;\n\npublic final class Main {\n");
        text.append("    static final boolean SUSPENDS = ").append(suspends).append(";\n\n");
        text.append("    public static void main(String[] args) {\n");
        if (suspends) {
            text.append(
                    """
                            Thread other = new Thread(() -> {
                                while (true) {
                                    Thread.yield();
                                }
                            });
                            other.setDaemon(true);
                            other.start();
                    """);
        }
        for (long seed : seeds) {
            text.append("        ").append(className(seed)).append(".run();\n");
        }
        return text.append("    }\n}\n").toString();
    }

    private Tree program() {
        List<Tree> members = new ArrayList<>();
        members.add(statics());
        members.add(node());
        members.add(subclass("Left", "Node"));
        members.add(subclass("Right", "Node"));
        members.add(subclass("Deep", "Left"));
        for (int i = 0; i < METHODS; i++) {
            members.add(method(i));
        }
        members.add(fixed(run()));
        return fixed("package fuzz;\n\nfinal class " + className(seed) + " {\n{0}}\n", fixedBlock(members));
    }

    /** The members themselves are never cut out. */
    private static Tree fixedBlock(List<Tree> members) {
        Tree all = fixed("");
        for (Tree member : members) {
            all = fixed("{0}{1}\n", all, member);
        }
        return all;
    }

    private String run() {
        int last = METHODS - 1;
        return """
                static void run() {
                    Out.start();
                    for (int round = 0; round < 3; round++) {
                        F.fuel = 300;
                        try {
                            Out.mix(method%d(round - 1, 5L << 33, new int[] {3, 1, 2}, new Deep(round)));
                        } catch (Throwable thrown) {
                            Out.caught(thrown);
                        }
                        Out.mix(F.i);
                        Out.mix(F.l);
                        Out.mix(F.d);
                        Out.mix(F.s);
                        Out.mix(F.a);
                        Out.mix(F.n == null ? 1 : F.n.value);
                        Out.show("%s." + round);
                    }
                }

                static String cut(String text) {
                    return text.length() > 30 ? text.substring(0, 30) : text;
                }
                """
                .formatted(last, className(seed));
    }

    private static final List<Scope.Variable> STATICS = List.of(
            new Scope.Variable("F.i", Type.INT, true),
            new Scope.Variable("F.l", Type.LONG, true),
            new Scope.Variable("F.d", Type.DOUBLE, true),
            new Scope.Variable("F.f", Type.FLOAT, true),
            new Scope.Variable("F.y", Type.BYTE, true),
            new Scope.Variable("F.h", Type.SHORT, true),
            new Scope.Variable("F.c", Type.CHAR, true),
            new Scope.Variable("F.z", Type.BOOLEAN, true),
            new Scope.Variable("F.s", Type.STRING, true),
            new Scope.Variable("F.a", Type.INTS, true),
            new Scope.Variable("F.b", Type.BYTES, true),
            new Scope.Variable("F.e", Type.DOUBLES, true),
            new Scope.Variable("F.n", Type.NODE, true),
            new Scope.Variable("F.g", Type.GRID, true),
            new Scope.Variable("F.m", Type.MODE, true),
            new Scope.Variable("F.p", Type.PAIR, true),
            new Scope.Variable("F.o", Type.ANY, true),
            new Scope.Variable("Moody.m", Type.INT, true),
            new Scope.Variable("Lazy.x", Type.INT, true),
            new Scope.Variable("Lazy.y", Type.LONGS, true));

    private Tree statics() {
        return fixed(
                """
                static class F {
                    static int fuel;
                    static int i = 7;
                    static long l = -3;
                    static double d = 0.5;
                    static float f = 2;
                    static byte y = -7;
                    static short h = 300;
                    static char c = 'q';
                    static boolean z = true;
                    static String s = "start";
                    static int[] a = {5, 4, 3};
                    static byte[] b = {1, -1};
                    static double[] e = {0.25, -8, 1e9};
                    static Node n;
                    static int[][] g = {{1, 2}, {3, 4}};
                    static Mode m = Mode.B;
                    static Pair p = new Pair(4, 5L);
                    static Object o = 6;
                }

                /** Its initialiser may fail, which is seen again at each later use (JLS 12.4.2). */
                static class Moody {
                    static int m = 5;

                    static {
                        Out.mix(88);
                        if ({1}) {
                            m = 1 / (m - m);
                        }
                    }
                }

                static class Lazy {
                    static int x;
                    static long[] y = {1, 2, 3};

                    static {
                        Out.mix(77);
                        x = {0};
                    }
                }
                """,
                expressions.make(Type.INT, 2, new Scope(STATICS.subList(0, 12), -1, null)),
                expressions.make(Type.BOOLEAN, 2, new Scope(STATICS.subList(0, 12), -1, null)));
    }

    private Scope objectScope() {
        List<Scope.Variable> variables = new ArrayList<>(STATICS);
        variables.add(new Scope.Variable("value", Type.INT, true));
        variables.add(new Scope.Variable("wide", Type.LONG, true));
        variables.add(new Scope.Variable("real", Type.DOUBLE, true));
        variables.add(new Scope.Variable("link", Type.NODE, true));
        variables.add(new Scope.Variable("a", Type.INT, true));
        variables.add(new Scope.Variable("b", Type.LONG, true));
        return new Scope(variables, -1, null);
    }

    private Tree result() {
        return expressions.make(Type.INT, 3, objectScope());
    }

    private Tree node() {
        return fixed(
                """
                interface Shape {
                    int first(int a, long b);

                    default int third(int a, long b) {
                        return a * 3 + (int) b;
                    }
                }

                static class Node implements Shape {
                    int value;
                    long wide = 1;
                    double real;
                    Node link;

                    Node(int value) {
                        this.value = value;
                        this.real = value / 3.0;
                        this.wide += hook(value);
                    }

                    /** Called before the fields of subclasses have values. */
                    int hook(int a) {
                        return a;
                    }

                    class Link {
                        int weight = value;

                        Link(int weight) {
                            this.weight += weight;
                        }

                        int pull(int a) {
                            value += a;
                            return weight ^ Node.this.value;
                        }
                    }

                    Node linked(Node other) {
                        link = other;
                        return this;
                    }

                    public int first(int a, long b) {
                        return {0};
                    }

                    int second(int a, long b) {
                        return {1};
                    }
                }
                """,
                result(), result());
    }

    private Tree subclass(String name, String parent) {
        String constructor = "static class " + name + " extends " + parent + " {\nint own;\n" + name
                + "(int value) {\nsuper(value + 1);\nown = value;\n}\n";
        return switch (random.nextInt(5)) {
            case 3 ->
                fixed(
                        constructor + "int hook(int a) {\nlong b = own;\nown += 2;\nreturn {0};\n}\n}\n",
                        expressions.make(Type.INT, 2, objectScope()));
            case 0 -> fixed(constructor + "public int first(int a, long b) {\nreturn {0};\n}\n}\n", result());
            case 1 ->
                fixed(
                        constructor + "int second(int a, long b) {\nreturn super.second(b > 0 ? own : a, {0});\n}\n}\n",
                        expressions.make(Type.LONG, 2, objectScope()));
            case 2 ->
                fixed(
                        constructor
                                + "public int third(int a, long b) {\nown += {0};\nreturn own;\n}\npublic int first(int a, long b) {\nreturn {1};\n}\n}\n",
                        result(),
                        result());
            default -> fixed(constructor + "}\n");
        };
    }

    private Tree method(int number) {
        List<Scope.Variable> variables = new ArrayList<>(STATICS);
        variables.add(new Scope.Variable("p", Type.INT, true));
        variables.add(new Scope.Variable("q", Type.LONG, true));
        variables.add(new Scope.Variable("r", Type.INTS, true));
        variables.add(new Scope.Variable("o", Type.NODE, true));
        StringBuilder locals = new StringBuilder();
        for (Type type : Type.values()) {
            for (int i = 0; i < (type == Type.INT ? 3 : 1); i++) {
                String name = "v" + type.name().toLowerCase(java.util.Locale.ROOT) + i;
                variables.add(new Scope.Variable(name, type, true));
                locals.append(type.java() + " " + name + " = " + type.simplest() + ";\n");
            }
        }
        Type result = Statements.resultOf(number);
        Scope scope = new Scope(variables, number, result);
        return fixed(
                "static " + result.java() + " method" + number + "(int p, long q, int[] r, Node o) {\n"
                        + "if (--F.fuel < 0) return " + result.simplest() + ";\n" + locals + "{0}return {1};\n}\n",
                statements.body(2 + random.nextInt(5), 2 + random.nextInt(2), scope),
                expressions.make(result, 2, scope));
    }
}
