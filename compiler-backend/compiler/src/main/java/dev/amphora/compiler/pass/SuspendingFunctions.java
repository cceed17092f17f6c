// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions during which a thread may be suspended: those from which calls lead to the suspending function. */
final class SuspendingFunctions {
    private final LowFunction beginInitialisation;
    private final List<LowFunction> table;
    private final Set<LowFunction> suspending = new LinkedHashSet<>();
    private boolean inTable;

    SuspendingFunctions(LowProgram program) {
        beginInitialisation = program.suspension().beginInitialisation();
        table = program.table();
        Map<LowFunction, List<LowFunction>> callers = callers(program);
        Set<LowFunction> bottoms = new LinkedHashSet<>(program.exports().values());
        Deque<LowFunction> work = new ArrayDeque<>();
        work.add(program.suspension().suspend());
        while (!work.isEmpty()) {
            LowFunction function = work.remove();
            if (function.isBottom() || bottoms.contains(function) || !suspending.add(function)) {
                continue;
            }
            if (function.noAlloc()) {
                throw new IllegalStateException(function + " may suspend, but belongs to the collector");
            }
            work.addAll(callers.getOrDefault(function, List.of()));
        }
        for (LowFunction function : table) {
            inTable |= function != null && suspending.contains(function);
        }
    }

    private Map<LowFunction, List<LowFunction>> callers(LowProgram program) {
        Map<LowFunction, List<LowFunction>> callers = new LinkedHashMap<>();
        for (LowFunction caller : program.functions()) {
            for (Block block : caller.blocks()) {
                for (Instr instr : block.instrs()) {
                    for (LowFunction callee : callees(instr)) {
                        callers.computeIfAbsent(callee, f -> new ArrayList<>()).add(caller);
                    }
                }
            }
        }
        return callers;
    }

    private List<LowFunction> callees(Instr instr) {
        if (instr.opcode() == Opcode.CALL_INDIRECT) {
            return instr.candidates() != null
                    ? instr.candidates()
                    : table.stream().filter(f -> f != null).toList();
        }
        // Alone it makes no initialiser one that is suspended.
        return instr.callee() == null || instr.callee() == beginInitialisation ? List.of() : List.of(instr.callee());
    }

    Set<LowFunction> all() {
        return Collections.unmodifiableSet(suspending);
    }

    /** Whether the thread may be suspended during an instruction of a function that may be suspended. */
    boolean suspends(Instr instr) {
        if (instr.opcode() == Opcode.CALL_INDIRECT) {
            return instr.candidates() == null
                    ? inTable
                    : instr.candidates().stream().anyMatch(suspending::contains);
        }
        return instr.callee() != null && suspending.contains(instr.callee());
    }
}
