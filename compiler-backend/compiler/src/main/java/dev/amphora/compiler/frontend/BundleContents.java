// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.asm.ClassReader;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.AbstractInsnNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.IntInsnNode;
import org.teavm.asm.tree.LdcInsnNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.asm.tree.TypeInsnNode;
import org.teavm.asm.tree.VarInsnNode;

/**
 * What a resource bundle of the JDK holds, as bytes. Such a bundle is a class whose method {@code getContents} makes arrays
 * of strings, one element after the other; as code they are several times as large as the texts. The bytes are
 *
 * <pre>
 *   strings   count, for each: number of bytes, UTF-8
 *   arrays    count, for each: 0 for String[] or 1 for Object[], count, for each element a value
 *   entries   count, for each: the key's string, a value
 * </pre>
 *
 * where numbers are unsigned LEB128, and a value is twice the number of a string, or twice the number of an array plus one.
 * An array comes after those that it holds. {@code LocaleContents} in the runtime library reads them.
 */
final class BundleContents {
    private static final String METHOD = "getContents";
    static final String DESCRIPTOR = "()[[Ljava/lang/Object;";
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Object[], Integer> arrays = new IdentityHashMap<>();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private final ByteArrayOutputStream elements = new ByteArrayOutputStream();
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();

    private BundleContents() {}

    /** The bytes for a bundle's class file; null if its method does more than to make arrays of strings. */
    static byte[] of(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        for (MethodNode method : node.methods) {
            if (method.name.equals(METHOD) && method.desc.equals(DESCRIPTOR)) {
                Object contents = evaluate(method);
                return contents instanceof Object[][] pairs ? new BundleContents().encode(pairs) : null;
            }
        }
        return null;
    }

    /** What the method returns; null if it has other instructions than those that make arrays. */
    private static Object evaluate(MethodNode method) {
        Deque<Object> stack = new ArrayDeque<>();
        Map<Integer, Object> locals = new HashMap<>();
        for (AbstractInsnNode insn : method.instructions) {
            int opcode = insn.getOpcode();
            if (opcode < 0) {
                continue;
            }
            if (opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
                stack.push(opcode - Opcodes.ICONST_0);
                continue;
            }
            switch (opcode) {
                case Opcodes.BIPUSH, Opcodes.SIPUSH -> stack.push(((IntInsnNode) insn).operand);
                case Opcodes.LDC -> stack.push(((LdcInsnNode) insn).cst);
                case Opcodes.DUP -> stack.push(stack.element());
                case Opcodes.ALOAD -> {
                    Object value = locals.get(((VarInsnNode) insn).var);
                    if (value == null) {
                        return null;
                    }
                    stack.push(value);
                }
                case Opcodes.ASTORE -> locals.put(((VarInsnNode) insn).var, stack.pop());
                case Opcodes.ANEWARRAY -> {
                    Object array = array(((TypeInsnNode) insn).desc, stack.pop());
                    if (array == null) {
                        return null;
                    }
                    stack.push(array);
                }
                case Opcodes.AASTORE -> {
                    Object value = stack.pop();
                    int index = (Integer) stack.pop();
                    ((Object[]) stack.pop())[index] = value;
                }
                case Opcodes.ARETURN -> {
                    return stack.pop();
                }
                default -> {
                    return null;
                }
            }
        }
        return null;
    }

    private static Object array(String type, Object length) {
        if (!(length instanceof Integer count)) {
            return null;
        }
        return switch (type) {
            case "java/lang/String" -> new String[count];
            case "java/lang/Object" -> new Object[count];
            case "[Ljava/lang/Object;" -> new Object[count][];
            default -> null;
        };
    }

    private byte[] encode(Object[][] pairs) {
        number(entries, pairs.length);
        for (Object[] pair : pairs) {
            if (pair.length != 2 || !(pair[0] instanceof String key)) {
                return null;
            }
            int value = value(pair[1]);
            if (value < 0) {
                return null;
            }
            number(entries, string(key));
            number(entries, value);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(all, strings.size());
        all.writeBytes(texts.toByteArray());
        number(all, arrays.size());
        all.writeBytes(elements.toByteArray());
        all.writeBytes(entries.toByteArray());
        return all.toByteArray();
    }

    /** The number for a value, or a negative one if it is neither a string nor an array of values. */
    private int value(Object value) {
        if (value instanceof String text) {
            return 2 * string(text);
        }
        if (!(value instanceof Object[] array)) {
            return -1;
        }
        Integer known = arrays.get(array);
        if (known == null) {
            int[] values = new int[array.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(array[i]);
                if (values[i] < 0) {
                    return -1;
                }
            }
            known = arrays.size();
            arrays.put(array, known);
            number(elements, array instanceof String[] ? 0 : 1);
            number(elements, values.length);
            for (int element : values) {
                number(elements, element);
            }
        }
        return 2 * known + 1;
    }

    private int string(String text) {
        Integer known = strings.get(text);
        if (known == null) {
            known = strings.size();
            strings.put(text, known);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(texts, bytes.length);
            texts.writeBytes(bytes);
        }
        return known;
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest >= 0x80) {
            out.write(rest | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
