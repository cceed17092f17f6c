// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What some blocks do with a reference to an exception: whether it gets to where it is not followed, or its trace is read, and
 * where it is thrown. Calls are followed, and so are fields, to all places that read them, without a look at classes; an exception in
 * an array has escaped, and {@link KnownClassFlow} has to look closer.
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

    /** Whether the reference is stored where it is not followed, compared in unusual ways or handed to unknown code, or the trace is read. */
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
            case STORE -> escapes = operand == 1 && callees.fieldEscapes(instr.alias());
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

    /** Whether to read there is to read a trace. */
    static boolean isTrace(Alias alias) {
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

    /** Something of which all uses are looked at: a parameter of a function, or what is read from a field. */
    private sealed interface Source {}

    private record Parameter(LowFunction function, int index) implements Source {}

    private record Field(Alias alias) implements Source {}

    /** What functions do with their parameters, and all functions together with what is in a field; found when first asked. */
    static final class Callees {
        private final LowProgram program;
        private final Map<Source, Summary> summaries = new LinkedHashMap<>();
        private final List<Source> asked = new ArrayList<>();
        /** The blocks with a read of a reference, by what they read; null until somebody asks. */
        private Map<Alias, Set<Block>> reads;

        private boolean working;

        Callees(LowProgram program) {
            this.program = program;
        }

        private Summary summary(LowFunction function, int parameter) {
            return function.imported() != null ? Summary.UNKNOWN : summary(new Parameter(function, parameter));
        }

        /** Whether an exception in the field gets to where it is not followed, is thrown or returned, or its trace is read. */
        private boolean fieldEscapes(Alias alias) {
            return alias.kind() != Alias.Kind.FIELD && alias.kind() != Alias.Kind.STATIC
                    || program.classes().fetched().contains(alias.detail())
                    || summary(new Field(alias)).escapes();
        }

        private Summary summary(Source source) {
            Summary known = summaries.get(source);
            if (known != null) {
                return known;
            }
            // Begins with the least and adds, until what functions do agrees with what their callees do.
            summaries.put(source, Summary.NOTHING);
            asked.add(source);
            if (!working) {
                working = true;
                while (improve()) {}
                working = false;
            }
            return summaries.get(source);
        }

        private boolean improve() {
            boolean changed = false;
            for (int i = 0; i < asked.size(); i++) {
                Source source = asked.get(i);
                Summary before = summaries.get(source);
                if (!before.escapes()) {
                    Summary now = source instanceof Parameter parameter
                            ? uses(parameter)
                            : new Summary(readsEscape(((Field) source).alias()), false);
                    summaries.put(source, now);
                    changed |= !before.equals(now);
                }
            }
            return changed;
        }

        private Summary uses(Parameter parameter) {
            LowFunction function = parameter.function();
            ReferenceUses uses = of(function.params().get(parameter.index()), function.blocks(), this);
            return new Summary(uses.escapes() || !uses.throwing().isEmpty(), uses.isReturned());
        }

        private boolean readsEscape(Alias field) {
            if (reads == null) {
                findReads();
            }
            if (reads.containsKey(Alias.ANY)) {
                return true;
            }
            for (Block block : reads.getOrDefault(field, Set.of())) {
                for (Instr instr : block.instrs()) {
                    if (isRead(instr) && instr.alias().equals(field)) {
                        ReferenceUses uses = of(instr, block.function().blocks(), this);
                        if (uses.escapes()
                                || uses.isReturned()
                                || !uses.throwing().isEmpty()) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private void findReads() {
            reads = new LinkedHashMap<>();
            for (LowFunction function : program.functions()) {
                for (Block block : function.blocks()) {
                    for (Instr instr : block.instrs()) {
                        if (isRead(instr)) {
                            reads.computeIfAbsent(instr.alias(), alias -> new LinkedHashSet<>())
                                    .add(block);
                        }
                    }
                }
            }
        }

        private static boolean isRead(Instr instr) {
            return instr.opcode() == Opcode.LOAD && instr.type() == LowType.REF;
        }
    }
}
