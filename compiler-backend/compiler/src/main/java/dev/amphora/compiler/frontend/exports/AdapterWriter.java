// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.exports;

import dev.amphora.abi.LibraryInterface;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;

/**
 * Writes the class whose static methods are the exports: each takes the scalar arguments, reads the others from the exchange
 * buffer, calls the program's method, and writes its result or what it throws to the buffer. Types that are made of others
 * get methods of their own that read and write them.
 */
final class AdapterWriter {
    /** Internal name of the class; it stands beside the runtime library's exchange. */
    static final String CLASS = "dev/amphora/runtime/classlib/Library";

    private static final String PACKAGE = "dev/amphora/runtime/classlib/";
    private static final String JS = PACKAGE + "js/";
    private static final String EXCHANGE = PACKAGE + "Exchange";
    private static final String INPUT = PACKAGE + "ExchangeInput";
    private static final String OUTPUT = PACKAGE + "ExchangeOutput";
    private static final String OBJECT = "java/lang/Object";
    private static final String NUMBER = "number$";
    private static final int ACCESS = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    /** The last version whose class files need no stack maps. */
    private static final int VERSION = Opcodes.V1_6;

    private final Map<String, List<Boundary.Member>> records;
    private final List<Boundary.ObjectOf> classes;
    private final boolean javaScript;
    private final ClassWriter output = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final Map<Boundary, String> readers = new HashMap<>();
    private final Map<Boundary, String> writers = new HashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    /**
     * Creates a writer.
     *
     * @param classes those whose objects hosts know by numbers, each after those above it
     * @param javaScript whether the program may call JavaScript
     */
    AdapterWriter(Map<String, List<Boundary.Member>> records, List<Boundary.ObjectOf> classes, boolean javaScript) {
        this.records = records;
        this.classes = classes;
        this.javaScript = javaScript;
    }

    static String name(Boundary.Method method) {
        // No method of the program's can be called so, and none of the runtime library's is. Simple names have no
        // dollar sign.
        return LibraryInterface.Member.of(method.export())
                .map(member -> member.kind() + "$" + member.owner() + "$" + member.name())
                .orElse("export$" + method.export());
    }

    static String descriptor(Boundary.Method method) {
        StringBuilder text = new StringBuilder("(");
        for (Boundary.Member parameter : method.parameters()) {
            if (Boundary.isScalar(parameter.type())) {
                text.append(scalar(parameter.type()));
            }
        }
        return text.append(')')
                .append(Boundary.isScalar(method.result()) ? scalar(method.result()) : "V")
                .toString();
    }

    /** Descriptor of the number that a value is for hosts. */
    private static String scalar(Boundary type) {
        return type instanceof Boundary.ObjectOf ? "I" : type.descriptor();
    }

    byte[] write(List<Boundary.Method> methods) {
        output.visit(VERSION, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, CLASS, null, OBJECT, null);
        methods.forEach(this::adapter);
        if (!classes.isEmpty()) {
            number();
        }
        while (!pending.isEmpty()) {
            pending.remove().run();
        }
        output.visitEnd();
        return output.toByteArray();
    }

    private void adapter(Boundary.Method method) {
        MethodVisitor code = output.visitMethod(ACCESS, name(method), descriptor(method), null, null);
        code.visitCode();
        int begun = Type.getArgumentsAndReturnSizes(descriptor(method)) / 4;
        if (javaScript) {
            call(code, JS + "JsCalls", "begin", "()Ljava/lang/Object;");
            code.visitVarInsn(Opcodes.ASTORE, begun);
        }
        Label handler = new Label();
        protect(code, handler, () -> {
            boolean constructs = method.invocation() == Boundary.Invocation.CONSTRUCTOR;
            if (constructs) {
                code.visitTypeInsn(Opcodes.NEW, method.owner());
                code.visitInsn(Opcodes.DUP);
            }
            arguments(code, method);
            int opcode = constructs
                    ? Opcodes.INVOKESPECIAL
                    : method.invocation() == Boundary.Invocation.VIRTUAL ? Opcodes.INVOKEVIRTUAL : Opcodes.INVOKESTATIC;
            code.visitMethodInsn(opcode, method.owner(), method.method(), method.descriptor(), false);
            if (method.result() instanceof Boundary.ObjectOf) {
                call(code, CLASS, NUMBER, "(Ljava/lang/Object;)I");
            }
        });
        Type result = Type.getReturnType(descriptor(method));
        // Nothing here throws, so that a method that does not either needs no handler at all.
        call(code, EXCHANGE, "end", "()V");
        if (method.result() != null && result == Type.VOID_TYPE) {
            protect(code, handler, () -> write(code, method.result()));
        }
        end(code, begun);
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitLabel(handler);
        call(code, EXCHANGE, "raise", "(Ljava/lang/Throwable;)V");
        end(code, begun);
        zero(code, result);
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        finish(code);
    }

    /** With JavaScript, threads run between calls as well, and a call is not one of theirs. */
    private void end(MethodVisitor code, int begun) {
        if (javaScript) {
            code.visitVarInsn(Opcodes.ALOAD, begun);
            call(code, JS + "JsCalls", "end", "(Ljava/lang/Object;)V");
        }
    }

    private static void protect(MethodVisitor code, Label handler, Runnable body) {
        Label start = new Label();
        Label end = new Label();
        code.visitTryCatchBlock(start, end, handler, "java/lang/Throwable");
        code.visitLabel(start);
        body.run();
        code.visitLabel(end);
    }

    private void arguments(MethodVisitor code, Boundary.Method method) {
        if (method.parameters().stream().anyMatch(parameter -> !Boundary.isScalar(parameter.type()))) {
            call(code, EXCHANGE, "begin", "()V");
        }
        int slot = 0;
        for (Boundary.Member parameter : method.parameters()) {
            if (parameter.type() instanceof Boundary.Primitive) {
                Type type = Type.getType(parameter.type().descriptor());
                code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
                narrow(code, type);
                slot += type.getSize();
            } else if (parameter.type() instanceof Boundary.ObjectOf) {
                code.visitVarInsn(Opcodes.ILOAD, slot++);
                object(code, parameter.type());
            } else {
                read(code, parameter.type());
            }
        }
    }

    /** Pops the number of an object, and pushes the object. */
    private static void object(MethodVisitor code, Boundary type) {
        call(code, JS + "JavaObjects", "exported", "(I)Ljava/lang/Object;");
        cast(code, type);
    }

    /** Adds the method that gives an object a number: by its class, the furthest from {@code Object} first. */
    private void number() {
        MethodVisitor code = output.visitMethod(ACCESS, NUMBER, "(Ljava/lang/Object;)I", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        call(code, OUTPUT, "nonNull", "(Ljava/lang/Object;)Ljava/lang/Object;");
        code.visitInsn(Opcodes.POP);
        for (int i = classes.size() - 1; i >= 0; i--) {
            Label next = new Label();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitTypeInsn(Opcodes.INSTANCEOF, classes.get(i).internalName());
            code.visitJumpInsn(Opcodes.IFEQ, next);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitLdcInsn(i);
            call(code, JS + "JavaObjects", "keepExported", "(Ljava/lang/Object;I)I");
            code.visitInsn(Opcodes.IRETURN);
            code.visitLabel(next);
        }
        // Not reached: what is written is an object of one of the classes.
        code.visitInsn(Opcodes.ICONST_M1);
        code.visitInsn(Opcodes.IRETURN);
        finish(code);
    }

    /** Hosts may pass any i32 where Java has values of fewer bits. */
    private static void narrow(MethodVisitor code, Type type) {
        switch (type.getSort()) {
            case Type.BYTE -> code.visitInsn(Opcodes.I2B);
            case Type.CHAR -> code.visitInsn(Opcodes.I2C);
            case Type.SHORT -> code.visitInsn(Opcodes.I2S);
            case Type.BOOLEAN -> {
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IAND);
            }
            default -> {
                // As wide as WebAssembly's.
            }
        }
    }

    private static void zero(MethodVisitor code, Type type) {
        switch (type.getSort()) {
            case Type.VOID -> {
                // Nothing is returned.
            }
            case Type.LONG -> code.visitInsn(Opcodes.LCONST_0);
            case Type.FLOAT -> code.visitInsn(Opcodes.FCONST_0);
            case Type.DOUBLE -> code.visitInsn(Opcodes.DCONST_0);
            default -> code.visitInsn(Opcodes.ICONST_0);
        }
    }

    /** Pushes the next value of the buffer. */
    private void read(MethodVisitor code, Boundary type) {
        if (type instanceof Boundary.Primitive primitive) {
            call(code, INPUT, "read" + primitive.word(), "()" + primitive.descriptor());
        } else if (type instanceof Boundary.Boxed boxed) {
            Boundary.Primitive primitive = boxed.primitive();
            read(code, primitive);
            call(code, primitive.box(), "valueOf", "(" + primitive.descriptor() + ")" + boxed.descriptor());
        } else if (type instanceof Boundary.Text) {
            call(code, INPUT, "readString", "()" + type.descriptor());
        } else if (type instanceof Boundary.ArrayOf array && array.item() instanceof Boundary.Primitive primitive) {
            call(code, INPUT, "read" + primitive.word() + "s", "()" + type.descriptor());
        } else if (type instanceof Boundary.ViewOf view) {
            call(code, INPUT, "readView", "()Ljava/lang/Object;");
            cast(code, view);
        } else if (type instanceof Boundary.ObjectOf) {
            call(code, INPUT, "readInt", "()I");
            object(code, type);
        } else if (type instanceof Boundary.JavaScript) {
            call(code, INPUT, "readInt", "()I");
            call(code, JS + "JsValues", "of", "(I)Ljava/lang/Object;");
            cast(code, type);
        } else {
            String reader = readers.get(type);
            if (reader == null) {
                String name = "read$" + readers.size();
                readers.put(type, name);
                pending.add(() -> reader(name, type));
                reader = name;
            }
            call(code, CLASS, reader, "()" + type.descriptor());
        }
    }

    /** Pops a value and writes it to the buffer. */
    private void write(MethodVisitor code, Boundary type) {
        if (type instanceof Boundary.Primitive primitive) {
            call(code, OUTPUT, "write" + primitive.word(), "(" + primitive.descriptor() + ")V");
        } else if (type instanceof Boundary.Text) {
            call(code, OUTPUT, "writeString", "(" + type.descriptor() + ")V");
        } else if (type instanceof Boundary.ArrayOf array && array.item() instanceof Boundary.Primitive primitive) {
            call(code, OUTPUT, "write" + primitive.word() + "s", "(" + type.descriptor() + ")V");
        } else if (type instanceof Boundary.ViewOf) {
            code.visitInsn(Opcodes.DUP);
            code.visitInsn(Opcodes.ARRAYLENGTH);
            call(code, OUTPUT, "writeView", "(Ljava/lang/Object;I)V");
        } else if (type instanceof Boundary.ObjectOf) {
            call(code, CLASS, NUMBER, "(Ljava/lang/Object;)I");
            call(code, OUTPUT, "writeInt", "(I)V");
        } else if (type instanceof Boundary.JavaScript) {
            call(code, JS + "JsValues", "toJs", "(Ljava/lang/Object;)I");
            call(code, OUTPUT, "writeInt", "(I)V");
        } else {
            String writer = writers.get(type);
            if (writer == null) {
                String name = "write$" + writers.size();
                writers.put(type, name);
                pending.add(() -> writer(name, type));
                writer = name;
            }
            call(code, CLASS, writer, "(" + type.descriptor() + ")V");
        }
    }

    private void reader(String name, Boundary type) {
        MethodVisitor code = output.visitMethod(ACCESS, name, "()" + type.descriptor(), null, null);
        code.visitCode();
        if (type instanceof Boundary.ArrayOf array) {
            readArray(code, array);
        } else if (type instanceof Boundary.ListOf list) {
            readList(code, list);
        } else if (type instanceof Boundary.MapOf map) {
            readMap(code, map);
        } else if (type instanceof Boundary.OptionalOf optional) {
            readOptional(code, optional);
        } else if (type instanceof Boundary.Nullable nullable) {
            readNullable(code, nullable);
        } else if (type instanceof Boundary.RecordOf recordType) {
            readRecord(code, recordType);
        } else if (type instanceof Boundary.EnumOf enumType) {
            call(code, enumType.internalName(), "values", "()[" + enumType.descriptor());
            call(code, INPUT, "readInt", "()I");
            code.visitInsn(Opcodes.AALOAD);
        } else {
            throw new IllegalStateException("no reader for " + type);
        }
        code.visitInsn(Opcodes.ARETURN);
        finish(code);
    }

    private void readArray(MethodVisitor code, Boundary.ArrayOf array) {
        call(code, INPUT, "readCount", "()I");
        String item = array.item().descriptor();
        code.visitTypeInsn(Opcodes.ANEWARRAY, Type.getType(item).getInternalName());
        code.visitVarInsn(Opcodes.ASTORE, 0);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ARRAYLENGTH);
        code.visitVarInsn(Opcodes.ISTORE, 1);
        loop(code, 1, 2, () -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ILOAD, 2);
            read(code, array.item());
            code.visitInsn(Opcodes.AASTORE);
        });
        code.visitVarInsn(Opcodes.ALOAD, 0);
    }

    private void readList(MethodVisitor code, Boundary.ListOf list) {
        construct(code, "java/util/ArrayList");
        code.visitVarInsn(Opcodes.ASTORE, 0);
        call(code, INPUT, "readCount", "()I");
        code.visitVarInsn(Opcodes.ISTORE, 1);
        loop(code, 1, 2, () -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            read(code, list.item());
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/util/ArrayList", "add", "(Ljava/lang/Object;)Z", false);
            code.visitInsn(Opcodes.POP);
        });
        code.visitVarInsn(Opcodes.ALOAD, 0);
    }

    private void readMap(MethodVisitor code, Boundary.MapOf map) {
        construct(code, "java/util/LinkedHashMap");
        code.visitVarInsn(Opcodes.ASTORE, 0);
        call(code, INPUT, "readCount", "()I");
        code.visitVarInsn(Opcodes.ISTORE, 1);
        loop(code, 1, 2, () -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            read(code, map.key());
            read(code, map.value());
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/util/LinkedHashMap",
                    "put",
                    "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
                    false);
            code.visitInsn(Opcodes.POP);
        });
        code.visitVarInsn(Opcodes.ALOAD, 0);
    }

    private void readOptional(MethodVisitor code, Boundary.OptionalOf optional) {
        Label none = new Label();
        call(code, INPUT, "readBoolean", "()Z");
        code.visitJumpInsn(Opcodes.IFEQ, none);
        read(code, optional.item());
        call(code, "java/util/Optional", "of", "(Ljava/lang/Object;)Ljava/util/Optional;");
        code.visitInsn(Opcodes.ARETURN);
        code.visitLabel(none);
        call(code, "java/util/Optional", "empty", "()Ljava/util/Optional;");
    }

    private void readNullable(MethodVisitor code, Boundary.Nullable nullable) {
        Label none = new Label();
        call(code, INPUT, "readBoolean", "()Z");
        code.visitJumpInsn(Opcodes.IFEQ, none);
        read(code, nullable.item());
        code.visitInsn(Opcodes.ARETURN);
        code.visitLabel(none);
        code.visitInsn(Opcodes.ACONST_NULL);
    }

    private void readRecord(MethodVisitor code, Boundary.RecordOf type) {
        code.visitTypeInsn(Opcodes.NEW, type.internalName());
        code.visitInsn(Opcodes.DUP);
        StringBuilder constructor = new StringBuilder("(");
        for (Boundary.Member member : records.get(type.internalName())) {
            read(code, member.type());
            constructor.append(member.type().descriptor());
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                type.internalName(),
                "<init>",
                constructor.append(")V").toString(),
                false);
    }

    private void writer(String name, Boundary type) {
        MethodVisitor code = output.visitMethod(ACCESS, name, "(" + type.descriptor() + ")V", null, null);
        code.visitCode();
        if (!(type instanceof Boundary.Nullable)) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            call(code, OUTPUT, "nonNull", "(Ljava/lang/Object;)Ljava/lang/Object;");
            code.visitInsn(Opcodes.POP);
        }
        if (type instanceof Boundary.Boxed boxed) {
            Boundary.Primitive primitive = boxed.primitive();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            virtual(
                    code,
                    primitive.box(),
                    Type.getType(primitive.descriptor()).getClassName() + "Value",
                    "()" + primitive.descriptor());
            write(code, primitive);
        } else if (type instanceof Boundary.ArrayOf array) {
            writeArray(code, array);
        } else if (type instanceof Boundary.ListOf list) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/Collection", "size", "()I", true);
            writeCount(code);
            iterate(code, () -> {
                cast(code, list.item());
                write(code, list.item());
            });
        } else if (type instanceof Boundary.MapOf map) {
            writeMap(code, map);
        } else if (type instanceof Boundary.OptionalOf optional) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitInsn(Opcodes.ACONST_NULL);
            virtual(code, "java/util/Optional", "orElse", "(Ljava/lang/Object;)Ljava/lang/Object;");
            writeIfPresent(code, optional.item());
        } else if (type instanceof Boundary.Nullable nullable) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            writeIfPresent(code, nullable.item());
        } else if (type instanceof Boundary.RecordOf recordType) {
            for (Boundary.Member member : records.get(recordType.internalName())) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                virtual(
                        code,
                        recordType.internalName(),
                        member.name(),
                        "()" + member.type().descriptor());
                write(code, member.type());
            }
        } else if (type instanceof Boundary.EnumOf) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            virtual(code, "java/lang/Enum", "ordinal", "()I");
            writeCount(code);
        } else {
            throw new IllegalStateException("no writer for " + type);
        }
        code.visitInsn(Opcodes.RETURN);
        finish(code);
    }

    private void writeArray(MethodVisitor code, Boundary.ArrayOf array) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ARRAYLENGTH);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ISTORE, 1);
        writeCount(code);
        loop(code, 1, 2, () -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ILOAD, 2);
            code.visitInsn(Opcodes.AALOAD);
            write(code, array.item());
        });
    }

    private void writeMap(MethodVisitor code, Boundary.MapOf map) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/Map", "size", "()I", true);
        writeCount(code);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/Map", "entrySet", "()Ljava/util/Set;", true);
        code.visitVarInsn(Opcodes.ASTORE, 0);
        iterate(code, () -> {
            code.visitTypeInsn(Opcodes.CHECKCAST, "java/util/Map$Entry");
            code.visitVarInsn(Opcodes.ASTORE, 2);
            entryPart(code, "getKey", map.key());
            entryPart(code, "getValue", map.value());
        });
    }

    private void entryPart(MethodVisitor code, String getter, Boundary type) {
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/Map$Entry", getter, "()Ljava/lang/Object;", true);
        cast(code, type);
        write(code, type);
    }

    /** Pops a reference; writes whether it is there, and then it. */
    private void writeIfPresent(MethodVisitor code, Boundary item) {
        Label present = new Label();
        code.visitVarInsn(Opcodes.ASTORE, 1);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IFNONNULL, present);
        code.visitInsn(Opcodes.ICONST_0);
        write(code, Boundary.Primitive.BOOLEAN);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(present);
        code.visitInsn(Opcodes.ICONST_1);
        write(code, Boundary.Primitive.BOOLEAN);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        cast(code, item);
        write(code, item);
    }

    private void writeCount(MethodVisitor code) {
        write(code, Boundary.Primitive.INT);
    }

    /** Runs the body with each element of the collection in variable 0 on the stack. */
    private static void iterate(MethodVisitor code, Runnable body) {
        Label next = new Label();
        Label end = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, "java/util/Collection", "iterator", "()Ljava/util/Iterator;", true);
        code.visitVarInsn(Opcodes.ASTORE, 1);
        code.visitLabel(next);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/Iterator", "hasNext", "()Z", true);
        code.visitJumpInsn(Opcodes.IFEQ, end);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/Iterator", "next", "()Ljava/lang/Object;", true);
        body.run();
        code.visitJumpInsn(Opcodes.GOTO, next);
        code.visitLabel(end);
    }

    /** Runs the body as often as a variable says, with the number of the run in another. */
    private static void loop(MethodVisitor code, int count, int index, Runnable body) {
        Label next = new Label();
        Label end = new Label();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitVarInsn(Opcodes.ISTORE, index);
        code.visitLabel(next);
        code.visitVarInsn(Opcodes.ILOAD, index);
        code.visitVarInsn(Opcodes.ILOAD, count);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        body.run();
        code.visitIincInsn(index, 1);
        code.visitJumpInsn(Opcodes.GOTO, next);
        code.visitLabel(end);
    }

    private static void construct(MethodVisitor code, String internalName) {
        code.visitTypeInsn(Opcodes.NEW, internalName);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, internalName, "<init>", "()V", false);
    }

    private static void cast(MethodVisitor code, Boundary type) {
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getType(type.descriptor()).getInternalName());
    }

    private static void call(MethodVisitor code, String owner, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    private static void virtual(MethodVisitor code, String owner, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
    }

    private static void finish(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
