// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import static dev.amphora.tests.differential.fuzz.Tree.expression;

import java.util.List;
import java.util.Random;

/**
 * Random expressions. They may throw, and have side effects in the middle, for the order of evaluation is Java's. Texts of
 * floating-point numbers and bits of NaN are avoided: the first changed between releases, the second are open.
 */
final class Expressions {
    private static final List<String> INTS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "3",
            "7",
            "8",
            "31",
            "32",
            "33",
            "255",
            "-128",
            "65535",
            "1000003",
            "Integer.MAX_VALUE",
            "Integer.MIN_VALUE");
    private static final List<String> LONGS = List.of(
            "0L",
            "1L",
            "-1L",
            "63L",
            "64L",
            "0xFFFFFFFFL",
            "-4294967296L",
            "1234567890123L",
            "Long.MAX_VALUE",
            "Long.MIN_VALUE");
    private static final List<String> DOUBLES = List.of(
            "0.0",
            "-0.0",
            "1.0",
            "-1.5",
            "0.1",
            "1e10",
            "-3e300",
            "4.9e-324",
            "Double.NaN",
            "Double.POSITIVE_INFINITY",
            "2147483648.0",
            "9.3e18");
    private static final List<String> STRINGS = List.of(
            "\"\"", "\"a\"", "\"xyz\"", "\"hello\"", "\"AaBB\"", "\"BBAa\"", "\"\\u00e9\\u4e2d\"", "\"0\"", "\"-17\"");

    private final Random random;
    private int names;

    Expressions(Random random) {
        this.random = random;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    Tree make(Type type, int depth, Scope scope) {
        if (depth <= 0 || random.nextInt(8) == 0) {
            return leaf(type, scope);
        }
        if (random.nextInt(14) == 0) {
            return expression(
                    type,
                    "({0} ? {1} : {2})",
                    make(Type.BOOLEAN, depth - 1, scope),
                    make(type, depth - 1, scope),
                    make(type, depth - 1, scope));
        }
        return switch (type) {
            case INT -> makeInt(depth - 1, scope);
            case LONG -> makeLong(depth - 1, scope);
            case FLOAT -> makeFloat(depth - 1, scope);
            case DOUBLE -> makeDouble(depth - 1, scope);
            case BYTE, SHORT, CHAR ->
                expression(
                        type,
                        "((" + type.java() + ") {0})",
                        make(random.nextInt(4) == 0 ? Type.DOUBLE : Type.INT, depth - 1, scope));
            case BOOLEAN -> makeBoolean(depth - 1, scope);
            case STRING -> makeString(depth - 1, scope);
            case INTS, BYTES, LONGS, DOUBLES -> makeArray(type, depth - 1, scope);
            case NODE -> makeNode(depth - 1, scope);
            case GRID -> makeGrid(depth - 1, scope);
            case MODE -> makeMode(depth - 1, scope);
            case PAIR -> makePair(depth - 1, scope);
            case ANY -> makeAny(depth - 1, scope);
        };
    }

    private Tree leaf(Type type, Scope scope) {
        List<Scope.Variable> variables = scope.variables(type, false);
        if (!variables.isEmpty() && random.nextInt(4) != 0) {
            return expression(type, pick(variables).name());
        }
        return expression(
                type,
                switch (type) {
                    case INT -> random.nextInt(3) == 0 ? "(" + random.nextInt() + ")" : "(" + pick(INTS) + ")";
                    case LONG -> random.nextInt(3) == 0 ? "(" + random.nextLong() + "L)" : "(" + pick(LONGS) + ")";
                    case FLOAT -> "((float) " + pick(DOUBLES) + ")";
                    case DOUBLE -> "(" + pick(DOUBLES) + ")";
                    case BYTE, SHORT, CHAR -> "((" + type.java() + ") " + pick(INTS) + ")";
                    case BOOLEAN -> random.nextBoolean() ? "true" : "false";
                    case STRING -> random.nextInt(12) == 0 ? "((String) null)" : pick(STRINGS);
                    case INTS, BYTES, LONGS, DOUBLES ->
                        random.nextInt(16) == 0
                                ? "((" + type.java() + ") null)"
                                : "(new " + type.element().java() + "[" + random.nextInt(9) + "])";
                    case GRID -> "(new int[" + (1 + random.nextInt(2)) + "][" + random.nextInt(3) + "])";
                    case MODE -> random.nextInt(12) == 0 ? "((Mode) null)" : "Mode." + pick("A", "B", "C", "D");
                    case PAIR -> "(new Pair(" + random.nextInt(9) + ", " + random.nextInt(9) + "L))";
                    case ANY ->
                        "((Object) "
                                + pick(
                                        "null",
                                        "\"any\"",
                                        "5",
                                        "7L",
                                        "'c'",
                                        "2.5",
                                        "Mode.C",
                                        "(new Pair(1, 2L))",
                                        "(new int[1])")
                                + ")";
                    case NODE ->
                        random.nextInt(6) == 0
                                ? "((Node) null)"
                                : "((Node) new " + pick("Node", "Left", "Right", "Deep") + "(" + random.nextInt(50)
                                        + "))";
                });
    }

    private Tree two(Type type, String template, Type first, Type second, int depth, Scope scope) {
        return expression(type, template, make(first, depth, scope), make(second, depth, scope));
    }

    private Tree one(Type type, String template, Type operand, int depth, Scope scope) {
        return expression(type, template, make(operand, depth, scope));
    }

    private Tree makeInt(int depth, Scope scope) {
        return switch (random.nextInt(36)) {
            case 0, 1, 2, 3 ->
                two(
                        Type.INT,
                        "({0} " + pick("+", "-", "*", "&", "|", "^", "+", "-") + " {1})",
                        Type.INT,
                        Type.INT,
                        depth,
                        scope);
            case 4 -> two(Type.INT, "({0} " + pick("/", "%") + " {1})", Type.INT, Type.INT, depth, scope);
            case 5 -> two(Type.INT, "({0} " + pick("<<", ">>", ">>>") + " {1})", Type.INT, pickShift(), depth, scope);
            case 6 -> one(Type.INT, "(" + pick("-", "~", "+") + "{0})", Type.INT, depth, scope);
            case 7 -> one(Type.INT, "((int) {0})", pick(List.of(Type.LONG, Type.DOUBLE, Type.FLOAT)), depth, scope);
            case 8 -> one(Type.INT, "(+{0})", pick(List.of(Type.BYTE, Type.SHORT, Type.CHAR)), depth, scope);
            case 9, 10 -> element(Type.INTS, depth, scope);
            case 11 -> one(Type.INT, "(+{0})", Type.BYTE, depth, scope);
            case 12 ->
                one(
                        Type.INT,
                        "{0}.length",
                        pick(List.of(Type.INTS, Type.BYTES, Type.LONGS, Type.DOUBLES)),
                        depth,
                        scope);
            case 13 -> two(Type.INT, "(+{0}.charAt({1} & 3))", Type.STRING, Type.INT, depth, scope);
            case 14 -> one(Type.INT, "{0}." + pick("length()", "hashCode()"), Type.STRING, depth, scope);
            case 15 -> one(Type.INT, "{0}.value", Type.NODE, depth, scope);
            case 16 ->
                scope.callable() < 0
                        ? leaf(Type.INT, scope)
                        : expression(
                                Type.INT,
                                "{0}." + pick("first", "second", "third") + "({1}, {2})",
                                make(Type.NODE, depth, scope),
                                make(Type.INT, depth, scope),
                                make(Type.LONG, depth, scope));
            case 17 ->
                two(
                        Type.INT,
                        pick(
                                        "Math.max",
                                        "Math.min",
                                        "Math.floorMod",
                                        "Integer.rotateLeft",
                                        "Integer.compareUnsigned",
                                        "Integer.divideUnsigned",
                                        "Math.addExact")
                                + "({0}, {1})",
                        Type.INT,
                        Type.INT,
                        depth,
                        scope);
            case 18 ->
                one(
                        Type.INT,
                        pick(
                                        "Math.abs",
                                        "Integer.bitCount",
                                        "Integer.numberOfLeadingZeros",
                                        "Integer.reverse",
                                        "Integer.signum")
                                + "({0})",
                        Type.INT,
                        depth,
                        scope);
            case 19 -> two(Type.INT, "Long.compare({0}, {1})", Type.LONG, Type.LONG, depth, scope);
            case 20 -> call(Type.INT, depth, scope);
            case 21 ->
                expression(
                        Type.INT,
                        "{0}[{1} & 1][{2}" + pick("", " & 1") + "]",
                        make(Type.GRID, depth, scope),
                        make(Type.INT, depth, scope),
                        make(Type.INT, depth, scope));
            case 22 ->
                one(Type.INT, "{0}." + pick("ordinal()", "weight()", "next().ordinal()"), Type.MODE, depth, scope);
            case 23 -> one(Type.INT, "{0}." + pick("left()", "hashCode()", "swap().left()"), Type.PAIR, depth, scope);
            case 24 -> matched(depth, scope);
            case 25 -> switchOnMode(depth, scope);
            case 26 ->
                expression(
                        Type.INT,
                        "(switch ({0}) { case \"a\", \"hello\" -> {1}; case \"\" -> { yield 0 + {2}; } default -> {3}; })",
                        make(Type.STRING, depth, scope),
                        make(Type.INT, depth, scope),
                        make(Type.INT, depth, scope),
                        make(Type.INT, depth, scope));
            case 27 -> two(Type.INT, "((int) new Box<Integer>({0}).exchange({1}))", Type.INT, Type.INT, depth, scope);
            case 28 -> one(Type.INT, "{0}.length", Type.GRID, depth, scope);
            case 29 -> two(Type.INT, "{0}.new Link(3).pull({1})", Type.NODE, Type.INT, depth, scope);
            case 30 -> two(Type.INT, "Out.sum({0}, {1}, 5)", Type.INT, Type.INT, depth, scope);
            case 31 -> two(Type.INT, "Out.count({0}, {1})", Type.ANY, Type.LONG, depth, scope);
            case 32 -> one(Type.INT, "Integer.parseInt({0})", Type.STRING, depth, scope);
            case 33 ->
                one(
                        Type.INT,
                        "(Character." + pick("isLetter", "isDigit", "isUpperCase", "isWhitespace") + "({0}) ? 1 : 2)",
                        Type.CHAR,
                        depth,
                        scope);
            case 34 ->
                expression(
                        Type.INT,
                        "((int) (Integer) ({0} ? {1} : (Object) {2}))",
                        make(Type.BOOLEAN, depth, scope),
                        make(Type.INT, depth, scope),
                        make(Type.INT, depth, scope));
            default -> update(Type.INT, depth, scope);
        };
    }

    /** Names of pattern variables are never used twice, so that none is declared where it is in scope already. */
    private Tree matched(int depth, Scope scope) {
        String name = "m" + names++;
        return switch (random.nextInt(3)) {
            case 0 ->
                expression(
                        Type.INT,
                        "((int) ({0} instanceof Integer " + name + " && " + name + " > {1} ? " + name + " : {2}))",
                        make(Type.ANY, depth, scope),
                        make(Type.INT, depth, scope),
                        make(Type.INT, depth, scope));
            case 1 ->
                two(
                        Type.INT,
                        "({0} instanceof Pair " + name + " ? " + name + ".left() : {1})",
                        Type.ANY,
                        Type.INT,
                        depth,
                        scope);
            default ->
                two(
                        Type.INT,
                        "(!({0} instanceof String " + name + ") ? {1} : " + name + ".length())",
                        Type.ANY,
                        Type.INT,
                        depth,
                        scope);
        };
    }

    private Tree switchOnMode(int depth, Scope scope) {
        return expression(
                Type.INT,
                "(switch ({0}) { case A -> {1}; case B, C -> {2}; case D -> { yield 0 + {3}; } })",
                make(Type.MODE, depth, scope),
                make(Type.INT, depth, scope),
                make(Type.INT, depth, scope),
                make(Type.INT, depth, scope));
    }

    private Tree makeGrid(int depth, Scope scope) {
        return switch (random.nextInt(3)) {
            case 0 -> two(Type.GRID, "(new int[{0} & 3][{1} % 5])", Type.INT, Type.INT, depth, scope);
            case 1 -> two(Type.GRID, "(new int[][] {{0}, {1}})", Type.INTS, Type.INTS, depth, scope);
            default -> one(Type.GRID, "{0}.clone()", Type.GRID, depth, scope);
        };
    }

    private Tree makeMode(int depth, Scope scope) {
        return switch (random.nextInt(3)) {
            case 0 -> one(Type.MODE, "Mode.values()[{0} & 3]", Type.INT, depth, scope);
            case 1 -> one(Type.MODE, "{0}.next()", Type.MODE, depth, scope);
            default -> one(Type.MODE, "((Mode) {0})", Type.ANY, depth, scope);
        };
    }

    private Tree makePair(int depth, Scope scope) {
        return switch (random.nextInt(3)) {
            case 0 -> one(Type.PAIR, "{0}.swap()", Type.PAIR, depth, scope);
            case 1 -> one(Type.PAIR, "((Pair) {0})", Type.ANY, depth, scope);
            default -> two(Type.PAIR, "(new Pair({0}, {1}))", Type.INT, Type.LONG, depth, scope);
        };
    }

    private Tree makeAny(int depth, Scope scope) {
        Type type = pick(List.of(
                Type.INT, Type.LONG, Type.DOUBLE, Type.CHAR, Type.STRING, Type.NODE, Type.MODE, Type.PAIR, Type.INTS));
        return one(Type.ANY, "((Object) {0})", type, depth, scope);
    }

    private Type pickShift() {
        return random.nextInt(3) == 0 ? Type.LONG : Type.INT;
    }

    private Tree element(Type array, int depth, Scope scope) {
        String index = random.nextInt(3) == 0 ? "{0}[{1}]" : "{0}[{1} & 1]";
        return two(array.element(), index, array, Type.INT, depth, scope);
    }

    /** An assignment in the middle of an expression. */
    private Tree update(Type type, int depth, Scope scope) {
        List<Scope.Variable> variables = scope.variables(type, true);
        if (variables.isEmpty()) {
            return leaf(type, scope);
        }
        String name = pick(variables).name();
        return switch (random.nextInt(3)) {
            case 0 -> expression(type, "(" + name + pick("++", "--") + ")");
            case 1 -> one(type, "(" + name + " = {0})", type, depth, scope);
            default -> one(type, "(" + name + " " + pick("+=", "-=", "*=") + " {0})", type, depth, scope);
        };
    }

    /** Methods have their result type's and number's name, and the same parameters. */
    private Tree call(Type type, int depth, Scope scope) {
        if (scope.callable() <= 0) {
            return leaf(type, scope);
        }
        int number = random.nextInt(scope.callable());
        Type result = Statements.resultOf(number);
        Tree call = expression(
                result,
                "method" + number + "({0}, {1}, {2}, {3})",
                make(Type.INT, depth, scope),
                make(Type.LONG, depth, scope),
                make(Type.INTS, depth - 1, scope),
                make(Type.NODE, depth - 1, scope));
        return result == type ? call : expression(type, "((" + type.java() + ") {0})", call);
    }

    private Tree makeLong(int depth, Scope scope) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 ->
                two(
                        Type.LONG,
                        "({0} " + pick("+", "-", "*", "&", "|", "^") + " {1})",
                        Type.LONG,
                        Type.LONG,
                        depth,
                        scope);
            case 4 -> two(Type.LONG, "({0} " + pick("/", "%") + " {1})", Type.LONG, Type.LONG, depth, scope);
            case 5 -> two(Type.LONG, "({0} " + pick("<<", ">>", ">>>") + " {1})", Type.LONG, pickShift(), depth, scope);
            case 6 -> one(Type.LONG, "((long) {0})", pick(List.of(Type.INT, Type.DOUBLE, Type.FLOAT)), depth, scope);
            case 7 -> element(Type.LONGS, depth, scope);
            case 8 -> one(Type.LONG, "Double.doubleToLongBits({0})", Type.DOUBLE, depth, scope);
            case 9 ->
                two(
                        Type.LONG,
                        pick(
                                        "Math.max",
                                        "Math.floorDiv",
                                        "Long.divideUnsigned",
                                        "Long.remainderUnsigned",
                                        "Math.multiplyHigh")
                                + "({0}, {1})",
                        Type.LONG,
                        Type.LONG,
                        depth,
                        scope);
            case 10 -> one(Type.LONG, "{0}.wide", Type.NODE, depth, scope);
            case 11 -> call(Type.LONG, depth, scope);
            case 12 -> one(Type.LONG, "(" + pick("-", "~") + "{0})", Type.LONG, depth, scope);
            case 13 -> one(Type.LONG, "{0}.right()", Type.PAIR, depth, scope);
            case 14 -> two(Type.LONG, "((long) new Box<Long>({0}).exchange({1}))", Type.LONG, Type.LONG, depth, scope);
            default -> update(Type.LONG, depth, scope);
        };
    }

    private Tree makeFloat(int depth, Scope scope) {
        return switch (random.nextInt(4)) {
            case 0, 1 ->
                two(
                        Type.FLOAT,
                        "({0} " + pick("+", "-", "*", "/", "%") + " {1})",
                        Type.FLOAT,
                        Type.FLOAT,
                        depth,
                        scope);
            case 2 -> one(Type.FLOAT, "((float) {0})", pick(List.of(Type.INT, Type.LONG, Type.DOUBLE)), depth, scope);
            default -> one(Type.FLOAT, "Math.abs({0})", Type.FLOAT, depth, scope);
        };
    }

    private Tree makeDouble(int depth, Scope scope) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                two(
                        Type.DOUBLE,
                        "({0} " + pick("+", "-", "*", "/", "%") + " {1})",
                        Type.DOUBLE,
                        Type.DOUBLE,
                        depth,
                        scope);
            case 3 -> one(Type.DOUBLE, "((double) {0})", pick(List.of(Type.INT, Type.LONG, Type.FLOAT)), depth, scope);
            case 4 -> element(Type.DOUBLES, depth, scope);
            case 5 ->
                one(
                        Type.DOUBLE,
                        pick("Math.sqrt", "Math.abs", "Math.floor", "Math.ceil", "Math.rint") + "({0})",
                        Type.DOUBLE,
                        depth,
                        scope);
            case 6 ->
                two(Type.DOUBLE, pick("Math.max", "Math.min") + "({0}, {1})", Type.DOUBLE, Type.DOUBLE, depth, scope);
            case 7 -> one(Type.DOUBLE, "{0}.real", Type.NODE, depth, scope);
            case 8 ->
                expression(
                        Type.DOUBLE,
                        "({0} ? {1} : {2})",
                        make(Type.BOOLEAN, depth, scope),
                        make(random.nextBoolean() ? Type.INT : Type.CHAR, depth, scope),
                        make(Type.DOUBLE, depth, scope));
            default -> update(Type.DOUBLE, depth, scope);
        };
    }

    private Tree makeBoolean(int depth, Scope scope) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 ->
                two(
                        Type.BOOLEAN,
                        "({0} " + pick("<", "<=", ">", ">=", "==", "!=") + " {1})",
                        pick(List.of(Type.INT, Type.INT, Type.LONG, Type.DOUBLE, Type.CHAR)),
                        pick(List.of(Type.INT, Type.INT, Type.LONG, Type.DOUBLE, Type.FLOAT)),
                        depth,
                        scope);
            case 3, 4 ->
                two(
                        Type.BOOLEAN,
                        "({0} " + pick("&&", "||", "^", "&", "|") + " {1})",
                        Type.BOOLEAN,
                        Type.BOOLEAN,
                        depth,
                        scope);
            case 5 -> one(Type.BOOLEAN, "(!{0})", Type.BOOLEAN, depth, scope);
            case 6 ->
                one(
                        Type.BOOLEAN,
                        "({0} instanceof " + pick("Left", "Right", "Deep", "Shape") + ")",
                        Type.NODE,
                        depth,
                        scope);
            case 7 -> two(Type.BOOLEAN, "({0} == {1})", Type.NODE, Type.NODE, depth, scope);
            case 8 -> two(Type.BOOLEAN, "{0}.equals({1})", Type.STRING, Type.STRING, depth, scope);
            case 9 -> two(Type.BOOLEAN, "({0} == {1})", Type.MODE, Type.MODE, depth, scope);
            case 10 -> two(Type.BOOLEAN, "{0}.equals({1})", Type.PAIR, Type.ANY, depth, scope);
            case 11 -> two(Type.BOOLEAN, "java.util.Objects.equals({0}, {1})", Type.ANY, Type.ANY, depth, scope);
            case 12 ->
                one(
                        Type.BOOLEAN,
                        "({0} instanceof " + pick("Comparable", "Number", "int[]", "Shape", "Mode", "Cloneable") + ")",
                        Type.ANY,
                        depth,
                        scope);
            default -> one(Type.BOOLEAN, "Double.isNaN({0})", Type.DOUBLE, depth, scope);
        };
    }

    private Tree makeString(int depth, Scope scope) {
        return switch (random.nextInt(11)) {
            case 0, 1 ->
                two(
                        Type.STRING,
                        "cut({0} + {1})",
                        Type.STRING,
                        pick(List.of(Type.INT, Type.LONG, Type.CHAR, Type.BOOLEAN, Type.STRING, Type.BYTE)),
                        depth,
                        scope);
            case 2 -> two(Type.STRING, "{0}.substring({1} & 1)", Type.STRING, Type.INT, depth, scope);
            case 3 ->
                one(Type.STRING, "String.valueOf({0})", pick(List.of(Type.INT, Type.LONG, Type.CHAR)), depth, scope);
            case 4 -> one(Type.STRING, "new StringBuilder({0}).reverse().toString()", Type.STRING, depth, scope);
            case 5 -> one(Type.STRING, "{0}." + pick("name()", "toString()"), Type.MODE, depth, scope);
            case 6 -> one(Type.STRING, "cut({0}.toString())", Type.PAIR, depth, scope);
            case 8 ->
                one(
                                Type.STRING,
                                "Long." + pick("toHexString", "toString", "toBinaryString") + "({0})",
                                Type.LONG,
                                depth,
                                scope)
                        .wrapped("cut({0})");
            case 9 ->
                two(
                                Type.STRING,
                                "{0}." + pick("toUpperCase()", "strip()", "repeat(2)", "replace('a', 'b')") + " + {1}",
                                Type.STRING,
                                Type.CHAR,
                                depth,
                                scope)
                        .wrapped("cut({0})");
            case 7 ->
                expression(
                        Type.STRING,
                        "cut(new StringBuilder({0}).append({1}).insert({2} & 1, {3}).toString())",
                        make(Type.STRING, depth, scope),
                        make(pick(List.of(Type.INT, Type.LONG, Type.CHAR, Type.BOOLEAN)), depth, scope),
                        make(Type.INT, depth, scope),
                        make(Type.STRING, depth, scope));
            default ->
                two(Type.STRING, pick("{0}.concat({1})", "{0}.trim() + {1}"), Type.STRING, Type.STRING, depth, scope)
                        .wrapped("cut({0})");
        };
    }

    private Tree makeArray(Type type, int depth, Scope scope) {
        return switch (random.nextInt(3)) {
            case 0 ->
                one(
                        type,
                        "(new " + type.element().java() + "[{0}" + (random.nextInt(10) == 0 ? " % 8])" : " & 7])"),
                        Type.INT,
                        depth,
                        scope);
            case 1 -> two(type, "(new " + type.java() + " {{0}, {1}})", type.element(), type.element(), depth, scope);
            default -> one(type, "{0}.clone()", type, depth, scope);
        };
    }

    private Tree makeNode(int depth, Scope scope) {
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                one(
                        Type.NODE,
                        "((Node) new " + pick("Node", "Left", "Right", "Deep") + "({0}))",
                        Type.INT,
                        depth,
                        scope);
            case 2 -> one(Type.NODE, "{0}.link", Type.NODE, depth, scope);
            case 3 -> one(Type.NODE, "((Node) (" + pick("Left", "Right", "Deep") + ") {0})", Type.NODE, depth, scope);
            default -> two(Type.NODE, "{0}.linked({1})", Type.NODE, Type.NODE, depth, scope);
        };
    }
}
