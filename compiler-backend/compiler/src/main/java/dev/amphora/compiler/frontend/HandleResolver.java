// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Finds out which variable a handle or an offset stands for, where that is written in the program: made from constants on
 * the spot or in the initialiser of the static final field that holds it.
 */
final class HandleResolver {
    private static final MethodDescriptor CLINIT = new MethodDescriptor("<clinit>", ValueType.VOID);
    private static final String HANDLES = "java.lang.invoke.MethodHandles";
    private static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup";
    private static final String JDK_LOOKUP = "jdk.internal.invoke.MhUtil";
    private static final FieldReference BIG_ENDIAN = new FieldReference("java.nio.ByteOrder", "BIG_ENDIAN");
    private static final FieldReference LITTLE_ENDIAN = new FieldReference("java.nio.ByteOrder", "LITTLE_ENDIAN");
    static final Set<String> UNSAFE = Set.of("jdk.internal.misc.Unsafe", "sun.misc.Unsafe");
    private final ClassReaderSource classes;
    private final Map<FieldReference, Optional<HandleTarget>> statics = new HashMap<>();

    /** The instructions that define the variables of a program in SSA form, and the class that the program belongs to. */
    record Definitions(String className, Map<Variable, Instruction> byVariable) {
        Instruction of(Variable variable) {
            return byVariable.get(variable);
        }
    }

    /** An element of an array, found from an offset of {@code Unsafe}. */
    record ElementOffset(HandleTarget.Element target, Variable index) {}

    HandleResolver(ClassReaderSource classes) {
        this.classes = classes;
    }

    static Definitions definitions(String className, Program program) {
        Map<Variable, Instruction> definitions = new HashMap<>();
        DefinitionExtractor extractor = new DefinitionExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                instruction.acceptVisitor(extractor);
                for (Variable defined : extractor.getDefinedVariables()) {
                    definitions.put(defined, instruction);
                }
            }
        }
        return new Definitions(className, definitions);
    }

    /** What a value of type {@code VarHandle}, or an offset of a field, stands for; null if that is not known. */
    HandleTarget resolve(Variable value, Definitions definitions) {
        Instruction definition = source(value, definitions);
        if (definition instanceof GetFieldInstruction get && get.getInstance() == null) {
            return statics.computeIfAbsent(get.getField(), field -> Optional.ofNullable(resolveStatic(field)))
                    .orElse(null);
        }
        return definition instanceof InvokeInstruction call ? made(call, definitions) : null;
    }

    /** Whether it is known which variable the handle in a static final field stands for. */
    boolean isKnown(FieldReference field) {
        return statics.computeIfAbsent(field, reference -> Optional.ofNullable(resolveStatic(reference)))
                .isPresent();
    }

    /** The array element at an offset that is computed in the usual way; null if it is not. */
    ElementOffset resolveElement(Variable offset, Definitions definitions) {
        if (!(source(offset, definitions) instanceof BinaryInstruction sum)
                || sum.getOperation() != BinaryOperation.ADD) {
            return null;
        }
        HandleTarget base = resolve(sum.getSecondOperand(), definitions);
        Variable scaled = sum.getFirstOperand();
        if (base == null) {
            base = resolve(sum.getFirstOperand(), definitions);
            scaled = sum.getSecondOperand();
        }
        if (!(base instanceof HandleTarget.Element element)
                || !(source(scaled, definitions) instanceof BinaryInstruction product)
                || product.getOperation() != BinaryOperation.SHIFT_LEFT
                        && product.getOperation() != BinaryOperation.MULTIPLY
                || !isScale(product, element, definitions)) {
            return null;
        }
        return new ElementOffset(element, uncast(product.getFirstOperand(), definitions));
    }

    /** Whether a factor that is a constant is the size of an element; others are asked for where the program runs. */
    private static boolean isScale(BinaryInstruction product, HandleTarget.Element element, Definitions definitions) {
        Instruction factor = source(product.getSecondOperand(), definitions);
        long value;
        if (factor instanceof IntegerConstantInstruction constant) {
            value = constant.getConstant();
        } else if (factor instanceof LongConstantInstruction constant) {
            value = constant.getConstant();
        } else {
            return true;
        }
        int size = element.type() instanceof ValueType.Primitive primitive
                ? switch (primitive.getKind()) {
                    case BOOLEAN, BYTE -> Byte.BYTES;
                    case SHORT, CHARACTER -> Short.BYTES;
                    case INTEGER, FLOAT -> Integer.BYTES;
                    case LONG, DOUBLE -> Long.BYTES;
                }
                : Integer.BYTES;
        return size == (product.getOperation() == BinaryOperation.MULTIPLY ? value : 1L << value);
    }

    /** The element at an offset that a static method computes from an index, its only parameter; null if it does not. */
    HandleTarget.Element resolveOffsetMethod(InvokeInstruction call) {
        MethodReference reference = call.getMethod();
        if (call.getInstance() != null
                || reference.parameterCount() != 1
                || reference.getDescriptor().parameterType(0) != ValueType.INTEGER
                || reference.getReturnType() != ValueType.LONG) {
            return null;
        }
        ClassReader cls = classes.get(reference.getClassName());
        MethodReader method = cls == null ? null : cls.getMethod(reference.getDescriptor());
        if (method == null || !(method.getProgram() instanceof Program program) || program.basicBlockCount() != 1) {
            return null;
        }
        if (!(program.basicBlockAt(0).getLastInstruction() instanceof ExitInstruction exit)) {
            return null;
        }
        ElementOffset element = resolveElement(exit.getValueToReturn(), definitions(reference.getClassName(), program));
        return element != null && element.index() == program.variableAt(1) ? element.target() : null;
    }

    /** What a call of a factory makes; null if the call is none, or its arguments are no constants. */
    HandleTarget made(InvokeInstruction call, Definitions definitions) {
        String owner = call.getMethod().getClassName();
        String name = call.getMethod().getName();
        if (UNSAFE.contains(owner)) {
            return switch (name) {
                case "objectFieldOffset", "staticFieldOffset" -> fieldOfOffset(call, definitions);
                case "arrayBaseOffset" -> elements(call.getArguments().get(0), definitions);
                default -> null;
            };
        }
        if (owner.equals(LOOKUP) && (name.equals("findVarHandle") || name.equals("findStaticVarHandle"))) {
            return field(call.getArguments().get(0), call.getArguments().get(1), definitions);
        }
        if (owner.equals(HANDLES) && name.equals("arrayElementVarHandle")) {
            return elements(call.getArguments().get(0), definitions);
        }
        if (owner.equals(HANDLES) && name.equals("byteArrayViewVarHandle")) {
            return bytes(call.getArguments().get(0), call.getArguments().get(1), definitions);
        }
        if (owner.equals(JDK_LOOKUP) && name.equals("findVarHandle")) {
            int count = call.getArguments().size();
            // (lookup, name, type) of the lookup's class, or (lookup, class, name, type).
            return count == 4
                    ? field(call.getArguments().get(1), call.getArguments().get(2), definitions)
                    : ownField(call.getArguments().get(1), definitions);
        }
        if (owner.equals("java.lang.invoke.VarHandle") && name.startsWith("with")) {
            return resolve(call.getInstance(), definitions);
        }
        return null;
    }

    /** A field of the class whose code asks. */
    private HandleTarget ownField(Variable name, Definitions definitions) {
        return source(name, definitions) instanceof StringConstantInstruction constant
                ? field(definitions.className(), constant.getConstant())
                : null;
    }

    private HandleTarget fieldOfOffset(InvokeInstruction call, Definitions definitions) {
        if (call.getArguments().size() == 2) {
            return field(call.getArguments().get(0), call.getArguments().get(1), definitions);
        }
        return source(call.getArguments().get(0), definitions) instanceof InvokeInstruction found
                        && found.getMethod().getClassName().equals("java.lang.Class")
                        && found.getMethod().getName().equals("getDeclaredField")
                ? field(found.getInstance(), found.getArguments().get(0), definitions)
                : null;
    }

    private HandleTarget field(Variable owner, Variable name, Definitions definitions) {
        return source(owner, definitions) instanceof ClassConstantInstruction type
                        && type.getConstant() instanceof ValueType.Object object
                        && source(name, definitions) instanceof StringConstantInstruction constant
                ? field(object.getClassName(), constant.getConstant())
                : null;
    }

    private HandleTarget field(String className, String name) {
        ClassReader cls = classes.get(className);
        FieldReader field = cls == null ? null : cls.getField(name);
        return field == null
                ? null
                : new HandleTarget.Field(className, name, field.getType(), field.hasModifier(ElementModifier.STATIC));
    }

    private static HandleTarget elements(Variable type, Definitions definitions) {
        return source(type, definitions) instanceof ClassConstantInstruction constant
                        && constant.getConstant() instanceof ValueType.Array array
                ? new HandleTarget.Element(array)
                : null;
    }

    private static HandleTarget bytes(Variable view, Variable order, Definitions definitions) {
        if (!(source(view, definitions) instanceof ClassConstantInstruction constant)
                || !(constant.getConstant() instanceof ValueType.Array array)) {
            return null;
        }
        Instruction byteOrder = source(order, definitions);
        boolean big =
                byteOrder instanceof GetFieldInstruction get && get.getField().equals(BIG_ENDIAN);
        return big || isLittleEndian(byteOrder) ? new HandleTarget.Bytes(array.getItemType(), big) : null;
    }

    /** WebAssembly's own order is that (Core spec 3.0, 4.2.1). */
    private static boolean isLittleEndian(Instruction order) {
        return order instanceof GetFieldInstruction get && get.getField().equals(LITTLE_ENDIAN)
                || order instanceof InvokeInstruction call
                        && call.getMethod().getClassName().equals("java.nio.ByteOrder")
                        && call.getMethod().getName().equals("nativeOrder");
    }

    private HandleTarget resolveStatic(FieldReference reference) {
        ClassReader cls = classes.get(reference.getClassName());
        FieldReader field = cls == null ? null : cls.getField(reference.getFieldName());
        if (field == null || !field.hasModifier(ElementModifier.FINAL)) {
            return null;
        }
        MethodReader initialiser = cls.getMethod(CLINIT);
        if (initialiser == null || !(initialiser.getProgram() instanceof Program program)) {
            return null;
        }
        Definitions definitions = definitions(reference.getClassName(), program);
        Set<HandleTarget> found = new HashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof PutFieldInstruction put
                        && put.getField().equals(reference)) {
                    found.add(
                            source(put.getValue(), definitions) instanceof InvokeInstruction call
                                    ? made(call, definitions)
                                    : null);
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** The instruction that a value comes from, through casts and copies; null for parameters and joins. */
    private static Instruction source(Variable value, Definitions definitions) {
        return definitions.of(uncast(value, definitions));
    }

    private static Variable uncast(Variable value, Definitions definitions) {
        Instruction definition = definitions.of(value);
        if (definition instanceof CastInstruction cast) {
            return uncast(cast.getValue(), definitions);
        }
        if (definition instanceof CastNumberInstruction cast) {
            return uncast(cast.getValue(), definitions);
        }
        if (definition instanceof AssignInstruction assign) {
            return uncast(assign.getAssignee(), definitions);
        }
        return value;
    }
}
