// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What landing blocks do with exceptions of one class, known by its id. */
final class Landings {
    /** Where the class id is in an object. */
    private static final int HEADER = 0;

    private final int classId;
    private final ReferenceUses.Callees callees;
    private final Map<LowFunction, ControlFlow> flows = new LinkedHashMap<>();
    private final Map<Block, ReferenceUses> uses = new LinkedHashMap<>();

    Landings(int classId, ReferenceUses.Callees callees) {
        this.classId = classId;
        this.callees = callees;
    }

    /** What becomes of an exception of the class that arrives at a landing block. */
    ReferenceUses uses(Block landing) {
        return uses.computeIfAbsent(landing, block -> new Arrival(block).uses());
    }

    /** The way of one exception from where it lands. */
    private final class Arrival {
        private final Block landing;
        /** Values that are the exception. */
        private final Set<Value> exception = new LinkedHashSet<>();

        private final Map<Value, Long> known = new LinkedHashMap<>();

        Arrival(Block landing) {
            this.landing = landing;
            exception.add(landing.instrs().get(0));
        }

        ReferenceUses uses() {
            Value arrived = landing.instrs().get(0);
            List<Block> reached = reached();
            ReferenceUses uses = ReferenceUses.of(arrived, reached, callees);
            boolean landsAgain = reached.stream().anyMatch(block -> block.unwind() == landing);
            if (landsAgain && uses.hasPhiUnless(block -> flow().dominates(landing, block))) {
                // When another exception lands here, which may go another way, this one can still be there.
                return ReferenceUses.of(arrived, landing.function().blocks(), callees);
            }
            return uses;
        }

        private ControlFlow flow() {
            return flows.computeIfAbsent(landing.function(), ControlFlow::of);
        }

        /** The blocks that can be executed, given the class of the exception, before it is out of reach. */
        private List<Block> reached() {
            List<Block> order = new ArrayList<>();
            Set<Block> seen = new LinkedHashSet<>();
            Deque<Block> work = new ArrayDeque<>(List.of(landing));
            while (!work.isEmpty()) {
                Block block = work.remove();
                if (seen.add(block)) {
                    order.add(block);
                    evaluate(block);
                    work.addAll(successors(block));
                    if (block.unwind() != null) {
                        work.add(block.unwind());
                    }
                }
            }
            return order;
        }

        private void evaluate(Block block) {
            for (Phi phi : block.phis()) {
                if (exception.containsAll(phi.inputs().values())) {
                    exception.add(phi);
                }
            }
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.CAST && exception.contains(instr.arg(0))) {
                    exception.add(instr);
                }
                Long value = value(instr);
                if (value != null) {
                    known.put(instr, value);
                }
            }
        }

        private Long value(Instr instr) {
            return switch (instr.opcode()) {
                case CONST -> instr.imm();
                case LOAD ->
                    instr.wasmOp() == Op.I32_LOAD16_U && instr.imm() == HEADER && exception.contains(instr.arg(0))
                            ? (Long) (long) classId
                            : null;
                case NUMERIC -> {
                    Long first = known.get(instr.arg(0));
                    Long second = instr.args().length == 2 ? known.get(instr.arg(1)) : null;
                    yield instr.args().length == 1 && first != null
                            ? ConstantArithmetic.unary(instr.wasmOp(), first)
                            : first != null && second != null
                                    ? ConstantArithmetic.binary(instr.wasmOp(), first, second)
                                    : null;
                }
                default -> null;
            };
        }

        private List<Block> successors(Block block) {
            Instr end = block.terminator();
            if (end.opcode() == Opcode.BRANCH) {
                Long condition = exception.contains(end.arg(0)) ? (Long) 1L : known.get(end.arg(0));
                if (condition != null) {
                    return List.of(end.successors()[condition.intValue() != 0 ? 0 : 1]);
                }
            }
            return List.of(end.successors());
        }
    }
}
