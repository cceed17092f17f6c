// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields that nobody reads before a constructor has stored something: all constructors of the class that declares one store
 * it before anything but themselves and the constructors they call can see the object.
 */
final class ConstructedFields {
    private static final String CONSTRUCTOR = "<init>";

    /**
     * What a constructor does for fields of its own class.
     *
     * @param assigned the fields that are stored before the object can be seen, or before the constructor returns
     * @param leaks whether the object can be seen by others before the constructor returns
     */
    private record Summary(Set<Alias> assigned, boolean leaks) {
        static final Summary UNKNOWN = new Summary(Set.of(), true);
    }

    private final Map<LowFunction, Summary> summaries = new LinkedHashMap<>();

    private ConstructedFields() {}

    static Set<Alias> of(LowProgram program) {
        ConstructedFields analysis = new ConstructedFields();
        Map<String, Set<Alias>> byClass = new LinkedHashMap<>();
        for (LowFunction function : program.functions()) {
            if (isConstructor(function)) {
                Set<Alias> assigned = analysis.summary(function).assigned();
                byClass.merge(function.origin().className(), new LinkedHashSet<>(assigned), (a, b) -> {
                    a.retainAll(b);
                    return a;
                });
            }
        }
        Set<Alias> result = new LinkedHashSet<>();
        byClass.values().forEach(result::addAll);
        return result;
    }

    private static boolean isConstructor(LowFunction function) {
        return function.origin() != null
                && function.origin().methodName().equals(CONSTRUCTOR)
                && function.imported() == null;
    }

    private Summary summary(LowFunction constructor) {
        Summary known = summaries.get(constructor);
        if (known == null) {
            // For constructors that call each other in a circle.
            summaries.put(constructor, Summary.UNKNOWN);
            known = new Walk(constructor).run();
            summaries.put(constructor, known);
        }
        return known;
    }

    private final class Walk {
        private final String className;
        private final Value object;
        private final ControlFlow flow;
        /** By block: what is stored for sure. */
        private final Map<Block, Set<Alias>> atEntry = new LinkedHashMap<>();

        private final Map<Block, Set<Alias>> atExit = new LinkedHashMap<>();
        /** What was stored at all moments so far from which on others may look; null before the first of them. */
        private Set<Alias> assigned;
        /** Fields that the constructor reads before it stores them. */
        private final Set<Alias> readBefore = new LinkedHashSet<>();

        private boolean leaks;

        Walk(LowFunction constructor) {
            className = constructor.origin().className();
            object = constructor.params().get(0);
            flow = ControlFlow.of(constructor);
        }

        Summary run() {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Block block : flow.reversePostorder()) {
                    Set<Alias> state = entryState(block);
                    atEntry.put(block, new LinkedHashSet<>(state));
                    block.instrs().forEach(instr -> store(instr, state));
                    changed |= !state.equals(atExit.put(block, state));
                }
            }
            for (Block block : flow.reversePostorder()) {
                look(block);
            }
            Set<Alias> result = assigned == null ? new LinkedHashSet<>() : assigned;
            result.removeAll(readBefore);
            result.removeIf(alias -> !isOwn(alias));
            return new Summary(result, leaks);
        }

        private boolean isOwn(Alias field) {
            String detail = field.detail();
            return detail.substring(0, detail.lastIndexOf('.')).equals(className);
        }

        private Set<Alias> entryState(Block block) {
            Set<Alias> state = null;
            for (Block predecessor : flow.predecessors(block)) {
                // An exception may come from anywhere in the block.
                Set<Alias> from = (predecessor.unwind() == block ? atEntry : atExit).get(predecessor);
                if (from != null && state == null) {
                    state = new LinkedHashSet<>(from);
                } else if (from != null) {
                    state.retainAll(from);
                }
            }
            return state == null ? new LinkedHashSet<>() : state;
        }

        private void store(Instr instr, Set<Alias> state) {
            if (isFieldOfObject(instr) && instr.opcode() == Opcode.STORE) {
                state.add(instr.alias());
            } else if (isConstructorCall(instr)) {
                state.addAll(summary(instr.callee()).assigned());
            }
        }

        private void look(Block block) {
            Set<Alias> state = new LinkedHashSet<>(atEntry.get(block));
            if (block.phis().stream().anyMatch(phi -> phi.inputs().containsValue(object))) {
                leak(state);
            }
            for (Instr instr : block.instrs()) {
                store(instr, state);
                if (instr.opcode() == Opcode.RETURN) {
                    see(state);
                } else if (isConstructorCall(instr)) {
                    if (summary(instr.callee()).leaks()) {
                        leak(state);
                    }
                } else if (isFieldOfObject(instr)) {
                    if (instr.opcode() == Opcode.LOAD && !state.contains(instr.alias())) {
                        readBefore.add(instr.alias());
                    }
                } else if (List.of(instr.args()).contains(object) && instr.opcode() != Opcode.CHECK_NONZERO) {
                    leak(state);
                }
            }
        }

        /** Whether the object is used only as what a field is read from or stored in. */
        private boolean isFieldOfObject(Instr instr) {
            return (instr.opcode() == Opcode.LOAD || instr.opcode() == Opcode.STORE)
                    && instr.alias().kind() == Alias.Kind.FIELD
                    && List.of(instr.args()).lastIndexOf(object) == 0;
        }

        /** Whether the object is only the one that another constructor is called for. */
        private boolean isConstructorCall(Instr instr) {
            return instr.opcode() == Opcode.CALL
                    && isConstructor(instr.callee())
                    && List.of(instr.args()).lastIndexOf(object) == 0;
        }

        private void leak(Set<Alias> state) {
            leaks = true;
            see(state);
        }

        private void see(Set<Alias> state) {
            if (assigned == null) {
                assigned = new LinkedHashSet<>(state);
            } else {
                assigned.retainAll(state);
            }
        }
    }
}
