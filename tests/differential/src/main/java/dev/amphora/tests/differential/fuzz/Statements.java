// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import static dev.amphora.tests.differential.fuzz.Tree.block;
import static dev.amphora.tests.differential.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random statements. All loops end: counters are out of the body's reach, and bounds are small. What may follow a jump is
 * reachable in javac's eyes, because jumps stand behind conditions.
 */
final class Statements {
    private static final List<Type> RESULTS = List.of(Type.INT, Type.LONG, Type.DOUBLE);
    private static final List<String> EXCEPTIONS = List.of(
            "ArithmeticException",
            "ArrayIndexOutOfBoundsException",
            "NullPointerException",
            "ClassCastException",
            "NegativeArraySizeException",
            "Fault",
            "IndexOutOfBoundsException",
            "RuntimeException",
            "Throwable");
    private static final int DEPTH = 3;

    private final Random random;
    private final Expressions expressions;
    private final Constructs constructs;
    private int names;

    Statements(Random random, Expressions expressions) {
        this.random = random;
        this.expressions = expressions;
        this.constructs = new Constructs(random, expressions, this);
    }

    /** What the method of that number returns. */
    static Type resultOf(int method) {
        return RESULTS.get(method % RESULTS.size());
    }

    private Tree expression(Type type, Scope scope) {
        return expressions.make(type, 1 + random.nextInt(DEPTH), scope);
    }

    private Type anyType() {
        return Type.values()[random.nextInt(Type.values().length)];
    }

    private String fresh(String prefix) {
        return prefix + names++;
    }

    Tree body(int count, int depth, Scope scope) {
        List<Tree> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(make(depth, scope));
        }
        return block(statements);
    }

    private Tree inner(int depth, Scope scope) {
        return body(1 + random.nextInt(3), depth - 1, scope);
    }

    private Tree make(int depth, Scope scope) {
        int choice = random.nextInt(depth > 0 ? 31 + Constructs.KINDS : 11);
        return switch (choice) {
            case 0, 1, 2, 3 -> assign(scope);
            case 4, 5 -> compound(scope);
            case 6 -> store(scope);
            case 7, 8 -> statement("Out.mix({0});", expression(anyType(), scope));
            case 9 -> jump(scope);
            case 10 -> setField(scope);
            case 11, 12 ->
                statement(
                        "if ({0}) {\n{1}} else {\n{2}}",
                        expression(Type.BOOLEAN, scope), inner(depth, scope), inner(depth, scope));
            case 13 -> statement("if ({0}) {\n{1}}", expression(Type.BOOLEAN, scope), inner(depth, scope));
            case 14, 15, 16 -> countedLoop(depth, scope);
            case 17 -> conditionLoop(depth, scope);
            case 18 -> eachLoop(depth, scope);
            case 19 -> switchOnInt(depth, scope);
            case 20 -> switchOnString(depth, scope);
            case 21, 22 -> tryCatch(depth, scope);
            case 23 -> tryFinally(depth, scope);
            case 24 -> lambda(scope);
            case 26 -> localClass(scope);
            case 27 -> anonymousClass(scope);
            case 28 -> gridLoop(depth, scope);
            case 29 -> switchOnMode(depth, scope);
            case 30 -> nestedFinally(depth, scope);
            case 25 -> locked(depth, scope);
            default -> constructs.make(choice - 31, depth, scope);
        };
    }

    private Tree assign(Scope scope) {
        Type type = anyType();
        List<Scope.Variable> variables = scope.variables(type, true);
        if (variables.isEmpty()) {
            return statement("Out.mix({0});", expression(type, scope));
        }
        return statement(pick(variables).name() + " = {0};", expression(type, scope));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Compound assignment narrows silently (JLS 15.26.2). */
    private Tree compound(Scope scope) {
        Type type = pick(List.of(Type.INT, Type.LONG, Type.BYTE, Type.SHORT, Type.CHAR, Type.DOUBLE, Type.FLOAT));
        List<Scope.Variable> variables = scope.variables(type, true);
        if (variables.isEmpty()) {
            return assign(scope);
        }
        boolean real = type == Type.DOUBLE || type == Type.FLOAT;
        String operator = real
                ? pick(List.of("+=", "-=", "*=", "/="))
                : pick(List.of("+=", "-=", "*=", "^=", "<<=", ">>=", ">>>="));
        Type operand = real
                ? pick(List.of(Type.INT, Type.DOUBLE))
                : operator.length() == 2 && !operator.equals("^=") && random.nextInt(4) == 0
                        ? Type.DOUBLE
                        : pick(List.of(Type.INT, Type.LONG, Type.BYTE));
        return statement(pick(variables).name() + " " + operator + " {0};", expression(operand, scope));
    }

    private Tree store(Scope scope) {
        Type array = pick(List.of(Type.INTS, Type.BYTES, Type.LONGS, Type.DOUBLES));
        String place = random.nextInt(3) == 0 ? "{0}[{1}]" : "{0}[{1} & 1]";
        String operator = pick(List.of("=", "=", "+=", "-="));
        Tree value = operator.equals("=") ? expression(array.element(), scope) : expression(Type.INT, scope);
        return statement(
                place + " " + operator + " {2};", expression(array, scope), expression(Type.INT, scope), value);
    }

    private Tree setField(Scope scope) {
        return switch (random.nextInt(4)) {
            case 0 -> statement("{0}.value = {1};", expression(Type.NODE, scope), expression(Type.INT, scope));
            case 1 -> statement("{0}.wide += {1};", expression(Type.NODE, scope), expression(Type.LONG, scope));
            case 2 -> statement("{0}.real = {1};", expression(Type.NODE, scope), expression(Type.DOUBLE, scope));
            default -> statement("{0}.link = {1};", expression(Type.NODE, scope), expression(Type.NODE, scope));
        };
    }

    private Tree jump(Scope scope) {
        Tree condition = expression(Type.BOOLEAN, scope);
        int choice = random.nextInt(3);
        if (choice == 0 && !scope.labels().isEmpty()) {
            return statement(
                    "if ({0}) " + pick(List.of("break ", "continue ")) + pick(scope.labels()) + ";", condition);
        }
        if (choice == 1 && scope.result() != null) {
            return statement("if ({0}) return {1};", condition, expression(scope.result(), scope));
        }
        return statement("if ({0}) throw new Fault({1});", condition, expression(Type.INT, scope));
    }

    private Tree countedLoop(int depth, Scope scope) {
        String counter = fresh("k");
        String label = fresh("loop");
        Scope within = scope.inLoop(label).with(new Scope.Variable(counter, Type.INT, false));
        List<Scope.Variable> arrays = scope.variables(pick(List.of(Type.INTS, Type.DOUBLES)), false);
        String head =
                switch (random.nextInt(4)) {
                    case 0 -> "int # = 0; # < " + (1 + random.nextInt(9)) + "; #++";
                    case 1 -> "int # = " + random.nextInt(9) + "; # >= 0; #--";
                    case 2 -> "int # = -2; # <= " + random.nextInt(6) + "; # += " + (1 + random.nextInt(3));
                    default ->
                        arrays.isEmpty()
                                ? "int # = 1; # != 5; #++"
                                : "int # = 0; # < " + pick(arrays).name() + ".length; #++";
                };
        return statement(label + ": for (" + head.replace("#", counter) + ") {\n{0}}", inner(depth, within));
    }

    private Tree conditionLoop(int depth, Scope scope) {
        String counter = fresh("w");
        String label = fresh("loop");
        Scope within = scope.inLoop(label);
        String limit = counter + "++ < " + (1 + random.nextInt(7));
        String template = random.nextBoolean()
                ? "int " + counter + " = 0; " + label + ": while (" + limit + " && {0}) {\n{1}}"
                : "int " + counter + " = 0; " + label + ": do {\n{1}} while (" + limit + " && {0});";
        return statement("{ " + template + " }", expression(Type.BOOLEAN, scope), inner(depth, within));
    }

    private Tree eachLoop(int depth, Scope scope) {
        Type array = pick(List.of(Type.INTS, Type.LONGS, Type.BYTES, Type.DOUBLES));
        String element = fresh("e");
        String label = fresh("loop");
        Scope within = scope.inLoop(label).with(new Scope.Variable(element, array.element(), false));
        return statement(
                label + ": for (" + array.element().java() + " " + element + " : {0}) {\n{1}}",
                expression(array, scope),
                inner(depth, within));
    }

    private Tree switchOnInt(int depth, Scope scope) {
        String through = random.nextBoolean() ? "" : "break;\n";
        String sparse = random.nextBoolean() ? "1000000" : "2";
        return statement(
                "switch ({0}" + (random.nextBoolean() ? " & 3" : "") + ") {\ncase 0:\n{1}" + through + "case 1:\n{2}"
                        + through + "case " + sparse + ":\n{3}break;\ndefault:\n{4}}",
                expression(Type.INT, scope),
                inner(depth, scope),
                inner(depth, scope),
                inner(depth, scope),
                inner(depth, scope));
    }

    private Tree switchOnString(int depth, Scope scope) {
        return statement(
                "switch ({0}) {\ncase \"AaBB\", \"hello\" -> {\n{1}}\ncase \"BBAa\", \"\" -> {\n{2}}\ndefault -> {\n{3}}\n}",
                expression(Type.STRING, scope), inner(depth, scope), inner(depth, scope), inner(depth, scope));
    }

    private Tree tryCatch(int depth, Scope scope) {
        // In the list's order none hides a later one.
        int first = random.nextInt(EXCEPTIONS.size());
        String caught = fresh("x");
        if (first < 5 && random.nextBoolean()) {
            return statement(
                    "try {\n{0}} catch (" + EXCEPTIONS.get(first) + " " + caught + ") {\nOut.caught(" + caught
                            + ");\n{1}} catch (" + EXCEPTIONS.get(5 + random.nextInt(EXCEPTIONS.size() - 5)) + " "
                            + caught + ") {\nOut.caught(" + caught + ");\n{2}}",
                    inner(depth, scope),
                    inner(depth, scope),
                    inner(depth, scope));
        }
        return statement(
                "try {\n{0}} catch (" + EXCEPTIONS.get(first) + " " + caught + ") {\nOut.caught(" + caught + ");\n{1}}",
                inner(depth, scope),
                inner(depth, scope));
    }

    private Tree tryFinally(int depth, Scope scope) {
        if (random.nextBoolean()) {
            return statement("try {\n{0}} finally {\n{1}}", inner(depth, scope), inner(depth, scope));
        }
        String caught = fresh("x");
        return statement(
                "try {\n{0}} catch (RuntimeException " + caught + ") {\nOut.caught(" + caught
                        + ");\n{1}} finally {\n{2}}",
                inner(depth, scope),
                inner(depth, scope),
                inner(depth, scope));
    }

    private Tree lambda(Scope scope) {
        String captured = fresh("c");
        String argument = fresh("p");
        Scope within = scope.captured(
                List.of(new Scope.Variable(captured, Type.INT, false), new Scope.Variable(argument, Type.INT, false)));
        return statement(
                "{ final int " + captured + " = {0};\njava.util.function.IntUnaryOperator " + fresh("u") + " = "
                        + argument + " -> {1};\nOut.mix(u" + (names - 1) + ".applyAsInt({2}));\n}",
                expression(Type.INT, scope),
                expression(Type.INT, within),
                expression(Type.INT, scope));
    }

    /** A local class with a captured variable and a field of its own (JLS 14.3). */
    private Tree localClass(Scope scope) {
        String name = fresh("Local");
        String captured = fresh("c");
        String field = fresh("f");
        Scope within = scope.captured(List.of(
                new Scope.Variable(captured, Type.LONG, false),
                new Scope.Variable(field, Type.INT, true),
                new Scope.Variable("p", Type.INT, true)));
        return statement(
                "{ final long " + captured + " = {0};\nclass " + name + " {\nint " + field
                        + " = {1};\nint get(int p) {\n"
                        + field + " += p;\nreturn {2};\n}\n}\n" + name + " object = new " + name
                        + "();\nOut.mix(object.get({3}) + object.get(1));\n}",
                expression(Type.LONG, scope),
                expression(Type.INT, scope.captured(List.of(new Scope.Variable(captured, Type.LONG, false)))),
                expression(Type.INT, within),
                expression(Type.INT, scope));
    }

    /** An anonymous class that captures a string and calls the interface's default method (JLS 15.9.5, 9.4). */
    private Tree anonymousClass(Scope scope) {
        String captured = fresh("c");
        String object = fresh("shape");
        Scope within = scope.captured(List.of(
                new Scope.Variable(captured, Type.STRING, false),
                new Scope.Variable("a", Type.INT, true),
                new Scope.Variable("b", Type.LONG, true)));
        return statement(
                "{ final String " + captured + " = {0};\nShape " + object
                        + " = new Shape() {\npublic int first(int a, long b) {\nreturn {1};\n}\n};\nOut.mix(" + object
                        + ".first({2}, {3}) ^ " + object + ".third(2, {4}));\n}",
                expression(Type.STRING, scope),
                expression(Type.INT, within),
                expression(Type.INT, scope),
                expression(Type.LONG, scope),
                expression(Type.LONG, scope));
    }

    private Tree gridLoop(int depth, Scope scope) {
        String row = fresh("row");
        String label = fresh("loop");
        Scope within = scope.inLoop(label).with(new Scope.Variable(row, Type.INTS, false));
        return statement(
                label + ": for (int[] " + row + " : {0}) {\n{1}}", expression(Type.GRID, scope), inner(depth, within));
    }

    private Tree switchOnMode(int depth, Scope scope) {
        String through = random.nextBoolean() ? "" : "break;\n";
        return statement(
                "switch ({0}) {\ncase B:\n{1}" + through + "case A:\n{2}" + through + "default:\n{3}}",
                expression(Type.MODE, scope),
                inner(depth, scope),
                inner(depth, scope),
                inner(depth, scope));
    }

    /** Jumps out of protected blocks, past one finally or two. */
    private Tree nestedFinally(int depth, Scope scope) {
        String label = fresh("loop");
        String counter = fresh("k");
        Scope within = scope.inLoop(label).with(new Scope.Variable(counter, Type.INT, false));
        return statement(
                label + ": for (int " + counter + " = 0; " + counter + " < 3; " + counter
                        + "++) {\ntry {\ntry {\n{0}} finally {\n{1}}\n{2}} finally {\nOut.mix(" + counter + ");\n}\n}",
                block(List.of(jump(within), make(depth - 1, within))),
                inner(depth - 1, scope),
                inner(depth - 1, within));
    }

    private Tree locked(int depth, Scope scope) {
        return statement("synchronized (F.class) {\n{0}}", inner(depth, scope));
    }
}
