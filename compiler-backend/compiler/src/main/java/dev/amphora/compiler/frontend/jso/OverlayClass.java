// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.teavm.asm.Label;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.asm.tree.MethodNode;

/**
 * Makes an interface of an overlay type, which the class of all values of JavaScript can then implement. What can be done with
 * such a value becomes static methods:
 *
 * <ul>
 *   <li>{@code m$js} for an instance method {@code m}. Calls of {@code m} become calls of it. It is bound to the type that declares
 *       {@code m}, because types that have nothing to do with each other declare methods alike. For an object of Java's it calls
 *       {@code m};
 *   <li>{@code m$body} for one that has code, in interfaces;
 *   <li>{@code new$js} for a constructor, {@code is$js} and {@code cast$js} for the tests of a class.
 * </ul>
 */
final class OverlayClass {
    static final String CALL = "$js";
    static final String BODY = "$body";
    static final String CONSTRUCT = "new$js";
    static final String MAKE = "make$js";
    static final String IS = "is$js";
    static final String CAST = "cast$js";
    /** Static, of a functional interface: the number of an object that JavaScript sees as a function. */
    static final String REFERENCE = "reference$js";
    /** Static, of a functional interface: what the function calls. */
    static final String ENTER = "enter$js";

    private static final String OBJECT = "java/lang/Object";
    private final ClassNode node;
    private final Overlays overlays;
    private final HostScript script;
    private final boolean mayBeJava;
    private final StubWriter stubs;
    private final boolean wasInterface;
    private final Problems problems;

    /**
     * Starts with a class whose calls have been rewritten.
     *
     * @param mayBeJava whether classes of Java's may implement the type
     */
    OverlayClass(ClassNode node, Overlays overlays, HostScript script, boolean mayBeJava, Problems problems) {
        this.node = node;
        this.overlays = overlays;
        this.script = script;
        this.mayBeJava = mayBeJava;
        this.stubs = new StubWriter(node, overlays, script);
        this.wasInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
        this.problems = problems;
    }

    /** Rewrites the class in place. */
    void transform() {
        boolean isClass = !wasInterface;
        if (isClass) {
            node.access = node.access & ~(Opcodes.ACC_FINAL | Opcodes.ACC_SUPER)
                    | Opcodes.ACC_INTERFACE
                    | Opcodes.ACC_ABSTRACT;
            if (!node.superName.equals(OBJECT)) {
                node.interfaces.add(0, node.superName);
                node.superName = OBJECT;
            }
            node.signature = null;
        }
        List<MethodNode> methods = List.copyOf(node.methods);
        for (MethodNode method : methods) {
            if (method.name.equals("<init>")) {
                node.methods.remove(method);
                if (Overlays.annotation(node, JsoNames.CLASS) != null) {
                    constructor(method);
                }
            } else if (!method.name.equals("<clinit>")) {
                if ((method.access & Opcodes.ACC_STATIC) != 0) {
                    staticMethod(method);
                } else {
                    instanceMethod(method);
                }
            }
        }
        fields();
        if (isClass) {
            tests();
        }
        if (overlays.isFunctor(node.name)) {
            functor();
        }
        MethodNode function = wasInterface ? overlays.function(node.name) : null;
        if (function != null) {
            new Exposure(node, overlays, script, problems).ofInterface(function);
        }
        new Exposure(node, overlays, script, problems).ofStatics();
    }

    private void staticMethod(MethodNode method) {
        boolean isNative = (method.access & Opcodes.ACC_NATIVE) != 0;
        if (isNative || Overlays.annotation(method, JsoNames.BODY) != null) {
            method.access &= ~Opcodes.ACC_NATIVE;
            implement(method, method, null);
        }
    }

    /** Writes the code of a stub for what a method is in JavaScript. */
    private void implement(MethodNode stub, MethodNode method, Type receiver) {
        CallSyntax syntax = new CallSyntax(node, overlays, script);
        StubWriter.Call call = method.name.equals("<init>") ? syntax.construction(method) : syntax.of(method, receiver);
        if (stub == method) {
            clear(method);
        }
        if (call == null) {
            problems.add(node, stub, syntax.problem());
            stub.visitInsn(Opcodes.ACONST_NULL);
            stub.visitInsn(Opcodes.ATHROW);
        } else {
            stubs.write(stub, call);
        }
    }

    static void clear(MethodNode method) {
        method.instructions.clear();
        method.tryCatchBlocks.clear();
        method.localVariables = null;
        StubWriter.begin(method);
    }

    private void instanceMethod(MethodNode method) {
        boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0
                && Overlays.annotation(method, JsoNames.BODY) == null;
        MethodNode stub = stubs.add(method.name + CALL, withReceiver(method.desc));
        if (mayBeJava) {
            dispatch(stub, method);
        }
        if (!hasCode) {
            method.access = method.access & ~(Opcodes.ACC_NATIVE | Opcodes.ACC_FINAL) | Opcodes.ACC_ABSTRACT;
            implement(stub, method, Type.getObjectType(node.name));
            method.instructions.clear();
            method.tryCatchBlocks.clear();
        } else if (wasInterface) {
            MethodNode body = stubs.add(method.name + BODY, withReceiver(method.desc));
            method.accept(body);
            body.access = body.access & ~Opcodes.ACC_FINAL;
            arguments(stub, method);
            stub.visitMethodInsn(Opcodes.INVOKESTATIC, node.name, body.name, body.desc, true);
            stub.visitInsn(Type.getReturnType(method.desc).getOpcode(Opcodes.IRETURN));
        } else {
            node.methods.remove(stub);
            method.access = method.access & ~(Opcodes.ACC_FINAL | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED)
                    | Opcodes.ACC_STATIC
                    | Opcodes.ACC_PUBLIC;
            method.name += CALL;
            method.desc = withReceiver(method.desc);
            method.signature = null;
        }
        if (!mayBeJava && (!hasCode || wasInterface)) {
            node.methods.remove(method);
        }
    }

    private String withReceiver(String descriptor) {
        return "(L" + node.name + ";" + descriptor.substring(1);
    }

    /** Lets an object of Java's answer for itself. */
    private void dispatch(MethodNode stub, MethodNode method) {
        Label ofJavaScript = new Label();
        stub.visitVarInsn(Opcodes.ALOAD, 0);
        stub.visitTypeInsn(Opcodes.INSTANCEOF, JsoNames.VALUE);
        stub.visitJumpInsn(Opcodes.IFNE, ofJavaScript);
        arguments(stub, method);
        stub.visitMethodInsn(Opcodes.INVOKEINTERFACE, node.name, method.name, method.desc, true);
        stub.visitInsn(Type.getReturnType(method.desc).getOpcode(Opcodes.IRETURN));
        stub.visitLabel(ofJavaScript);
    }

    private static void arguments(MethodNode code, MethodNode method) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        int local = 1;
        for (Type type : Type.getArgumentTypes(method.desc)) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
    }

    private void constructor(MethodNode constructor) {
        String parameters = constructor.desc.substring(1, constructor.desc.indexOf(')'));
        MethodNode make = stubs.add(MAKE, "(" + parameters + ")L" + node.name + ";");
        implement(make, constructor, null);
        // In the place of a constructor's call, where two references are on the stack below the arguments.
        MethodNode construct =
                stubs.add(CONSTRUCT, "(Ljava/lang/Object;Ljava/lang/Object;" + parameters + ")L" + node.name + ";");
        int local = 2;
        for (Type type : Type.getArgumentTypes(constructor.desc)) {
            construct.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        construct.visitMethodInsn(Opcodes.INVOKESTATIC, node.name, make.name, make.desc, true);
        construct.visitInsn(Opcodes.ARETURN);
    }

    /** Fields of an overlay type are properties. */
    private void fields() {
        for (FieldNode field : List.copyOf(node.fields)) {
            boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
            AnnotationNode property =
                    JsoNames.find(JsoNames.PROPERTY, field.visibleAnnotations, field.invisibleAnnotations);
            if (isStatic && property == null) {
                continue;
            }
            node.fields.remove(field);
            Type type = Type.getType(field.desc);
            String given = JsoNames.text(property, "value");
            String name = given == null ? field.name : given;
            String owner = "L" + node.name + ";";
            CallSyntax syntax = new CallSyntax(node, overlays, script);
            MethodNode getter = stubs.add(getter(field.name), "(" + (isStatic ? "" : owner) + ")" + field.desc);
            stubs.write(getter, syntax.get(isStatic, name, type));
            MethodNode setter = stubs.add(setter(field.name), "(" + (isStatic ? "" : owner) + field.desc + ")V");
            stubs.write(setter, syntax.set(isStatic, name, type));
        }
    }

    static String getter(String field) {
        return "get$" + field;
    }

    static String setter(String field) {
        return "set$" + field;
    }

    /** The tests whether a value is of a class: by {@code instanceof}, or by the type of a primitive one. */
    private void tests() {
        Type object = Type.getObjectType(OBJECT);
        String primitive = JsoNames.text(Overlays.annotation(node, JsoNames.PRIMITIVE_TYPE), "value");
        AnnotationNode annotation = Overlays.annotation(node, JsoNames.CLASS);
        boolean transparent = annotation != null && Boolean.TRUE.equals(JsoNames.element(annotation, "transparent"));
        String type = new CallSyntax(node, overlays, script).classReference();
        // Classes without an annotation need not exist in JavaScript.
        String absent = annotation == null ? "true" : "false";
        StubWriter.Call test = new StubWriter.Call(
                overlays.className(node.name),
                false,
                List.of(object),
                List.of(Passing.PLAIN),
                Type.BOOLEAN_TYPE,
                null,
                arguments -> transparent
                        ? "true"
                        : primitive != null
                                ? "(typeof " + arguments.get(0) + "===" + HostScript.quote(primitive) + ")"
                                : "(typeof " + type + "===\"function\"?" + arguments.get(0) + " instanceof " + type
                                        + ":" + absent + ")");
        MethodNode ask = stubs.add("ask$js", "(Ljava/lang/Object;)Z");
        stubs.write(ask, test);
        MethodNode is = stubs.add(IS, "(Ljava/lang/Object;)Z");
        Label ofJavaScript = new Label();
        is.visitVarInsn(Opcodes.ALOAD, 0);
        is.visitTypeInsn(Opcodes.INSTANCEOF, JsoNames.VALUE);
        is.visitJumpInsn(Opcodes.IFNE, ofJavaScript);
        is.visitVarInsn(Opcodes.ALOAD, 0);
        is.visitTypeInsn(Opcodes.INSTANCEOF, node.name);
        is.visitInsn(Opcodes.IRETURN);
        is.visitLabel(ofJavaScript);
        is.visitVarInsn(Opcodes.ALOAD, 0);
        is.visitMethodInsn(Opcodes.INVOKESTATIC, node.name, "ask$js", "(Ljava/lang/Object;)Z", true);
        is.visitInsn(Opcodes.IRETURN);
        MethodNode cast = stubs.add(CAST, "(Ljava/lang/Object;)L" + node.name + ";");
        if (primitive != null || annotation != null && !transparent) {
            Label fits = new Label();
            cast.visitVarInsn(Opcodes.ALOAD, 0);
            cast.visitTypeInsn(Opcodes.INSTANCEOF, JsoNames.VALUE);
            cast.visitJumpInsn(Opcodes.IFEQ, fits);
            cast.visitVarInsn(Opcodes.ALOAD, 0);
            cast.visitMethodInsn(Opcodes.INVOKESTATIC, node.name, "ask$js", "(Ljava/lang/Object;)Z", true);
            cast.visitJumpInsn(Opcodes.IFNE, fits);
            cast.visitVarInsn(Opcodes.ALOAD, 0);
            cast.visitLdcInsn(node.name.replace('/', '.'));
            Crossing.call(cast, JsoNames.VALUES, "refuse", "(Ljava/lang/Object;Ljava/lang/String;)V");
            cast.visitLabel(fits);
        }
        cast.visitVarInsn(Opcodes.ALOAD, 0);
        cast.visitTypeInsn(Opcodes.CHECKCAST, node.name);
        cast.visitInsn(Opcodes.ARETURN);
    }

    /** Objects of a functional interface are functions in JavaScript. */
    private void functor() {
        MethodNode function = overlays.function(node.name);
        if (function == null) {
            MethodNode reference = stubs.add(REFERENCE, "(L" + node.name + ";I)I");
            reference.visitInsn(Opcodes.ICONST_0);
            reference.visitInsn(Opcodes.IRETURN);
            problems.add(
                    node,
                    reference,
                    node.name.replace('/', '.')
                            + " is annotated with @JSFunctor, but has not exactly one abstract method");
            return;
        }
        String type = "L" + node.name + ";";
        MethodNode reference = stubs.add(REFERENCE, "(" + type + "I)I");
        reference.visitVarInsn(Opcodes.ALOAD, 0);
        reference.visitVarInsn(Opcodes.ILOAD, 1);
        Crossing.call(reference, JsoNames.VALUES, "toJs", "(Ljava/lang/Object;I)I");
        reference.visitInsn(Opcodes.IRETURN);
        EntryWriter entries = new EntryWriter(stubs);
        EntryWriter.Entry entry = EntryWriter.Entry.ofObject(Type.getObjectType(node.name), true, function);
        entries.write(ENTER, entry);
        int number = script.adapter(node.name);
        script.setAdapter(number, "(k)=>function" + entries.function(exportName(number), entry, "k"));
    }

    static String exportName(int adapter) {
        return "js." + adapter;
    }

    /** The types of a method's parameters, the receiver first. */
    static List<Type> parameters(MethodNode method, Type receiver) {
        List<Type> types = new ArrayList<>();
        if (receiver != null) {
            types.add(receiver);
        }
        Collections.addAll(types, Type.getArgumentTypes(method.desc));
        return types;
    }
}
