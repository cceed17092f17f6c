// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loop with a variable that grows by a constant in each iteration while it is less than a limit, and the bounds checks in it
 * that hold for certain while the variable is less than another limit.
 */
final class CountedLoop {
    /** The largest step; so that no sum of a variable below the limit and the step overflows. */
    private static final int MAX_STEP = 1 << 16;

    /** An array's length is there. */
    private static final int LENGTH_OFFSET = 4;

    private final Set<Block> members;
    private final Block entering;
    private final Block inside;
    private final Block header;
    private final Phi variable;
    private final int step;
    private final Value limit;
    /** Whether the limit itself is an iteration too. */
    private final boolean inclusive;

    /** What is computed in the loop; other values are the same in all iterations. */
    private final Map<Value, Block> definers = new LinkedHashMap<>();

    private final List<Check> checks = new ArrayList<>();
    private final Set<Instr> superfluous = new LinkedHashSet<>();

    /** A check of {@code variable + constant + invariant}, the last perhaps null, against a length. */
    private record Check(Instr instr, int constant, Value invariant) {}

    private CountedLoop(
            Set<Block> members,
            Block entering,
            Block header,
            Block inside,
            Phi variable,
            int step,
            Value limit,
            boolean inclusive) {
        this.members = members;
        this.entering = entering;
        this.header = header;
        this.inside = inside;
        this.variable = variable;
        this.step = step;
        this.limit = limit;
        this.inclusive = inclusive;
        for (Block block : members) {
            block.phis().forEach(phi -> definers.put(phi, block));
            block.instrs().forEach(instr -> definers.put(instr, block));
        }
    }

    /** Analyses a loop that begins with a test in its header; null if it does not count, or no check would go. */
    static CountedLoop of(Set<Block> members, Block header, Block entering, Block latch, Block exit) {
        Instr branch = header.terminator();
        if (branch.opcode() != Opcode.BRANCH
                || !(branch.arg(0) instanceof Instr test)
                || test.opcode() != Opcode.NUMERIC) {
            return null;
        }
        boolean staysIfTrue = branch.successors()[1] == exit;
        Block inside = branch.successors()[staysIfTrue ? 0 : 1];
        if (inside == exit) {
            return null;
        }
        Op op = staysIfTrue ? test.wasmOp() : SimplifyExpressions.opposite(test.wasmOp());
        if (op == null) {
            return null;
        }
        boolean inclusive = op == Op.I32_LE_S || op == Op.I32_GE_S;
        Value small;
        Value large;
        switch (op) {
            case I32_LT_S, I32_LE_S -> {
                small = test.arg(0);
                large = test.arg(1);
            }
            case I32_GT_S, I32_GE_S -> {
                small = test.arg(1);
                large = test.arg(0);
            }
            default -> {
                return null;
            }
        }
        if (!(small instanceof Phi phi)
                || phi.block() != header
                || !(phi.input(latch) instanceof Instr sum)
                || sum.opcode() != Opcode.NUMERIC
                || sum.wasmOp() != Op.I32_ADD
                || sum.arg(0) != phi
                || !SimplifyExpressions.isConstant(sum.arg(1))) {
            return null;
        }
        int step = (int) SimplifyExpressions.bits(sum.arg(1));
        CountedLoop loop = new CountedLoop(members, entering, header, inside, phi, step, large, inclusive);
        if (step <= 0 || step > MAX_STEP || !loop.canEmit(large)) {
            return null;
        }
        loop.findChecks();
        return loop.checks.isEmpty() || loop.neverApplies() ? null : loop;
    }

    Phi variable() {
        return variable;
    }

    /** Whether a check always holds in the iterations below {@link #emitLimit}. */
    boolean isSuperfluous(Instr instr) {
        return superfluous.contains(instr);
    }

    private void findChecks() {
        for (Block block : body()) {
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.CHECK_BOUNDS && canEmit(instr.arg(1))) {
                    Check check = analyse(instr);
                    if (check != null) {
                        checks.add(check);
                        superfluous.add(instr);
                    }
                }
            }
        }
        Set<Value> arrays = new LinkedHashSet<>();
        for (Check check : checks) {
            if (isLength(check.instr.arg(1))) {
                arrays.add(((Instr) check.instr.arg(1)).arg(0));
            }
        }
        // Null has no elements, so that the limit is 0 for it.
        for (Block block : body()) {
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.CHECK_NONZERO && arrays.contains(instr.arg(0))) {
                    superfluous.add(instr);
                }
            }
        }
    }

    /** What is behind the test in the header, and so executed only below the limit. */
    private List<Block> body() {
        return members.stream().filter(block -> block != header).toList();
    }

    private Check analyse(Instr check) {
        int constant = 0;
        Value invariant = null;
        Value rest = check.arg(0);
        while (rest != variable) {
            if (!(rest instanceof Instr sum) || sum.opcode() != Opcode.NUMERIC || sum.wasmOp() != Op.I32_ADD) {
                return null;
            }
            Value a = sum.arg(0);
            Value b = sum.arg(1);
            if (SimplifyExpressions.isConstant(b)) {
                constant += (int) SimplifyExpressions.bits(b);
                rest = a;
            } else if (invariant == null && !definers.containsKey(b)) {
                invariant = b;
                rest = a;
            } else if (invariant == null && !definers.containsKey(a)) {
                invariant = a;
                rest = b;
            } else {
                return null;
            }
        }
        // Nothing that is taken from a length then overflows, the length of an array being no negative number.
        boolean exact = constant > -MAX_STEP && (invariant == null ? constant < MAX_STEP : constant <= 0);
        boolean taken = invariant != null || constant > 0;
        return exact && (!taken || isLength(check.arg(1))) ? new Check(check, constant, invariant) : null;
    }

    private int leastStart() {
        return checks.stream()
                .mapToInt(check -> Math.max(0, -check.constant))
                .max()
                .orElse(0);
    }

    private boolean neverApplies() {
        Value start = variable.input(entering);
        return SimplifyExpressions.isConstant(start) && (int) SimplifyExpressions.bits(start) < leastStart();
    }

    /** Whether a value can be had in front of the loop. */
    private boolean canEmit(Value value) {
        return !definers.containsKey(value)
                || SimplifyExpressions.isConstant(value)
                || isLength(value) && !definers.containsKey(((Instr) value).arg(0));
    }

    private static boolean isLength(Value value) {
        return value instanceof Instr load
                && load.opcode() == Opcode.LOAD
                && load.wasmOp() == Op.I32_LOAD
                && load.alias().kind() == Alias.Kind.IMMUTABLE
                && load.imm() == LENGTH_OFFSET
                && load.arg(0).type() == LowType.REF;
    }

    /** Computes, in front of the loop, the limit below which the checks hold. */
    Value emitLimit() {
        Value result = inFront(limit);
        if (inclusive) {
            result = numeric(Op.I32_ADD, minimum(result, constant(Integer.MAX_VALUE - 1)), constant(1));
        }
        if (step > 1) {
            result = minimum(result, constant(Integer.MAX_VALUE - step + 1));
        }
        Value applies = null;
        Value start = variable.input(entering);
        if (!SimplifyExpressions.isConstant(start)) {
            applies = numeric(Op.I32_GE_S, start, constant(leastStart()));
        }
        Map<Value, Value> lengths = new LinkedHashMap<>();
        Set<Value> invariants = new LinkedHashSet<>();
        for (Check check : checks) {
            Value length = lengths.computeIfAbsent(check.instr.arg(1), this::inFront);
            Value bound = length;
            if (check.invariant != null) {
                bound = numeric(Op.I32_SUB, length, check.invariant);
                if (invariants.add(check.invariant)) {
                    Value positive = numeric(Op.I32_GE_S, check.invariant, constant(0));
                    applies = applies == null ? positive : numeric(Op.I32_AND, applies, positive);
                }
            } else if (check.constant > 0) {
                bound = numeric(Op.I32_SUB, length, constant(check.constant));
            }
            result = minimum(result, bound);
        }
        return applies == null ? result : numeric(Op.SELECT, result, constant(Integer.MIN_VALUE), applies);
    }

    /** The test with which the copy of the header ends; the loop itself follows the copy. */
    Instr condition(Block copy, Value variableCopy, Value newLimit, Map<Block, Block> blocks) {
        Instr less = copy.add(new Instr.Builder(Opcode.NUMERIC)
                .wasmOp(Op.I32_LT_S)
                .args(variableCopy, newLimit)
                .position(header.terminator().position())
                .build(LowType.I32));
        return new Instr.Builder(Opcode.BRANCH)
                .args(less)
                .successors(blocks.get(inside), header)
                .position(header.terminator().position())
                .build(null);
    }

    private Value inFront(Value value) {
        if (!definers.containsKey(value)) {
            return value;
        }
        Instr instr = (Instr) value;
        return add(instr.copy(instr.args().clone(), instr.successors(), instr.position()));
    }

    private Value minimum(Value a, Value b) {
        return a == b ? a : numeric(Op.SELECT, a, b, numeric(Op.I32_LT_S, a, b));
    }

    private Value numeric(Op op, Value... args) {
        return add(new Instr.Builder(Opcode.NUMERIC)
                .wasmOp(op)
                .args(args)
                .position(header.terminator().position())
                .build(LowType.I32));
    }

    private Value constant(int value) {
        return add(new Instr.Builder(Opcode.CONST).imm(value).build(LowType.I32));
    }

    private Value add(Instr instr) {
        entering.instrs().add(entering.instrs().size() - 1, instr);
        return instr;
    }
}
