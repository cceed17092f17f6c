// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * The types that a method's own instructions and the declarations that they name give to its values. Where several values meet,
 * all of their types are kept, which is more than the verifier does (JVMS 4.10.2.4): it would forget the interfaces.
 */
final class DeclaredTypes {
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType THROWABLE = ValueType.object("java.lang.Throwable");
    private final Map<Variable, Phi> phis = new HashMap<>();
    /** Where a value comes from that is computed from another. */
    private final Map<Variable, Variable> copies = new HashMap<>();

    private final Map<Variable, Variable> elements = new HashMap<>();
    private final Map<Variable, Set<ValueType>> declared = new HashMap<>();

    DeclaredTypes(Program program, MethodReader method) {
        declare(program.variableAt(0), ValueType.object(method.getOwnerName()));
        for (int i = 0; i < method.parameterCount(); i++) {
            declare(program.variableAt(i + 1), method.parameterType(i));
        }
        Definitions definitions = new Definitions();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                phis.put(phi.getReceiver(), phi);
            }
            for (Instruction instruction : block) {
                instruction.acceptVisitor(definitions);
            }
            for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
                Variable exception = tryCatch.getHandler().getExceptionVariable();
                if (exception != null) {
                    String type = tryCatch.getExceptionType();
                    declare(exception, type == null ? THROWABLE : ValueType.object(type));
                }
            }
        }
    }

    private void declare(Variable variable, ValueType type) {
        if (variable != null) {
            declared.computeIfAbsent(variable, v -> new LinkedHashSet<>()).add(type);
        }
    }

    /** All types that the value may have; none if it is null. */
    Set<ValueType> of(Variable value) {
        Set<ValueType> types = new LinkedHashSet<>();
        collect(value, types, new HashSet<>());
        return types;
    }

    private void collect(Variable value, Set<ValueType> types, Set<Variable> seen) {
        if (!seen.add(value)) {
            return;
        }
        if (phis.containsKey(value)) {
            for (Incoming incoming : phis.get(value).getIncomings()) {
                collect(incoming.getValue(), types, seen);
            }
        } else if (copies.containsKey(value)) {
            collect(copies.get(value), types, seen);
        } else if (elements.containsKey(value)) {
            for (ValueType array : of(elements.get(value))) {
                types.add(array instanceof ValueType.Array known ? known.getItemType() : OBJECT);
            }
        } else {
            types.addAll(declared.getOrDefault(value, Set.of(OBJECT)));
        }
    }

    private final class Definitions extends AbstractInstructionVisitor {
        @Override
        public void visit(NullConstantInstruction constant) {
            declared.put(constant.getReceiver(), Set.of());
        }

        @Override
        public void visit(StringConstantInstruction constant) {
            declare(constant.getReceiver(), ValueType.object("java.lang.String"));
        }

        @Override
        public void visit(ClassConstantInstruction constant) {
            declare(constant.getReceiver(), ValueType.object("java.lang.Class"));
        }

        @Override
        public void visit(ConstructInstruction construct) {
            declare(construct.getReceiver(), ValueType.object(construct.getType()));
        }

        @Override
        public void visit(ConstructArrayInstruction construct) {
            declare(construct.getReceiver(), ValueType.arrayOf(construct.getItemType()));
        }

        @Override
        public void visit(ConstructMultiArrayInstruction construct) {
            declare(construct.getReceiver(), construct.getItemType());
        }

        @Override
        public void visit(CastInstruction cast) {
            declare(cast.getReceiver(), cast.getTargetType());
        }

        @Override
        public void visit(GetFieldInstruction get) {
            declare(get.getReceiver(), get.getFieldType());
        }

        @Override
        public void visit(InvokeInstruction call) {
            declare(call.getReceiver(), call.getMethod().getReturnType());
        }

        @Override
        public void visit(AssignInstruction assign) {
            copies.put(assign.getReceiver(), assign.getAssignee());
        }

        @Override
        public void visit(UnwrapArrayInstruction unwrap) {
            copies.put(unwrap.getReceiver(), unwrap.getArray());
        }

        @Override
        public void visit(CloneArrayInstruction clone) {
            copies.put(clone.getReceiver(), clone.getArray());
        }

        @Override
        public void visit(GetElementInstruction get) {
            elements.put(get.getReceiver(), get.getArray());
        }
    }
}
