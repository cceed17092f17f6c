// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.exports;

import dev.amphora.abi.AbiType;
import dev.amphora.abi.LibraryInterface;
import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.teavm.asm.ClassReader;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.signature.SignatureReader;
import org.teavm.asm.signature.SignatureVisitor;
import org.teavm.asm.signature.SignatureWriter;
import org.teavm.asm.tree.AbstractInsnNode;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.LineNumberNode;
import org.teavm.asm.tree.LocalVariableNode;
import org.teavm.asm.tree.MethodNode;

/** Finds the methods and classes annotated with {@code @Export}. */
public final class ExportScan {
    private static final byte[] NEEDLE = "Ldev/amphora/api/Export;".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> TAKEN = Set.of(
            LibraryInterface.EXCHANGE,
            LibraryInterface.RESERVE,
            LibraryInterface.ALLOCATE,
            LibraryInterface.ADDRESS,
            LibraryInterface.RELEASE,
            LibraryInterface.CLASS,
            LibraryInterface.FORGET,
            "memory",
            "_initialize",
            "_start");
    private static final String HINT = "parameters and results may be primitives, String, arrays, List, Map, Optional,"
            + " records, enums, classes annotated with @Export, types of JSO, and what is made of these";
    private static final String NAME_HINT = "@Export(\"name\") gives the method another name";
    private static final String CLASS_HINT =
            "of a public class all public members are exported, or only those annotated with"
                    + " @Export; @Export(\"name\") on a member gives it another name";
    private final BoundaryTypes types;
    private final Map<String, Boundary.Method> methods = new LinkedHashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private ExportScan(Function<String, byte[]> classes) {
        this.types = new BoundaryTypes(name -> {
            byte[] bytes = classes.apply(name);
            return bytes == null ? null : read(bytes);
        });
    }

    /** Whether a class file may have exports, found out without parsing it. */
    public static boolean mayExport(byte[] classFile) {
        for (int i = 0; i <= classFile.length - NEEDLE.length; i++) {
            int matched = 0;
            while (matched < NEEDLE.length && classFile[i + matched] == NEEDLE[matched]) {
                matched++;
            }
            if (matched == NEEDLE.length) {
                return true;
            }
        }
        return false;
    }

    /**
     * Types the exports of some class files.
     *
     * @param classFiles those that {@link #mayExport}
     * @param classes all class files of the program by internal name; null for classes that it lacks
     * @param others whether there are exports of another kind, so that there need not be one of this
     * @throws CompilationException if there are none, or if one cannot be exported
     */
    public static Exports scan(List<byte[]> classFiles, Function<String, byte[]> classes, boolean others)
            throws CompilationException {
        ExportScan scan = new ExportScan(classes);
        for (byte[] bytes : classFiles) {
            scan.scan(read(bytes));
        }
        scan.checkNames();
        if (scan.problems.isEmpty() && scan.methods.isEmpty() && !others) {
            scan.problems.add(
                    Diagnostic.error(
                            "no-exports",
                            null,
                            "no method of the program is annotated with @Export",
                            "annotate the public static methods that hosts shall call, or public classes, with dev.amphora.api.Export"));
        }
        if (!scan.problems.isEmpty()) {
            throw new CompilationException(scan.problems);
        }
        return new Exports(
                List.copyOf(scan.methods.values()), scan.types.records(), scan.types.enums(), scan.classes());
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
        return node;
    }

    private void scan(ClassNode owner) {
        if (ClassMembers.isExported(owner)) {
            scanClass(owner);
            return;
        }
        for (MethodNode method : owner.methods) {
            AnnotationNode export = ClassMembers.annotation(method.invisibleAnnotations);
            if (export != null) {
                try {
                    add(owner, method, export);
                } catch (BoundaryTypes.Unsupported e) {
                    problem(owner, method, e);
                }
            }
        }
    }

    private void scanClass(ClassNode owner) {
        try {
            types.object(owner);
            for (Map.Entry<LibraryInterface.Member, MethodNode> each :
                    ClassMembers.of(owner, types).entrySet()) {
                try {
                    String name = each.getKey().toString();
                    methods.put(name, typed(name, invocation(each.getKey().kind()), owner, each.getValue()));
                } catch (BoundaryTypes.Unsupported e) {
                    problem(owner, each.getValue(), e);
                }
            }
        } catch (BoundaryTypes.Unsupported e) {
            String name = owner.name.replace('/', '.');
            problems.add(Diagnostic.error(
                    "unsupported-export",
                    new SourcePosition(name, null, owner.sourceFile, 0),
                    BoundaryTypes.readable(owner.name) + " cannot be exported: " + e.getMessage(),
                    CLASS_HINT));
        }
    }

    private static Boundary.Invocation invocation(LibraryInterface.Kind kind) {
        return switch (kind) {
            case CONSTRUCTOR -> Boundary.Invocation.CONSTRUCTOR;
            case STATIC -> Boundary.Invocation.STATIC;
            default -> Boundary.Invocation.VIRTUAL;
        };
    }

    /** The exported classes, each after those above it, with the next of these or null. */
    private Map<Boundary.ObjectOf, Boundary.ObjectOf> classes() {
        Map<Boundary.ObjectOf, Boundary.ObjectOf> ordered = new LinkedHashMap<>();
        types.objects().values().forEach(type -> order(type, ordered));
        return ordered;
    }

    private void order(Boundary.ObjectOf type, Map<Boundary.ObjectOf, Boundary.ObjectOf> ordered) {
        if (!ordered.containsKey(type)) {
            ClassNode above = ClassMembers.exportedAbove(types.classNode(type.internalName()), types);
            Boundary.ObjectOf parent = above == null ? null : types.objects().get(above.name);
            if (parent != null) {
                order(parent, ordered);
            }
            ordered.put(type, parent);
        }
    }

    /** Functions and classes are properties of one object. */
    private void checkNames() {
        for (Boundary.ObjectOf type : types.objects().values()) {
            Boundary.Method other = methods.get(type.name());
            if (other != null) {
                problems.add(Diagnostic.error(
                        "unsupported-export",
                        new SourcePosition(other.owner().replace('/', '.'), other.method(), null, 0),
                        other.method() + " cannot be exported: a class is called " + type.name() + ", too",
                        NAME_HINT));
            }
        }
    }

    private void add(ClassNode owner, MethodNode method, AnnotationNode export) throws BoundaryTypes.Unsupported {
        String given = ClassMembers.name(export);
        String name = given == null ? method.name : given;
        if ((method.access & Opcodes.ACC_STATIC) == 0 || (method.access & Opcodes.ACC_PUBLIC) == 0) {
            throw new BoundaryTypes.Unsupported(
                    "it is not public and static",
                    "to export the objects of a class with their methods, annotate the class with @Export");
        }
        if (!isIdentifier(name) || TAKEN.contains(name)) {
            throw new BoundaryTypes.Unsupported("the name " + name + " is not free in a module", NAME_HINT);
        }
        Boundary.Method other = methods.get(name);
        if (other != null) {
            throw new BoundaryTypes.Unsupported(
                    BoundaryTypes.readable(other.owner()) + "." + other.method() + " is exported as " + name + ", too",
                    NAME_HINT);
        }
        methods.put(name, typed(name, Boundary.Invocation.STATIC, owner, method));
    }

    static boolean isIdentifier(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*");
    }

    private Boundary.Method typed(String name, Boundary.Invocation invocation, ClassNode owner, MethodNode method)
            throws BoundaryTypes.Unsupported {
        List<String> signature = signature(method);
        Type[] erased = Type.getArgumentTypes(method.desc);
        List<Boundary.Member> parameters = new ArrayList<>();
        if (invocation == Boundary.Invocation.VIRTUAL) {
            parameters.add(new Boundary.Member("self", types.object(owner)));
        }
        int slot = invocation == Boundary.Invocation.STATIC ? 0 : 1;
        for (int i = 0; i < erased.length; i++) {
            boolean nullable = BoundaryTypes.isNullable(at(method.visibleParameterAnnotations, i), null)
                    || BoundaryTypes.isNullable(at(method.invisibleParameterAnnotations, i), null)
                    || TypeUse.isNullableParameter(method, i);
            parameters.add(new Boundary.Member(
                    parameterName(method, i, slot),
                    types.of(signature.get(i), nullable, isView(at(method.invisibleParameterAnnotations, i)))));
            slot += erased[i].getSize();
        }
        String result = signature.get(erased.length);
        boolean nullable = BoundaryTypes.isNullable(method.visibleAnnotations, null)
                || BoundaryTypes.isNullable(method.invisibleAnnotations, null)
                || TypeUse.isNullableResult(method);
        Boundary returned;
        if (invocation == Boundary.Invocation.CONSTRUCTOR) {
            returned = types.object(owner);
        } else {
            returned = result.equals("V") ? null : types.of(result, nullable, isView(method.invisibleAnnotations));
        }
        if (returned != null && returned.type() instanceof AbiType.FunctionOf) {
            throw new BoundaryTypes.Unsupported("a function as a result");
        }
        return new Boundary.Method(name, invocation, owner.name, method.name, method.desc, parameters, returned);
    }

    private static boolean isView(List<AnnotationNode> annotations) {
        return annotations != null
                && annotations.stream().anyMatch(annotation -> annotation.desc.equals("Ldev/amphora/api/View;"));
    }

    /** The signatures of the parameters, then of the result. */
    private static List<String> signature(MethodNode method) {
        List<SignatureWriter> parts = new ArrayList<>();
        new SignatureReader(method.signature == null ? method.desc : method.signature)
                .accept(new SignatureVisitor(Opcodes.ASM9) {
                    @Override
                    public SignatureVisitor visitParameterType() {
                        parts.add(new SignatureWriter());
                        return parts.get(parts.size() - 1);
                    }

                    @Override
                    public SignatureVisitor visitReturnType() {
                        return visitParameterType();
                    }

                    @Override
                    public SignatureVisitor visitExceptionType() {
                        return new SignatureWriter();
                    }
                });
        return parts.stream().map(SignatureWriter::toString).toList();
    }

    private static List<AnnotationNode> at(List<AnnotationNode>[] lists, int index) {
        return lists == null || index >= lists.length ? null : lists[index];
    }

    private static String parameterName(MethodNode method, int index, int slot) {
        if (method.parameters != null && method.parameters.get(index).name != null) {
            return method.parameters.get(index).name;
        }
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                if (variable.index == slot && isIdentifier(variable.name)) {
                    return variable.name;
                }
            }
        }
        return "arg" + index;
    }

    private void problem(ClassNode owner, MethodNode method, BoundaryTypes.Unsupported why) {
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
                break;
            }
        }
        problems.add(Diagnostic.error(
                "unsupported-export",
                new SourcePosition(owner.name.replace('/', '.'), method.name, owner.sourceFile, line),
                method.name + " cannot be exported: " + why.getMessage(),
                why.hint() == null ? HINT : why.hint()));
    }
}
