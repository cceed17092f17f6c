// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts of memory an instruction may write before it completes; for calls, found over the whole call graph. What a call
 * writes on its way to a throw does not count here.
 */
final class MemoryEffects {
    private final Map<Alias, Integer> numbers = new LinkedHashMap<>();
    /** Aliases written, by function; null stands for all memory. */
    private final Map<LowFunction, BitSet> written = new LinkedHashMap<>();

    private final Map<LowFunction, List<LowFunction>> callers = new LinkedHashMap<>();

    MemoryEffects(LowProgram program) {
        Deque<LowFunction> work = new ArrayDeque<>();
        for (LowFunction function : program.functions()) {
            written.put(function, function.imported() == null ? ownWrites(function) : null);
            work.add(function);
        }
        while (!work.isEmpty()) {
            LowFunction callee = work.remove();
            for (LowFunction caller : callers.getOrDefault(callee, List.of())) {
                if (addWrites(caller, written.get(callee))) {
                    work.add(caller);
                }
            }
        }
    }

    /** Tells whether the instruction may change what a load with this alias reads. */
    boolean mayWrite(Instr instr, Alias alias) {
        if (alias.kind() == Alias.Kind.IMMUTABLE) {
            return false;
        }
        return switch (instr.opcode()) {
            case STORE -> instr.alias().mayOverlap(alias);
            case MEMORY_COPY, MEMORY_FILL ->
                instr.alias() == null || instr.alias().mayOverlap(alias);
            // The collector clears weak references, which are read with alias ANY.
            case NEW -> alias.kind() == Alias.Kind.ANY;
            case CALL -> mayWrite(instr.callee(), alias);
            case CALL_INDIRECT -> {
                if (instr.candidates() == null) {
                    yield true;
                }
                boolean any = false;
                for (LowFunction candidate : instr.candidates()) {
                    any |= mayWrite(candidate, alias);
                }
                yield any;
            }
            default -> false;
        };
    }

    private boolean mayWrite(LowFunction function, Alias alias) {
        BitSet writes = written.get(function);
        if (writes == null) {
            return true;
        }
        if (alias.kind() == Alias.Kind.ANY) {
            return !writes.isEmpty() || function.collects();
        }
        Integer number = numbers.get(alias);
        return number != null && writes.get(number);
    }

    /** The function's own writes; notes whom it calls. */
    private BitSet ownWrites(LowFunction function) {
        BitSet writes = new BitSet();
        boolean everything = false;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                switch (instr.opcode()) {
                    case STORE, MEMORY_COPY, MEMORY_FILL -> {
                        Alias alias = instr.alias();
                        if (alias == null || alias.kind() == Alias.Kind.ANY) {
                            everything = true;
                        } else if (alias.kind() != Alias.Kind.IMMUTABLE) {
                            writes.set(numbers.computeIfAbsent(alias, a -> numbers.size()));
                        }
                    }
                    // The collection that an allocation may start counts as a write that only loads of ANY see.
                    case NEW -> writes.set(numbers.computeIfAbsent(Alias.ANY, a -> numbers.size()));
                    case CALL_INDIRECT -> {
                        if (instr.candidates() == null) {
                            everything = true;
                        } else {
                            instr.candidates().forEach(callee -> addCaller(callee, function));
                        }
                    }
                    default -> {
                        boolean returnsHere = instr.opcode() == Opcode.CALL || block.unwind() != null;
                        if (instr.callee() != null && returnsHere) {
                            addCaller(instr.callee(), function);
                        }
                    }
                }
            }
        }
        return everything ? null : writes;
    }

    private void addCaller(LowFunction callee, LowFunction caller) {
        callers.computeIfAbsent(callee, f -> new ArrayList<>()).add(caller);
    }

    /** Returns whether the function's writes became more. */
    private boolean addWrites(LowFunction function, BitSet more) {
        BitSet writes = written.get(function);
        if (writes == null) {
            return false;
        }
        if (more == null) {
            written.put(function, null);
            return true;
        }
        int before = writes.cardinality();
        writes.or(more);
        return writes.cardinality() > before;
    }
}
