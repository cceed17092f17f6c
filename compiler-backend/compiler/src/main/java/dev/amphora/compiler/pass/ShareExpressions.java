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
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Uses values again that a dominating instruction has computed, loaded or stored, and drops checks that a dominating check or
 * branch has decided. Simplifies expressions on the way, since that makes more of them equal.
 */
final class ShareExpressions extends DominatorWalk {
    private static final int[] NO_OPERANDS = {};

    /** What makes two instructions equal; operands by number, for loads followed by the version of memory. */
    private record Key(Enum<?> operator, LowType type, long imm, int a, int b, int c, int version) {}

    private final LowFunction function;
    private final MemoryVersions memory;
    private final Replacements replacements = new Replacements();
    private final Scope.Table<Key, Value> available = scope.table();
    /** Whether a value (by number) is known not to be zero, or known to be zero. */
    private final Scope.Table<Integer, Boolean> knownNonzero = scope.table();

    private final Map<Alias, Integer> aliasNumbers = new LinkedHashMap<>();
    /** In the block being processed: present versions, of the aliases asked for, and what may have written so far. */
    private final Map<Alias, Integer> versions = new LinkedHashMap<>();

    private final List<Instr> writers = new ArrayList<>();
    private boolean changed;

    private ShareExpressions(LowFunction function, MemoryEffects effects) {
        super(ControlFlow.of(function));
        this.function = function;
        memory = new MemoryVersions(flow, effects);
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function, MemoryEffects effects) {
        return new ShareExpressions(function, effects).run();
    }

    private boolean run() {
        walk();
        replacements.apply(function);
        function.renumber();
        return changed || !replacements.isEmpty();
    }

    /** A block that only one side of a branch leads to knows how the branch was decided. */
    @Override
    void enter(Block block) {
        Block predecessor = decidingPredecessor(block);
        if (predecessor != null) {
            Instr branch = predecessor.terminator();
            learn(replacements.resolve(branch.arg(0)), branch.successors()[0] == block);
        }
    }

    private void learn(Value value, boolean nonzero) {
        Value root = withoutCasts(value);
        knownNonzero.put(root.id(), nonzero);
        if (!(root instanceof Instr instr) || instr.opcode() != Opcode.NUMERIC) {
            return;
        }
        Op op = instr.wasmOp();
        if (op == Op.I32_EQZ) {
            learn(instr.arg(0), !nonzero);
        } else if (op == Op.I32_AND && nonzero || op == Op.I32_OR && !nonzero) {
            learn(instr.arg(0), nonzero);
            learn(instr.arg(1), nonzero);
        } else if (op == Op.I32_NE && SimplifyExpressions.isConstant(instr.arg(1), 0)) {
            learn(instr.arg(0), nonzero);
        }
    }

    /** True, false, or null when unknown. */
    private Boolean isNonzero(Value value) {
        Value root = withoutCasts(value);
        if (root instanceof Instr instr) {
            if (instr.opcode() == Opcode.NEW || instr.opcode() == Opcode.CATCH) {
                return true;
            }
            if (instr.opcode() == Opcode.CONST) {
                return instr.imm() != 0;
            }
        }
        return knownNonzero.get(root.id());
    }

    private static Value withoutCasts(Value value) {
        Value root = value;
        while (root instanceof Instr cast && cast.opcode() == Opcode.CAST) {
            root = cast.arg(0);
        }
        return root;
    }

    @Override
    void process(Block block) {
        versions.clear();
        writers.clear();
        List<Instr> kept = new ArrayList<>(block.instrs().size());
        for (Instr instr : block.instrs()) {
            replacements.resolveOperands(instr);
            process(block, instr, kept);
        }
        block.instrs().clear();
        block.instrs().addAll(kept);
    }

    private void process(Block block, Instr instr, List<Instr> kept) {
        switch (instr.opcode()) {
            case CONST, NUMERIC, CAST -> {
                if (DerivedAddresses.isDerived(instr)) {
                    kept.add(instr);
                    return;
                }
                Value result = simplifyAndShare(instr, kept);
                if (result != instr) {
                    replacements.replace(instr, result);
                }
            }
            case LOAD -> {
                int version = version(block, instr.alias());
                Key key = keyOfLoad(instr.wasmOp(), instr.type(), instr.arg(0), instr.imm(), instr.alias(), version);
                Value result = share(instr, key, kept);
                if (result != instr) {
                    replacements.replace(instr, result);
                }
            }
            case CHECK_NONZERO, CHECK_NONZERO_I64 -> {
                if (isNonzero(instr.arg(0)) == Boolean.TRUE) {
                    changed = true;
                } else {
                    kept.add(instr);
                    learn(instr.arg(0), true);
                }
            }
            case CHECK_NOT -> {
                if (isNonzero(instr.arg(0)) == Boolean.FALSE) {
                    changed = true;
                } else {
                    kept.add(instr);
                    learn(instr.arg(0), false);
                }
            }
            case CHECK_BOUNDS -> processBounds(instr, kept);
            case BRANCH -> {
                Boolean known = isNonzero(instr.arg(0));
                if (known != null && !SimplifyExpressions.isConstant(instr.arg(0))) {
                    // SimplifyControlFlow takes the dead side away.
                    instr.args()[0] = constant(known ? 1 : 0, kept);
                    changed = true;
                }
                kept.add(instr);
            }
            default -> {
                kept.add(instr);
                write(instr);
                if (instr.opcode() == Opcode.STORE) {
                    forward(block, instr);
                }
            }
        }
    }

    private Value constant(long bits, List<Instr> kept) {
        Instr made = new Instr.Builder(Opcode.CONST).imm(bits).build(LowType.I32);
        function.number(made);
        return share(made, keyOf(made), kept);
    }

    private void processBounds(Instr check, List<Instr> kept) {
        Value index = check.arg(0);
        Value length = check.arg(1);
        Key key = new Key(Opcode.CHECK_BOUNDS, null, 0, index.id(), length.id(), 0, 0);
        boolean constantsFit = SimplifyExpressions.isConstant(index)
                && SimplifyExpressions.isConstant(length)
                && Integer.compareUnsigned(
                                (int) SimplifyExpressions.bits(index), (int) SimplifyExpressions.bits(length))
                        < 0;
        if (constantsFit || available.get(key) != null) {
            changed = true;
        } else {
            kept.add(check);
            available.put(key, check);
        }
    }

    /**
     * Returns the value to use for an instruction: one from before that is equal or simpler; or a new or the same instruction,
     * which is then added.
     */
    private Value simplifyAndShare(Instr instr, List<Instr> kept) {
        Instr current = instr;
        while (true) {
            Value simpler = SimplifyExpressions.simplify(current);
            if (simpler == null) {
                return share(current, keyOf(current), kept);
            }
            changed = true;
            if (simpler.id() >= 0) {
                return simpler;
            }
            current = (Instr) simpler;
            for (int i = 0; i < current.args().length; i++) {
                if (current.arg(i).id() < 0) {
                    Instr constant = (Instr) current.arg(i);
                    function.number(constant);
                    current.args()[i] = share(constant, keyOf(constant), kept);
                }
            }
            function.number(current);
        }
    }

    private Value share(Instr instr, Key key, List<Instr> kept) {
        Value known = available.get(key);
        if (known != null) {
            return known;
        }
        available.put(key, instr);
        kept.add(instr);
        return instr;
    }

    private static Key keyOf(Instr instr) {
        int[] operands = operands(instr);
        Enum<?> operator = instr.opcode() == Opcode.NUMERIC ? instr.wasmOp() : instr.opcode();
        if (instr.opcode() == Opcode.NUMERIC
                && SimplifyExpressions.isCommutative(instr.wasmOp())
                && operands[0] > operands[1]) {
            return new Key(operator, instr.type(), 0, operands[1], operands[0], 0, 0);
        }
        return new Key(
                operator,
                instr.type(),
                instr.imm(),
                operands.length > 0 ? operands[0] : 0,
                operands.length > 1 ? operands[1] : 0,
                operands.length > 2 ? operands[2] : 0,
                0);
    }

    private static int[] operands(Instr instr) {
        Value[] args = instr.args();
        if (args.length == 0) {
            return NO_OPERANDS;
        }
        int[] result = new int[args.length];
        for (int i = 0; i < args.length; i++) {
            result[i] = args[i].id();
        }
        return result;
    }

    private Key keyOfLoad(Op op, LowType type, Value address, long offset, Alias alias, int version) {
        int number = aliasNumbers.computeIfAbsent(alias, a -> aliasNumbers.size());
        return new Key(op, type, offset, address.id(), number, 0, version);
    }

    private int version(Block block, Alias alias) {
        Integer version = versions.get(alias);
        if (version == null) {
            version = memory.atEntry(block, alias);
            for (Instr writer : writers) {
                if (memory.mayWrite(writer, alias)) {
                    version = MemoryVersions.after(writer);
                }
            }
            versions.put(alias, version);
        }
        return version;
    }

    /** Begins new versions of what an instruction may write. */
    private void write(Instr instr) {
        switch (instr.opcode()) {
            case STORE, CALL, CALL_INDIRECT, NEW, MEMORY_COPY, MEMORY_FILL -> {}
            default -> {
                return;
            }
        }
        writers.add(instr);
        for (Map.Entry<Alias, Integer> entry : versions.entrySet()) {
            if (memory.mayWrite(instr, entry.getKey())) {
                entry.setValue(MemoryVersions.after(instr));
            }
        }
    }

    /** After a store, a load finds the value stored. */
    private void forward(Block block, Instr store) {
        Op load =
                switch (store.wasmOp()) {
                    case I32_STORE -> Op.I32_LOAD;
                    case I64_STORE -> Op.I64_LOAD;
                    case F32_STORE -> Op.F32_LOAD;
                    case F64_STORE -> Op.F64_LOAD;
                    default -> null;
                };
        if (load != null) {
            Value value = store.arg(1);
            int version = version(block, store.alias());
            available.put(keyOfLoad(load, value.type(), store.arg(0), store.imm(), store.alias(), version), value);
        }
    }
}
