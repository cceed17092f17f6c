// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the bytecode of expressions. What a single JVM instruction does is written here; what the JDK or this engine has a
 * method for is a call of it. Memory accesses are calls of VarHandles, which check their index: an exception of theirs is a
 * trap. An address is unsigned, and one above 2^31 is out of bounds of every memory, so a negative index is right too.
 */
final class JvmExpressions {
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final String VAR_HANDLE_TYPE = "Ljava/lang/invoke/VarHandle;";

    private final MethodVisitor mv;
    private final JvmVariables variables;

    JvmExpressions(MethodVisitor mv, JvmVariables variables) {
        this.mv = mv;
        this.variables = variables;
    }

    /** Leaves the value on the JVM's stack: a v128 as two longs, the high half on top. */
    void emit(Node node) {
        switch (node.kind) {
            case CONSTANT -> constant(node.type, node.value);
            case LOCAL -> load(node.type, variables.ofLocal((int) node.value));
            case VARIABLE -> {
                load(node.type, (int) node.value);
                if (node.isOwned) {
                    variables.free(node.type, (int) node.value);
                }
            }
            case INSTR -> instr(node);
        }
    }

    void load(ValType type, int variable) {
        mv.visitVarInsn(JvmTypes.loadOpcode(type), variable);
        if (type == ValType.V128) {
            mv.visitVarInsn(Opcodes.LLOAD, variable + 2);
        }
    }

    void store(ValType type, int variable) {
        if (type == ValType.V128) {
            mv.visitVarInsn(Opcodes.LSTORE, variable + 2);
        }
        mv.visitVarInsn(JvmTypes.storeOpcode(type), variable);
    }

    /** Takes a value off the JVM's stack. */
    void pop(ValType type) {
        switch (type) {
            case I64, F64 -> mv.visitInsn(Opcodes.POP2);
            case V128 -> {
                mv.visitInsn(Opcodes.POP2);
                mv.visitInsn(Opcodes.POP2);
            }
            default -> mv.visitInsn(Opcodes.POP);
        }
    }

    void constant(ValType type, long bits) {
        switch (type) {
            case I32 -> i32((int) bits);
            case I64 -> i64(bits);
            case F32 -> f32((int) bits);
            case F64 -> f64(bits);
            default -> mv.visitInsn(Opcodes.ACONST_NULL);
        }
    }

    void i32(int value) {
        if (value >= -1 && value <= 5) {
            mv.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value == (byte) value) {
            mv.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value == (short) value) {
            mv.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            mv.visitLdcInsn(value);
        }
    }

    private void i64(long value) {
        if (value == 0 || value == 1) {
            mv.visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
        } else if (value == (short) value) {
            i32((int) value);
            mv.visitInsn(Opcodes.I2L);
        } else {
            mv.visitLdcInsn(value);
        }
    }

    private void f32(int bits) {
        float value = Float.intBitsToFloat(bits);
        if (value != value) {
            i32(bits); // A class file may not keep the payload of a NaN.
            invoke("java/lang/Float", "intBitsToFloat", "(I)F");
        } else {
            mv.visitLdcInsn(value);
        }
    }

    private void f64(long bits) {
        double value = Double.longBitsToDouble(bits);
        if (value != value) {
            mv.visitLdcInsn(bits);
            invoke("java/lang/Double", "longBitsToDouble", "(J)D");
        } else {
            mv.visitLdcInsn(value);
        }
    }

    void invoke(String owner, String name, String descriptor) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    /** Calls a method of {@link CompiledCode}. */
    void support(String name, String descriptor) {
        invoke(JvmTypes.CODE, name, descriptor);
    }

    /** Calls a method of {@link CompiledSlots}. */
    void slots(String name, String descriptor) {
        invoke(JvmTypes.SLOTS, name, descriptor);
    }

    void instance() {
        mv.visitVarInsn(Opcodes.ALOAD, variables.instance());
    }

    /**
     * Notes which instruction of the body what follows comes from, for traces of traps. To be called when its operands are on the
     * JVM's stack, because they are instructions with places of their own.
     */
    void position(Node node) {
        position(node.position);
    }

    void position(int position) {
        if (position >= 0 && position < 0xFFFF) {
            Label here = new Label();
            mv.visitLabel(here);
            mv.visitLineNumber(position + 1, here);
        }
    }

    private void instr(Node node) {
        Op op = node.op();
        if (node.instr instanceof Instr.Mem access) {
            memoryLoad(node, access);
            return;
        }
        if (JvmConditions.isComparison(op)) {
            new JvmConditions(mv, this).value(node);
            return;
        }
        switch (op) {
            case GLOBAL_GET -> {
                instance();
                i32(((Instr.Index) node.instr).index());
                String suffix = node.type.isReference() ? "Reference" : capitalised(node.type);
                support("global" + suffix, "(L" + JvmTypes.INSTANCE + ";I)" + letter(node.type));
            }
            case SELECT, SELECT_TYPED -> select(node);
            case MEMORY_SIZE -> {
                instance();
                support("memorySize", "(L" + JvmTypes.INSTANCE + ";)I");
            }
            case TABLE_SIZE -> {
                instance();
                i32(((Instr.Index) node.instr).index());
                support("tableSize", "(L" + JvmTypes.INSTANCE + ";I)I");
            }
            case TABLE_GET -> {
                instance();
                emit(node.operands[0]);
                i32(((Instr.Index) node.instr).index());
                position(node);
                support("tableGet", "(L" + JvmTypes.INSTANCE + ";II)Ljava/lang/Object;");
            }
            case REF_FUNC -> {
                instance();
                i32(((Instr.Index) node.instr).index());
                support("refFunc", "(L" + JvmTypes.INSTANCE + ";I)Ljava/lang/Object;");
            }
            default -> {
                for (Node operand : node.operands) {
                    emit(operand);
                }
                if (node.traps) {
                    position(node);
                }
                new JvmOperators(mv, this).emit(node);
            }
        }
    }

    private void select(Node node) {
        Label otherwise = new Label();
        Label end = new Label();
        new JvmConditions(mv, this).branchUnless(node.operands[2], otherwise);
        emit(node.operands[0]);
        mv.visitJumpInsn(Opcodes.GOTO, end);
        mv.visitLabel(otherwise);
        emit(node.operands[1]);
        mv.visitLabel(end);
    }

    // Memory

    private void memoryLoad(Node node, Instr.Mem access) {
        Op op = node.op();
        int bytes = 1 << op.naturalAlignment();
        if (bytes == 1) {
            memory();
            index(node.operands[0], access.offset(), node.position);
            mv.visitInsn(Opcodes.BALOAD);
            if (op == Op.I32_LOAD8_U || op == Op.I64_LOAD8_U) {
                i32(0xFF);
                mv.visitInsn(Opcodes.IAND);
            }
        } else {
            char element = bytes == 2 ? 'S' : bytes == 4 ? 'I' : 'J';
            handle(element);
            memory();
            index(node.operands[0], access.offset(), node.position);
            mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, VAR_HANDLE, "get", "([BI)" + element, false);
        }
        switch (op) {
            case F32_LOAD -> invoke("java/lang/Float", "intBitsToFloat", "(I)F");
            case F64_LOAD -> invoke("java/lang/Double", "longBitsToDouble", "(J)D");
            case I32_LOAD16_U, I64_LOAD16_U -> {
                i32(0xFFFF);
                mv.visitInsn(Opcodes.IAND);
            }
            default -> {}
        }
        if (node.type == ValType.I64 && bytes < 8) {
            mv.visitInsn(Opcodes.I2L);
            if (op == Op.I64_LOAD32_U) {
                mv.visitLdcInsn(0xFFFF_FFFFL);
                mv.visitInsn(Opcodes.LAND);
            }
        }
    }

    void memoryStore(Instr.Mem access, Node address, Node value, int position) {
        Op op = access.op();
        int bytes = 1 << op.naturalAlignment();
        char element = bytes == 1 ? 'B' : bytes == 2 ? 'S' : bytes == 4 ? 'I' : 'J';
        if (bytes > 1) {
            handle(element);
        }
        memory();
        index(address, access.offset(), position);
        emit(value);
        position(position);
        switch (op) {
            case F32_STORE -> invoke("java/lang/Float", "floatToRawIntBits", "(F)I");
            case F64_STORE -> invoke("java/lang/Double", "doubleToRawLongBits", "(D)J");
            case I64_STORE8, I64_STORE16, I64_STORE32 -> mv.visitInsn(Opcodes.L2I);
            default -> {}
        }
        if (bytes == 1) {
            mv.visitInsn(Opcodes.BASTORE);
            return;
        }
        if (bytes == 2) {
            mv.visitInsn(Opcodes.I2S);
        }
        mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, VAR_HANDLE, "set", "([BI" + element + ")V", false);
    }

    private void handle(char element) {
        String name = element == 'S' ? "SHORTS" : element == 'I' ? "INTS" : "LONGS";
        mv.visitFieldInsn(Opcodes.GETSTATIC, JvmTypes.CODE, name, VAR_HANDLE_TYPE);
    }

    private void memory() {
        mv.visitVarInsn(Opcodes.ALOAD, variables.memory());
    }

    /** The index of an access in the array of the memory; negative where the address is too large for any memory. */
    private void index(Node address, int offset, int position) {
        if (address.isConstant()) {
            long effective = (address.value & 0xFFFF_FFFFL) + (offset & 0xFFFF_FFFFL);
            i32(effective > Integer.MAX_VALUE ? -1 : (int) effective);
            position(position);
            return;
        }
        emit(address);
        position(position);
        if (offset == 0) {
            return;
        }
        if (offset < 0) {
            mv.visitInsn(Opcodes.POP);
            i32(-1);
            return;
        }
        if (!isNeverNegative(address)) {
            // The sum of a large address and the offset could wrap around and be a small index.
            Label small = new Label();
            mv.visitInsn(Opcodes.DUP);
            mv.visitJumpInsn(Opcodes.IFGE, small);
            support("outOfBounds", "(I)I");
            mv.visitLabel(small);
        }
        i32(offset);
        mv.visitInsn(Opcodes.IADD);
    }

    private static boolean isNeverNegative(Node node) {
        if (node.kind != Node.Kind.INSTR) {
            return false;
        }
        return switch (node.op()) {
            case I32_LOAD8_U, I32_LOAD16_U -> true;
            case I32_AND ->
                node.operands[0].isConstant() && node.operands[0].value >= 0
                        || node.operands[1].isConstant() && node.operands[1].value >= 0;
            case I32_SHR_U -> node.operands[1].isConstant() && (node.operands[1].value & 31) != 0;
            default -> false;
        };
    }

    static String capitalised(ValType type) {
        return Character.toUpperCase(type.mnemonic().charAt(0))
                + type.mnemonic().substring(1);
    }

    static String letter(ValType type) {
        return switch (type) {
            case I32 -> "I";
            case I64 -> "J";
            case F32 -> "F";
            case F64 -> "D";
            default -> "Ljava/lang/Object;";
        };
    }
}
