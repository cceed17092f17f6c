// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes checks of references that are never null, as the whole program shows: parameters that no call passes null for, results
 * of functions that return no null, fields that every constructor sets before anybody can look and that nobody sets to null.
 *
 * <p>All are taken to be non-null at first; whatever contradicts that is taken back, and those who relied on it are looked at
 * again, until nothing contradicts. Runs first, while constructors are functions of their own.
 */
final class RemoveNullChecks {
    /** Makes objects without running a constructor. */
    private static final String BARE_ALLOCATION = "allocateInstance(";

    private static final BitSet NONE = new BitSet();

    private final LowProgram program;
    private final Map<LowFunction, Body> bodies = new LinkedHashMap<>();
    /** Who relies on a function's result or on a field. */
    private final Map<Object, Set<LowFunction>> dependents = new LinkedHashMap<>();

    private final Map<LowFunction, BitSet> nullableParams = new LinkedHashMap<>();
    private final Set<LowFunction> nullableResults = new LinkedHashSet<>();
    private final Set<Alias> nullableFields = new LinkedHashSet<>();
    private final Set<Alias> constructed;
    private final Deque<LowFunction> work = new ArrayDeque<>();
    private final Set<LowFunction> waiting = new LinkedHashSet<>();

    private RemoveNullChecks(LowProgram program) {
        this.program = program;
        boolean bare = program.functions().stream().anyMatch(f -> f.name().contains(BARE_ALLOCATION));
        constructed = bare ? Set.of() : ConstructedFields.of(program);
    }

    /** Returns the functions that changed. */
    static List<LowFunction> run(LowProgram program) {
        return new RemoveNullChecks(program).run();
    }

    private List<LowFunction> run() {
        program.exports().values().forEach(this::calledByOthers);
        if (program.stackLimit() != null) {
            calledByOthers(program.stackLimit().thrower());
        }
        if (program.suspension() != null) {
            calledByOthers(program.suspension().makeRoom());
        }
        for (LowFunction function : program.functions()) {
            if (function.imported() == null) {
                bodies.put(function, new Body(function));
                enqueue(function);
            } else {
                nullableResults.add(function);
            }
        }
        while (!work.isEmpty()) {
            LowFunction function = work.remove();
            waiting.remove(function);
            bodies.get(function).evaluate();
        }
        List<LowFunction> changed = new ArrayList<>();
        for (LowFunction function : program.functions()) {
            if (function.imported() == null && bodies.get(function).removeChecks()) {
                changed.add(function);
            }
        }
        return changed;
    }

    private void calledByOthers(LowFunction function) {
        for (int i = function.hasReceiver() ? 1 : 0; i < function.params().size(); i++) {
            passNull(function, i);
        }
    }

    private void enqueue(LowFunction function) {
        if (bodies.containsKey(function) && waiting.add(function)) {
            work.add(function);
        }
    }

    private void passNull(LowFunction callee, int param) {
        BitSet params = nullableParams.computeIfAbsent(callee, f -> new BitSet());
        // A receiver has been checked by whoever calls.
        if (!(param == 0 && callee.hasReceiver()) && !params.get(param)) {
            params.set(param);
            enqueue(callee);
        }
    }

    private void returnNull(LowFunction function) {
        if (nullableResults.add(function)) {
            wakeDependents(function);
        }
    }

    private void storeNull(Alias field) {
        if (nullableFields.add(field)) {
            wakeDependents(field);
        }
    }

    private void wakeDependents(Object fact) {
        dependents.getOrDefault(fact, Set.of()).forEach(this::enqueue);
    }

    private List<LowFunction> targets(Instr call) {
        if (call.opcode() == Opcode.CALL) {
            return List.of(call.callee());
        }
        List<LowFunction> targets = call.candidates() == null ? program.table() : call.candidates();
        return targets.stream()
                .filter(f -> f != null
                        && f.signature().wasm().equals(call.signature().wasm()))
                .toList();
    }

    /** A function as the analysis sees it. */
    private final class Body {
        private final LowFunction function;
        private final ControlFlow flow;
        private final Map<Value, List<Instr>> checks = new LinkedHashMap<>();
        private final Map<Instr, Block> blocks = new LinkedHashMap<>();
        private final Map<Instr, Integer> places = new LinkedHashMap<>();
        /** By value id. */
        private final BitSet nullable = new BitSet();

        Body(LowFunction function) {
            this.function = function;
            flow = ControlFlow.of(function);
            for (Block block : flow.reversePostorder()) {
                for (int i = 0; i < block.instrs().size(); i++) {
                    Instr instr = block.instrs().get(i);
                    if (isNullCheck(instr)) {
                        checks.computeIfAbsent(instr.arg(0), v -> new ArrayList<>())
                                .add(instr);
                        blocks.put(instr, block);
                        places.put(instr, i);
                    }
                }
            }
        }

        private boolean isNullCheck(Instr instr) {
            return instr.opcode() == Opcode.CHECK_NONZERO && instr.arg(0).type() == LowType.REF;
        }

        void evaluate() {
            findNullable();
            for (Block block : flow.reversePostorder()) {
                for (int i = 0; i < block.instrs().size(); i++) {
                    handOn(block.instrs().get(i), block, i);
                }
            }
        }

        private void handOn(Instr instr, Block block, int place) {
            switch (instr.opcode()) {
                case CALL, CALL_INDIRECT -> {
                    int first = instr.opcode() == Opcode.CALL ? 0 : 1;
                    for (int i = first; i < instr.args().length; i++) {
                        if (mayBeNull(instr.arg(i), block, place)) {
                            for (LowFunction target : targets(instr)) {
                                passNull(target, i - first);
                            }
                        }
                    }
                }
                case STORE -> {
                    if (instr.alias().kind() == Alias.Kind.FIELD && mayBeNull(instr.arg(1), block, place)) {
                        storeNull(instr.alias());
                    }
                }
                case RETURN -> {
                    if (instr.args().length > 0 && mayBeNull(instr.arg(0), block, place)) {
                        returnNull(function);
                    }
                }
                default -> {}
            }
        }

        private void findNullable() {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Block block : flow.reversePostorder()) {
                    for (Phi phi : block.phis()) {
                        changed |= note(phi, phiMayBeNull(phi));
                    }
                    for (int i = 0; i < block.instrs().size(); i++) {
                        Instr instr = block.instrs().get(i);
                        changed |= instr.type() == LowType.REF && note(instr, resultMayBeNull(instr, block, i));
                    }
                }
            }
        }

        private boolean note(Value value, boolean mayBeNull) {
            if (!mayBeNull || nullable.get(value.id())) {
                return false;
            }
            nullable.set(value.id());
            return true;
        }

        private boolean phiMayBeNull(Phi phi) {
            for (Block predecessor : flow.predecessors(phi.block())) {
                boolean lands = predecessor.unwind() == phi.block();
                int end = lands ? 0 : predecessor.instrs().size();
                if (mayBeNull(phi.input(predecessor), predecessor, end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean resultMayBeNull(Instr instr, Block block, int place) {
            return switch (instr.opcode()) {
                case NEW, CATCH -> false;
                case CONST -> instr.imm() == 0;
                case CAST -> mayBeNull(instr.arg(0), block, place);
                case LOAD -> {
                    Alias field = instr.alias();
                    if (!constructed.contains(field)) {
                        yield true;
                    }
                    dependents
                            .computeIfAbsent(field, f -> new LinkedHashSet<>())
                            .add(function);
                    yield nullableFields.contains(field);
                }
                case CALL, CALL_INDIRECT -> {
                    boolean mayBeNull = false;
                    for (LowFunction target : targets(instr)) {
                        dependents
                                .computeIfAbsent(target, f -> new LinkedHashSet<>())
                                .add(function);
                        mayBeNull |= nullableResults.contains(target);
                    }
                    yield mayBeNull;
                }
                default -> true;
            };
        }

        /** Whether a value may be null in front of an instruction; for what is no reference, yes. */
        private boolean mayBeNull(Value value, Block block, int place) {
            return value.type() != LowType.REF || isNullable(value) && !isChecked(value, block, place);
        }

        private boolean isChecked(Value value, Block block, int place) {
            for (Instr check : checks.getOrDefault(value, List.of())) {
                Block where = blocks.get(check);
                if (where == block ? places.get(check) < place : flow.definitionsReach(where, block)) {
                    return true;
                }
            }
            return false;
        }

        private boolean decideBranch(Block block) {
            Instr branch = block.terminator();
            if (branch.opcode() != Opcode.BRANCH
                    || branch.arg(0).type() != LowType.REF
                    || !isNeverNull(branch.arg(0))) {
                return false;
            }
            Instr one = new Instr.Builder(Opcode.CONST).imm(1).build(LowType.I32);
            block.instrs().add(block.instrs().size() - 1, one);
            branch.args()[0] = one;
            return true;
        }

        private boolean isNeverNull(Value value) {
            return value.type() == LowType.REF && !isNullable(value);
        }

        private boolean isNullable(Value value) {
            return value instanceof Instr || value instanceof Phi
                    ? nullable.get(value.id())
                    : nullableParams
                            .getOrDefault(function, NONE)
                            .get(function.params().indexOf(value));
        }

        boolean removeChecks() {
            boolean changed = false;
            for (Block block : flow.reversePostorder()) {
                // Only what holds without checks counts: of two checks, one is needed.
                changed |= block.instrs().removeIf(instr -> isNullCheck(instr) && isNeverNull(instr.arg(0)));
                changed |= decideBranch(block);
            }
            if (changed) {
                function.renumber();
            }
            return changed;
        }
    }
}
