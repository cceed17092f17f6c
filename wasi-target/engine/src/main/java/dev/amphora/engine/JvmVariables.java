// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ValType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The local variables of a generated method: parameters, the instance, the depth, the other locals, the array of the memory,
 * the fuel, and what operands need.
 */
final class JvmVariables {
    private final int[] locals;
    private final int instance;
    private final int memory;
    private final Map<Integer, Deque<Integer>> free = new HashMap<>();
    private int next;

    /** @param passed the locals that are parameters of the method, in their order */
    JvmVariables(List<ValType> localTypes, int[] passed) {
        locals = new int[localTypes.size()];
        Arrays.fill(locals, -1);
        int variable = 0;
        for (int local : passed) {
            locals[local] = variable;
            variable += JvmTypes.width(localTypes.get(local));
        }
        instance = variable;
        variable += 3; // The depth, and for a region that is an if its condition.
        for (int i = 0; i < locals.length; i++) {
            if (locals[i] < 0) {
                locals[i] = variable;
                variable += JvmTypes.width(localTypes.get(i));
            }
        }
        memory = variable;
        next = variable + 2;
    }

    int ofLocal(int index) {
        return locals[index];
    }

    int instance() {
        return instance;
    }

    int depth() {
        return instance + 1;
    }

    int memory() {
        return memory;
    }

    int fuel() {
        return memory + 1;
    }

    int allocate(ValType type) {
        Deque<Integer> candidates = free.get(JvmTypes.loadOpcode(type) * 4 + JvmTypes.width(type) - 1);
        if (candidates != null && !candidates.isEmpty()) {
            return candidates.pop();
        }
        int variable = next;
        next += JvmTypes.width(type);
        return variable;
    }

    void free(ValType type, int variable) {
        free.computeIfAbsent(JvmTypes.loadOpcode(type) * 4 + JvmTypes.width(type) - 1, key -> new ArrayDeque<>())
                .push(variable);
    }
}
