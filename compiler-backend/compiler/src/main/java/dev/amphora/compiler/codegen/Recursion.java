// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which calls may lead back into their caller: those within a strongly connected component of the call graph. All other
 * calls together take a part of the host's stack that does not depend on the program's data.
 *
 * <p>Left out of the graph are calls that cannot nest without end: of {@linkplain LowFunction#isBounded bounded} functions,
 * and those that a failed check makes.
 */
final class Recursion {
    private final Map<LowFunction, Integer> indices = new LinkedHashMap<>();
    private final List<LowFunction> table;
    private final int[] components;

    Recursion(Collection<LowFunction> functions, List<LowFunction> table) {
        this.table = table;
        for (LowFunction function : functions) {
            indices.put(function, indices.size());
        }
        int[][] callees = new int[indices.size()][];
        for (LowFunction function : functions) {
            callees[indices.get(function)] = calleesOf(function);
        }
        components = components(callees);
    }

    /** A number that the functions have in common which may call each other over and over. */
    int component(LowFunction function) {
        return components[indices.get(function)];
    }

    /** Whether a call of the function may lead to another activation of it before it returns. */
    boolean recurses(LowFunction caller, Instr call) {
        int component = components[indices.get(caller)];
        for (LowFunction target : targets(call)) {
            Integer index = indices.get(target);
            if (index != null && components[index] == component) {
                return true;
            }
        }
        return false;
    }

    private int[] calleesOf(LowFunction function) {
        Set<Integer> callees = new LinkedHashSet<>();
        if (!function.noAlloc()) {
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    for (LowFunction target : targets(instr)) {
                        callees.add(indices.get(target));
                    }
                }
            }
        }
        return callees.stream()
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<LowFunction> targets(Instr instr) {
        if (instr.opcode() == Opcode.CALL && instr.callee().isBounded()) {
            return List.of();
        }
        return callees(instr);
    }

    /** All functions that a call may run, bounded ones too; none for other instructions. */
    List<LowFunction> callees(Instr instr) {
        if (instr.opcode() == Opcode.CALL) {
            return List.of(instr.callee());
        }
        if (instr.opcode() == Opcode.CALL_INDIRECT) {
            List<LowFunction> targets = instr.candidates() == null ? table : instr.candidates();
            return targets.stream().filter(Objects::nonNull).toList();
        }
        return List.of();
    }

    /** Tarjan's algorithm, without recursion: for each node the number of its component. */
    private static int[] components(int[][] callees) {
        int[] order = new int[callees.length];
        int[] low = new int[callees.length];
        int[] component = new int[callees.length];
        int[] next = new int[callees.length];
        Arrays.fill(component, -1);
        Deque<Integer> path = new ArrayDeque<>();
        List<Integer> open = new ArrayList<>();
        int count = 0;
        for (int root = 0; root < callees.length; root++) {
            if (order[root] == 0) {
                path.push(root);
            }
            while (!path.isEmpty()) {
                int node = path.peek();
                if (order[node] == 0) {
                    order[node] = ++count;
                    low[node] = count;
                    open.add(node);
                }
                if (next[node] < callees[node].length) {
                    int callee = callees[node][next[node]++];
                    if (order[callee] == 0) {
                        path.push(callee);
                    } else if (component[callee] < 0) {
                        low[node] = Math.min(low[node], order[callee]);
                    }
                    continue;
                }
                path.pop();
                if (!path.isEmpty()) {
                    low[path.peek()] = Math.min(low[path.peek()], low[node]);
                }
                if (low[node] == order[node]) {
                    int member;
                    do {
                        member = open.remove(open.size() - 1);
                        component[member] = node;
                    } while (member != node);
                }
            }
        }
        return component;
    }
}
