// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Functions of preemptible code that run again and again without a loop of such code: at least one in each cycle of its calls, found by
 * where a depth-first search comes back to; those in cycles that lead through other code; and what such code calls for each element of
 * something, which may have no end.
 */
final class RecurringFunctions {
    private static final Set<String> OF_ITERATIONS =
            Set.of("hasNext", "next", "hasMoreElements", "nextElement", "tryAdvance");

    /** Methods that everything seems to call; their recursions end with the objects that there are. */
    private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString", "finalize");

    private final Predicate<String> preemptible;
    private final Map<LowFunction, Set<LowFunction>> callees = new LinkedHashMap<>();
    private final Set<LowFunction> recurring = new LinkedHashSet<>();
    private final Map<LowFunction, Integer> numbers = new LinkedHashMap<>();
    private final Map<LowFunction, Integer> low = new LinkedHashMap<>();
    /** Strongly connected components of all calls, by the first of their functions that was found. */
    private final Map<LowFunction, LowFunction> components = new LinkedHashMap<>();

    private final Deque<LowFunction> unassigned = new ArrayDeque<>();
    private final Set<LowFunction> open = new LinkedHashSet<>();
    private final Deque<Visit> path = new ArrayDeque<>();

    RecurringFunctions(LowProgram program, Predicate<String> preemptible) {
        this.preemptible = preemptible;
        for (LowFunction function : program.functions()) {
            callees.put(function, callees(function));
        }
        findComponents();
        findCyclesOfOwn();
        callees.forEach((caller, called) -> {
            if (!isPreemptible(caller)) {
                called.stream()
                        .filter(this::isPreemptible)
                        .filter(callee -> isIteration(callee) || isCalledBack(caller, callee))
                        .forEach(recurring::add);
            }
        });
    }

    Set<LowFunction> all() {
        return recurring;
    }

    private boolean isPreemptible(LowFunction function) {
        return function.imported() == null
                && !function.noAlloc()
                && function.origin() != null
                && preemptible.test(function.origin().className());
    }

    private static boolean isIteration(LowFunction function) {
        return OF_ITERATIONS.contains(function.origin().methodName());
    }

    private boolean isCalledBack(LowFunction caller, LowFunction callee) {
        return components.get(caller) == components.get(callee)
                && !OF_OBJECTS.contains(callee.origin().methodName());
    }

    /** Where threads start no cycle goes on: the scheduler, which waiting threads call, only seems to call itself by them. */
    private static Set<LowFunction> callees(LowFunction function) {
        Set<LowFunction> callees = new LinkedHashSet<>();
        if (function.isBottom()) {
            return callees;
        }
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.CALL) {
                    callees.add(instr.callee());
                } else if (instr.candidates() != null) {
                    callees.addAll(instr.candidates());
                }
            }
        }
        return callees;
    }

    private record Visit(LowFunction function, Iterator<LowFunction> remaining) {}

    /** Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own: chains of calls are long. */
    private void findComponents() {
        for (LowFunction root : callees.keySet()) {
            number(root);
            while (!path.isEmpty()) {
                Visit visit = path.getLast();
                LowFunction function = visit.function();
                if (visit.remaining().hasNext()) {
                    LowFunction callee = visit.remaining().next();
                    if (!number(callee) && !components.containsKey(callee)) {
                        low.merge(function, numbers.get(callee), Math::min);
                    }
                    continue;
                }
                path.removeLast();
                if (low.get(function).equals(numbers.get(function))) {
                    LowFunction member;
                    do {
                        member = unassigned.removeLast();
                        components.put(member, function);
                    } while (member != function);
                }
                if (!path.isEmpty()) {
                    low.merge(path.getLast().function(), low.get(function), Math::min);
                }
            }
        }
    }

    private boolean number(LowFunction function) {
        if (numbers.putIfAbsent(function, numbers.size()) != null) {
            return false;
        }
        low.put(function, numbers.get(function));
        unassigned.addLast(function);
        path.addLast(
                new Visit(function, callees.getOrDefault(function, Set.of()).iterator()));
        return true;
    }

    /** Cycles of calls that do not leave preemptible code. */
    private void findCyclesOfOwn() {
        Set<LowFunction> seen = new LinkedHashSet<>();
        for (LowFunction root : callees.keySet()) {
            enter(root, seen);
            while (!path.isEmpty()) {
                Visit visit = path.getLast();
                if (!visit.remaining().hasNext()) {
                    path.removeLast();
                    open.remove(visit.function());
                    continue;
                }
                LowFunction callee = visit.remaining().next();
                if (open.contains(callee)) {
                    recurring.add(callee);
                } else {
                    enter(callee, seen);
                }
            }
        }
    }

    private void enter(LowFunction function, Set<LowFunction> seen) {
        if (isPreemptible(function) && seen.add(function)) {
            open.add(function);
            path.addLast(
                    new Visit(function, callees.getOrDefault(function, Set.of()).iterator()));
        }
    }
}
