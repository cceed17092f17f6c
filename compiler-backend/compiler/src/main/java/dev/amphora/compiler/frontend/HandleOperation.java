// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an access method of {@code VarHandle} or {@code Unsafe} does to its variable. How it is ordered with other threads'
 * accesses makes no difference where there is one thread at a time.
 */
enum HandleOperation {
    GET(0),
    SET(1),
    COMPARE_AND_SET(2),
    COMPARE_AND_EXCHANGE(2),
    GET_AND_SET(1),
    GET_AND_ADD(1),
    GET_AND_OR(1),
    GET_AND_AND(1),
    GET_AND_XOR(1);

    private static final String TYPES = "(?:Int|Long|Reference|Object|Boolean|Byte|Short|Char|Float|Double)";
    private static final String ORDER = "(?:Volatile|Opaque|Acquire|Release|Plain)?";
    private static final Pattern COMPARE_AND_SET_NAME =
            Pattern.compile("(?:weakC|c)ompareAnd(?:Set|Swap)" + TYPES + "?" + ORDER);
    private static final Pattern COMPARE_AND_EXCHANGE_NAME =
            Pattern.compile("compareAndExchange" + TYPES + "?" + ORDER);
    private static final Pattern GET_AND =
            Pattern.compile("getAnd(Set|Add|BitwiseOr|BitwiseAnd|BitwiseXor)" + TYPES + "?" + ORDER);
    private static final Pattern HANDLE_GET = Pattern.compile("get" + ORDER);
    private static final Pattern HANDLE_SET = Pattern.compile("set" + ORDER);
    private static final Pattern UNSAFE_GET = Pattern.compile("get" + TYPES + ORDER);
    private static final Pattern UNSAFE_SET = Pattern.compile("put(?:Ordered)?" + TYPES + ORDER);

    private final int operands;

    HandleOperation(int operands) {
        this.operands = operands;
    }

    /** How many values it takes, after the coordinates. */
    int operands() {
        return operands;
    }

    /** The operation of a method of {@code VarHandle}; null if it accesses no variable. */
    static HandleOperation ofHandle(String method) {
        return of(method, HANDLE_GET, HANDLE_SET);
    }

    /** The operation of a method of {@code Unsafe}; null if it accesses no variable. */
    static HandleOperation ofUnsafe(String method) {
        return of(method, UNSAFE_GET, UNSAFE_SET);
    }

    private static HandleOperation of(String method, Pattern get, Pattern set) {
        if (get.matcher(method).matches()) {
            return GET;
        }
        if (set.matcher(method).matches()) {
            return SET;
        }
        if (COMPARE_AND_SET_NAME.matcher(method).matches()) {
            return COMPARE_AND_SET;
        }
        if (COMPARE_AND_EXCHANGE_NAME.matcher(method).matches()) {
            return COMPARE_AND_EXCHANGE;
        }
        Matcher combined = GET_AND.matcher(method);
        if (!combined.matches()) {
            return null;
        }
        return switch (combined.group(1)) {
            case "Set" -> GET_AND_SET;
            case "Add" -> GET_AND_ADD;
            case "BitwiseOr" -> GET_AND_OR;
            case "BitwiseAnd" -> GET_AND_AND;
            default -> GET_AND_XOR;
        };
    }
}
