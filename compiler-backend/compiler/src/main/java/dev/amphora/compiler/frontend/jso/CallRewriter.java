// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.ArrayDeque;
import java.util.Deque;
import org.teavm.asm.Handle;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.AbstractInsnNode;
import org.teavm.asm.tree.FieldInsnNode;
import org.teavm.asm.tree.InsnList;
import org.teavm.asm.tree.InsnNode;
import org.teavm.asm.tree.InvokeDynamicInsnNode;
import org.teavm.asm.tree.MethodInsnNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.asm.tree.TypeInsnNode;

/** Lets code use the static methods that {@link OverlayClass} makes of the members of overlay types. */
final class CallRewriter {
    private static final String OBJECT = "java/lang/Object";
    private final Overlays overlays;

    CallRewriter(Overlays overlays) {
        this.overlays = overlays;
    }

    void rewrite(MethodNode method) {
        InsnList code = method.instructions;
        // Constructors are called in the reverse order in which their objects are made.
        Deque<String> unfinished = new ArrayDeque<>();
        for (AbstractInsnNode each : code.toArray()) {
            if (each instanceof TypeInsnNode instruction) {
                type(code, instruction, unfinished);
            } else if (each instanceof MethodInsnNode call) {
                call(code, call, unfinished);
            } else if (each instanceof FieldInsnNode access) {
                field(code, access);
            } else if (each instanceof InvokeDynamicInsnNode dynamic) {
                for (int i = 0; i < dynamic.bsmArgs.length; i++) {
                    if (dynamic.bsmArgs[i] instanceof Handle handle) {
                        dynamic.bsmArgs[i] = handle(handle);
                    }
                }
            }
        }
    }

    private void type(InsnList code, TypeInsnNode instruction, Deque<String> unfinished) {
        String type = instruction.desc;
        if (instruction.getOpcode() == Opcodes.NEW) {
            unfinished.push(type);
        }
        if (!overlays.contains(type)) {
            return;
        }
        if (instruction.getOpcode() == Opcodes.NEW) {
            code.set(instruction, new InsnNode(Opcodes.ACONST_NULL));
        } else if (instruction.getOpcode() == Opcodes.CHECKCAST && !overlays.isInterface(type)) {
            code.set(instruction, statically(type, OverlayClass.CAST, "(Ljava/lang/Object;)L" + type + ";"));
        } else if (instruction.getOpcode() == Opcodes.INSTANCEOF && !overlays.isInterface(type)) {
            code.set(instruction, statically(type, OverlayClass.IS, "(Ljava/lang/Object;)Z"));
        }
    }

    private static MethodInsnNode statically(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, true);
    }

    private void call(InsnList code, MethodInsnNode call, Deque<String> unfinished) {
        if (call.name.equals("<init>")) {
            boolean creates = !unfinished.isEmpty() && unfinished.peek().equals(call.owner);
            if (creates) {
                unfinished.pop();
            }
            if (overlays.contains(call.owner)) {
                if (creates) {
                    construct(code, call);
                } else {
                    callOfSuperConstructor(code, call);
                }
            }
            return;
        }
        if (!overlays.contains(call.owner)) {
            return;
        }
        String declaring = overlays.declaring(call.owner, call.name, call.desc);
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            call.owner = declaring == null ? call.owner : declaring;
            call.itf = true;
        } else if (declaring != null) {
            boolean body = call.getOpcode() == Opcodes.INVOKESPECIAL && overlays.isInterface(declaring);
            code.set(
                    call,
                    statically(
                            declaring,
                            call.name + (body ? OverlayClass.BODY : OverlayClass.CALL),
                            withReceiver(declaring, call.desc)));
        } else {
            call.setOpcode(Opcodes.INVOKEVIRTUAL);
            call.owner = OBJECT;
            call.itf = false;
        }
    }

    private static String withReceiver(String type, String descriptor) {
        return "(L" + type + ";" + descriptor.substring(1);
    }

    /** Two references to the object are on the stack below the arguments; the result takes their place. */
    private static void construct(InsnList code, MethodInsnNode call) {
        String parameters = call.desc.substring(1, call.desc.indexOf(')'));
        code.set(
                call,
                statically(
                        call.owner,
                        OverlayClass.CONSTRUCT,
                        "(Ljava/lang/Object;Ljava/lang/Object;" + parameters + ")L" + call.owner + ";"));
    }

    /** A class of Java's that extends an overlay class extends {@code Object} now. */
    private static void callOfSuperConstructor(InsnList code, MethodInsnNode call) {
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = types.length - 1; i >= 0; i--) {
            code.insertBefore(call, new InsnNode(types[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
        }
        call.owner = OBJECT;
        call.desc = "()V";
        call.itf = false;
    }

    private void field(InsnList code, FieldInsnNode access) {
        if (!overlays.isProperty(access.owner, access.name)) {
            return;
        }
        String declaring = overlays.declaringField(access.owner, access.name);
        String receiver = "L" + declaring + ";";
        code.set(
                access,
                switch (access.getOpcode()) {
                    case Opcodes.GETFIELD ->
                        statically(declaring, OverlayClass.getter(access.name), "(" + receiver + ")" + access.desc);
                    case Opcodes.PUTFIELD ->
                        statically(declaring, OverlayClass.setter(access.name), "(" + receiver + access.desc + ")V");
                    case Opcodes.GETSTATIC ->
                        statically(declaring, OverlayClass.getter(access.name), "()" + access.desc);
                    default -> statically(declaring, OverlayClass.setter(access.name), "(" + access.desc + ")V");
                });
    }

    private Handle handle(Handle handle) {
        if (!overlays.contains(handle.getOwner())) {
            return handle;
        }
        if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            String parameters = handle.getDesc().substring(0, handle.getDesc().indexOf(')') + 1);
            return new Handle(
                    Opcodes.H_INVOKESTATIC,
                    handle.getOwner(),
                    OverlayClass.MAKE,
                    parameters + "L" + handle.getOwner() + ";",
                    true);
        }
        String declaring = overlays.declaring(handle.getOwner(), handle.getName(), handle.getDesc());
        if (handle.getTag() == Opcodes.H_INVOKESTATIC) {
            return new Handle(
                    Opcodes.H_INVOKESTATIC,
                    declaring == null ? handle.getOwner() : declaring,
                    handle.getName(),
                    handle.getDesc(),
                    true);
        }
        if (declaring == null) {
            return new Handle(Opcodes.H_INVOKEVIRTUAL, OBJECT, handle.getName(), handle.getDesc(), false);
        }
        return new Handle(
                Opcodes.H_INVOKESTATIC,
                declaring,
                handle.getName() + OverlayClass.CALL,
                withReceiver(declaring, handle.getDesc()),
                true);
    }
}
