// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The direct calls of a program, but for those of cold functions (initialisers of classes, from which nearly everything can be
 * reached): an order with callees before their callers, the strongly connected components (Tarjan,
 * "Depth-first search and linear graph algorithms", 1972), and how often each function is referred to.
 */
final class CallGraph {
    private final Map<LowFunction, Integer> component = new LinkedHashMap<>();
    private final Map<LowFunction, Integer> references = new LinkedHashMap<>();
    private final List<LowFunction> order = new ArrayList<>();
    private final Set<LowFunction> selfCalling = new LinkedHashSet<>();
    private final Set<LowFunction> looping = new LinkedHashSet<>();
    private final Set<LowFunction> runOnce = new LinkedHashSet<>();

    private CallGraph() {}

    static CallGraph of(LowProgram program) {
        CallGraph graph = new CallGraph();
        Map<LowFunction, List<LowFunction>> callees = new LinkedHashMap<>();
        program.exports().values().forEach(graph::refer);
        program.table().stream().filter(f -> f != null).forEach(graph::refer);
        if (program.stackLimit() != null) {
            graph.refer(program.stackLimit().thrower());
        }
        for (LowFunction function : program.functions()) {
            callees.put(function, graph.callees(function));
        }
        graph.search(program.functions(), callees);
        program.exports().values().forEach(graph::findRunOnce);
        return graph;
    }

    /** An exported function, or one with one call, which is in such a function and in no loop. */
    private void findRunOnce(LowFunction function) {
        if (function.imported() != null || references(function) > 1 || !runOnce.add(function)) {
            return;
        }
        ControlFlow flow = ControlFlow.of(function);
        for (Block block : flow.reversePostorder()) {
            if (flow.loopDepth(block) == 0) {
                for (Instr instr : block.instrs()) {
                    if (instr.opcode() == Opcode.CALL) {
                        findRunOnce(instr.callee());
                    }
                }
            }
        }
    }

    private void refer(LowFunction function) {
        references.merge(function, 1, Integer::sum);
    }

    private List<LowFunction> callees(LowFunction function) {
        List<LowFunction> callees = new ArrayList<>();
        if (function.imported() == null) {
            ControlFlow flow = ControlFlow.of(function);
            if (flow.reversePostorder().stream().anyMatch(flow::isLoopHeader)) {
                looping.add(function);
            }
        }
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.callee() != null) {
                    refer(instr.callee());
                    if (instr.opcode() == Opcode.CALL && !instr.callee().cold()) {
                        callees.add(instr.callee());
                    }
                    if (instr.callee() == function) {
                        selfCalling.add(function);
                    }
                }
            }
        }
        return callees;
    }

    private record Visit(LowFunction function, Iterator<LowFunction> remaining) {}

    /** Tarjan's search with a stack of its own: call chains can be longer than ours may be. */
    private void search(List<LowFunction> functions, Map<LowFunction, List<LowFunction>> callees) {
        Map<LowFunction, Integer> numbers = new LinkedHashMap<>();
        Map<LowFunction, Integer> low = new LinkedHashMap<>();
        Deque<LowFunction> open = new ArrayDeque<>();
        Deque<Visit> path = new ArrayDeque<>();
        int components = 0;
        for (LowFunction root : functions) {
            if (numbers.containsKey(root)) {
                continue;
            }
            enter(root, callees, numbers, low, open, path);
            while (!path.isEmpty()) {
                Visit visit = path.getLast();
                LowFunction function = visit.function();
                if (visit.remaining().hasNext()) {
                    LowFunction callee = visit.remaining().next();
                    if (!numbers.containsKey(callee)) {
                        enter(callee, callees, numbers, low, open, path);
                    } else if (!component.containsKey(callee)) {
                        low.merge(function, numbers.get(callee), Math::min);
                    }
                    continue;
                }
                path.removeLast();
                order.add(function);
                if (low.get(function).equals(numbers.get(function))) {
                    LowFunction member;
                    do {
                        member = open.removeLast();
                        component.put(member, components);
                    } while (member != function);
                    components++;
                }
                if (!path.isEmpty()) {
                    low.merge(path.getLast().function(), low.get(function), Math::min);
                }
            }
        }
    }

    private static void enter(
            LowFunction function,
            Map<LowFunction, List<LowFunction>> callees,
            Map<LowFunction, Integer> numbers,
            Map<LowFunction, Integer> low,
            Deque<LowFunction> open,
            Deque<Visit> path) {
        numbers.put(function, numbers.size());
        low.put(function, numbers.get(function));
        open.addLast(function);
        path.addLast(new Visit(function, callees.get(function).iterator()));
    }

    /** All functions; a callee comes before its callers unless they call each other. */
    List<LowFunction> calleesFirst() {
        return Collections.unmodifiableList(order);
    }

    /** Whether the caller can be reached from the callee by direct calls. */
    boolean isRecursive(LowFunction caller, LowFunction callee) {
        return component.get(caller).equals(component.get(callee));
    }

    /** Whether the function calls itself directly. */
    boolean callsItself(LowFunction function) {
        return selfCalling.contains(function);
    }

    boolean hasLoop(LowFunction function) {
        return looping.contains(function);
    }

    /** Whether the function is an entry point, or runs at most once for each time an entry point is called. */
    boolean runsOnce(LowFunction function) {
        return runOnce.contains(function);
    }

    /** Number of instructions, table slots and exports that refer to the function. */
    int references(LowFunction function) {
        return references.getOrDefault(function, 0);
    }

    /** Takes the functions out of the program that nothing refers to any more. */
    static void removeUnreferenced(LowProgram program) {
        Set<LowFunction> reached = new LinkedHashSet<>();
        Deque<LowFunction> work = new ArrayDeque<>(program.exports().values());
        program.table().stream().filter(f -> f != null).forEach(work::add);
        if (program.stackLimit() != null) {
            work.add(program.stackLimit().thrower());
        }
        if (program.suspension() != null) {
            work.add(program.suspension().makeRoom());
            if (program.suspension().slices() != null) {
                work.add(program.suspension().slices().end());
            }
        }
        while (!work.isEmpty()) {
            LowFunction function = work.remove();
            if (reached.add(function)) {
                for (Block block : function.blocks()) {
                    for (Instr instr : block.instrs()) {
                        if (instr.callee() != null) {
                            work.add(instr.callee());
                        }
                    }
                }
            }
        }
        program.functions().removeIf(function -> !reached.contains(function));
    }
}
