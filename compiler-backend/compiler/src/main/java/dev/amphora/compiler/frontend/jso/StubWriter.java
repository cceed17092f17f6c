// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import dev.amphora.wasm.model.TraceTable;
import java.util.ArrayList;
import java.util.List;
import org.teavm.asm.AnnotationVisitor;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/**
 * Writes methods that call JavaScript: they turn their arguments into numbers, call a late-bound function, look whether it has
 * failed, and turn its result into what the method returns.
 */
final class StubWriter {
    private static final int HELPER = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PUBLIC;
    private final ClassNode target;
    private final Overlays overlays;
    private final HostScript script;

    StubWriter(ClassNode target, Overlays overlays, HostScript script) {
        this.target = target;
        this.overlays = overlays;
        this.script = script;
    }

    Crossing crossing(Type type) {
        return new Crossing(type, Passing.PLAIN, overlays, script);
    }

    /**
     * What a function does in JavaScript, given the expressions of its arguments.
     */
    interface Expression {
        String of(List<String> arguments);
    }

    /**
     * A function of JavaScript, before it has a name.
     *
     * @param api what it is called in messages
     * @param hasReceiver whether the first parameter is what a method is called on, and must not be null
     * @param passing what annotations say about each parameter
     * @param resultPassing the same about the result
     * @param prepared expression of a function that the expression may call {@code f}; or null
     */
    record Call(
            String api,
            boolean hasReceiver,
            List<Type> parameters,
            List<Passing> passing,
            Type result,
            Passing resultPassing,
            String prepared,
            Expression expression) {
        Call(
                String api,
                boolean hasReceiver,
                List<Type> parameters,
                List<Passing> passing,
                Type result,
                String prepared,
                Expression expression) {
            this(api, hasReceiver, parameters, passing, result, Passing.PLAIN, prepared, expression);
        }

        Call withResult(Passing how) {
            return new Call(api, hasReceiver, parameters, passing, result, how, prepared, expression);
        }
    }

    /** Writes the code of a call whose arguments are in local variables from 0 on, and returns. */
    void write(MethodVisitor code, Call call) {
        StringBuilder raw = new StringBuilder();
        List<String> names = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        int local = 0;
        for (int i = 0; i < call.parameters().size(); i++) {
            Type type = call.parameters().get(i);
            Crossing crossing = new Crossing(type, call.passing().get(i), overlays, script);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            if (call.hasReceiver() && i == 0) {
                Crossing.call(code, JsoNames.VALUES, "receiver", "(Ljava/lang/Object;)I");
            } else {
                crossing.toJs(code);
            }
            local += type.getSize();
            raw.append(crossing.raw());
            names.add("p" + i);
            arguments.add(crossing.inJs("p" + i));
        }
        Crossing result = new Crossing(call.result(), call.resultPassing(), overlays, script);
        String name = script.add(raw.toString(), result.raw(), body(call, names, arguments, result));
        String descriptor = "(" + raw + ")" + result.raw();
        String host = "host$" + name.substring(name.indexOf('.') + 1);
        declare(host, descriptor, name);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, target.name, host, descriptor, isInterface());
        Label done = new Label();
        Crossing.call(code, JsoNames.CALLS, "failed", "()Z");
        code.visitJumpInsn(Opcodes.IFEQ, done);
        code.visitLdcInsn(call.api());
        Crossing.call(code, JsoNames.CALLS, "raise", "(Ljava/lang/String;)V");
        code.visitLabel(done);
        result.toJava(code, true, local);
        code.visitInsn(call.result().getOpcode(Opcodes.IRETURN));
    }

    private static String body(Call call, List<String> names, List<String> arguments, Crossing result) {
        String value = result.outOfJs(call.expression().of(arguments), true);
        boolean isLong = result.raw().equals("J");
        String statement = result.raw().equals("V") ? value : "return " + value;
        String fail = isLong ? "$.fail(e);return 0n" : "return $.fail(e)";
        String function = "(" + String.join(",", names) + ")=>{try{" + statement + "}catch(e){" + fail + "}}";
        return call.prepared() == null ? function : "((f)=>" + function + ")(" + call.prepared() + ")";
    }

    private boolean isInterface() {
        return (target.access & Opcodes.ACC_INTERFACE) != 0;
    }

    private void declare(String host, String descriptor, String name) {
        MethodNode method = new MethodNode(HELPER | Opcodes.ACC_NATIVE, host, descriptor, null, null);
        AnnotationVisitor annotation = method.visitAnnotation(JsoNames.LATE_BOUND, false);
        annotation.visit("value", name);
        annotation.visitEnd();
        target.methods.add(method);
    }

    /** Adds a static method; the caller writes its code. */
    MethodNode add(String name, String descriptor) {
        MethodNode method = new MethodNode(HELPER, name, descriptor, null, null);
        begin(method);
        target.methods.add(method);
        return method;
    }

    /** Gives code a line, without which code that it is inlined into would have none either. */
    static void begin(MethodNode method) {
        Label start = new Label();
        method.visitLabel(start);
        method.visitLineNumber(TraceTable.NATIVE_LINE, start);
    }
}
