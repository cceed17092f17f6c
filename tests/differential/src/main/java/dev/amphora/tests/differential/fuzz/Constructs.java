// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import static dev.amphora.tests.differential.fuzz.Tree.statement;

import java.util.List;
import java.util.Random;

/** Random statements about the less common constructs: resources, loops that overflow, nested lambdas, generic classes, collections. */
final class Constructs {
    /** How many kinds there are. */
    static final int KINDS = 14;

    private static final int DEPTH = 3;

    private final Random random;
    private final Expressions expressions;
    private final Statements statements;
    private int names;

    Constructs(Random random, Expressions expressions, Statements statements) {
        this.random = random;
        this.expressions = expressions;
        this.statements = statements;
    }

    private Tree expression(Type type, Scope scope) {
        return expressions.make(type, 1 + random.nextInt(DEPTH), scope);
    }

    private Tree inner(int depth, Scope scope) {
        return statements.body(1 + random.nextInt(3), depth - 1, scope);
    }

    private String fresh(String prefix) {
        return prefix + "_" + names++;
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    Tree make(int kind, int depth, Scope scope) {
        return switch (kind) {
            case 0 -> resources(depth, scope);
            case 1 -> labelledBlock(depth, scope);
            case 2 -> overflowingLoop(depth, scope);
            case 3 -> returnThroughFinally(depth, scope);
            case 4 -> nestedLambda(scope);
            case 5 -> genericLambda(scope);
            case 6 -> covariantArray(scope);
            case 7 -> map(depth, scope);
            case 8 -> list(depth, scope);
            case 9 -> lockedObject(depth, scope);
            case 10 -> pattern(depth, scope);
            case 11 -> builder(scope);
            case 12 -> cube(scope);
            default -> textLoop(depth, scope);
        };
    }

    /** Resources are closed last to first, and what that throws is suppressed or not (JLS 14.20.3). */
    private Tree resources(int depth, Scope scope) {
        String name = fresh("resource");
        return statement(
                "try (Resource " + name + " = new Resource({0}); Resource " + name
                        + "b = new Resource({1})) {\nOut.mix("
                        + name + ".number);\n{2}} catch (" + pick("Fault", "RuntimeException") + " " + name
                        + "x) {\nOut.caught(" + name + "x);\n{3}}",
                expression(Type.INT, scope),
                expression(Type.INT, scope),
                inner(depth, scope),
                inner(depth, scope));
    }

    private Tree labelledBlock(int depth, Scope scope) {
        String label = fresh("block");
        return statement(
                label + ": {\n{0}if ({1}) {\n{2}break " + label + ";\n}\n{3}}",
                inner(depth, scope),
                expression(Type.BOOLEAN, scope),
                inner(depth, scope),
                inner(depth, scope));
    }

    /** Loops that end because their counter overflows, or narrows, or is wide. */
    private Tree overflowingLoop(int depth, Scope scope) {
        String counter = fresh("o");
        String label = fresh("loop");
        int choice = random.nextInt(6);
        String head =
                switch (choice) {
                    case 0 -> "int # = Integer.MAX_VALUE - " + random.nextInt(6) + "; # > 0; #++";
                    case 1 -> "int # = Integer.MIN_VALUE + " + random.nextInt(9) + "; # < 0; # -= 3";
                    case 2 -> "byte # = " + (120 + random.nextInt(8)) + "; # > 0; #++";
                    case 3 -> "char # = '" + pick("a", "e", "w") + "'; # < 'z'; # += " + (2 + random.nextInt(7));
                    case 4 -> "long # = Long.MAX_VALUE - " + random.nextInt(5) + "; # > 0; #++";
                    default -> "long # = " + random.nextInt(12) + "L; # >= 0; # -= " + (1 + random.nextInt(4));
                };
        Type type = List.of(Type.INT, Type.INT, Type.BYTE, Type.CHAR, Type.LONG, Type.LONG)
                .get(choice);
        return statement(
                label + ": for (" + head.replace("#", counter) + ") {\n{0}}",
                inner(depth, scope.inLoop(label).with(new Scope.Variable(counter, type, false))));
    }

    /** A value is on its way out while the finally block runs, which may keep it from leaving (JLS 14.20.2). */
    private Tree returnThroughFinally(int depth, Scope scope) {
        if (scope.result() == null) {
            return labelledBlock(depth, scope);
        }
        return statement(
                "if ({0}) {\ntry {\n{1}return {2};\n} finally {\n{3}}\n}",
                expression(Type.BOOLEAN, scope),
                inner(depth, scope),
                expression(scope.result(), scope),
                inner(depth, scope));
    }

    /** A lambda expression that returns one, which captures what the outer one captured and its parameter. */
    private Tree nestedLambda(Scope scope) {
        String name = fresh("n");
        List<Scope.Variable> outer = List.of(
                new Scope.Variable(name + "c", Type.LONG, false), new Scope.Variable(name + "p", Type.INT, false));
        Scope within = scope.captured(List.of(
                outer.get(0),
                outer.get(1),
                new Scope.Variable(name + "q", Type.INT, false),
                new Scope.Variable(name + "d", Type.DOUBLE, false)));
        return statement(
                "{ final long " + name
                        + "c = {0};\njava.util.function.IntFunction<java.util.function.IntUnaryOperator> "
                        + name + " = " + name + "p -> { final double " + name + "d = {1}; return " + name
                        + "q -> {2}; };\nOut.mix(" + name + ".apply({3}).andThen(" + name
                        + ".apply(1)).applyAsInt({4}));\n}",
                expression(Type.LONG, scope),
                expression(Type.DOUBLE, scope.captured(outer)),
                expression(Type.INT, within),
                expression(Type.INT, scope),
                expression(Type.INT, scope));
    }

    /** Called through a bridge of a generic interface, with a default method that calls it. */
    private Tree genericLambda(Scope scope) {
        String name = fresh("g");
        // Boxes cannot be cast to narrow types at once.
        Scope within = scope.captured(List.of(
                new Scope.Variable("((int) " + name + "a)", Type.INT, false),
                new Scope.Variable("((int) " + name + "b)", Type.INT, false)));
        Tree body = expression(Type.INT, within);
        Tree first = expression(Type.INT, scope);
        return random.nextBoolean()
                ? statement(
                        "{ Fold<Integer> " + name + " = (" + name + "a, " + name + "b) -> {0};\nOut.mix((int) " + name
                                + ".twice({1}));\n}",
                        body,
                        first)
                : statement(
                        "{ Fold<Integer> " + name + " = new Adding() {\n@Override\npublic Integer fold(Integer " + name
                                + "a, Integer " + name + "b) {\nreturn super.fold({0}, " + name
                                + "a);\n}\n};\nOut.mix((int) "
                                + name + ".twice({1}));\nOut.mix((int) ((Adding) " + name + ").fold({2}, 3));\n}",
                        body,
                        first,
                        expression(Type.INT, scope));
    }

    private Tree covariantArray(Scope scope) {
        String name = fresh("objects");
        return statement(
                "{ Object[] " + name + " = {0} ? new String[2] : {1} ? new Integer[2] : new Object[3];\n" + name
                        + "[{2} & 3] = {3};\nOut.mix(" + name + "[0]);\nOut.mix(" + name + ");\n}",
                expression(Type.BOOLEAN, scope),
                expression(Type.BOOLEAN, scope),
                expression(Type.INT, scope),
                expression(Type.ANY, scope));
    }

    private Tree map(int depth, Scope scope) {
        String name = fresh("map");
        String label = fresh("loop");
        return statement(
                "{ java.util.Map<String, Integer> " + name + " = new java.util."
                        + pick("HashMap", "TreeMap", "LinkedHashMap")
                        + "<>();\n" + name + ".put({0}, {1});\n" + name + ".merge({2}, {3}, Integer::sum);\n" + label
                        + ": for (String " + name + "k : " + name + ".keySet()) {\nOut.mix((int) " + name + ".get("
                        + name
                        + "k));\n{4}}\nOut.mix(cut(" + name + ".toString()));\n}",
                expression(Type.STRING, scope),
                expression(Type.INT, scope),
                expression(Type.STRING, scope),
                expression(Type.INT, scope),
                inner(depth, scope.inLoop(label).with(new Scope.Variable(name + "k", Type.STRING, false))));
    }

    private Tree list(int depth, Scope scope) {
        String name = fresh("list");
        String label = fresh("loop");
        return statement(
                "{ java.util.List<Integer> " + name + " = new java.util." + pick("ArrayList", "LinkedList") + "<>();\n"
                        + name + ".add({0});\n" + name + ".add({1});\n" + name + ".add({2} & 1, 7);\n" + name
                        + ".sort(" + pick("null", "java.util.Comparator.reverseOrder()", "(a, b) -> a % 7 - b % 7")
                        + ");\n" + label + ": for (int " + name + "e : " + name + ") {\n{3}}\nOut.mix(" + name
                        + ".hashCode());\n}",
                expression(Type.INT, scope),
                expression(Type.INT, scope),
                expression(Type.INT, scope),
                inner(depth, scope.inLoop(label).with(new Scope.Variable(name + "e", Type.INT, false))));
    }

    private Tree lockedObject(int depth, Scope scope) {
        return statement(
                "synchronized ({0}) {\n{1}}",
                expression(random.nextBoolean() ? Type.NODE : Type.INTS, scope), inner(depth, scope));
    }

    private Tree pattern(int depth, Scope scope) {
        String name = fresh("found");
        return switch (random.nextInt(3)) {
            case 0 ->
                statement(
                        "if ({0} instanceof String " + name + " && " + name + ".length() > 1) {\n{1}} else {\n{2}}",
                        expression(Type.ANY, scope),
                        inner(depth, scope.with(new Scope.Variable(name, Type.STRING, true))),
                        inner(depth, scope));
            case 1 ->
                statement(
                        "if ({0} instanceof Pair " + name + " && " + name + ".left() != {1}) {\n{2}}",
                        expression(Type.ANY, scope),
                        expression(Type.INT, scope),
                        inner(depth, scope.with(new Scope.Variable(name, Type.PAIR, true))));
            default ->
                statement(
                        "if ({0} instanceof Deep " + name + ") {\nOut.mix(" + name + ".own);\n{1}}",
                        expression(Type.NODE, scope),
                        inner(depth, scope));
        };
    }

    private Tree builder(Scope scope) {
        String name = fresh("builder");
        return statement(
                "{ StringBuilder " + name + " = new StringBuilder({0}).append({1}).append({2});\n" + name
                        + ".setLength({3} & 7);\n" + name + ".setCharAt({4} & 1, 'x');\nOut.mix(" + name
                        + pick(
                                ".reverse().toString());\n}",
                                ".deleteCharAt(1).toString());\n}",
                                ".indexOf(\"x\"));\n}",
                                ".replace(0, 2, F.s + \"y\").length());\n}"),
                expression(Type.STRING, scope),
                expression(Type.INT, scope),
                expression(Type.CHAR, scope),
                expression(Type.INT, scope),
                expression(Type.INT, scope));
    }

    private Tree cube(Scope scope) {
        String name = fresh("cube");
        return statement(
                "{ int[][][] " + name + " = new int[2][{0} & 3][];\n" + name + "[{1} & 1][0] = {2};\n" + name
                        + "[0][{3} & 1][1] += {4};\nOut.mix(" + name + "[1]);\n}",
                expression(Type.INT, scope),
                expression(Type.INT, scope),
                expression(Type.INTS, scope),
                expression(Type.INT, scope),
                expression(Type.INT, scope));
    }

    /** Over a text's characters, where the text may change meanwhile. */
    private Tree textLoop(int depth, Scope scope) {
        String name = fresh("t");
        String label = fresh("loop");
        return statement(
                "{ String " + name + " = cut({0});\n" + label + ": for (int " + name + "i = 0; " + name + "i < " + name
                        + ".length(); " + name + "i++) {\nchar " + name + "c = " + name + ".charAt(" + name
                        + "i);\n{1}}\n}",
                expression(Type.STRING, scope),
                inner(
                        Math.min(depth, 1),
                        scope.inLoop(label)
                                .with(new Scope.Variable(name + "c", Type.CHAR, true))
                                .with(new Scope.Variable(name + "i", Type.INT, false))));
    }
}
