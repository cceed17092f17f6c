// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The body of one method in the notation of {@link Assembler}. What an instruction takes:
 *
 * <pre>
 * iload 3                               a variable, also where the JVMS has iload_3; `wide` is chosen where it must be
 * iinc 3 -1
 * bipush 7, sipush 700, newarray int    a number, or a type of elements
 * ldc "text"                            also 1, 1L, 1.5F, 1.5, NaN and Infinity with D or F, class:Name, class:[I,
 *                                       methodtype:(I)V, handle:6:Owner:name:(I)V (kind as in JVMS 4.4.8)
 * goto label                            and all other jumps
 * getstatic Owner name I                and all other accesses
 * invokestatic Owner name (I)V          `interface` at the end if the owner is one
 * invokedynamic name (I)V handle:... argument...
 * new Owner, anewarray Owner, checkcast Owner, instanceof Owner, multianewarray [[I 2
 * tableswitch 5 label label default label
 * lookupswitch -1:label 7:label default label
 * catch from to handler Owner           a row of the exception table; `any` catches all
 * repeat 1000 iadd                      the same instruction so often
 * label:
 * </pre>
 */
final class AssembledCode {
    private static final Map<String, Integer> OPCODES = opcodes();
    private static final List<String> ARRAY_TYPES =
            List.of("boolean", "char", "float", "double", "byte", "short", "int", "long");
    private static final int FIRST_ARRAY_TYPE = 4;

    private final MethodVisitor visitor;
    private final Map<String, Label> labels = new HashMap<>();
    private Label unnumbered;

    AssembledCode(MethodVisitor visitor) {
        this.visitor = visitor;
        visitor.visitCode();
    }

    /** The opcodes by their names in lower case; the constants before NOP are of other kinds. */
    private static Map<String, Integer> opcodes() {
        Map<String, Integer> opcodes = new HashMap<>();
        boolean reached = false;
        for (Field field : Opcodes.class.getFields()) {
            reached |= field.getName().equals("NOP");
            if (reached && field.getType() == int.class && Modifier.isStatic(field.getModifiers())) {
                try {
                    opcodes.put(field.getName().toLowerCase(Locale.ROOT), field.getInt(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return opcodes;
    }

    void instruction(List<String> tokens, int line) {
        String name = tokens.get(0);
        if (name.endsWith(":") && tokens.size() == 1) {
            Label label = label(name.substring(0, name.length() - 1));
            visitor.visitLabel(label);
            unnumbered = label;
            return;
        }
        if (unnumbered != null && !name.equals("catch")) {
            // Not before there is an instruction, for a label may stand behind the last one.
            visitor.visitLineNumber(line, unnumbered);
            unnumbered = null;
        }
        List<String> operands = tokens.subList(1, tokens.size());
        switch (name) {
            case "repeat" -> {
                for (int i = Integer.parseInt(operands.get(0)); i > 0; i--) {
                    instruction(operands.subList(1, operands.size()), line);
                }
            }
            case "catch" -> {
                String type = operands.get(3);
                visitor.visitTryCatchBlock(
                        label(operands.get(0)),
                        label(operands.get(1)),
                        label(operands.get(2)),
                        type.equals("any") ? null : type);
            }
            case "ldc" -> visitor.visitLdcInsn(constant(operands.get(0)));
            case "iinc" -> visitor.visitIincInsn(number(operands.get(0)), number(operands.get(1)));
            case "newarray" ->
                visitor.visitIntInsn(Opcodes.NEWARRAY, FIRST_ARRAY_TYPE + ARRAY_TYPES.indexOf(operands.get(0)));
            case "multianewarray" -> visitor.visitMultiANewArrayInsn(operands.get(0), number(operands.get(1)));
            case "tableswitch" -> tableSwitch(operands);
            case "lookupswitch" -> lookupSwitch(operands);
            case "invokedynamic" ->
                visitor.visitInvokeDynamicInsn(
                        operands.get(0), operands.get(1), (Handle) constant(operands.get(2)), constants(operands, 3));
            default -> simple(opcode(name), operands);
        }
    }

    private static int opcode(String name) {
        // The forms with the variable in the opcode are chosen by ASM.
        Integer opcode = OPCODES.get(name);
        if (opcode == null) {
            throw new IllegalArgumentException("no such instruction: " + name);
        }
        return opcode;
    }

    private void simple(int opcode, List<String> operands) {
        if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
            visitor.visitIntInsn(opcode, number(operands.get(0)));
        } else if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD
                || opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE
                || opcode == Opcodes.RET) {
            visitor.visitVarInsn(opcode, number(operands.get(0)));
        } else if (opcode >= Opcodes.IFEQ && opcode <= Opcodes.JSR
                || opcode == Opcodes.IFNULL
                || opcode == Opcodes.IFNONNULL) {
            visitor.visitJumpInsn(opcode, label(operands.get(0)));
        } else if (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.PUTFIELD) {
            visitor.visitFieldInsn(opcode, operands.get(0), operands.get(1), operands.get(2));
        } else if (opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE) {
            boolean isInterface = opcode == Opcodes.INVOKEINTERFACE || operands.size() > 3;
            visitor.visitMethodInsn(opcode, operands.get(0), operands.get(1), operands.get(2), isInterface);
        } else if (opcode == Opcodes.NEW
                || opcode == Opcodes.ANEWARRAY
                || opcode == Opcodes.CHECKCAST
                || opcode == Opcodes.INSTANCEOF) {
            visitor.visitTypeInsn(opcode, operands.get(0));
        } else if (operands.isEmpty()) {
            visitor.visitInsn(opcode);
        } else {
            throw new IllegalArgumentException("takes no operands: " + operands);
        }
    }

    private void tableSwitch(List<String> operands) {
        int first = number(operands.get(0));
        int otherwise = operands.indexOf("default");
        Label[] targets =
                operands.subList(1, otherwise).stream().map(this::label).toArray(Label[]::new);
        visitor.visitTableSwitchInsn(first, first + targets.length - 1, label(operands.get(otherwise + 1)), targets);
    }

    private void lookupSwitch(List<String> operands) {
        int otherwise = operands.indexOf("default");
        List<String[]> cases = operands.subList(0, otherwise).stream()
                .map(pair -> pair.split(":"))
                .toList();
        visitor.visitLookupSwitchInsn(
                label(operands.get(otherwise + 1)),
                cases.stream().mapToInt(pair -> number(pair[0])).toArray(),
                cases.stream().map(pair -> label(pair[1])).toArray(Label[]::new));
    }

    private Label label(String name) {
        return labels.computeIfAbsent(name, n -> new Label());
    }

    private static int number(String text) {
        return Integer.decode(text);
    }

    private static Object[] constants(List<String> operands, int from) {
        List<Object> constants = new ArrayList<>();
        operands.subList(from, operands.size()).forEach(operand -> constants.add(constant(operand)));
        return constants.toArray();
    }

    /** A constant of the pool, as ASM takes it. */
    static Object constant(String text) {
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1).translateEscapes();
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
            String rest = text.substring(colon + 1);
            return switch (text.substring(0, colon)) {
                case "class" -> Type.getObjectType(rest);
                case "methodtype" -> Type.getMethodType(rest);
                case "handle" -> handle(rest.split(":"));
                case "dynamic" -> dynamic(rest.split(":", 3));
                default -> throw new IllegalArgumentException("no such constant: " + text);
            };
        }
        String digits = text.substring(0, text.length() - 1);
        return switch (text.charAt(text.length() - 1)) {
            case 'L' -> Long.decode(digits);
            case 'F' -> Float.valueOf(digits);
            case 'D' -> Double.valueOf(digits);
            default -> text.contains(".") ? (Object) Double.valueOf(text) : (Object) Integer.decode(text);
        };
    }

    private static Handle handle(String[] parts) {
        return new Handle(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], parts.length > 4);
    }

    private static ConstantDynamic dynamic(String[] parts) {
        return new ConstantDynamic(parts[0], parts[1], (Handle) constant(parts[2]));
    }

    void finish() {
        visitor.visitMaxs(0, 0);
        visitor.visitEnd();
    }
}
