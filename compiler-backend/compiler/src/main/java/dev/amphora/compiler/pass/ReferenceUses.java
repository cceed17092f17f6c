// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What some blocks do with a reference to an exception: whether it gets to where it is not followed, or its trace is read, and
 * where it is thrown. Calls are followed; memory is not, so that an exception that is stored has escaped.
 */
final class ReferenceUses {
    /** The fields with an exception's trace; to read one is to read the trace. */
    private static final Set<String> TRACE_FIELDS =
            Set.of("java.lang.Throwable.calls", "java.lang.Throwable.lines", "java.lang.Throwable.elements");

    private final Callees callees;
    private final Set<Value> aliases = new LinkedHashSet<>();
    private final List<Block> throwing = new ArrayList<>();
    private boolean escapes;
    private boolean returned;

    private ReferenceUses(Value reference, Collection<Block> blocks, Callees callees) {
        this.callees = callees;
        aliases.add(reference);
        int known;
        do {
            known = aliases.size();
            throwing.clear();
            blocks.forEach(this::visit);
        } while (aliases.size() > known && !escapes);
    }

    /** Follows a reference through blocks that contain all of its uses that matter. */
    static ReferenceUses of(Value reference, Collection<Block> blocks, Callees callees) {
        return new ReferenceUses(reference, blocks, callees);
    }

    /** Whether the reference is stored, compared in unusual ways or handed to unknown code, or the trace is read. */
    boolean escapes() {
        return escapes;
    }

    boolean isReturned() {
        return returned;
    }

    /** The blocks that end by throwing the exception. */
    List<Block> throwing() {
        return throwing;
    }

    /** Whether the reference becomes a phi's value in a block of which the condition does not hold. */
    boolean hasPhiUnless(Predicate<Block> condition) {
        return aliases.stream().anyMatch(value -> value instanceof Phi phi && !condition.test(phi.block()));
    }

    private void visit(Block block) {
        for (Phi phi : block.phis()) {
            if (phi.inputs().values().stream().anyMatch(aliases::contains)) {
                aliases.add(phi);
            }
        }
        for (Instr instr : block.instrs()) {
            for (int i = 0; i < instr.args().length && !escapes; i++) {
                if (aliases.contains(instr.arg(i))) {
                    use(block, instr, i);
                }
            }
        }
    }

    private void use(Block block, Instr instr, int operand) {
        switch (instr.opcode()) {
            case LOAD -> escapes = isTrace(instr.alias());
            case STORE -> escapes = operand == 1;
            case CAST -> aliases.add(instr);
            case NUMERIC -> {
                switch (instr.wasmOp()) {
                    case I32_EQ, I32_NE, I32_EQZ -> {}
                    case SELECT -> aliases.add(instr);
                    default -> escapes = true;
                }
            }
            case CHECK_NONZERO, BRANCH -> {}
            case CHECK_NOT -> {
                if (operand > 0) {
                    call(instr, List.of(instr.callee()), operand - 1);
                }
            }
            case CALL -> call(instr, List.of(instr.callee()), operand);
            case CALL_INDIRECT -> {
                if (instr.candidates() == null || operand == 0) {
                    escapes = true;
                } else {
                    call(instr, instr.candidates(), operand - 1);
                }
            }
            case RETURN -> returned = true;
            case THROW -> throwing.add(block);
            default -> escapes = true;
        }
    }

    private static boolean isTrace(Alias alias) {
        return alias.kind() == Alias.Kind.FIELD && TRACE_FIELDS.contains(alias.detail());
    }

    private void call(Instr call, List<LowFunction> candidates, int parameter) {
        for (LowFunction callee : candidates) {
            Summary summary = callees.summary(callee, parameter);
            escapes |= summary.escapes();
            if (summary.returned() && call.opcode() != Opcode.CHECK_NOT) {
                aliases.add(call);
            }
        }
    }

    /** What a function does with one of its parameters. */
    private record Summary(boolean escapes, boolean returned) {
        static final Summary UNKNOWN = new Summary(true, true);
        static final Summary NOTHING = new Summary(false, false);
    }

    /** What functions do with their parameters, found when first asked. */
    static final class Callees {
        private final Map<LowFunction, Map<Integer, Summary>> summaries = new LinkedHashMap<>();
        private final List<Map.Entry<LowFunction, Integer>> asked = new ArrayList<>();
        private boolean working;

        private Summary summary(LowFunction function, int parameter) {
            if (function.imported() != null) {
                return Summary.UNKNOWN;
            }
            Summary known = get(function, parameter);
            if (known != null) {
                return known;
            }
            // Begins with the least and adds, until what functions do agrees with what their callees do.
            put(function, parameter, Summary.NOTHING);
            asked.add(Map.entry(function, parameter));
            if (!working) {
                working = true;
                while (improve()) {}
                working = false;
            }
            return get(function, parameter);
        }

        private boolean improve() {
            boolean changed = false;
            for (int i = 0; i < asked.size(); i++) {
                LowFunction function = asked.get(i).getKey();
                int parameter = asked.get(i).getValue();
                Summary before = get(function, parameter);
                if (before.escapes()) {
                    continue;
                }
                ReferenceUses uses = of(function.params().get(parameter), function.blocks(), this);
                boolean escapes = uses.escapes() || !uses.throwing().isEmpty();
                Summary now = new Summary(escapes, uses.isReturned());
                put(function, parameter, now);
                changed |= !Objects.equals(before, now);
            }
            return changed;
        }

        private Summary get(LowFunction function, int parameter) {
            return summaries.getOrDefault(function, Map.of()).get(parameter);
        }

        private void put(LowFunction function, int parameter, Summary summary) {
            summaries.computeIfAbsent(function, f -> new LinkedHashMap<>()).put(parameter, summary);
        }
    }
}
