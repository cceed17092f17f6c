// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.MethodNode;

/**
 * Writes methods that JavaScript calls: they turn numbers into arguments, call a method of Java's, and turn its result into a number.
 * What the method throws waits until JavaScript goes on.
 */
final class EntryWriter {
    private final StubWriter stubs;

    EntryWriter(StubWriter stubs) {
        this.stubs = stubs;
    }

    /**
     * What JavaScript calls.
     *
     * @param receiver class of the Java object whose number is the first parameter; null if there is none
     * @param parameters types of what follows it
     * @param spreads whether the last parameter takes all further arguments
     * @param before pushes what lies below the arguments, beside the receiver
     * @param call calls the method, and leaves its result
     */
    record Entry(Type receiver, List<Type> parameters, boolean spreads, Type result, Part before, Part call) {
        /** A method of an object of Java's. */
        static Entry ofObject(Type receiver, boolean isInterface, MethodNode method) {
            int opcode = isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            return new Entry(
                    receiver,
                    List.of(Type.getArgumentTypes(method.desc)),
                    isVarargs(method.access),
                    Type.getReturnType(method.desc),
                    code -> {},
                    code -> code.visitMethodInsn(
                            opcode, receiver.getInternalName(), method.name, method.desc, isInterface));
        }

        /** A static method. */
        static Entry ofStatic(String owner, boolean isInterface, String name, String descriptor, boolean spreads) {
            return new Entry(
                    null,
                    List.of(Type.getArgumentTypes(descriptor)),
                    spreads,
                    Type.getReturnType(descriptor),
                    code -> {},
                    code -> code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, isInterface));
        }

        /** The making of an object of Java's. */
        static Entry ofConstructor(String owner, MethodNode constructor) {
            return new Entry(
                    null,
                    List.of(Type.getArgumentTypes(constructor.desc)),
                    isVarargs(constructor.access),
                    Type.getObjectType(owner),
                    code -> {
                        code.visitTypeInsn(Opcodes.NEW, owner);
                        code.visitInsn(Opcodes.DUP);
                    },
                    code -> code.visitMethodInsn(
                            Opcodes.INVOKESPECIAL, owner, constructor.name, constructor.desc, false));
        }

        private static boolean isVarargs(int access) {
            return (access & Opcodes.ACC_VARARGS) != 0;
        }
    }

    /** A part of the code. */
    interface Part {
        void write(MethodVisitor code);
    }

    /** Adds the method that the module exports. */
    MethodNode write(String name, Entry entry) {
        Crossing result = stubs.crossing(entry.result());
        StringBuilder raw = new StringBuilder(entry.receiver() == null ? "" : "I");
        for (Type type : entry.parameters()) {
            raw.append(stubs.crossing(type).raw());
        }
        MethodNode enter = stubs.add(name, "(" + raw + ")" + result.raw());
        int begun = Type.getArgumentsAndReturnSizes(enter.desc) / 4;
        Crossing.call(enter, JsoNames.CALLS, "begin", "()Ljava/lang/Object;");
        enter.visitVarInsn(Opcodes.ASTORE, begun);
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        enter.visitTryCatchBlock(start, end, handler, "java/lang/Throwable");
        enter.visitLabel(start);
        callMethod(enter, entry, begun + 1);
        result.toJs(enter);
        enter.visitLabel(end);
        int returns = Type.getType(result.raw()).getOpcode(Opcodes.IRETURN);
        end(enter, begun);
        enter.visitInsn(returns);
        enter.visitLabel(handler);
        Crossing.call(enter, JsoNames.CALLS, "raiseInJs", "(Ljava/lang/Throwable;)V");
        end(enter, begun);
        switch (result.raw()) {
            case "V" -> {
                // Nothing is returned.
            }
            case "J" -> enter.visitInsn(Opcodes.LCONST_0);
            case "F" -> enter.visitInsn(Opcodes.FCONST_0);
            case "D" -> enter.visitInsn(Opcodes.DCONST_0);
            default -> enter.visitInsn(Opcodes.ICONST_0);
        }
        enter.visitInsn(returns);
        return enter;
    }

    private void callMethod(MethodNode enter, Entry entry, int free) {
        entry.before().write(enter);
        int local = 0;
        if (entry.receiver() != null) {
            enter.visitVarInsn(Opcodes.ILOAD, local++);
            Crossing.call(enter, JsoNames.JAVA_OBJECTS, "receiver", "(I)Ljava/lang/Object;");
            enter.visitTypeInsn(Opcodes.CHECKCAST, entry.receiver().getInternalName());
        }
        for (Type type : entry.parameters()) {
            Crossing crossing = stubs.crossing(type);
            Type number = Type.getType(crossing.raw());
            enter.visitVarInsn(number.getOpcode(Opcodes.ILOAD), local);
            crossing.toJava(enter, false, free);
            local += number.getSize();
        }
        entry.call().write(enter);
    }

    private static void end(MethodNode enter, int begun) {
        enter.visitVarInsn(Opcodes.ALOAD, begun);
        Crossing.call(enter, JsoNames.CALLS, "end", "(Ljava/lang/Object;)V");
    }

    /**
     * Parameters and body of the function of JavaScript that calls it. What ends the program must not reach whoever calls the
     * function from outside.
     *
     * @param receiver expression of the Java object's number
     */
    String function(String export, Entry entry, String receiver) {
        return function(export, entry, receiver, JsoNames::lent, "back");
    }

    /** As {@link #function}, for somebody who may wait for a promise when the program has ended. */
    String exportedFunction(String export, Entry entry, String receiver) {
        return function(export, entry, receiver, promise -> "$.promised(" + promise + ")", "ours");
    }

    /**
     * The same.
     *
     * @param lent what makes of a promise of Java's the one that JavaScript has
     * @param ours the function of the host that does the reverse
     */
    private String function(String export, Entry entry, String receiver, UnaryOperator<String> lent, String ours) {
        List<String> names = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        if (entry.receiver() != null) {
            passed.add(receiver);
        }
        for (Type type : entry.parameters()) {
            String name = "p" + names.size();
            String value = JsoNames.isPromise(type) ? "$." + ours + "(" + name + ")" : name;
            passed.add(stubs.crossing(type).outOfJs(value, false));
            names.add(entry.spreads() && names.size() == entry.parameters().size() - 1 ? "..." + name : name);
        }
        Crossing result = stubs.crossing(entry.result());
        String seen = result.inJs("r");
        String value = JsoNames.isPromise(entry.result()) ? lent.apply(seen) : seen;
        String call = "$.exports[" + HostScript.quote(export) + "](" + String.join(",", passed) + ")";
        String body = result.raw().equals("V") ? call + ";$.check()" : "const r=" + call + ";$.check();return " + value;
        return "(" + String.join(",", names) + "){const within=$.enter();try{" + body
                + "}catch(e){return $.leave(within,e)}finally{$.inside=within}}";
    }
}
