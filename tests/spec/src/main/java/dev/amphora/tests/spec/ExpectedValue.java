// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import dev.amphora.engine.WasmException;
import dev.amphora.engine.WasmFunction;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.text.SExpr;
import dev.amphora.wasm.text.WatParser;
import java.util.Arrays;
import java.util.List;

/** The values that scripts write: as arguments, and as patterns that results must match. */
final class ExpectedValue {
    private ExpectedValue() {}

    /** A reference that only the host can make, known by a number. */
    record HostReference(long number) {}

    /** A value in the Java types of {@link WasmFunction#invoke}. */
    static Object value(SExpr.Group group) {
        String head = group.head();
        if (head.equals("ref.extern") || head.equals("ref.host")) {
            return new HostReference(Long.decode(word(group, 1)));
        }
        List<Instr> instrs = WatParser.parseInstructions(group);
        Instr instr = instrs.get(0);
        if (instr instanceof Instr.I32Const constant) {
            return constant.value();
        } else if (instr instanceof Instr.I64Const constant) {
            return constant.value();
        } else if (instr instanceof Instr.F32Const constant) {
            return constant.value();
        } else if (instr instanceof Instr.F64Const constant) {
            return constant.value();
        } else if (instr instanceof Instr.V128Const constant) {
            return new long[] {constant.low(), constant.high()};
        } else if (instr instanceof Instr.RefNull) {
            return null;
        }
        throw new IllegalArgumentException("no value: " + head);
    }

    /** Whether a result is one of those that the pattern describes. */
    static boolean matches(SExpr.Group pattern, Object actual) {
        return switch (pattern.head()) {
            case "either" ->
                pattern.items().stream().skip(1).anyMatch(alternative -> matches((SExpr.Group) alternative, actual));
            case "ref.null" -> actual == null;
            case "ref.func" -> actual instanceof WasmFunction;
            case "ref.exn" -> actual instanceof WasmException;
            case "ref.extern", "ref.host" ->
                pattern.items().size() == 1 ? actual != null : value(pattern).equals(actual);
            case "f32.const" ->
                actual instanceof Float result
                        && matchesF32(pattern, word(pattern, 1), Float.floatToRawIntBits(result));
            case "f64.const" ->
                actual instanceof Double result
                        && matchesF64(pattern, word(pattern, 1), Double.doubleToRawLongBits(result));
            case "v128.const" -> actual instanceof long[] result && matchesVector(pattern, result);
            default -> value(pattern).equals(actual);
        };
    }

    private static String word(SExpr.Group group, int index) {
        return ((SExpr.Atom) group.items().get(index)).text();
    }

    private static boolean matchesF32(SExpr.Group place, String literal, int actual) {
        return switch (literal) {
            case "nan:canonical" -> (actual & 0x7FFF_FFFF) == 0x7FC0_0000;
            case "nan:arithmetic" -> (actual & 0x7FC0_0000) == 0x7FC0_0000;
            default -> Float.floatToRawIntBits((Float) value(constant(place, "f32.const", literal))) == actual;
        };
    }

    private static boolean matchesF64(SExpr.Group place, String literal, long actual) {
        return switch (literal) {
            case "nan:canonical" -> (actual & Long.MAX_VALUE) == 0x7FF8_0000_0000_0000L;
            case "nan:arithmetic" -> (actual & 0x7FF8_0000_0000_0000L) == 0x7FF8_0000_0000_0000L;
            default -> Double.doubleToRawLongBits((Double) value(constant(place, "f64.const", literal))) == actual;
        };
    }

    private static SExpr.Group constant(SExpr.Group place, String head, String literal) {
        List<SExpr> items = List.of(
                new SExpr.Atom(head, place.source(), place.offset()),
                new SExpr.Atom(literal, place.source(), place.offset()));
        return new SExpr.Group(items, place.source(), place.offset());
    }

    private static boolean matchesVector(SExpr.Group pattern, long[] actual) {
        String shape = word(pattern, 1);
        if (shape.charAt(0) != 'f') {
            return Arrays.equals((long[]) value(pattern), actual);
        }
        int lanes = shape.equals("f32x4") ? 4 : 2;
        for (int lane = 0; lane < lanes; lane++) {
            String literal = word(pattern, 2 + lane);
            boolean matches = lanes == 2
                    ? matchesF64(pattern, literal, actual[lane])
                    : matchesF32(pattern, literal, (int) (actual[lane / 2] >>> 32 * (lane % 2)));
            if (!matches) {
                return false;
            }
        }
        return true;
    }

    /** A result for people. */
    static String describe(Object value) {
        if (value instanceof Float number) {
            return number + " (bits " + Integer.toHexString(Float.floatToRawIntBits(number)) + ")";
        } else if (value instanceof Double number) {
            return number + " (bits " + Long.toHexString(Double.doubleToRawLongBits(number)) + ")";
        } else if (value instanceof long[] halves) {
            return "v128 " + Long.toHexString(halves[0]) + " " + Long.toHexString(halves[1]);
        }
        return String.valueOf(value);
    }
}
