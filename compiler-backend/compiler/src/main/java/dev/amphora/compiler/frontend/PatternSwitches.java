// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.BasicBlock;
import org.teavm.model.CallLocation;
import org.teavm.model.ClassReader;
import org.teavm.model.DynamicConstant;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ConditionEmitter;
import org.teavm.model.emit.PhiEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;

/**
 * What {@code java.lang.runtime.SwitchBootstraps} makes: given a value and the index of a label, the index of the first
 * label from there on that the value matches; -1 for null, the number of labels if none matches.
 */
final class PatternSwitches implements BootstrapMethodSubstitutor {
    private static final String ENUM_DESC = "java.lang.Enum$EnumDesc";

    /** Whether this is one of the bootstrap methods of switches with patterns. */
    static boolean isBootstrap(MethodReference method) {
        return method.getClassName().equals("java.lang.runtime.SwitchBootstraps");
    }

    @Override
    public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter code) {
        return new Site(site, code).emit();
    }

    /** One switch. */
    private static final class Site {
        private final DynamicCallSite site;
        private final ProgramEmitter code;
        private final ValueEmitter value;
        private final ValueType type;
        private final List<RuntimeConstant> labels;

        Site(DynamicCallSite site, ProgramEmitter code) {
            this.site = site;
            this.code = code;
            value = site.getArguments().get(0);
            type = site.getCalledMethod().parameterType(0);
            labels = site.getBootstrapArguments();
        }

        ValueEmitter emit() {
            BasicBlock joint = code.prepareBlock();
            PhiEmitter result = code.phi(ValueType.INTEGER, joint);
            if (!(type instanceof ValueType.Primitive)) {
                code.when(value.isNull()).thenDo(() -> {
                    code.constant(-1).propagateTo(result);
                    code.jump(joint);
                });
            }
            SwitchInstruction start = new SwitchInstruction();
            start.setCondition(site.getArguments().get(1).getVariable());
            code.addInstruction(start);
            BasicBlock next = code.prepareBlock();
            for (int i = 0; i < labels.size(); i++) {
                SwitchTableEntry entry = new SwitchTableEntry();
                entry.setCondition(i);
                entry.setTarget(next);
                start.getEntries().add(entry);
                code.enter(next);
                next = emit(i, result, joint);
            }
            start.setDefaultTarget(next);
            code.enter(next);
            code.constant(labels.size()).propagateTo(result);
            code.jump(joint);
            code.enter(joint);
            return result.getValue();
        }

        /** Compares with one label; the block returned is where it goes on if that does not match. */
        private BasicBlock emit(int index, PhiEmitter result, BasicBlock joint) {
            BasicBlock next = code.prepareBlock();
            RuntimeConstant label = labels.get(index);
            if (matchesAlways(label)) {
                code.constant(index).propagateTo(result);
                code.jump(joint);
                return next;
            }
            ConditionEmitter match =
                    switch (label.getKind()) {
                        case RuntimeConstant.TYPE ->
                            value.instanceOf(label.getValueType()).isTrue();
                        case RuntimeConstant.INT -> isNumber(label.getInt());
                        case RuntimeConstant.STRING ->
                            isEnumSwitch() ? isConstant(className(type), label.getString()) : isText(label.getString());
                        case RuntimeConstant.DYNAMIC_CONSTANT -> isDescribed(label.getDynamicConstant());
                        default -> null;
                    };
            if (match == null) {
                reportUnknown(label);
            } else {
                code.when(match).thenDo(() -> {
                    code.constant(index).propagateTo(result);
                    code.jump(joint);
                });
            }
            code.jump(next);
            return next;
        }

        /** Whether this is the type of a primitive component, which is that of the value then. */
        private boolean matchesAlways(RuntimeConstant label) {
            return type instanceof ValueType.Primitive
                    && label.getKind() == RuntimeConstant.DYNAMIC_CONSTANT
                    && isBootstrappedBy(label.getDynamicConstant(), "primitiveClass")
                    && label.getDynamicConstant().name.equals(type.toString());
        }

        private boolean isEnumSwitch() {
            return site.getBootstrapMethod().getName().equals("enumSwitch");
        }

        private ConditionEmitter isText(String text) {
            return code.constant(text)
                    .invokeVirtual("equals", boolean.class, value.cast(Object.class))
                    .isTrue();
        }

        /** The box of an integral type or of char that holds a number. */
        private ConditionEmitter isNumber(int number) {
            return isBoxOf(Number.class, number).or(() -> isBoxOf(Character.class, number));
        }

        private ConditionEmitter isBoxOf(Class<?> box, int number) {
            return value.instanceOf(ValueType.object(box.getName())).isTrue().and(() -> {
                ValueEmitter boxed = value.cast(box);
                ValueEmitter content = box == Character.class
                        ? boxed.invokeSpecial("charValue", char.class)
                        : boxed.invokeVirtual("intValue", int.class);
                return content.isEqualTo(code.constant(number));
            });
        }

        /** A constant of an enum type among others, as the dynamic constant that javac describes it by. */
        private ConditionEmitter isDescribed(DynamicConstant description) {
            if (!isBootstrappedBy(description, "invoke") || !description.type.isObject(ENUM_DESC)) {
                return null;
            }
            // The arguments: EnumDesc.of, and its arguments, ClassDesc.of(name of the class) and the constant's name.
            List<? extends RuntimeConstant> arguments = description.bootstrapMethodArguments;
            DynamicConstant ofClass = arguments.get(1).getDynamicConstant();
            String className = ofClass.bootstrapMethodArguments.get(1).getString();
            return value.instanceOf(ValueType.object(className))
                    .isTrue()
                    .and(() -> isConstant(className, arguments.get(2).getString()));
        }

        /** A constant of an enum type that the value is known to be of. One that has gone since matches nothing. */
        private ConditionEmitter isConstant(String className, String constant) {
            ClassReader cls = site.getAgent().getClassSource().get(className);
            if (cls != null && cls.getField(constant) == null) {
                return code.constant(0).isTrue();
            }
            code.initClass(className);
            return code.getField(new FieldReference(className, constant), ValueType.object(className))
                    .isSame(value);
        }

        private static String className(ValueType type) {
            return ((ValueType.Object) type).getClassName();
        }

        private static boolean isBootstrappedBy(DynamicConstant constant, String method) {
            return constant.bootstrapMethod.getClassName().equals("java.lang.invoke.ConstantBootstraps")
                    && constant.bootstrapMethod.getName().equals(method);
        }

        private void reportUnknown(RuntimeConstant label) {
            site.getAgent()
                    .getDiagnostics()
                    .error(
                            new CallLocation(site.getCaller(), site.getLocation()),
                            "a switch has a label that is no type, text, integer or constant of an enum type"
                                    + " (kind " + label.getKind()
                                    + "); class files of preview features are not supported");
        }
    }
}
