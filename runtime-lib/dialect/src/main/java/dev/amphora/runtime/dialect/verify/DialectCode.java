// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Checks the code of a method instruction by instruction and notes its calls. */
final class DialectCode extends MethodVisitor {
    private final DialectMethod method;
    /** What is wrong with the declaration, kept until the first line of the method is known. */
    private final List<String> declared = new ArrayList<>();

    private int line;
    private int constructorInstructions;

    DialectCode(DialectMethod method, int access, String descriptor) {
        super(DialectClass.API);
        this.method = method;
        checkDeclaration(access, descriptor);
    }

    private void checkDeclaration(int access, String descriptor) {
        if (method.name().equals("<clinit>")) {
            declared.add("is a static initialiser");
        } else if (method.isConstructor()) {
            if ((access & Opcodes.ACC_PRIVATE) == 0 || !descriptor.equals("()V")) {
                declared.add("is a constructor others could call");
            }
        } else if ((access & Opcodes.ACC_STATIC) == 0) {
            declared.add("is an instance method");
        }
        if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            declared.add("is synchronized");
        }
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            declared.add("is native");
        }
        for (Type type : Type.getArgumentTypes(descriptor)) {
            checkType("has a parameter of type ", type);
        }
        checkType("returns ", Type.getReturnType(descriptor));
    }

    private void checkType(String what, Type type) {
        if (!DialectClass.isAllowed(type)) {
            declared.add(what + type.getClassName());
        }
    }

    private void report(String message) {
        method.owner().report(method, line, message);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (DialectClass.isNoAllocAnnotation(descriptor)) {
            method.setNoAlloc();
        }
        return null;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        method.setFirstLine(number);
    }

    @Override
    public void visitInsn(int opcode) {
        countConstructorInstruction(opcode == Opcodes.RETURN);
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
                || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE
                || opcode == Opcodes.ARRAYLENGTH) {
            report("accesses an array");
        } else if (opcode == Opcodes.ATHROW) {
            report("throws");
        } else if (opcode == Opcodes.MONITORENTER) {
            report("locks an object");
        } else if (opcode == Opcodes.ACONST_NULL) {
            report("uses null");
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        countConstructorInstruction(false);
        if (opcode == Opcodes.NEWARRAY) {
            report("makes an array");
        }
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        countConstructorInstruction(opcode == Opcodes.ALOAD && variable == 0);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        countConstructorInstruction(false);
        String name = type.replace('/', '.');
        report(
                switch (opcode) {
                    case Opcodes.NEW -> "makes an object of class " + name;
                    case Opcodes.ANEWARRAY -> "makes an array";
                    case Opcodes.CHECKCAST -> "casts to " + name;
                    default -> "tests for " + name;
                });
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        countConstructorInstruction(false);
        report("makes an array");
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        countConstructorInstruction(false);
        // The compiler has replaced fields that hold constants.
        report("accesses the field " + owner.replace('/', '.') + "." + name);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean superCall = opcode == Opcodes.INVOKESPECIAL && method.isConstructor();
        countConstructorInstruction(superCall);
        method.addCall(new DialectMethod.Call(owner, name, descriptor, opcode == Opcodes.INVOKESTATIC, line));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        countConstructorInstruction(false);
        report(
                bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")
                        ? "concatenates strings"
                        : "uses a lambda or another dynamic call");
    }

    @Override
    public void visitLdcInsn(Object value) {
        countConstructorInstruction(false);
        if (!(value instanceof Integer || value instanceof Long || value instanceof Float || value instanceof Double)) {
            report(value instanceof String ? "uses a string" : "uses a constant that is no number");
        }
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        countConstructorInstruction(false);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        countConstructorInstruction(false);
        if (opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE) {
            report("compares references with ==, not with sameAs");
        } else if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
            report("compares with null");
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        declared.add("catches exceptions");
    }

    @Override
    public void visitEnd() {
        // load this, call Object's constructor, return
        if (method.isConstructor() && constructorInstructions != 3) {
            declared.add("is a constructor that does something");
        }
        declared.forEach(message -> method.owner().report(method, method.firstLine(), message));
    }

    private void countConstructorInstruction(boolean expected) {
        constructorInstructions += expected ? 1 : 100;
    }
}
