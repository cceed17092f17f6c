// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import java.util.BitSet;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the classes of a module when the JVM asks for them, which it does when a function is first called:
 *
 * <ul>
 *   <li>{@code F} and the index of a function: the function as static method {@code call}.
 *   <li>{@code T} and the index of a type: the superclass of those of its functions, with an abstract method to call any.
 *   <li>{@code A} and the index of a type: how a function from elsewhere is called as one of that type.
 * </ul>
 *
 * <p>The classes depend on the module only, so all instances share them; an instance is a parameter. They live as long as
 * the compiled module.
 */
final class JvmLoader extends ClassLoader {
    static final String CALL = "call";
    static final String INVOKE = "invoke";
    private static final String TAIL = "tail";
    private static final String PACKAGE = "wasm.";
    private static final String FUNCTION_FIELD = "function";
    private static final String FUNCTION_TYPE = "L" + JvmTypes.PACKAGE + "WasmFunction;";

    private final CompiledModule module;
    private final boolean metered;

    JvmLoader(CompiledModule module, boolean metered) {
        super(JvmLoader.class.getClassLoader());
        this.module = module;
        this.metered = metered;
    }

    static String internalName(int functionIndex) {
        return "wasm/F" + functionIndex;
    }

    static String signatureName(int typeIndex) {
        return "wasm/T" + typeIndex;
    }

    /** The index of the function that a class was made from, or -1. */
    static int functionIndex(String className) {
        return className.startsWith(PACKAGE + "F") ? Integer.parseInt(className.substring(PACKAGE.length() + 1)) : -1;
    }

    /** Whether a frame stands for a function, and not for a part of it, or for what calls its body. */
    static boolean isBody(StackTraceElement frame, StackTraceElement inner) {
        boolean calledBody = inner != null
                && inner.getMethodName().equals(TAIL)
                && inner.getClassName().equals(frame.getClassName());
        return frame.getMethodName().equals(TAIL) || frame.getMethodName().equals(CALL) && !calledBody;
    }

    /** Whether a class was made from a function of the module. */
    static boolean isFunction(Class<?> made, CompiledModule module) {
        return made.getClassLoader() instanceof JvmLoader loader
                && loader.module == module
                && functionIndex(made.getName()) >= 0;
    }

    CompiledBody body(int functionIndex) {
        return make("F" + functionIndex);
    }

    /** A function from elsewhere, as a body of the type. */
    CompiledBody adapter(int typeIndex, WasmFunction function) {
        CompiledBody adapter = make("A" + module.canonicalTypeIndex(typeIndex));
        try {
            adapter.getClass().getField(FUNCTION_FIELD).set(adapter, function);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return adapter;
    }

    private CompiledBody make(String name) {
        try {
            return (CompiledBody)
                    loadClass(PACKAGE + name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            throw new ClassNotFoundException(name);
        }
        byte[] bytes = bytes(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** A class file from the cache, or else a new one. */
    private byte[] bytes(String name) throws ClassNotFoundException {
        CachedClasses cache = module.cachedClasses();
        if (cache == null) {
            return write(name);
        }
        String cachedName = metered ? "metered/" + name : name;
        byte[] bytes = cache.get(cachedName);
        if (bytes == null) {
            bytes = write(name);
            cache.add(cachedName, bytes);
        }
        return bytes;
    }

    private byte[] write(String name) throws ClassNotFoundException {
        int index = Integer.parseInt(name.substring(PACKAGE.length() + 1));
        return switch (name.charAt(PACKAGE.length())) {
            case 'F' -> function(index);
            case 'T' -> signature(index);
            case 'A' -> adapter(index);
            default -> throw new ClassNotFoundException(name);
        };
    }

    /** Computes frames without loading classes: all references look alike. */
    private static final class FrameWriter extends ClassWriter {
        FrameWriter() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String first, String second) {
            return "java/lang/Object";
        }
    }

    private static ClassWriter begin(String name, String superclass, int access) {
        ClassWriter writer = new FrameWriter();
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER | access, name, null, superclass, null);
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        end(constructor);
        return writer;
    }

    private static void end(MethodVisitor mv) {
        mv.visitMaxs(0, 0);
        mv.visitEnd();
    }

    private byte[] signature(int typeIndex) {
        FuncType type = module.type(typeIndex);
        ClassWriter writer = begin(signatureName(typeIndex), JvmTypes.BODY, Opcodes.ACC_ABSTRACT);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
        writer.visitMethod(access, INVOKE, JvmTypes.descriptor(type), null, null)
                .visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    // Functions

    private byte[] function(int index) {
        try {
            return function(index, true, new BitSet());
        } catch (MethodTooLargeException e) {
            return function(index, false, new BitSet());
        }
    }

    /**
     * @param isCompiled false for a function that is too large for the JVM: it is interpreted
     * @param regions the blocks that become methods of their own
     */
    private byte[] function(int index, boolean isCompiled, BitSet regions) {
        FuncType type = module.module().funcType(index);
        int typeIndex = module.canonicalTypeIndex(module.module().funcTypeIndex(index));
        String name = internalName(index);
        String descriptor = JvmTypes.descriptor(type);
        ClassWriter writer = begin(name, signatureName(typeIndex), Opcodes.ACC_FINAL);
        String functionName = module.functionName(index);
        writer.visitSource(functionName == null ? name : functionName, null);
        int defined = index - module.module().importCount(ExternKind.FUNC);
        boolean hasTailCall = isCompiled
                && JvmCalls.hasTailCall(module.module().funcs().get(defined).body(), index);
        String method = hasTailCall ? TAIL : CALL;
        MethodVisitor mv = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, method, descriptor, null, null);
        if (isCompiled) {
            int size = new JvmFunction(writer, mv, module, index, metered, regions).write();
            if (size > JvmRegions.MAX_CODE && regions.isEmpty() && !hasTailCall) {
                Func func = module.module().funcs().get(defined);
                BitSet chosen = JvmRegions.choose(module.module(), type, func, size);
                if (!chosen.isEmpty()) {
                    return function(index, true, chosen);
                }
            }
        } else {
            interpreted(mv, type, index);
        }
        if (hasTailCall) {
            driver(
                    writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, CALL, descriptor, null, null),
                    name,
                    type);
            enter(writer.visitMethod(Opcodes.ACC_PUBLIC, "enterTail", JvmTypes.ENTER, null, null), name, TAIL, type);
        }
        invoke(writer.visitMethod(Opcodes.ACC_PUBLIC, INVOKE, descriptor, null, null), name, type);
        enter(writer.visitMethod(Opcodes.ACC_PUBLIC, "enter", JvmTypes.ENTER, null, null), name, CALL, type);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Passes on the parameters of the method being written, which begin at a variable. */
    private static int loadParams(MethodVisitor mv, FuncType type, int first) {
        int variable = first;
        for (ValType param : type.params()) {
            mv.visitVarInsn(JvmTypes.loadOpcode(param), variable);
            if (param == ValType.V128) {
                mv.visitVarInsn(Opcodes.LLOAD, variable + 2);
            }
            variable += JvmTypes.width(param);
        }
        return variable;
    }

    private static void invoke(MethodVisitor mv, String name, FuncType type) {
        mv.visitCode();
        int instance = loadParams(mv, type, 1);
        mv.visitVarInsn(Opcodes.ALOAD, instance);
        mv.visitVarInsn(Opcodes.ILOAD, instance + 1);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, name, CALL, JvmTypes.descriptor(type), false);
        mv.visitInsn(JvmTypes.returnOpcode(type));
        end(mv);
    }

    /** Takes the arguments from arrays and puts the results there. */
    private static void enter(MethodVisitor mv, String name, String method, FuncType type) {
        mv.visitCode();
        int slot = 0;
        for (ValType param : type.params()) {
            argument(mv, param, slot);
            slot += Slots.width(param);
        }
        mv.visitVarInsn(Opcodes.ALOAD, 3);
        mv.visitVarInsn(Opcodes.ILOAD, 4);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, name, method, JvmTypes.descriptor(type), false);
        String result = JvmTypes.result(type);
        if (!result.equals("V")) {
            mv.visitVarInsn(Opcodes.ALOAD, 1);
            mv.visitVarInsn(Opcodes.ALOAD, 2);
            slots(mv, "store", "(" + result + "[J[Ljava/lang/Object;)V");
        }
        if (Slots.count(type.results()) > 1) {
            mv.visitVarInsn(Opcodes.ALOAD, 3);
            mv.visitVarInsn(Opcodes.ALOAD, 1);
            mv.visitVarInsn(Opcodes.ALOAD, 2);
            push(mv, Slots.count(type.results()));
            slots(mv, "takeResults", "(L" + JvmTypes.INSTANCE + ";[J[Ljava/lang/Object;I)V");
        }
        mv.visitInsn(Opcodes.RETURN);
        end(mv);
    }

    private static void argument(MethodVisitor mv, ValType type, int slot) {
        mv.visitVarInsn(Opcodes.ALOAD, type.isReference() ? 2 : 1);
        push(mv, slot);
        mv.visitInsn(type.isReference() ? Opcodes.AALOAD : Opcodes.LALOAD);
        switch (type) {
            case I32 -> mv.visitInsn(Opcodes.L2I);
            case F32 -> {
                mv.visitInsn(Opcodes.L2I);
                mv.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Float", "intBitsToFloat", "(I)F", false);
            }
            case F64 -> mv.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Double", "longBitsToDouble", "(J)D", false);
            case V128 -> {
                mv.visitVarInsn(Opcodes.ALOAD, 1);
                push(mv, slot + 1);
                mv.visitInsn(Opcodes.LALOAD);
            }
            default -> {}
        }
    }

    /** Calls the function's body, and then what it tail-calls, one after the other. */
    private static void driver(MethodVisitor mv, String name, FuncType type) {
        mv.visitCode();
        int instance = loadParams(mv, type, 0);
        mv.visitVarInsn(Opcodes.ALOAD, instance);
        mv.visitVarInsn(Opcodes.ILOAD, instance + 1);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, name, TAIL, JvmTypes.descriptor(type), false);
        Label done = new Label();
        mv.visitVarInsn(Opcodes.ALOAD, instance);
        support(mv, "hasTailCall", "(L" + JvmTypes.INSTANCE + ";)Z");
        mv.visitJumpInsn(Opcodes.IFEQ, done);
        switch (JvmTypes.result(type)) {
            case "V" -> {}
            case "J", "D" -> mv.visitInsn(Opcodes.POP2);
            default -> mv.visitInsn(Opcodes.POP);
        }
        mv.visitVarInsn(Opcodes.ALOAD, instance);
        mv.visitVarInsn(Opcodes.ILOAD, instance + 1);
        support(mv, "runTailCalls", "(L" + JvmTypes.INSTANCE + ";I)V");
        firstResult(mv, type, instance);
        mv.visitLabel(done);
        mv.visitInsn(JvmTypes.returnOpcode(type));
        end(mv);
    }

    private static void firstResult(MethodVisitor mv, FuncType type, int instance) {
        if (!type.results().isEmpty()) {
            ValType first = type.results().get(0) == ValType.V128
                    ? ValType.I64
                    : type.results().get(0);
            mv.visitVarInsn(Opcodes.ALOAD, instance);
            mv.visitInsn(Opcodes.ICONST_0);
            String suffix = first.isReference() ? "Reference" : JvmExpressions.capitalised(first);
            slots(mv, "result" + suffix, "(L" + JvmTypes.INSTANCE + ";I)" + JvmExpressions.letter(first));
        }
    }

    /** Puts the parameters in new arrays, and those on the JVM's stack. */
    private static int marshal(MethodVisitor mv, FuncType type, int first) {
        int slots = Math.max(Slots.count(type.params()), Slots.count(type.results()));
        int values = first + JvmTypes.width(type.params()) + 2;
        push(mv, slots);
        mv.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
        mv.visitVarInsn(Opcodes.ASTORE, values);
        push(mv, slots);
        mv.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        mv.visitVarInsn(Opcodes.ASTORE, values + 1);
        int variable = first;
        int slot = 0;
        for (ValType param : type.params()) {
            int halves = param == ValType.V128 ? 2 : 1;
            for (int half = 0; half < halves; half++) {
                mv.visitVarInsn(JvmTypes.loadOpcode(param), variable + 2 * half);
                mv.visitVarInsn(Opcodes.ALOAD, values);
                mv.visitVarInsn(Opcodes.ALOAD, values + 1);
                push(mv, slot + half);
                String letter = param == ValType.V128 ? "J" : JvmExpressions.letter(param);
                slots(mv, "store", "(" + letter + "[J[Ljava/lang/Object;I)V");
            }
            variable += JvmTypes.width(param);
            slot += Slots.width(param);
        }
        mv.visitVarInsn(Opcodes.ALOAD, values);
        mv.visitVarInsn(Opcodes.ALOAD, values + 1);
        mv.visitVarInsn(Opcodes.ALOAD, variable);
        mv.visitVarInsn(Opcodes.ILOAD, variable + 1);
        return variable;
    }

    private static void interpreted(MethodVisitor mv, FuncType type, int index) {
        mv.visitCode();
        int instance = marshal(mv, type, 0);
        push(mv, index);
        support(mv, "interpret", "([J[Ljava/lang/Object;" + JvmTypes.ADDRESS + "I)V");
        firstResult(mv, type, instance);
        mv.visitInsn(JvmTypes.returnOpcode(type));
        end(mv);
    }

    private byte[] adapter(int typeIndex) {
        FuncType type = module.type(typeIndex);
        String name = "wasm/A" + typeIndex;
        ClassWriter writer = begin(name, signatureName(typeIndex), Opcodes.ACC_FINAL);
        writer.visitField(Opcodes.ACC_PUBLIC, FUNCTION_FIELD, FUNCTION_TYPE, null, null)
                .visitEnd();
        MethodVisitor invoke = writer.visitMethod(Opcodes.ACC_PUBLIC, INVOKE, JvmTypes.descriptor(type), null, null);
        invoke.visitCode();
        int instance = marshal(invoke, type, 1);
        foreign(invoke, name);
        firstResult(invoke, type, instance);
        invoke.visitInsn(JvmTypes.returnOpcode(type));
        end(invoke);
        MethodVisitor enter = writer.visitMethod(Opcodes.ACC_PUBLIC, "enter", JvmTypes.ENTER, null, null);
        enter.visitCode();
        enter.visitVarInsn(Opcodes.ALOAD, 1);
        enter.visitVarInsn(Opcodes.ALOAD, 2);
        enter.visitVarInsn(Opcodes.ALOAD, 3);
        enter.visitVarInsn(Opcodes.ILOAD, 4);
        foreign(enter, name);
        enter.visitInsn(Opcodes.RETURN);
        end(enter);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void foreign(MethodVisitor mv, String name) {
        mv.visitVarInsn(Opcodes.ALOAD, 0);
        mv.visitFieldInsn(Opcodes.GETFIELD, name, FUNCTION_FIELD, FUNCTION_TYPE);
        support(mv, "callForeign", "([J[Ljava/lang/Object;" + JvmTypes.ADDRESS + FUNCTION_TYPE + ")V");
    }

    private static void push(MethodVisitor mv, int value) {
        mv.visitLdcInsn(value);
    }

    private static void support(MethodVisitor mv, String name, String descriptor) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, JvmTypes.CODE, name, descriptor, false);
    }

    private static void slots(MethodVisitor mv, String name, String descriptor) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, JvmTypes.SLOTS, name, descriptor, false);
    }
}
