// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Drops bounds checks that comparisons on the way there have made, such as those of
 * {@code for (int i = 0; i < a.length; i++) a[i]}.
 *
 * <p>A first walk over the dominator tree finds the additions that cannot overflow where they stand. From those it follows
 * which variables of loops only grow or only shrink, and so stay above or below what they begin with. A second walk collects
 * the comparisons again and drops the checks whose index is then known to be within bounds.
 */
final class RemoveBoundsChecks extends DominatorWalk {
    /** How far the operands of an index are followed. */
    private static final int MAX_DEPTH = 8;

    /** That {@code low + distance < high}, as signed numbers without overflow. */
    private record Pair(int low, int high) {}

    private final LowFunction function;
    /** Additions of a constant that give the true sum. */
    private final Set<Instr> exact = new LinkedHashSet<>();
    /** What is loaded for good and serves as the limit of a check: lengths of arrays, which are not negative. */
    private final Set<Value> lengths = new LinkedHashSet<>();

    private final Scope.Table<Pair, Integer> distances = scope.table();
    /** How far a value is at least below the greatest number, and the least that it can be; by number of the value. */
    private final Scope.Table<Integer, Integer> room = scope.table();

    private final Scope.Table<Integer, Integer> lower = scope.table();
    private final Map<Phi, Integer> lowerOfPhis = new LinkedHashMap<>();
    private final Map<Value, Block> definers = new LinkedHashMap<>();
    private boolean removing;
    private boolean changed;

    private RemoveBoundsChecks(LowFunction function) {
        super(ControlFlow.of(function));
        this.function = function;
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function) {
        boolean checks = false;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                checks |= instr.opcode() == Opcode.CHECK_BOUNDS;
            }
        }
        return checks && new RemoveBoundsChecks(function).run();
    }

    private boolean run() {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                definers.put(instr, block);
                if (instr.opcode() == Opcode.CHECK_BOUNDS && isImmutableLoad(instr.arg(1))) {
                    lengths.add(instr.arg(1));
                }
            }
        }
        walk();
        removing = true;
        walk();
        if (changed) {
            function.renumber();
        }
        return changed;
    }

    private static boolean isImmutableLoad(Value value) {
        return value instanceof Instr load
                && load.opcode() == Opcode.LOAD
                && load.alias().kind() == Alias.Kind.IMMUTABLE;
    }

    @Override
    void enter(Block block) {
        Block predecessor = decidingPredecessor(block);
        if (predecessor != null) {
            Instr branch = predecessor.terminator();
            learn(branch.arg(0), branch.successors()[0] == block);
        }
    }

    @Override
    void process(Block block) {
        for (Iterator<Instr> instrs = block.instrs().iterator(); instrs.hasNext(); ) {
            Instr instr = instrs.next();
            if (removing && isSuperfluous(instr)) {
                instrs.remove();
                changed = true;
            }
            // A check that was removed would have passed.
            learnFrom(instr);
        }
    }

    private boolean isSuperfluous(Instr instr) {
        return instr.opcode() == Opcode.CHECK_BOUNDS
                && lowerBound(instr.arg(0), 0) >= 0
                && isBelow(instr.arg(0), instr.arg(1), 0);
    }

    private void learnFrom(Instr instr) {
        switch (instr.opcode()) {
            case CHECK_BOUNDS -> {
                // The check compares unsigned numbers, which says nothing if the limit is negative.
                if (lowerBound(instr.arg(1), 0) >= 0) {
                    noteLower(instr.arg(0), 0);
                    noteLess(instr.arg(0), instr.arg(1));
                }
            }
            case CHECK_NOT -> learn(instr.arg(0), false);
            case NUMERIC -> {
                if (isSum(instr) && cannotOverflow(instr)) {
                    exact.add(instr);
                }
            }
            default -> {}
        }
    }

    private static boolean is(Value value, Op op) {
        return value instanceof Instr instr && instr.opcode() == Opcode.NUMERIC && instr.wasmOp() == op;
    }

    private static boolean isConstant(Value value) {
        return value.type() == LowType.I32 && SimplifyExpressions.isConstant(value);
    }

    private static int constant(Value value) {
        return (int) SimplifyExpressions.bits(value);
    }

    /** Whether this is a value plus a constant. */
    private static boolean isSum(Value value) {
        return is(value, Op.I32_ADD) && isConstant(((Instr) value).arg(1));
    }

    private static Value term(Value sum) {
        return ((Instr) sum).arg(0);
    }

    private static int summand(Value sum) {
        return constant(((Instr) sum).arg(1));
    }

    private boolean cannotOverflow(Instr sum) {
        int c = summand(sum);
        if (c >= 0) {
            Integer left = room.get(term(sum).id());
            return left != null && c <= left;
        }
        return lowerBound(term(sum), 0) + (long) c >= Integer.MIN_VALUE;
    }

    /** Notes what a condition says, given whether it holds. */
    private void learn(Value condition, boolean holds) {
        if (!(condition instanceof Instr instr) || instr.opcode() != Opcode.NUMERIC) {
            return;
        }
        Value[] args = instr.args();
        switch (instr.wasmOp()) {
            case I32_EQZ -> learn(args[0], !holds);
            case I32_AND -> {
                if (holds) {
                    learn(args[0], true);
                    learn(args[1], true);
                }
            }
            case I32_LT_S -> noteOrder(args[0], args[1], holds);
            case I32_GT_S -> noteOrder(args[1], args[0], holds);
            case I32_GE_S -> noteOrder(args[0], args[1], !holds);
            case I32_LE_S -> noteOrder(args[1], args[0], !holds);
            case I32_EQ, I32_NE -> {
                if (holds == (instr.wasmOp() == Op.I32_EQ)) {
                    noteLessOrEqual(args[0], args[1]);
                    noteLessOrEqual(args[1], args[0]);
                }
            }
            default -> {}
        }
    }

    private void noteOrder(Value a, Value b, boolean less) {
        if (less) {
            noteLess(a, b);
        } else {
            noteLessOrEqual(b, a);
        }
    }

    private void noteLess(Value a, Value b) {
        noteDistance(a, b, 0);
        long least = lowerBound(a, 0) + 1L;
        noteLower(b, (int) Math.min(least, Integer.MAX_VALUE));
    }

    private void noteLessOrEqual(Value a, Value b) {
        noteLower(b, lowerBound(a, 0));
        // a <= n - k means a + (k - 1) < n.
        if (isSum(b) && summand(b) < 0 && (exact.contains(b) || cannotOverflow((Instr) b))) {
            noteDistance(a, term(b), -1 - summand(b));
        }
    }

    /** Notes that a + distance &lt; b. */
    private void noteDistance(Value a, Value b, int distance) {
        Pair pair = new Pair(a.id(), b.id());
        Integer known = distances.get(pair);
        if (known == null || known < distance) {
            distances.put(pair, distance);
        }
        int left = distance == Integer.MAX_VALUE ? distance : distance + 1;
        if (isConstant(b)) {
            left = (int) Math.min(Integer.MAX_VALUE, Integer.MAX_VALUE - (long) constant(b) + left);
        }
        Integer before = room.get(a.id());
        if (before == null || before < left) {
            room.put(a.id(), left);
        }
        // a < n - k means a + k < n.
        if (isSum(b) && summand(b) < 0 && (exact.contains(b) || cannotOverflow((Instr) b))) {
            long further = (long) distance - summand(b);
            if (further <= Integer.MAX_VALUE) {
                noteDistance(a, term(b), (int) further);
            }
        }
        if (isMinimum(b)) {
            noteDistance(a, ((Instr) b).arg(0), distance);
            noteDistance(a, ((Instr) b).arg(1), distance);
        }
    }

    /** Whether a value is the lesser of two others. */
    private static boolean isMinimum(Value value) {
        if (!is(value, Op.SELECT)
                || !(((Instr) value).arg(2) instanceof Instr condition)
                || condition.opcode() != Opcode.NUMERIC) {
            return false;
        }
        Value chosen = ((Instr) value).arg(0);
        Value other = ((Instr) value).arg(1);
        return switch (condition.wasmOp()) {
            case I32_LT_S, I32_LE_S -> condition.arg(0) == chosen && condition.arg(1) == other;
            case I32_GT_S, I32_GE_S -> condition.arg(0) == other && condition.arg(1) == chosen;
            default -> false;
        };
    }

    private void noteLower(Value value, int bound) {
        if (bound > Integer.MIN_VALUE && !isConstant(value)) {
            Integer before = lower.get(value.id());
            if (before == null || before < bound) {
                lower.put(value.id(), bound);
            }
        }
    }

    /** The least that a value can be where the walk is. */
    private int lowerBound(Value value, int depth) {
        if (isConstant(value)) {
            return constant(value);
        }
        Integer noted = lower.get(value.id());
        int known = noted == null ? Integer.MIN_VALUE : noted;
        if (lengths.contains(value)) {
            known = Math.max(known, 0);
        }
        if (depth > MAX_DEPTH) {
            return known;
        }
        int computed = Integer.MIN_VALUE;
        if (value instanceof Phi phi) {
            computed = lowerOfPhi(phi, depth);
        } else if (value instanceof Instr instr) {
            computed = lowerOfInstr(instr, depth);
        }
        return Math.max(known, computed);
    }

    private int lowerOfInstr(Instr instr, int depth) {
        if (instr.opcode() == Opcode.LOAD) {
            return switch (instr.wasmOp()) {
                case I32_LOAD8_U, I32_LOAD16_U -> 0;
                default -> Integer.MIN_VALUE;
            };
        }
        if (instr.opcode() != Opcode.NUMERIC) {
            return Integer.MIN_VALUE;
        }
        Value[] args = instr.args();
        switch (instr.wasmOp()) {
            case I32_ADD -> {
                if (isSum(instr) && (exact.contains(instr) || cannotOverflow(instr))) {
                    long sum = (long) lowerBound(args[0], depth + 1) + summand(instr);
                    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
                }
            }
            case I32_AND -> {
                if (lowerBound(args[1], depth + 1) >= 0 || lowerBound(args[0], depth + 1) >= 0) {
                    return 0;
                }
            }
            case I32_SHR_U -> {
                if (isConstant(args[1]) && (constant(args[1]) & 31) != 0) {
                    return 0;
                }
            }
            case I32_SHR_S, I32_REM_S -> {
                if (lowerBound(args[0], depth + 1) >= 0) {
                    return 0;
                }
            }
            case I32_DIV_S -> {
                if (isConstant(args[1]) && constant(args[1]) > 0 && lowerBound(args[0], depth + 1) >= 0) {
                    return 0;
                }
            }
            case SELECT -> {
                if (instr.type() == LowType.I32) {
                    return Math.min(lowerBound(args[0], depth + 1), lowerBound(args[1], depth + 1));
                }
            }
            default -> {}
        }
        return Integer.MIN_VALUE;
    }

    /** A variable that only grows in its loop is never less than what it begins with. */
    private int lowerOfPhi(Phi phi, int depth) {
        if (!removing || phi.type() != LowType.I32) {
            // Which sums are exact is known only when the first walk is over.
            return Integer.MIN_VALUE;
        }
        Integer known = lowerOfPhis.get(phi);
        if (known != null) {
            return known;
        }
        // Guards against running in circles.
        lowerOfPhis.put(phi, Integer.MIN_VALUE);
        int least = Integer.MAX_VALUE;
        for (Block predecessor : flow.predecessors(phi.block())) {
            Value input = phi.input(predecessor);
            boolean grows = flow.isBackEdge(predecessor, phi.block()) && isMonotone(input, phi, true);
            if (!grows) {
                least = Math.min(least, lowerAnywhere(input, depth + 1));
            }
        }
        lowerOfPhis.put(phi, least);
        return least;
    }

    /** A lower bound that does not depend on where the walk is. */
    private int lowerAnywhere(Value value, int depth) {
        if (isConstant(value)) {
            return constant(value);
        }
        if (lengths.contains(value)) {
            return 0;
        }
        if (depth > MAX_DEPTH) {
            return Integer.MIN_VALUE;
        }
        if (value instanceof Phi phi) {
            return lowerOfPhi(phi, depth);
        }
        if (isSum(value) && exact.contains(value)) {
            long sum = (long) lowerAnywhere(term(value), depth + 1) + summand(value);
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
        }
        return Integer.MIN_VALUE;
    }

    /** Whether a value is the phi of this loop, plus (if {@code up}) or minus something, without overflow. */
    private boolean isMonotone(Value value, Phi phi, boolean up) {
        Set<Value> seen = new LinkedHashSet<>();
        Deque<Value> work = new ArrayDeque<>();
        work.add(value);
        while (!work.isEmpty()) {
            Value next = work.remove();
            if (next == phi || !seen.add(next)) {
                continue;
            }
            if (isSum(next) && exact.contains(next) && (up ? summand(next) >= 0 : summand(next) <= 0)) {
                work.add(term(next));
            } else if (next instanceof Phi merge) {
                // All that is merged must come from the phi in the end, so it is from the same run of the loop.
                work.addAll(merge.inputs().values());
            } else {
                return false;
            }
        }
        return true;
    }

    /** Whether value &lt; limit, as signed numbers. */
    private boolean isBelow(Value value, Value limit, int depth) {
        Integer distance = distances.get(new Pair(value.id(), limit.id()));
        if (distance != null) {
            return true;
        }
        if (isConstant(value) && isConstant(limit)) {
            return constant(value) < constant(limit);
        }
        if (isConstant(value)) {
            return constant(value) < lowerBound(limit, 0);
        }
        if (depth > MAX_DEPTH) {
            return false;
        }
        if (isSum(value)) {
            Value term = term(value);
            int c = summand(value);
            if (c > 0) {
                Integer gap = distances.get(new Pair(term.id(), limit.id()));
                return gap != null && c <= gap;
            }
            boolean exactly = exact.contains(value) || cannotOverflow((Instr) value);
            return exactly && (term == limit && c < 0 || isBelow(term, limit, depth + 1));
        }
        return value instanceof Phi phi && isBelowByShrinking(phi, limit, depth);
    }

    /** A variable that only shrinks in its loop stays below what it begins below. */
    private boolean isBelowByShrinking(Phi phi, Value limit, int depth) {
        if (!removing || !reaches(limit, phi.block())) {
            return false;
        }
        boolean begins = false;
        for (Block predecessor : flow.predecessors(phi.block())) {
            Value input = phi.input(predecessor);
            if (flow.isBackEdge(predecessor, phi.block())) {
                if (!isMonotone(input, phi, false)) {
                    return false;
                }
            } else if (isSum(input) && term(input) == limit && summand(input) < 0 && exact.contains(input)) {
                begins = true;
            } else {
                return false;
            }
        }
        return begins;
    }

    /** Whether a value is the same in all iterations of a loop, having been computed before. */
    private boolean reaches(Value value, Block header) {
        Block definer = definers.get(value);
        return !(value instanceof Phi) && (definer == null || !flow.isInLoop(definer, header));
    }
}
