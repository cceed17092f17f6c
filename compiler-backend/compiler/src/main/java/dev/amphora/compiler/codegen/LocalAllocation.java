// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Gives each variable a Wasm local. First variables that copies connect (phis and their inputs) join a class, if their live
 * ranges allow it, so that the copy costs nothing; the hottest copies come first. Then classes whose ranges do not overlap
 * share a local.
 *
 * <p>Ranges that overlap do no harm where both variables hold the same value because one is a copy of the other (Boissinot
 * et al., Revisiting Out-of-SSA Translation, CGO 2009); so ranges carry the number of their value.
 */
final class LocalAllocation {
    /** How many locals a class is tried on, which bounds the work in huge functions. */
    private static final int MAX_TRIES = 200;

    /** Locals below this have an index of one byte. */
    private static final int SHORT_INDICES = 128;

    private final LiveRanges live;
    private final ExpressionTrees trees;
    private final ControlFlow flow;
    /** Union-find over variables. */
    private final int[] parents;
    /** By class: start, end and value of each range in turn, ascending. */
    private final int[][] ranges;
    /** By class: the parameter in it, or -1. */
    private final int[] params;

    private final int paramCount;
    private final List<Local> locals = new ArrayList<>();
    /** Index of the local by class. */
    private final Local[] localOfClass;

    private final List<ValType> declared = new ArrayList<>();

    private static final class Local {
        final ValType type;
        int[] taken = {};
        int uses;
        int index;

        Local(ValType type) {
            this.type = type;
        }
    }

    private record Affinity(int a, int b, int weight) {}

    LocalAllocation(LiveRanges live, ExpressionTrees trees) {
        this.live = live;
        this.trees = trees;
        this.flow = trees.flow();
        int count = live.variableCount();
        parents = new int[count];
        ranges = new int[count][];
        params = new int[count];
        localOfClass = new Local[count];
        paramCount = flow.function().params().size();
        for (int v = 0; v < count; v++) {
            parents[v] = v;
            params[v] = v < paramCount ? v : -1;
            ranges[v] = withValue(live.ranges(v), originOf(v));
        }
        joinLandingPhis();
        joinCopies();
        colour();
        numberLocals();
    }

    /** Types of the locals behind the parameters, in the order of their indices. */
    List<ValType> declared() {
        return declared;
    }

    /** The types of all that there are so far, parameters first. */
    List<ValType> types() {
        List<ValType> types = new ArrayList<>();
        for (int i = 0; i < paramCount; i++) {
            types.add(locals.get(i).type);
        }
        types.addAll(declared);
        return types;
    }

    /** Index of the local that holds a value which has one. */
    int local(Value value) {
        return localOfClass[find(live.variable(value))].index;
    }

    /** Declares one more local, which no value gets. */
    int addLocal(ValType type) {
        declared.add(type);
        return paramCount + declared.size() - 1;
    }

    /** The variable whose value this one holds too: its source, if it is a copy or cast. */
    private int originOf(int variable) {
        int origin = variable;
        while (live.value(origin) instanceof Instr instr && instr.opcode() == Opcode.CAST) {
            int source = live.variable(trees.resolve(instr.arg(0)));
            if (source < 0) {
                break;
            }
            origin = source;
        }
        return origin;
    }

    private static int[] withValue(int[] pairs, int value) {
        int[] result = new int[pairs.length / 2 * 3];
        for (int i = 0, j = 0; i < pairs.length; i += 2, j += 3) {
            result[j] = pairs[i];
            result[j + 1] = pairs[i + 1];
            result[j + 2] = value;
        }
        return result;
    }

    private int find(int variable) {
        int root = variable;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** A catch goes straight to its landing block: what its phis receive must already be in their locals. */
    private void joinLandingPhis() {
        for (Block block : flow.reversePostorder()) {
            if (block.instrs().get(0).opcode() == Opcode.CATCH) {
                for (Phi phi : trees.neededPhis(block)) {
                    for (Block predecessor : flow.predecessors(block)) {
                        if (!join(live.variable(phi), live.variable(phi.input(predecessor)))) {
                            throw new IllegalStateException(flow.function() + ": the landing phi " + phi
                                    + " is not isolated from " + predecessor);
                        }
                    }
                }
            }
        }
    }

    private void joinCopies() {
        List<Affinity> affinities = new ArrayList<>();
        for (Block block : flow.reversePostorder()) {
            for (Phi phi : trees.neededPhis(block)) {
                for (Block predecessor : flow.predecessors(block)) {
                    addAffinity(affinities, phi, phi.input(predecessor), flow.loopDepth(predecessor));
                }
            }
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.CAST && live.variable(instr) >= 0) {
                    addAffinity(affinities, instr, instr.arg(0), flow.loopDepth(block));
                }
            }
        }
        affinities.sort(Comparator.comparingInt(Affinity::weight).reversed());
        for (Affinity affinity : affinities) {
            join(affinity.a, affinity.b);
        }
    }

    private void addAffinity(List<Affinity> affinities, Value to, Value from, int weight) {
        int source = live.variable(trees.resolve(from));
        if (source >= 0) {
            affinities.add(new Affinity(live.variable(to), source, weight));
        }
    }

    private boolean join(int a, int b) {
        int x = find(a);
        int y = find(b);
        if (x == y) {
            return true;
        }
        if (live.value(a).type().wasm() != live.value(b).type().wasm()
                || params[x] >= 0 && params[y] >= 0
                || conflict(ranges[x], ranges[y])) {
            return false;
        }
        parents[y] = x;
        params[x] = Math.max(params[x], params[y]);
        ranges[x] = union(ranges[x], ranges[y]);
        ranges[y] = null;
        return true;
    }

    private static boolean conflict(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i + 1] <= b[j]) {
                i += 3;
            } else if (b[j + 1] <= a[i]) {
                j += 3;
            } else if (a[i + 2] != b[j + 2]) {
                return true;
            } else if (a[i + 1] < b[j + 1]) {
                i += 3;
            } else {
                j += 3;
            }
        }
        return false;
    }

    private static int[] union(int[] a, int[] b) {
        int[] result = new int[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            boolean fromA = j == b.length || i < a.length && a[i] <= b[j];
            int[] source = fromA ? a : b;
            int at = fromA ? i : j;
            if (size > 0 && source[at + 2] == result[size - 1] && source[at] <= result[size - 2]) {
                result[size - 2] = Math.max(result[size - 2], source[at + 1]);
            } else {
                System.arraycopy(source, at, result, size, 3);
                size += 3;
            }
            if (fromA) {
                i += 3;
            } else {
                j += 3;
            }
        }
        return Arrays.copyOf(result, size);
    }

    private void colour() {
        for (int p = 0; p < paramCount; p++) {
            locals.add(new Local(live.value(p).type().wasm()));
        }
        List<Integer> classes = new ArrayList<>();
        for (int v = 0; v < parents.length; v++) {
            if (parents[v] == v) {
                if (params[v] >= 0) {
                    take(v, locals.get(params[v]));
                } else {
                    classes.add(v);
                }
            }
        }
        classes.sort(Comparator.comparingInt(c -> ranges[c].length == 0 ? 0 : ranges[c][0]));
        for (int c : classes) {
            take(c, choose(c));
        }
    }

    private Local choose(int variable) {
        ValType type = live.value(variable).type().wasm();
        int tries = 0;
        for (Local local : locals) {
            if (local.type == type) {
                if (!overlap(local.taken, ranges[variable])) {
                    return local;
                }
                if (++tries == MAX_TRIES) {
                    break;
                }
            }
        }
        Local fresh = new Local(type);
        locals.add(fresh);
        return fresh;
    }

    private void take(int variable, Local local) {
        localOfClass[variable] = local;
        local.taken = merge(local.taken, ranges[variable]);
    }

    private static boolean overlap(int[] taken, int[] wanted) {
        if (taken.length == 0 || wanted.length == 0 || taken[taken.length - 1] <= wanted[0]) {
            return false;
        }
        int i = 0;
        int j = 0;
        while (i < taken.length && j < wanted.length) {
            if (taken[i + 1] <= wanted[j]) {
                i += 2;
            } else if (wanted[j + 1] <= taken[i]) {
                j += 3;
            } else {
                return true;
            }
        }
        return false;
    }

    private static int[] merge(int[] taken, int[] added) {
        int[] result = new int[taken.length + added.length / 3 * 2];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < taken.length || j < added.length) {
            boolean first = j == added.length || i < taken.length && taken[i] < added[j];
            int start = first ? taken[i] : added[j];
            int end = first ? taken[i + 1] : added[j + 1];
            if (size > 0 && result[size - 1] == start) {
                result[size - 1] = end;
            } else {
                result[size++] = start;
                result[size++] = end;
            }
            if (first) {
                i += 2;
            } else {
                j += 3;
            }
        }
        return Arrays.copyOf(result, size);
    }

    /** The locals used most get the indices of one byte; locals of one type are declared together. */
    private void numberLocals() {
        for (int v = 0; v < parents.length; v++) {
            localOfClass[find(v)].uses += 1 + trees.useCount(live.value(v));
        }
        for (int p = 0; p < paramCount; p++) {
            locals.get(p).index = p;
        }
        List<Local> others = new ArrayList<>(locals.subList(paramCount, locals.size()));
        others.sort(Comparator.comparingInt((Local local) -> local.uses).reversed());
        int hot = Math.min(others.size(), Math.max(0, SHORT_INDICES - paramCount));
        others.subList(0, hot).sort(Comparator.comparing(local -> local.type));
        others.subList(hot, others.size()).sort(Comparator.comparing(local -> local.type));
        for (Local local : others) {
            local.index = paramCount + declared.size();
            declared.add(local.type);
        }
    }
}
