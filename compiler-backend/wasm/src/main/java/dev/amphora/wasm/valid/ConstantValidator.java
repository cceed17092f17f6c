// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/** Validates constant expressions, the extended arithmetic included. Core spec 3.0, 3.4.13. */
final class ConstantValidator {
    private final ModuleContext context;
    private final OperandStack operands = new OperandStack();
    private int position;

    ConstantValidator(ModuleContext context) {
        this.context = context;
    }

    /**
     * @param visibleGlobals how many globals, from the first on, the expression may read
     * @param place what the expression is for, for the message
     */
    void validate(List<Instr> expression, ValType type, int visibleGlobals, String place) {
        operands.clear();
        position = 0;
        try {
            for (; position < expression.size() - 1; position++) {
                validate(expression.get(position), visibleGlobals);
            }
            if (expression.isEmpty() || expression.get(position).op() != Op.END) {
                throw new Problem("END opcode expected");
            }
            operands.popResults(List.of(type));
        } catch (Problem problem) {
            throw problem.at(place, -1, position);
        }
    }

    private void validate(Instr instr, int visibleGlobals) throws Problem {
        Op op = instr.op();
        switch (op) {
            case I32_CONST, I64_CONST, F32_CONST, F64_CONST, V128_CONST ->
                operands.pushAll(op.type().results());
            case I32_ADD, I32_SUB, I32_MUL, I64_ADD, I64_SUB, I64_MUL -> {
                operands.popAll(op.type().params());
                operands.pushAll(op.type().results());
            }
            case REF_NULL -> operands.push(((Instr.RefNull) instr).type());
            case REF_FUNC -> {
                context.func(((Instr.Index) instr).index());
                operands.push(ValType.FUNCREF);
            }
            case GLOBAL_GET -> {
                int index = ((Instr.Index) instr).index();
                if (index < 0 || index >= visibleGlobals) {
                    throw Problem.unknown("global", index);
                }
                GlobalType global = context.global(index);
                if (global.mutable()) {
                    throw new Problem("constant expression required");
                }
                operands.push(global.type());
            }
            default -> throw new Problem("constant expression required");
        }
    }
}
