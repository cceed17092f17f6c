// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Instr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Evaluates constant expressions, extended ones included. Core spec 3.0, 3.4.14. */
final class ConstantExpression {
    private final Instance instance;

    /** The instance needs to have the globals and functions that the expression refers to. */
    ConstantExpression(Instance instance) {
        this.instance = instance;
    }

    /** The value, in the Java types of {@link WasmFunction#invoke}. */
    Object evaluate(List<Instr> expression) {
        // An ArrayDeque takes no null, which a null reference is.
        Deque<Optional<Object>> stack = new ArrayDeque<>();
        for (Instr instr : expression) {
            switch (instr.op()) {
                case END -> {}
                case I32_ADD, I32_SUB, I32_MUL -> {
                    int y = (Integer) stack.pop().orElseThrow();
                    int x = (Integer) stack.pop().orElseThrow();
                    stack.push(Optional.of(I32Operators.compute(Opcode.numeric(instr.op()), x, y)));
                }
                case I64_ADD, I64_SUB, I64_MUL -> {
                    long y = (Long) stack.pop().orElseThrow();
                    long x = (Long) stack.pop().orElseThrow();
                    stack.push(Optional.of(I64Operators.compute(Opcode.numeric(instr.op()), x, y)));
                }
                default -> stack.push(Optional.ofNullable(constant(instr)));
            }
        }
        return stack.pop().orElse(null);
    }

    int evaluateI32(List<Instr> expression) {
        return (Integer) evaluate(expression);
    }

    private Object constant(Instr instr) {
        return switch (instr.op()) {
            case I32_CONST -> ((Instr.I32Const) instr).value();
            case I64_CONST -> ((Instr.I64Const) instr).value();
            case F32_CONST -> ((Instr.F32Const) instr).value();
            case F64_CONST -> ((Instr.F64Const) instr).value();
            case V128_CONST -> new long[] {((Instr.V128Const) instr).low(), ((Instr.V128Const) instr).high()};
            case REF_NULL -> null;
            case REF_FUNC -> instance.functions()[((Instr.Index) instr).index()];
            case GLOBAL_GET -> instance.globals()[((Instr.Index) instr).index()].get();
            default -> throw new IllegalStateException(instr.op().mnemonic() + " is not constant");
        };
    }
}
