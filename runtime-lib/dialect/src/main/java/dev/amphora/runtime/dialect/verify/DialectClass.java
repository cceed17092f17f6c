// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads a class and checks what needs no other class to be known. */
final class DialectClass extends ClassVisitor {
    static final int API = Opcodes.ASM9;
    private static final String NO_ALLOC = "Ldev/amphora/runtime/dialect/NoAlloc;";
    private static final String ADDRESS = "dev/amphora/runtime/dialect/Address";

    private final List<DialectMethod> methods = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private String name = "";
    private String file = "";
    private boolean noAlloc;
    private boolean packageInfo;

    DialectClass() {
        super(API);
    }

    String name() {
        return name;
    }

    String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    boolean isPackageInfo() {
        return packageInfo;
    }

    boolean isNoAlloc() {
        return noAlloc;
    }

    List<DialectMethod> methods() {
        return methods;
    }

    List<Violation> violations() {
        return violations;
    }

    Violation violation(DialectMethod method, int line, String message) {
        return new Violation(file, line, simpleName() + "." + method.name(), message);
    }

    void report(DialectMethod method, int line, String message) {
        violations.add(violation(method, line, message));
    }

    private void report(String member, String message) {
        violations.add(new Violation(file, 0, member, message));
    }

    @Override
    public void visit(int version, int access, String className, String signature, String parent, String[] interfaces) {
        name = className;
        // A class compiled without debug information still has a name.
        file = simpleName() + ".class";
        packageInfo = className.endsWith("/package-info");
        if (packageInfo) {
            return;
        }
        if (!parent.equals("java/lang/Object") || interfaces.length > 0 || (access & Opcodes.ACC_INTERFACE) != 0) {
            report(simpleName(), "is not a plain class that extends Object only");
        }
    }

    @Override
    public void visitSource(String source, String debug) {
        String old = file;
        file = source;
        violations.replaceAll(v -> v.file().equals(old) ? new Violation(file, v.line(), v.member(), v.message()) : v);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        noAlloc |= descriptor.equals(NO_ALLOC);
        return null;
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        String member = simpleName() + "." + field;
        if ((access & Opcodes.ACC_STATIC) == 0) {
            report(member, "is an instance field");
        } else if ((access & Opcodes.ACC_FINAL) == 0) {
            report(member, "is a mutable static field");
        } else if (value == null || descriptor.length() != 1) {
            report(member, "is a static field that holds no constant of a primitive type");
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String methodName, String descriptor, String signature, String[] exceptions) {
        DialectMethod method = new DialectMethod(this, methodName, descriptor);
        methods.add(method);
        return new DialectCode(method, access, descriptor);
    }

    @Override
    public void visitEnd() {
        for (DialectMethod method : methods) {
            if (!packageInfo && !method.isNoAlloc() && !method.isConstructor()) {
                report(method, method.firstLine(), "has no @NoAlloc, nor has its class");
            }
        }
    }

    /** Whether values of the type may occur in runtime code. */
    static boolean isAllowed(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> false;
            case Type.OBJECT -> type.getInternalName().equals(ADDRESS);
            default -> true;
        };
    }

    static boolean isNoAllocAnnotation(String descriptor) {
        return descriptor.equals(NO_ALLOC);
    }
}
