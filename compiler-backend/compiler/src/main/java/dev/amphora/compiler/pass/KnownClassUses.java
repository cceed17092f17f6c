// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a function does with one of its values, if that is an exception of a class that is known. From where the value is made, only
 * those ways are followed that such an object can go: where its class is tested, the answer is known, casts to other classes throw,
 * calls of its methods run those of its class, and it is never where another class is declared.
 *
 * <p>Phis and selects, which may be something else the next time, are followed as values of their own.
 */
final class KnownClassUses {
    /** Where the class id is in an object. */
    private static final int HEADER = 0;

    /** Conditions are small; others are not evaluated. */
    private static final int MAX_DEPTH = 10;

    private final KnownClassFlow flow;
    private final LowFunction function;
    private final Deque<Start> starts = new ArrayDeque<>();
    private final Set<Value> started = new LinkedHashSet<>();
    private final Set<Block> throwing = new LinkedHashSet<>();
    private boolean escapes;
    private boolean returned;

    /** Where a value begins to be: before an instruction of a block. */
    private record Start(Value value, Block block, int index) {}

    private KnownClassUses(KnownClassFlow flow, LowFunction function) {
        this.flow = flow;
        this.function = function;
    }

    /**
     * Follows a value through its function.
     *
     * @param block where it is made; the first one for parameters
     */
    static KnownClassFlow.Summary of(Value value, Block block, LowFunction function, KnownClassFlow flow) {
        KnownClassUses uses = new KnownClassUses(flow, function);
        uses.start(value, block, value instanceof Instr instr ? block.instrs().indexOf(instr) + 1 : 0);
        while (!uses.starts.isEmpty() && !uses.escapes) {
            uses.new Walk(uses.starts.remove()).run();
        }
        return new KnownClassFlow.Summary(uses.escapes, uses.returned, uses.throwing);
    }

    private void start(Value value, Block block, int index) {
        if (started.add(value)) {
            starts.add(new Start(value, block, index));
        }
    }

    /** The ways from where one value is made. */
    private final class Walk {
        private final Start start;
        /** Values that are the exception whenever the first is. */
        private final Set<Value> exact = new LinkedHashSet<>();
        /** Addresses near it: of elements if it is an array, which it is not. */
        private final Set<Value> near = new LinkedHashSet<>();

        private final Map<Value, Long> evaluated = new LinkedHashMap<>();
        private final Set<Block> seen = new LinkedHashSet<>();
        private final Deque<Block> work = new ArrayDeque<>();

        Walk(Start start) {
            this.start = start;
            exact.add(start.value());
        }

        void run() {
            visit(start.block(), start.index());
            while (!work.isEmpty() && !escapes) {
                visit(work.remove(), 0);
            }
        }

        private void visit(Block block, int from) {
            List<Instr> instrs = block.instrs();
            boolean goesOn = true;
            for (int i = from; i < instrs.size() && goesOn && !escapes; i++) {
                flow.step();
                goesOn = visit(block, i, instrs.get(i));
            }
            if (goesOn) {
                successors(block.terminator()).forEach(next -> follow(block, next));
            }
            if (block.unwind() != null) {
                follow(block, block.unwind());
            }
        }

        private void follow(Block block, Block next) {
            for (Phi phi : next.phis()) {
                Value input = phi.input(block);
                if (exact.contains(input)) {
                    start(phi, next, 0);
                } else if (near.contains(input)) {
                    escapes = true;
                }
            }
            // Where the value is made anew, the old one ends.
            if (next != start.block() && seen.add(next)) {
                work.add(next);
            }
        }

        private List<Block> successors(Instr end) {
            if (end.opcode() == Opcode.BRANCH) {
                Long condition = exact.contains(end.arg(0)) ? (Long) 1L : evaluate(end.arg(0), 0);
                if (condition != null) {
                    return List.of(end.successors()[condition.intValue() != 0 ? 0 : 1]);
                }
            }
            return List.of(end.successors());
        }

        /** Returns whether the exception can get past the instruction. */
        private boolean visit(Block block, int index, Instr instr) {
            boolean goesOn = true;
            for (int i = 0; i < instr.args().length && goesOn && !escapes; i++) {
                if (exact.contains(instr.arg(i))) {
                    goesOn = use(block, index, instr, i);
                } else if (near.contains(instr.arg(i))) {
                    useNear(instr, i);
                }
            }
            if (instr.opcode() == Opcode.CHECK_NOT) {
                Long fails = evaluate(instr.arg(0), 0);
                goesOn &= fails == null || fails.intValue() == 0;
            }
            return goesOn;
        }

        private boolean use(Block block, int index, Instr instr, int operand) {
            switch (instr.opcode()) {
                case LOAD -> escapes = ReferenceUses.isTrace(instr.alias());
                case STORE -> {
                    if (operand == 1) {
                        return store(instr);
                    }
                }
                case CAST -> exact.add(instr);
                case NUMERIC -> {
                    switch (instr.wasmOp()) {
                        case SELECT -> {
                            if (operand < 2) {
                                start(instr, block, index + 1);
                            }
                        }
                        case I32_ADD, I32_SUB -> near.add(instr);
                        // Comparisons, and numbers such as hashes, which nothing makes references of again.
                        default -> {}
                    }
                }
                case CHECK_NONZERO, BRANCH -> {}
                case CHECK_NOT -> {
                    Long fails = evaluate(instr.arg(0), 0);
                    if (operand > 0 && (fails == null || fails.intValue() != 0)) {
                        return call(instr.callee(), operand - 1, null, block, index);
                    }
                }
                case CALL -> {
                    return call(instr.callee(), operand, instr, block, index);
                }
                case CALL_INDIRECT -> {
                    return callIndirect(instr, operand, block, index);
                }
                case RETURN -> returned |= function.returns(flow.classId());
                case THROW -> throwing.add(block);
                default -> escapes = true;
            }
            return true;
        }

        private boolean store(Instr instr) {
            if (instr.arg(1).type() != LowType.REF) {
                escapes = true;
                return true;
            }
            if (!flow.admits(instr.alias())) {
                return false;
            }
            escapes |= flow.escapes(instr.alias());
            return true;
        }

        /** The exception as an array would be impossible, as long as nobody makes another reference of the address. */
        private void useNear(Instr instr, int operand) {
            switch (instr.opcode()) {
                case LOAD, STORE ->
                    escapes = operand > 0
                            || instr.alias().kind() == Alias.Kind.ANY
                            || ReferenceUses.isTrace(instr.alias());
                case CAST -> {
                    near.add(instr);
                    escapes = instr.type() == LowType.REF;
                }
                case NUMERIC -> {
                    if (instr.wasmOp() == Op.I32_ADD
                            || instr.wasmOp() == Op.I32_SUB
                            || instr.wasmOp() == Op.SELECT && operand < 2) {
                        near.add(instr);
                    }
                }
                case BRANCH -> {}
                default -> escapes = true;
            }
        }

        private boolean callIndirect(Instr instr, int operand, Block block, int index) {
            List<LowFunction> candidates = instr.candidates();
            if (candidates == null || operand == 0) {
                escapes = true;
                return true;
            }
            Long slot = evaluate(instr.arg(0), 0);
            if (slot != null) {
                LowFunction target = flow.inTable(slot);
                // Of another type, it has no such method.
                return target != null && candidates.contains(target) && call(target, operand - 1, instr, block, index);
            }
            boolean goesOn = false;
            for (LowFunction candidate : candidates) {
                goesOn |= call(candidate, operand - 1, instr, block, index);
            }
            return goesOn;
        }

        /**
         * @param result what is the exception if the function returns it; null if it only throws
         */
        private boolean call(LowFunction callee, int param, Instr result, Block block, int index) {
            if (!callee.admits(param, flow.classId())) {
                return false;
            }
            KnownClassFlow.Summary summary = flow.parameter(callee, param);
            escapes |= summary.isLost();
            if (summary.returned() && result != null && result.type() != null) {
                start(result, block, index + 1);
            }
            return true;
        }

        /** The bits of a value, if they follow from the class of the exception; or null. */
        private Long evaluate(Value value, int depth) {
            if (!(value instanceof Instr instr) || depth > MAX_DEPTH) {
                return null;
            }
            Long known = evaluated.get(value);
            if (known == null) {
                known = compute(instr, depth);
                if (known != null) {
                    evaluated.put(value, known);
                }
            }
            return known;
        }

        private Long compute(Instr instr, int depth) {
            return switch (instr.opcode()) {
                case CONST -> instr.imm();
                case LOAD -> load(instr, depth);
                case NUMERIC -> {
                    if (instr.args().length > 2) {
                        yield null;
                    }
                    if (instr.args().length == 1) {
                        Long operand = exact.contains(instr.arg(0)) && instr.wasmOp() == Op.I32_EQZ
                                ? (Long) 1L
                                : evaluate(instr.arg(0), depth + 1);
                        yield operand == null ? null : ConstantArithmetic.unary(instr.wasmOp(), operand);
                    }
                    Long first = evaluate(instr.arg(0), depth + 1);
                    Long second = evaluate(instr.arg(1), depth + 1);
                    yield first != null && second != null
                            ? ConstantArithmetic.binary(instr.wasmOp(), first, second)
                            : partly(instr, first, second);
                }
                default -> null;
            };
        }

        private Long load(Instr instr, int depth) {
            if (exact.contains(instr.arg(0))) {
                return instr.wasmOp() == Op.I32_LOAD16_U && instr.imm() == HEADER ? (Long) (long) flow.classId() : null;
            }
            if (instr.wasmOp() == Op.I32_LOAD8_U && instr.alias().equals(Alias.IMMUTABLE)) {
                Long address = evaluate(instr.arg(0), depth + 1);
                return address == null ? null : flow.constantByte(address + instr.imm());
            }
            return null;
        }

        /** The value of an operator of which one operand, or none, is known. */
        private Long partly(Instr instr, Long first, Long second) {
            boolean withNull = exact.contains(instr.arg(0)) && Long.valueOf(0).equals(second)
                    || exact.contains(instr.arg(1)) && Long.valueOf(0).equals(first);
            return switch (instr.wasmOp()) {
                case I32_AND -> Long.valueOf(0).equals(first) || Long.valueOf(0).equals(second) ? (Long) 0L : null;
                case I32_EQ -> withNull ? (Long) 0L : null;
                case I32_NE -> withNull ? (Long) 1L : null;
                default -> null;
            };
        }
    }
}
