// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

/** The types of variables in generated programs. */
enum Type {
    INT("int", "0"),
    LONG("long", "0L"),
    FLOAT("float", "0f"),
    DOUBLE("double", "0.0"),
    BYTE("byte", "(byte) 0"),
    SHORT("short", "(short) 0"),
    CHAR("char", "'a'"),
    BOOLEAN("boolean", "false"),
    STRING("String", "\"\""),
    INTS("int[]", "new int[2]"),
    BYTES("byte[]", "new byte[2]"),
    LONGS("long[]", "new long[2]"),
    DOUBLES("double[]", "new double[2]"),
    NODE("Node", "null"),
    GRID("int[][]", "new int[1][2]"),
    MODE("Mode", "Mode.A"),
    PAIR("Pair", "new Pair(0, 0L)"),
    ANY("Object", "\"o\"");

    private final String java;
    private final String simplest;

    Type(String java, String simplest) {
        this.java = java;
        this.simplest = simplest;
    }

    /** The type in source. */
    String java() {
        return java;
    }

    /** An expression of the type that does next to nothing. */
    String simplest() {
        return simplest;
    }

    boolean isNumeric() {
        return ordinal() <= CHAR.ordinal();
    }

    /** Whether the language calculates in int where it meets the type. */
    boolean isNarrow() {
        return this == BYTE || this == SHORT || this == CHAR;
    }

    /** Element type of an array type, or null. */
    Type element() {
        return switch (this) {
            case INTS -> INT;
            case BYTES -> BYTE;
            case LONGS -> LONG;
            case DOUBLES -> DOUBLE;
            case GRID -> INTS;
            default -> null;
        };
    }
}
