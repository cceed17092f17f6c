// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What calls may do, found over the whole call graph: throw, collect garbage, collect garbage and then return, collect
 * because the program asks for it.
 *
 * <p>The third differs from the second because nearly all functions can throw, and to throw is to allocate an exception. A
 * caller's references must survive that only if the caller handles the exception; those that it needs after the call has
 * returned are safe if the callee collects on its way to a throw only.
 */
final class CallEffects {
    private final Map<LowFunction, Integer> indices = new LinkedHashMap<>();
    private final BitSet collects = new BitSet();
    private final BitSet collectsAndReturns = new BitSet();
    private final BitSet mayThrow = new BitSet();
    private final BitSet requests = new BitSet();

    CallEffects(Collection<LowFunction> functions) {
        this(functions, List.of(), null);
    }

    /**
     * Finds the effects of all functions.
     *
     * @param recursive those that call {@code stackOverflow} when they cannot run, before they do anything else
     */
    CallEffects(Collection<LowFunction> functions, Collection<LowFunction> recursive, LowFunction stackOverflow) {
        for (LowFunction function : functions) {
            indices.put(function, indices.size());
        }
        Propagation propagation =
                new Propagation(indices.size(), functions.stream().anyMatch(LowFunction::requested));
        functions.forEach(propagation::summarise);
        for (LowFunction function : recursive) {
            propagation.implyThrow(indices.get(stackOverflow), indices.get(function));
        }
        propagation.run();
    }

    boolean collects(LowFunction function) {
        return collects.get(indices.get(function));
    }

    boolean collectsAndReturns(LowFunction function) {
        return collectsAndReturns.get(indices.get(function));
    }

    boolean mayThrow(LowFunction function) {
        return mayThrow.get(indices.get(function));
    }

    /** Whether the program may ask for a collection during the instruction. */
    boolean requestsCollection(Instr instr) {
        return switch (instr.opcode()) {
            case CALL -> requests.get(indices.get(instr.callee()));
            case CALL_INDIRECT -> !requests.isEmpty() && anyCandidate(instr, requests);
            default -> false;
        };
    }

    /** Whether a collection may run during the instruction, whether or not it completes. */
    boolean collects(Instr instr) {
        return switch (instr.opcode()) {
            case NEW -> true;
            case CALL, CHECK_NONZERO, CHECK_NONZERO_I64, CHECK_BOUNDS, CHECK_NOT -> collects(instr.callee());
            case CALL_INDIRECT -> anyCandidate(instr, collects);
            default -> false;
        };
    }

    /** Whether a collection may run during the instruction, which then completes. */
    boolean collectsAndCompletes(Instr instr) {
        return switch (instr.opcode()) {
            case NEW -> true;
            case CALL -> collectsAndReturns(instr.callee());
            case CALL_INDIRECT -> anyCandidate(instr, collectsAndReturns);
            default -> false;
        };
    }

    boolean mayThrow(Instr instr) {
        return switch (instr.opcode()) {
            case THROW -> true;
            case NEW, CALL, CHECK_NONZERO, CHECK_NONZERO_I64, CHECK_BOUNDS, CHECK_NOT -> mayThrow(instr.callee());
            case CALL_INDIRECT -> anyCandidate(instr, mayThrow);
            default -> false;
        };
    }

    private boolean anyCandidate(Instr call, BitSet property) {
        if (call.candidates() == null) {
            return true;
        }
        for (LowFunction candidate : call.candidates()) {
            Integer index = indices.get(candidate);
            if (index == null || property.get(index)) {
                return true;
            }
        }
        return false;
    }

    /** Some facts for each function; an implication between facts of two functions for each call. */
    private final class Propagation {
        private static final int COLLECTS = 0;
        private static final int RETURNS = 1;
        private static final int THROWS = 2;
        private static final int REQUESTS = 3;
        private static final int FACTS = 4;

        private final int functions;
        private final boolean anyRequests;
        private final List<List<Integer>> implied = new ArrayList<>();
        private final BitSet known = new BitSet();
        private final Deque<Integer> work = new ArrayDeque<>();

        Propagation(int functions, boolean anyRequests) {
            this.functions = functions;
            this.anyRequests = anyRequests;
            for (int i = 0; i < FACTS * functions; i++) {
                implied.add(null);
            }
        }

        void run() {
            while (!work.isEmpty()) {
                List<Integer> next = implied.get(work.remove());
                if (next != null) {
                    next.forEach(this::learn);
                }
            }
            for (int i = 0; i < functions; i++) {
                collects.set(i, known.get(FACTS * i + COLLECTS));
                collectsAndReturns.set(i, known.get(FACTS * i + RETURNS));
                mayThrow.set(i, known.get(FACTS * i + THROWS));
                requests.set(i, known.get(FACTS * i + REQUESTS));
            }
        }

        private void learn(int fact) {
            if (!known.get(fact)) {
                known.set(fact);
                work.add(fact);
            }
        }

        private void imply(int callee, int calleeFact, int fact) {
            int cause = FACTS * callee + calleeFact;
            List<Integer> list = implied.get(cause);
            if (list == null) {
                list = new ArrayList<>(4);
                implied.set(cause, list);
            }
            list.add(fact);
        }

        /** The callee does not return, and nothing handles what it throws. */
        void implyThrow(int callee, int caller) {
            imply(callee, COLLECTS, FACTS * caller + COLLECTS);
            imply(callee, THROWS, FACTS * caller + THROWS);
        }

        void summarise(LowFunction function) {
            int self = FACTS * indices.get(function);
            Set<Block> returning = returningBlocks(function);
            if (function.collects()) {
                learn(self + COLLECTS);
                learn(self + RETURNS);
            }
            // The host may call exports that ask for a collection.
            if (function.requested() || anyRequests && function.imported() != null && function.collects()) {
                learn(self + REQUESTS);
            }
            for (Block block : function.blocks()) {
                boolean returns = returning.contains(block);
                boolean handles = block.unwind() != null && returning.contains(block.unwind());
                for (Instr instr : block.instrs()) {
                    Opcode opcode = instr.opcode();
                    if (opcode == Opcode.THROW && block.unwind() == null) {
                        learn(self + THROWS);
                    }
                    if (opcode == Opcode.NEW && !function.noAlloc()) {
                        learn(self + COLLECTS);
                        if (returns || handles) {
                            learn(self + RETURNS);
                        }
                    }
                    if (instr.callee() != null) {
                        summariseCall(function, block, instr.callee(), opcode == Opcode.CALL && returns, handles);
                    } else if (opcode == Opcode.CALL_INDIRECT) {
                        if (instr.candidates() == null || !indices.keySet().containsAll(instr.candidates())) {
                            summariseUnknownCall(function, block, returns || handles);
                        } else {
                            for (LowFunction candidate : instr.candidates()) {
                                summariseCall(function, block, candidate, returns, handles);
                            }
                        }
                    }
                }
            }
        }

        private void summariseCall(
                LowFunction caller, Block block, LowFunction function, boolean returns, boolean handles) {
            int self = FACTS * indices.get(caller);
            int callee = indices.get(function);
            if (!caller.noAlloc()) {
                imply(callee, COLLECTS, self + COLLECTS);
                imply(callee, REQUESTS, self + REQUESTS);
                if (returns) {
                    imply(callee, RETURNS, self + RETURNS);
                }
                if (handles) {
                    imply(callee, COLLECTS, self + RETURNS);
                }
            }
            if (block.unwind() == null) {
                imply(callee, THROWS, self + THROWS);
            }
        }

        private void summariseUnknownCall(LowFunction caller, Block block, boolean continues) {
            int self = FACTS * indices.get(caller);
            if (!caller.noAlloc()) {
                if (anyRequests) {
                    learn(self + REQUESTS);
                }
                learn(self + COLLECTS);
                if (continues) {
                    learn(self + RETURNS);
                }
            }
            if (block.unwind() == null) {
                learn(self + THROWS);
            }
        }
    }

    /** The blocks from which a return can be reached. */
    private static Set<Block> returningBlocks(LowFunction function) {
        Map<Block, List<Block>> predecessors = new LinkedHashMap<>();
        Deque<Block> work = new ArrayDeque<>();
        Set<Block> found = new LinkedHashSet<>();
        for (Block block : function.blocks()) {
            for (Block successor : ControlFlow.successors(block)) {
                predecessors.computeIfAbsent(successor, b -> new ArrayList<>()).add(block);
            }
            if (block.terminator().opcode() == Opcode.RETURN) {
                found.add(block);
                work.add(block);
            }
        }
        while (!work.isEmpty()) {
            for (Block predecessor : predecessors.getOrDefault(work.remove(), List.of())) {
                if (found.add(predecessor)) {
                    work.add(predecessor);
                }
            }
        }
        return found;
    }
}
