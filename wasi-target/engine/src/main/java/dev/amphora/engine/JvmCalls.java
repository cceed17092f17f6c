// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes calls. A function of the module is called as the static method it is, others through a {@link CompiledBody}. The JVM
 * knows no tail calls: a function that tail-calls itself jumps to its start; one that tail-calls another leaves the call in
 * the instance, for its caller to see to.
 */
final class JvmCalls {
    private final JvmFunction function;
    private final MethodVisitor mv;
    private final JvmExpressions expressions;

    JvmCalls(JvmFunction function) {
        this.function = function;
        mv = function.mv;
        expressions = function.expressions;
    }

    void write(Instr instr) {
        switch (instr.op()) {
            case CALL -> call(((Instr.Index) instr).index());
            case CALL_INDIRECT -> callIndirect((Instr.Index2) instr);
            case RETURN_CALL -> {
                int callee = ((Instr.Index) instr).index();
                if (callee == function.functionIndex) {
                    restart();
                } else {
                    function.spillAll();
                    expressions.position(function.position);
                    expressions.instance();
                    expressions.i32(callee);
                    tailCall(function.module.funcType(callee), "tailCallee", "(L" + JvmTypes.INSTANCE + ";I)V");
                }
            }
            case RETURN_CALL_INDIRECT -> {
                Instr.Index2 pair = (Instr.Index2) instr;
                FuncType type = function.module.types().get(pair.first());
                function.spillAll();
                Node index = function.pop();
                expressions.instance();
                expressions.i32(pair.second());
                expressions.emit(index);
                expressions.i32(pair.first());
                expressions.position(function.position);
                tailCall(type, "tailCalleeIndirect", "(L" + JvmTypes.INSTANCE + ";III)V");
            }
            default -> throw new IllegalStateException("no rule for " + instr.op());
        }
    }

    private List<Node> arguments(FuncType type) {
        int height = function.stack.size() - type.params().size();
        List<Node> arguments = new ArrayList<>(function.stack.subList(height, function.stack.size()));
        function.stack.subList(height, function.stack.size()).clear();
        return arguments;
    }

    private void call(int callee) {
        FuncType type = function.module.funcType(callee);
        List<Node> arguments = arguments(type);
        function.spillEffects(0);
        if (callee >= function.module.importCount(ExternKind.FUNC)) {
            pass(arguments);
            function.fuel.call(() ->
                    expressions.invoke(JvmLoader.internalName(callee), JvmLoader.CALL, JvmTypes.descriptor(type)));
        } else {
            expressions.instance();
            expressions.i32(callee);
            expressions.support("imported", "(L" + JvmTypes.INSTANCE + ";I)L" + JvmTypes.BODY + ";");
            invokeVirtual(type, function.module.funcTypeIndex(callee), arguments);
        }
        results(type, function.compiled.growingFunctions().get(callee));
    }

    private void callIndirect(Instr.Index2 instr) {
        FuncType type = function.module.types().get(instr.first());
        Node index = function.pop();
        List<Node> arguments = arguments(type);
        for (Node argument : arguments) {
            if (argument.traps) {
                // The callee is looked up first below, and that may trap.
                function.stack.addAll(arguments);
                function.stack.add(index);
                function.spillEffects(0);
                index = function.pop();
                arguments = arguments(type);
                break;
            }
        }
        function.spillEffects(0);
        expressions.instance();
        expressions.i32(instr.second());
        expressions.emit(index);
        expressions.i32(instr.first());
        expressions.position(function.position);
        expressions.support("indirect", "(L" + JvmTypes.INSTANCE + ";III)L" + JvmTypes.BODY + ";");
        invokeVirtual(type, instr.first(), arguments);
        results(type, true);
    }

    private void invokeVirtual(FuncType type, int typeIndex, List<Node> arguments) {
        String owner = JvmLoader.signatureName(function.compiled.canonicalTypeIndex(typeIndex));
        mv.visitTypeInsn(Opcodes.CHECKCAST, owner);
        pass(arguments);
        String descriptor = JvmTypes.descriptor(type);
        function.fuel.call(() -> mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, JvmLoader.INVOKE, descriptor, false));
    }

    private void pass(List<Node> arguments) {
        arguments.forEach(expressions::emit);
        expressions.instance();
        mv.visitVarInsn(Opcodes.ILOAD, function.variables.depth());
        mv.visitInsn(Opcodes.ICONST_1);
        mv.visitInsn(Opcodes.ISUB);
        expressions.position(function.position);
    }

    private void results(FuncType type, boolean mayGrow) {
        int slot = 0;
        for (ValType result : type.results()) {
            if (result == ValType.V128) {
                if (slot > 0) {
                    result(ValType.I64, slot);
                }
                result(ValType.I64, slot + 1);
            } else if (slot > 0) {
                result(result, slot);
            }
            function.pushResult(result);
            slot += Slots.width(result);
        }
        if (mayGrow) {
            function.reloadMemory();
        }
    }

    /** Fetches a result that the JVM cannot return. */
    private void result(ValType type, int slot) {
        expressions.instance();
        expressions.i32(slot);
        String suffix = type.isReference() ? "Reference" : JvmExpressions.capitalised(type);
        expressions.slots("result" + suffix, "(L" + JvmTypes.INSTANCE + ";I)" + JvmExpressions.letter(type));
    }

    /** A tail call of the function by itself. */
    private void restart() {
        List<ValType> params = function.type.params();
        function.spillEffects(params.size());
        List<Node> arguments = arguments(function.type);
        arguments.forEach(expressions::emit);
        for (int i = params.size() - 1; i >= 0; i--) {
            expressions.store(params.get(i), function.variables.ofLocal(i));
        }
        mv.visitJumpInsn(Opcodes.GOTO, function.start);
        function.unreachable();
    }

    /** The JVM's stack holds what the method needs that notes the callee in the instance. */
    private void tailCall(FuncType type, String method, String descriptor) {
        expressions.support(method, descriptor);
        int slot = 0;
        for (Node argument : arguments(type)) {
            if (argument.type == ValType.V128) {
                argument(Node.variable(ValType.I64, (int) argument.value, false), slot);
                argument(Node.variable(ValType.I64, (int) argument.value + 2, false), slot + 1);
            } else {
                argument(argument, slot);
            }
            slot += Slots.width(argument.type);
        }
        returnNothing();
        function.unreachable();
    }

    private void argument(Node node, int slot) {
        expressions.instance();
        expressions.i32(slot);
        expressions.emit(node);
        expressions.slots("tailArgument", "(L" + JvmTypes.INSTANCE + ";I" + JvmExpressions.letter(node.type) + ")V");
    }

    private void returnNothing() {
        function.fuel.leave();
        switch (JvmTypes.result(function.type)) {
            case "V" -> {}
            case "I" -> mv.visitInsn(Opcodes.ICONST_0);
            case "J" -> mv.visitInsn(Opcodes.LCONST_0);
            case "F" -> mv.visitInsn(Opcodes.FCONST_0);
            case "D" -> mv.visitInsn(Opcodes.DCONST_0);
            default -> mv.visitInsn(Opcodes.ACONST_NULL);
        }
        mv.visitInsn(JvmTypes.returnOpcode(function.type));
    }

    /** Whether a body ends in a call that the function's caller must see to. */
    static boolean hasTailCall(List<Instr> body, int functionIndex) {
        for (Instr instr : body) {
            if (instr.op() == Op.RETURN_CALL_INDIRECT
                    || instr.op() == Op.RETURN_CALL && ((Instr.Index) instr).index() != functionIndex) {
                return true;
            }
        }
        return false;
    }
}
