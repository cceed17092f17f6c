// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the instructions on v128. A vector is in two variables, and each half of a result is computed by a call, so the
 * operands are put in variables first. What is used most has methods of its own, in {@link CompiledVectors}.
 */
final class JvmVectors {
    private final JvmFunction function;
    private final MethodVisitor mv;
    private final JvmExpressions expressions;

    JvmVectors(JvmFunction function) {
        this.function = function;
        mv = function.mv;
        expressions = function.expressions;
    }

    void write(Instr instr) {
        if (instr.op() == Op.GLOBAL_GET) {
            globalGet(((Instr.Index) instr).index());
        } else if (instr instanceof Instr.V128Const constant) {
            mv.visitLdcInsn(constant.low());
            mv.visitLdcInsn(constant.high());
            function.pushResult(ValType.V128);
        } else {
            operator(instr);
        }
    }

    private void globalGet(int global) {
        for (String half : List.of("Low", "High")) {
            expressions.instance();
            expressions.i32(global);
            expressions.support("globalV128" + half, "(L" + JvmTypes.INSTANCE + ";I)J");
        }
        function.pushResult(ValType.V128);
    }

    private void operator(Instr instr) {
        Op op = instr.op();
        List<ValType> params = op.type().params();
        function.spillEffects(0);
        Node[] operands = new Node[params.size()];
        for (int i = operands.length - 1; i >= 0; i--) {
            function.spill(function.stack.size() - 1);
            operands[i] = function.pop();
        }
        expressions.position(function.position);
        if (op.naturalAlignment() >= 0) {
            access(instr, operands);
        } else if (instr instanceof Instr.Lane access) {
            lane(op, access.lane(), operands);
        } else if (instr instanceof Instr.Shuffle shuffle) {
            shuffle(shuffle.lanes(), operands);
        } else if (op == Op.V128_BITSELECT) {
            bitselect(operands);
        } else if (op.type().results().get(0) == ValType.I32) {
            expressions.i32(op.opcode());
            expressions.emit(operands[0]);
            expressions.invoke(JvmTypes.VECTOR_CALLS, "vectorReduce", "(IJJ)I");
            function.pushResult(ValType.I32);
            return;
        } else {
            halves(op, operands);
        }
        for (Node operand : operands) {
            function.release(operand);
        }
    }

    private void halves(Op op, Node[] operands) {
        String descriptor = CompiledVectors.descriptor(op);
        if (descriptor != null) {
            int instruction = instruction(op);
            for (int half = 0; half < 2; half++) {
                for (Node operand : operands) {
                    if (operand.type == ValType.V128) {
                        expressions.load(ValType.I64, (int) operand.value + 2 * half);
                    } else {
                        scalarOf(operand);
                    }
                }
                if (instruction != Opcodes.NOP) {
                    mv.visitInsn(instruction);
                } else {
                    fast(CompiledVectors.method(op), descriptor);
                }
            }
            function.pushResult(ValType.V128);
            return;
        }
        for (String method : List.of("vectorLow", "vectorHigh")) {
            expressions.i32(op.opcode());
            operand(operands[0]);
            if (operands.length > 1) {
                operand(operands[1]);
            } else {
                mv.visitInsn(Opcodes.LCONST_0);
                mv.visitInsn(Opcodes.LCONST_0);
            }
            expressions.invoke(JvmTypes.VECTOR_CALLS, method, "(IJJJJ)J");
        }
        function.pushResult(ValType.V128);
    }

    /** The JVM's instruction for half of a vector, or {@code NOP} if there is none. */
    private static int instruction(Op op) {
        return switch (op) {
            case V128_AND -> Opcodes.LAND;
            case V128_OR -> Opcodes.LOR;
            case V128_XOR -> Opcodes.LXOR;
            case I64X2_ADD -> Opcodes.LADD;
            case I64X2_SUB -> Opcodes.LSUB;
            case I64X2_MUL -> Opcodes.LMUL;
            default -> Opcodes.NOP;
        };
    }

    /**
     * An operand that is no vector: of a splat; or the number of bits of a shift, which the JVM takes modulo the size of a lane as
     * WebAssembly does.
     */
    private void scalarOf(Node node) {
        if (node.isConstant()) {
            expressions.emit(node);
        } else {
            expressions.load(node.type, (int) node.value);
        }
    }

    /** Calls a method of {@link CompiledVectors}. */
    private void fast(String name, String descriptor) {
        expressions.invoke(JvmTypes.VECTORS, name, descriptor);
    }

    /** Leaves an operand as two longs, without giving up its variable; a scalar is the first of them. */
    private void operand(Node node) {
        if (node.type == ValType.V128) {
            expressions.load(ValType.V128, (int) node.value);
        } else {
            scalar(node);
            mv.visitInsn(Opcodes.LCONST_0);
        }
    }

    private void scalar(Node node) {
        if (node.isConstant()) {
            mv.visitLdcInsn(node.value);
            return;
        }
        expressions.load(node.type, (int) node.value);
        switch (node.type) {
            case I32 -> mv.visitInsn(Opcodes.I2L);
            case F32 -> {
                expressions.invoke("java/lang/Float", "floatToRawIntBits", "(F)I");
                mv.visitInsn(Opcodes.I2L);
            }
            case F64 -> expressions.invoke("java/lang/Double", "doubleToRawLongBits", "(D)J");
            default -> {}
        }
    }

    private void lane(Op op, int lane, Node[] operands) {
        int bits = VectorInstructions.laneBits(op);
        int perHalf = Long.SIZE / bits;
        if (operands.length == 1) {
            expressions.load(ValType.I64, (int) operands[0].value + 2 * (lane / perHalf));
            expressions.i32(bits);
            expressions.i32(lane % perHalf);
            fast(op.mnemonic().endsWith("_u") ? "extractUnsigned" : "extract", "(JII)J");
            ValType result = op.type().results().get(0);
            switch (result) {
                case I32 -> mv.visitInsn(Opcodes.L2I);
                case F32 -> {
                    mv.visitInsn(Opcodes.L2I);
                    expressions.invoke("java/lang/Float", "intBitsToFloat", "(I)F");
                }
                case F64 -> expressions.invoke("java/lang/Double", "longBitsToDouble", "(J)D");
                default -> {}
            }
            function.pushResult(result);
            return;
        }
        int low = (int) operands[0].value;
        for (int half = 0; half < 2; half++) {
            expressions.load(ValType.I64, low + 2 * half);
            if (lane / perHalf == half) {
                expressions.i32(bits);
                expressions.i32(lane % perHalf);
                scalar(operands[1]);
                expressions.invoke(JvmTypes.VECTOR_CALLS, "vectorReplace", "(JIIJ)J");
            }
        }
        function.pushResult(ValType.V128);
    }

    private void shuffle(List<Integer> lanes, Node[] operands) {
        for (int half = 0; half < 2; half++) {
            for (int i = 8 * half; i < 8 * half + 8; i += 4) {
                expressions.i32(lanes.get(i) | lanes.get(i + 1) << 8 | lanes.get(i + 2) << 16 | lanes.get(i + 3) << 24);
            }
            operand(operands[0]);
            operand(operands[1]);
            fast("shuffle", "(IIJJJJ)J");
        }
        function.pushResult(ValType.V128);
    }

    private void bitselect(Node[] operands) {
        for (int half = 0; half < 2; half++) {
            for (Node operand : operands) {
                expressions.load(ValType.I64, (int) operand.value + 2 * half);
            }
            expressions.invoke(JvmTypes.VECTOR_CALLS, "bitselect", "(JJJ)J");
        }
        function.pushResult(ValType.V128);
    }

    private void access(Instr instr, Node[] operands) {
        Op op = instr.op();
        boolean isStore = op.type().results().isEmpty();
        if (instr instanceof Instr.Mem access) {
            if (isStore) {
                address(operands[0], access.offset());
                operand(operands[1]);
                expressions.invoke(JvmTypes.VECTOR_CALLS, "v128_store", "(L" + JvmTypes.INSTANCE + ";IIJJ)V");
                return;
            }
            if (op == Op.V128_LOAD) {
                for (String method : List.of("loadLow", "loadHigh")) {
                    address(operands[0], access.offset());
                    fast(method, "(L" + JvmTypes.INSTANCE + ";II)J");
                }
                function.pushResult(ValType.V128);
                return;
            }
            if (op.mnemonic().endsWith("_splat")) {
                address(operands[0], access.offset());
                expressions.i32(1 << op.naturalAlignment());
                fast("loadSplat", "(L" + JvmTypes.INSTANCE + ";III)J");
                mv.visitInsn(Opcodes.DUP2);
                function.pushResult(ValType.V128);
                return;
            }
            for (String method : List.of("vectorLoadLow", "vectorLoadHigh")) {
                expressions.i32(op.opcode());
                address(operands[0], access.offset());
                expressions.invoke(JvmTypes.VECTOR_CALLS, method, "(IL" + JvmTypes.INSTANCE + ";II)J");
            }
            function.pushResult(ValType.V128);
            return;
        }
        Instr.MemLane access = (Instr.MemLane) instr;
        int bytes = 1 << op.naturalAlignment();
        int bits = Byte.SIZE * bytes;
        int perHalf = Long.SIZE / bits;
        int low = (int) operands[1].value;
        if (isStore) {
            address(operands[0], access.offset());
            expressions.load(ValType.I64, low + 2 * (access.lane() / perHalf));
            expressions.i32(bytes);
            expressions.i32(access.lane() % perHalf);
            expressions.invoke(JvmTypes.VECTOR_CALLS, "storeLane", "(L" + JvmTypes.INSTANCE + ";IIJII)V");
            return;
        }
        for (int half = 0; half < 2; half++) {
            expressions.load(ValType.I64, low + 2 * half);
            if (access.lane() / perHalf == half) {
                address(operands[0], access.offset());
                expressions.i32(bytes);
                expressions.i32(access.lane() % perHalf);
                expressions.invoke(JvmTypes.VECTOR_CALLS, "loadLane", "(JL" + JvmTypes.INSTANCE + ";IIII)J");
            }
        }
        function.pushResult(ValType.V128);
    }

    private void address(Node address, int offset) {
        expressions.instance();
        if (address.isConstant()) {
            expressions.i32((int) address.value);
        } else {
            expressions.load(ValType.I32, (int) address.value);
        }
        expressions.i32(offset);
    }
}
