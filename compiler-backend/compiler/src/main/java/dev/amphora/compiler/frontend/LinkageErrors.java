// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.Locale;
import java.util.StringJoiner;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.ElementReader;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Resolves what the program's classes name in each other as the JVMS says (5.4.3, 5.4.4, 6.5), and lets an instruction throw if
 * it does not fit: its class was compiled against another version of what it names. TeaVM takes such instructions for what they
 * would have to be. What does not exist at all is a diagnostic, and what the class library declares fits.
 */
final class LinkageErrors implements ClassHolderTransformer {
    private final ProgramClasses program;

    LinkageErrors(ProgramClasses program) {
        this.program = program;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!program.contains(cls.getName())) {
            return;
        }
        Checks checks = new Checks(cls, context.getHierarchy().getClassSource());
        for (MethodHolder method : cls.getMethods()) {
            // What the front end has added fills static final fields when they are read first.
            if (method.getProgram() != null && !HandleUses.isAdded(method)) {
                checks.check(method);
            }
        }
    }

    private final class Checks extends AbstractInstructionVisitor {
        private final ClassReader cls;
        private final ClassReaderSource classes;
        private final ProgramClasses.Facts facts;
        private MethodReader method;
        private Program code;

        Checks(ClassReader cls, ClassReaderSource classes) {
            this.cls = cls;
            this.classes = classes;
            facts = program.facts(cls.getName());
        }

        void check(MethodHolder holder) {
            method = holder;
            code = holder.getProgram();
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
            MethodReference reference = call.getMethod();
            ClassReader owner = classes.get(reference.getClassName());
            if (owner == null || refusesClass(call, call.getReceiver(), owner.getName())) {
                return;
            }
            MethodReader target = classes.resolve(reference);
            if (target == null || !program.contains(target.getOwnerName())) {
                return;
            }
            boolean isStatic = call.getInstance() == null;
            ProgramClasses.Facts ofOwner = program.facts(owner.getName());
            boolean isInterface =
                    ofOwner == null ? owner.hasModifier(ElementModifier.INTERFACE) : ofOwner.isInterface();
            if (isInterface != facts.namesInInterface(reference, isInterface)) {
                fail(call, call.getReceiver(), LinkageFailure.CHANGED, wrongKind(call, target, isInterface));
            } else if (!isAccessible(target, target.getOwnerName())) {
                fail(call, call.getReceiver(), LinkageFailure.ACCESS, refusal("method '" + text(target) + "'", target));
            } else if (isStatic != target.hasModifier(ElementModifier.STATIC)) {
                String expected = isStatic
                        ? "Expected static method '"
                        : isInterface ? "Expected instance not static method '" : "Expecting non-static method '";
                fail(call, call.getReceiver(), LinkageFailure.CHANGED, expected + text(target) + "'");
            } else if (!isStatic
                    && call.getType() == InvocationType.SPECIAL
                    && target.hasModifier(ElementModifier.ABSTRACT)) {
                fail(call, call.getReceiver(), LinkageFailure.ABSTRACT, "'" + text(target) + "'");
            } else if (!isStatic && target.getLevel() == AccessLevel.PRIVATE) {
                // Is not selected, but runs.
                call.setType(InvocationType.SPECIAL);
                call.setMethod(target.getReference());
            }
        }

        private String wrongKind(InvokeInstruction call, MethodReader target, boolean isInterface) {
            if (call.getInstance() == null) {
                return "Method '" + text(target) + "' must be " + (isInterface ? "InterfaceMethodref" : "Methodref")
                        + " constant";
            }
            String name = call.getMethod().getClassName();
            return isInterface
                    ? "Found interface " + name + ", but class was expected"
                    : "Found class " + name + ", but interface was expected";
        }

        @Override
        public void visit(GetFieldInstruction get) {
            access(get, get.getReceiver(), get.getField(), get.getInstance() == null, false);
        }

        @Override
        public void visit(PutFieldInstruction put) {
            access(put, null, put.getField(), put.getInstance() == null, true);
        }

        private void access(
                Instruction access, Variable receiver, FieldReference reference, boolean isStatic, boolean writes) {
            if (refusesClass(access, receiver, reference.getClassName())) {
                return;
            }
            FieldReader field = classes.resolve(reference);
            if (field == null || !program.contains(field.getOwnerName())) {
                return;
            }
            String name = field.getOwnerName() + "." + field.getName();
            if (!isAccessible(field, field.getOwnerName())) {
                fail(access, receiver, LinkageFailure.ACCESS, refusal("field " + name, field));
            } else if (isStatic != field.hasModifier(ElementModifier.STATIC)) {
                fail(
                        access,
                        receiver,
                        LinkageFailure.CHANGED,
                        "Expected " + (isStatic ? "static" : "non-static") + " field " + name);
            } else if (writes && field.hasModifier(ElementModifier.FINAL)) {
                String update = "Update to " + (isStatic ? "static" : "non-static") + " final field " + name
                        + " attempted from a different ";
                String initialiser = isStatic ? "<clinit>" : "<init>";
                if (!field.getOwnerName().equals(cls.getName())) {
                    fail(
                            access,
                            null,
                            LinkageFailure.ACCESS,
                            update + "class (" + cls.getName() + ") than the field's declaring class");
                } else if (facts.guardsFinalFields() && !method.getName().equals(initialiser)) {
                    fail(
                            access,
                            null,
                            LinkageFailure.ACCESS,
                            update + "method (" + method.getName() + ") than the initializer method " + initialiser
                                    + " ");
                }
            }
        }

        @Override
        public void visit(ConstructInstruction construct) {
            if (refusesClass(construct, construct.getReceiver(), construct.getType())) {
                return;
            }
            ClassReader type = classes.get(construct.getType());
            if (type != null && program.contains(type.getName()) && type.hasModifier(ElementModifier.ABSTRACT)) {
                fail(construct, construct.getReceiver(), LinkageFailure.INSTANTIATION, type.getName());
            }
        }

        @Override
        public void visit(ConstructArrayInstruction construct) {
            refusesType(construct, construct.getReceiver(), construct.getItemType());
        }

        @Override
        public void visit(ConstructMultiArrayInstruction construct) {
            refusesType(construct, construct.getReceiver(), construct.getItemType());
        }

        @Override
        public void visit(ClassConstantInstruction constant) {
            refusesType(constant, constant.getReceiver(), constant.getConstant());
        }

        @Override
        public void visit(CastInstruction cast) {
            refusesUnlessNull(cast, cast.getReceiver(), cast.getValue(), cast.getTargetType());
        }

        @Override
        public void visit(IsInstanceInstruction test) {
            refusesUnlessNull(test, test.getReceiver(), test.getValue(), test.getType());
        }

        private void refusesUnlessNull(Instruction instruction, Variable receiver, Variable value, ValueType type) {
            String name = className(type);
            if (name != null && !isAccessible(name)) {
                LinkageFailure.ACCESS_UNLESS_NULL.replace(code, instruction, receiver, value, classRefusal(name));
            }
        }

        private void refusesType(Instruction instruction, Variable receiver, ValueType type) {
            String name = className(type);
            if (name != null) {
                refusesClass(instruction, receiver, name);
            }
        }

        private boolean refusesClass(Instruction instruction, Variable receiver, String name) {
            if (isAccessible(name)) {
                return false;
            }
            fail(instruction, receiver, LinkageFailure.ACCESS, classRefusal(name));
            return true;
        }

        private static String className(ValueType type) {
            ValueType element = type;
            while (element instanceof ValueType.Array array) {
                element = array.getItemType();
            }
            return element instanceof ValueType.Object object ? object.getClassName() : null;
        }

        private void fail(Instruction instruction, Variable receiver, LinkageFailure failure, String message) {
            failure.replace(code, instruction, receiver, null, message);
        }

        private boolean isAccessible(String name) {
            ClassReader type = program.contains(name) ? classes.get(name) : null;
            return type == null || program.facts(name).isPublic() || isInMyPackage(name);
        }

        private boolean isInMyPackage(String name) {
            return name.lastIndexOf('.') == cls.getName().lastIndexOf('.')
                    && name.regionMatches(0, cls.getName(), 0, name.lastIndexOf('.') + 1);
        }

        /** JVMS 5.4.4. */
        private boolean isAccessible(ElementReader member, String owner) {
            return switch (member.getLevel()) {
                case PUBLIC -> true;
                case PROTECTED ->
                    isInMyPackage(owner)
                            || classes.isSuperType(owner, cls.getName()).orElse(true);
                case PACKAGE_PRIVATE -> isInMyPackage(owner);
                case PRIVATE -> facts.nest().equals(program.facts(owner).nest());
            };
        }

        private String refusal(String member, ElementReader element) {
            AccessLevel level = element.getLevel();
            String owner = element instanceof MethodReader declared
                    ? declared.getOwnerName()
                    : ((FieldReader) element).getOwnerName();
            return "class " + cls.getName() + " tried to access "
                    + (level == AccessLevel.PACKAGE_PRIVATE ? "" : level.name().toLowerCase(Locale.ROOT) + " ")
                    + member + modules(cls.getName(), owner);
        }

        private String classRefusal(String name) {
            return "failed to access class " + name + " from class " + cls.getName() + modules(name, cls.getName());
        }

        /** As HotSpot has it for classes of the class path. */
        private static String modules(String one, String other) {
            return " (" + one + " and " + other + " are in unnamed module of loader 'app')";
        }
    }

    /** A method as HotSpot's messages name it, such as {@code int p.Name.f(java.lang.String)}. */
    static String text(MethodReader method) {
        return signature(method.getDescriptor(), method.getOwnerName() + "." + method.getName());
    }

    static String text(MethodReference method) {
        return signature(method.getDescriptor(), method.getClassName() + "." + method.getName());
    }

    /** A method with its types, and any name. */
    static String signature(MethodDescriptor method, String name) {
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        for (ValueType type : method.getParameterTypes()) {
            parameters.add(ProblemTranslation.readable(type));
        }
        return ProblemTranslation.readable(method.getResultType()) + " " + name + parameters;
    }
}
