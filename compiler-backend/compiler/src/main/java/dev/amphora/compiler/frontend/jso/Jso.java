// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import dev.amphora.compiler.Diagnostic;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/** What JSO means for the class files of one program. */
public final class Jso {
    /** The class file whose presence says that a program uses JSO. */
    public static final String MARKER = JsoNames.JS_OBJECT + ".class";

    private static final String VALUE_FILE = JsoNames.VALUE + ".class";
    private static final int FRAMELESS = Opcodes.V1_6;

    private final Overlays overlays;
    private final CallRewriter calls;
    private final HostScript script = new HostScript();
    private final Problems problems = new Problems();
    /** Overlay types that classes of Java's implement. */
    private final Set<String> javaImplemented = new HashSet<>();

    /** Finds the overlay types among the class files of a program. */
    public Jso(Collection<byte[]> classFiles) {
        overlays = Overlays.among(classFiles);
        calls = new CallRewriter(overlays);
        for (byte[] bytes : classFiles) {
            ClassReader reader = new ClassReader(bytes);
            if (!overlays.contains(reader.getClassName())) {
                javaImplemented.addAll(overlays.supertypes(reader.getSuperName()));
                for (String type : reader.getInterfaces()) {
                    javaImplemented.addAll(overlays.supertypes(type));
                }
            }
        }
    }

    /** Whether a class of the toolkit is one to transform; {@code name} is that of a resource. */
    public static boolean concerns(String name) {
        return name.startsWith(JsoNames.JSO) || name.equals(VALUE_FILE);
    }

    /** The JavaScript that the classes transformed so far may call. */
    public HostScript script() {
        return script;
    }

    /**
     * Finds out what the program that is being analysed exports.
     *
     * @param mainClass null for a library, of which all classes with something to export do so
     */
    public CallbackExports callbacks(String mainClass) {
        return new CallbackExports(script, problems, mainClass, mainClass == null ? overlays.exporting() : List.of());
    }

    /** Whether classes of the program export members by {@code @JSExport}. */
    public boolean exports() {
        return !overlays.exporting().isEmpty();
    }

    /** What is wrong with what the program, which has been analysed, calls. */
    public List<Diagnostic> problems() {
        return problems.reached().values().stream()
                .map(problem -> Diagnostic.error(
                        "unsupported-jso", null, problem, "see docs/javascript.md for what JSO can do"))
                .toList();
    }

    /**
     * Transforms a class file.
     *
     * @param name its name as a resource
     */
    public byte[] transform(String name, byte[] bytes) {
        if (name.equals(VALUE_FILE)) {
            return valueClass(bytes);
        }
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
        node.methods.forEach(calls::rewrite);
        node.methods.forEach(method -> AsyncMethods.implement(node, method));
        if (node.name.equals(JsoNames.JS_EXCEPTIONS)) {
            exceptions(node);
        } else if (overlays.contains(node.name)) {
            new OverlayClass(node, overlays, script, mayBeJava(node.name), problems).transform();
        } else {
            ofJava(node);
        }
        // No frames are written: nobody reads them.
        node.version = FRAMELESS | node.version & 0xFFFF_0000;
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private boolean mayBeJava(String type) {
        return javaImplemented.contains(type) || overlays.isInterface(type) && overlays.function(type) != null;
    }

    /** A class of Java's may have scripts, too, and an overlay class for its superclass. */
    private void ofJava(ClassNode node) {
        String superclass = node.superName;
        if (superclass != null && overlays.contains(superclass)) {
            node.interfaces.add(0, node.superName);
            node.superName = "java/lang/Object";
        }
        if ((node.access & Opcodes.ACC_INTERFACE) == 0) {
            new Exposure(node, overlays, script, problems).ofClass(superclass);
        } else {
            new Exposure(node, overlays, script, problems).ofStatics();
        }
        StubWriter stubs = new StubWriter(node, overlays, script);
        for (MethodNode method : List.copyOf(node.methods)) {
            if (Overlays.annotation(method, JsoNames.BODY) != null) {
                if ((method.access & Opcodes.ACC_STATIC) == 0) {
                    problems.add(
                            node,
                            method,
                            node.name.replace('/', '.') + "." + method.name
                                    + ": @JSBody is for static methods, and for methods of types that extend JSObject");
                    continue;
                }
                CallSyntax syntax = new CallSyntax(node, overlays, script);
                StubWriter.Call call = syntax.of(method, null);
                if (call == null) {
                    problems.add(node, method, syntax.problem());
                } else {
                    method.access &= ~Opcodes.ACC_NATIVE;
                    OverlayClass.clear(method);
                    stubs.write(method, call);
                }
            }
        }
    }

    private void exceptions(ClassNode node) {
        for (MethodNode method : node.methods) {
            if ((method.access & Opcodes.ACC_NATIVE) != 0) {
                method.access &= ~Opcodes.ACC_NATIVE;
                boolean toJava = method.name.equals("getJavaException");
                method.visitVarInsn(Opcodes.ALOAD, 0);
                Crossing.call(
                        method,
                        JsoNames.CALLS,
                        toJava ? "javaException" : "jsException",
                        toJava
                                ? "(Ljava/lang/Object;)Ljava/lang/Throwable;"
                                : "(Ljava/lang/Throwable;)Ljava/lang/Object;");
                if (!toJava) {
                    method.visitTypeInsn(
                            Opcodes.CHECKCAST, Type.getReturnType(method.desc).getInternalName());
                }
                method.visitInsn(Opcodes.ARETURN);
            }
        }
    }

    private byte[] valueClass(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        node.interfaces.addAll(overlays.names());
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }
}
