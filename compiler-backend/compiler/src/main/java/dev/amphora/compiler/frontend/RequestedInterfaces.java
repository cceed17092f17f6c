// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Lets a call through an interface throw if the object's class does not implement it (JVMS 6.5.invokeinterface). The class file
 * verifier takes interfaces for Object, so that any object may get there: when a class no longer implements what it did when
 * others were compiled against it. The analysis takes declared types for granted, and would let another class's method run on
 * such an object.
 *
 * <p>Where the declarations that a method names agree with each other there is nothing to check, as is so for all code that one
 * compiler made of one state of the sources. Where they do not, an object is looked at when it is called, and also when it is
 * handed on as a parameter, as a result or in a field of the interface's type, because from there on the analysis would
 * not know of it. In these cases the error is thrown earlier than on the JVM.
 */
final class RequestedInterfaces implements ClassHolderTransformer {
    private static final String JS_OBJECT = "org.teavm.jso.JSObject";
    private static final String OBJECT = "java.lang.Object";
    /** What arrays implement (JLS 10.8). */
    private static final Set<ValueType> OF_ARRAYS =
            Set.of(ValueType.object("java.lang.Cloneable"), ValueType.object("java.io.Serializable"));

    private static final MethodReference CHECK = new MethodReference(
            LinkageFailure.OWNER,
            "requested",
            ValueType.object(OBJECT),
            ValueType.BOOLEAN,
            ValueType.object("java.lang.String"),
            ValueType.VOID);
    private final ProgramClasses program;

    RequestedInterfaces(ProgramClasses program) {
        this.program = program;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!program.contains(cls.getName())) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                new Checks(method, context.getHierarchy()).insert();
            }
        }
    }

    private final class Checks extends AbstractInstructionVisitor {
        private final MethodHolder method;
        private final ClassHierarchy hierarchy;
        private final Program code;
        private DeclaredTypes types;

        Checks(MethodHolder method, ClassHierarchy hierarchy) {
            this.method = method;
            this.hierarchy = hierarchy;
            code = method.getProgram();
        }

        void insert() {
            for (BasicBlock block : code.getBasicBlocks()) {
                for (Instruction instruction = block.getFirstInstruction(); instruction != null; ) {
                    Instruction next = instruction.getNext();
                    instruction.acceptVisitor(this);
                    instruction = next;
                }
            }
        }

        @Override
        public void visit(InvokeInstruction call) {
            if (call.getInstance() != null && call.getType() == InvocationType.VIRTUAL) {
                require(
                        call,
                        call.getInstance(),
                        ValueType.object(call.getMethod().getClassName()));
            }
            requireArguments(call, call.getArguments(), call.getMethod().getParameterTypes());
        }

        private void requireArguments(Instruction call, List<? extends Variable> arguments, ValueType[] parameters) {
            for (int i = 0; i < parameters.length; i++) {
                require(call, arguments.get(i), parameters[i]);
            }
        }

        @Override
        public void visit(PutFieldInstruction put) {
            require(put, put.getValue(), put.getFieldType());
        }

        @Override
        public void visit(ExitInstruction exit) {
            if (exit.getValueToReturn() != null) {
                require(exit, exit.getValueToReturn(), method.getResultType());
            }
        }

        private void require(Instruction use, Variable value, ValueType expected) {
            String name = interfaceOf(expected);
            if (name == null) {
                return;
            }
            if (types == null) {
                types = new DeclaredTypes(code, method);
            }
            for (ValueType type : types.of(value)) {
                if (!fits(type, expected)) {
                    insertCheck(use, value, expected, name);
                    return;
                }
            }
        }

        private boolean fits(ValueType type, ValueType expected) {
            if (type instanceof ValueType.Array array && expected instanceof ValueType.Array expectedArray) {
                return fits(array.getItemType(), expectedArray.getItemType());
            }
            return type instanceof ValueType.Object object
                            && expected instanceof ValueType.Object expectedObject
                            && fitsAnyway(object, expectedObject)
                    || type instanceof ValueType.Array && OF_ARRAYS.contains(expected)
                    || hierarchy.isSuperType(expected, type, true);
        }

        /**
         * Whether they fit by their making: both are the class library's, or the class was made of a lambda expression and is
         * nobody's.
         */
        private boolean fitsAnyway(ValueType.Object type, ValueType.Object expected) {
            return !type.isObject(OBJECT)
                    && !program.contains(type.getClassName())
                    && (!program.contains(expected.getClassName())
                            || hierarchy.getClassSource().get(type.getClassName()) == null);
        }

        /** The interface, or that of an array's elements; null for other types, and for those that JavaScript's values have. */
        private String interfaceOf(ValueType type) {
            ValueType element = type;
            while (element instanceof ValueType.Array array) {
                element = array.getItemType();
            }
            if (!(element instanceof ValueType.Object object)) {
                return null;
            }
            String name = object.getClassName();
            ClassReader cls = hierarchy.getClassSource().get(name);
            return cls == null
                            || !cls.hasModifier(ElementModifier.INTERFACE)
                            || hierarchy.isSuperType(JS_OBJECT, name, false)
                    ? null
                    : name;
        }

        private void insertCheck(Instruction use, Variable value, ValueType expected, String name) {
            IsInstanceInstruction test = new IsInstanceInstruction();
            test.setValue(value);
            test.setType(expected);
            test.setReceiver(code.createVariable());
            StringConstantInstruction text = new StringConstantInstruction();
            text.setConstant(name);
            text.setReceiver(code.createVariable());
            InvokeInstruction check = new InvokeInstruction();
            check.setType(InvocationType.SPECIAL);
            check.setMethod(CHECK);
            check.setArguments(value, test.getReceiver(), text.getReceiver());
            List<Instruction> added = List.of(test, text, check);
            added.forEach(instruction -> instruction.setLocation(use.getLocation()));
            use.insertPreviousAll(added);
        }
    }
}
