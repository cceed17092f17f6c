// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** How WebAssembly's types look to the JVM: a v128 is two longs, every reference is an {@code Object}. */
final class JvmTypes {
    static final String PACKAGE = "dev/amphora/engine/";
    static final String INSTANCE = PACKAGE + "Instance";
    static final String BODY = PACKAGE + "CompiledBody";
    static final String CODE = PACKAGE + "CompiledCode";
    static final String SLOTS = PACKAGE + "CompiledSlots";
    static final String NUMBERS = PACKAGE + "CompiledNumbers";
    static final String VECTORS = PACKAGE + "CompiledVectors";
    static final String VECTOR_CALLS = PACKAGE + "CompiledVectorCalls";
    static final String ENTER = "([J[Ljava/lang/Object;L" + INSTANCE + ";I)V";
    static final String ADDRESS = "L" + INSTANCE + ";I";

    /** The JVM allows 255 slots for parameters; two more are taken, and one for {@code this}. */
    private static final int MAX_PARAM_SLOTS = 250;

    private JvmTypes() {}

    /** How many local variables a value takes. */
    static int width(ValType type) {
        return switch (type) {
            case I64, F64 -> 2;
            case V128 -> 4;
            default -> 1;
        };
    }

    static int width(List<ValType> types) {
        int width = 0;
        for (ValType type : types) {
            width += width(type);
        }
        return width;
    }

    /** Whether the JVM can pass the parameters. */
    static boolean isPassable(FuncType type) {
        return width(type.params()) <= MAX_PARAM_SLOTS;
    }

    private static String descriptor(ValType type) {
        return switch (type) {
            case I32 -> "I";
            case I64 -> "J";
            case F32 -> "F";
            case F64 -> "D";
            case V128 -> "JJ";
            default -> "Ljava/lang/Object;";
        };
    }

    /** Of the method of a function: its parameters, the instance, and how many more calls may be nested. */
    static String descriptor(FuncType type) {
        StringBuilder descriptor = new StringBuilder("(");
        type.params().forEach(param -> descriptor.append(descriptor(param)));
        return descriptor.append(ADDRESS).append(')').append(result(type)).toString();
    }

    /** The first slot of the results is returned; the others wait in the instance. */
    static String result(FuncType type) {
        if (type.results().isEmpty()) {
            return "V";
        }
        ValType first = type.results().get(0);
        return first == ValType.V128 ? "J" : descriptor(first);
    }

    static int returnOpcode(FuncType type) {
        return switch (result(type)) {
            case "V" -> Opcodes.RETURN;
            case "I" -> Opcodes.IRETURN;
            case "J" -> Opcodes.LRETURN;
            case "F" -> Opcodes.FRETURN;
            case "D" -> Opcodes.DRETURN;
            default -> Opcodes.ARETURN;
        };
    }

    static int loadOpcode(ValType type) {
        return switch (type) {
            case I32 -> Opcodes.ILOAD;
            case I64, V128 -> Opcodes.LLOAD;
            case F32 -> Opcodes.FLOAD;
            case F64 -> Opcodes.DLOAD;
            default -> Opcodes.ALOAD;
        };
    }

    static int storeOpcode(ValType type) {
        return loadOpcode(type) + Opcodes.ISTORE - Opcodes.ILOAD;
    }
}
