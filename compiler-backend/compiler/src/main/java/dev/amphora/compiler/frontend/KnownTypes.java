// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * What a method's own instructions say about the types of its variables. Declared types count where the class file verifier has
 * seen to it that values have them: classes, but not interfaces (JVMS 4.10.1.2).
 */
final class KnownTypes {
    private final Map<Variable, Instruction> definitions = new HashMap<>();
    private final ClassHierarchy hierarchy;

    KnownTypes(Program program, ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                note(instruction);
            }
        }
    }

    private void note(Instruction instruction) {
        if (instruction instanceof AssignInstruction assign) {
            definitions.put(assign.getReceiver(), assign);
        } else if (instruction instanceof UnwrapArrayInstruction unwrap) {
            definitions.put(unwrap.getReceiver(), unwrap);
        } else if (instruction instanceof ConstructArrayInstruction construct) {
            definitions.put(construct.getReceiver(), construct);
        } else if (instruction instanceof ConstructInstruction construct) {
            definitions.put(construct.getReceiver(), construct);
        } else if (instruction instanceof GetFieldInstruction get) {
            definitions.put(get.getReceiver(), get);
        } else if (instruction instanceof StringConstantInstruction constant) {
            definitions.put(constant.getReceiver(), constant);
        } else if (instruction instanceof ClassConstantInstruction constant) {
            definitions.put(constant.getReceiver(), constant);
        }
    }

    /** Whether an array was made here with a type of elements that the value is known to have, so that it may be stored. */
    boolean mayStore(Variable array, Variable value) {
        if (!(definition(array) instanceof ConstructArrayInstruction construct)) {
            return false;
        }
        ValueType item = construct.getItemType();
        ValueType known = typeOf(definition(value));
        if (item.isObject("java.lang.Object") || item.equals(known)) {
            return true;
        }
        return item instanceof ValueType.Object expected
                && known instanceof ValueType.Object actual
                && hierarchy.isSuperType(expected.getClassName(), actual.getClassName(), false);
    }

    private Instruction definition(Variable variable) {
        Instruction found = definitions.get(variable);
        while (true) {
            if (found instanceof AssignInstruction assign) {
                found = definitions.get(assign.getAssignee());
            } else if (found instanceof UnwrapArrayInstruction unwrap) {
                found = definitions.get(unwrap.getArray());
            } else {
                return found;
            }
        }
    }

    /** The type that the value certainly has, or null. */
    private ValueType typeOf(Instruction definition) {
        if (definition instanceof ConstructInstruction construct) {
            return ValueType.object(construct.getType());
        }
        if (definition instanceof ConstructArrayInstruction construct) {
            return ValueType.arrayOf(construct.getItemType());
        }
        if (definition instanceof StringConstantInstruction) {
            return ValueType.object("java.lang.String");
        }
        if (definition instanceof ClassConstantInstruction) {
            return ValueType.object("java.lang.Class");
        }
        if (definition instanceof GetFieldInstruction get && get.getFieldType() instanceof ValueType.Object declared) {
            ClassReader cls = hierarchy.getClassSource().get(declared.getClassName());
            return cls == null || cls.hasModifier(ElementModifier.INTERFACE) ? null : declared;
        }
        return null;
    }
}
