// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.exports;

import dev.amphora.abi.AbiType;
import dev.amphora.compiler.frontend.jso.OverlayNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.signature.SignatureReader;
import org.teavm.asm.signature.SignatureVisitor;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.asm.tree.RecordComponentNode;
import org.teavm.asm.tree.TypeAnnotationNode;

/** Finds out what Java types are at the boundary, and collects the records, enums and exported classes among them. */
final class BoundaryTypes {
    private static final String PROMISE = "org/teavm/jso/core/JSPromise";

    /** Says why something cannot be exported, and what to do about it unless that is about types. */
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1L;
        private final String hint;

        /** About what cannot cross. */
        Unsupported(String what) {
            this(what + " cannot be at the boundary of a module", null);
        }

        Unsupported(String reason, String hint) {
            super(reason);
            this.hint = hint;
        }

        /** Null for the usual one. */
        String hint() {
            return hint;
        }
    }

    private static final Map<String, Boundary.Primitive> BOXES = boxes();
    private final Function<String, ClassNode> classes;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Boundary.Member>> records = new LinkedHashMap<>();
    private final Map<String, List<String>> enums = new LinkedHashMap<>();
    private final Map<String, Boundary.ObjectOf> objects = new LinkedHashMap<>();

    /** Reads classes by internal name; the function returns null for one that the program does not have. */
    BoundaryTypes(Function<String, ClassNode> classes) {
        this.classes = classes;
    }

    private static Map<String, Boundary.Primitive> boxes() {
        Map<String, Boundary.Primitive> boxes = new LinkedHashMap<>();
        for (Boundary.Primitive primitive : Boundary.Primitive.values()) {
            boxes.put(primitive.box(), primitive);
        }
        return boxes;
    }

    /** Components of the records found so far, by internal name. */
    Map<String, List<Boundary.Member>> records() {
        return records;
    }

    /** Constants of the enums found so far, by internal name. */
    Map<String, List<String>> enums() {
        return enums;
    }

    /** The exported classes found so far, by internal name. */
    Map<String, Boundary.ObjectOf> objects() {
        return objects;
    }

    /** What an exported class is at the boundary. */
    Boundary.ObjectOf object(ClassNode node) throws Unsupported {
        Boundary.ObjectOf known = objects.get(node.name);
        if (known == null) {
            known = new Boundary.ObjectOf(node.name, simpleName(node.name));
            objects.put(node.name, known);
        }
        return known;
    }

    /** A class of the program; null if it does not have it. */
    ClassNode classNode(String internalName) {
        return classes.apply(internalName);
    }

    /** What a type signature (JVMS 4.7.9.1) is at the boundary. */
    Boundary of(String signature, boolean nullable, boolean view) throws Unsupported {
        TypeTree tree = TypeTree.parse(signature);
        Boundary type = of(tree);
        if (view) {
            type = viewOf(type);
        }
        if (!nullable || type instanceof Boundary.Primitive) {
            return type;
        }
        return new Boundary.Nullable(type);
    }

    private Boundary of(TypeTree tree) throws Unsupported {
        String name = tree.name();
        if (tree.primitive() != null) {
            return tree.primitive();
        }
        if (BOXES.containsKey(name)) {
            return new Boundary.Boxed(BOXES.get(name));
        }
        return switch (name) {
            case "[" -> new Boundary.ArrayOf(of(tree.arguments().get(0)));
            case "java/lang/String" -> new Boundary.Text();
            case "java/util/List", "java/util/Collection" -> new Boundary.ListOf(name, argument(tree, 0));
            case "java/util/Map" -> new Boundary.MapOf(argument(tree, 0), argument(tree, 1));
            case "java/util/Optional" -> new Boundary.OptionalOf(argument(tree, 0));
            default -> ofClass(name, tree);
        };
    }

    private static Boundary viewOf(Boundary type) throws Unsupported {
        if (type instanceof Boundary.ArrayOf array
                && array.item() instanceof Boundary.Primitive item
                && item != Boundary.Primitive.BOOLEAN) {
            return new Boundary.ViewOf(item);
        }
        throw new Unsupported("a view of anything but an array of numbers");
    }

    private Boundary argument(TypeTree tree, int index) throws Unsupported {
        if (index >= tree.arguments().size()) {
            throw new Unsupported(readable(tree.name()) + " without type arguments");
        }
        return of(tree.arguments().get(index));
    }

    private Boundary ofClass(String name, TypeTree tree) throws Unsupported {
        ClassNode node = name.isEmpty() ? null : classes.apply(name);
        if (node != null && ClassMembers.isExported(node)) {
            return object(node);
        }
        if (node != null && "java/lang/Record".equals(node.superName)) {
            String simple = simpleName(name);
            if (!records.containsKey(name)) {
                // Before its components, since a record may have components of its own type.
                records.put(name, List.of());
                records.put(name, components(node));
            }
            return new Boundary.RecordOf(name, simple);
        }
        if (node != null && "java/lang/Enum".equals(node.superName)) {
            String simple = simpleName(name);
            enums.computeIfAbsent(name, key -> constants(node));
            return new Boundary.EnumOf(name, simple);
        }
        if (node != null && OverlayNames.isOverlay(node, classes)) {
            return new Boundary.JavaScript(name, script(tree, node));
        }
        if (node != null && OverlayNames.isExposed(node, classes)) {
            return new Boundary.JavaScript(name, new AbiType.Js());
        }
        throw new Unsupported(name.isEmpty() ? "a type variable or wildcard" : "class " + readable(name));
    }

    /** What TypeScript is told of a value of JavaScript. */
    private AbiType script(TypeTree tree, ClassNode node) {
        if (node.name.equals(PROMISE)) {
            return promise(tree);
        }
        MethodNode function = OverlayNames.function(node, classes);
        if (function == null) {
            return new AbiType.Js();
        }
        List<TypeTree> trees = TypeTree.ofMethod(function.signature == null ? function.desc : function.signature);
        List<AbiType> types = new ArrayList<>();
        types.add(scriptType(Type.getReturnType(function.desc), trees.get(0)));
        for (Type parameter : Type.getArgumentTypes(function.desc)) {
            types.add(scriptType(parameter, trees.get(types.size())));
        }
        return new AbiType.FunctionOf(types);
    }

    private static AbiType promise(TypeTree tree) {
        return new AbiType.PromiseOf(scriptItem(
                tree.arguments().isEmpty() ? "" : tree.arguments().get(0).name()));
    }

    private static AbiType scriptType(Type type, TypeTree tree) {
        return switch (type.getSort()) {
            case Type.VOID -> new AbiType.Named("void");
            case Type.OBJECT, Type.ARRAY ->
                tree.name().equals(PROMISE) ? promise(tree) : scriptItem(type.getInternalName());
            // Scripts see characters as numbers.
            case Type.CHAR -> AbiType.Scalar.S32;
            default -> Boundary.Primitive.of(type.getDescriptor().charAt(0)).type();
        };
    }

    private static AbiType scriptItem(String name) {
        return switch (name) {
            case "java/lang/String" -> new AbiType.Option(new AbiType.Text());
            case "org/teavm/jso/core/JSString" -> new AbiType.Text();
            case "org/teavm/jso/core/JSNumber" -> AbiType.Scalar.F64;
            case "org/teavm/jso/core/JSBoolean" -> AbiType.Scalar.BOOL;
            case "org/teavm/jso/core/JSUndefined" -> new AbiType.Named("void");
            default -> new AbiType.Js();
        };
    }

    private List<Boundary.Member> components(ClassNode node) throws Unsupported {
        List<Boundary.Member> components = new ArrayList<>();
        for (RecordComponentNode component : node.recordComponents) {
            String signature = component.signature == null ? component.descriptor : component.signature;
            boolean nullable = isNullable(component.visibleAnnotations, component.visibleTypeAnnotations)
                    || isNullable(component.invisibleAnnotations, component.invisibleTypeAnnotations);
            components.add(new Boundary.Member(component.name, of(signature, nullable, false)));
        }
        return components;
    }

    private static List<String> constants(ClassNode node) {
        List<String> constants = new ArrayList<>();
        for (FieldNode field : node.fields) {
            if ((field.access & Opcodes.ACC_ENUM) != 0) {
                constants.add(field.name);
            }
        }
        return constants;
    }

    /** Hosts know types by their simple names, of which each can be one type only. */
    private String simpleName(String internalName) throws Unsupported {
        String simple =
                internalName.substring(Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
        String other = names.putIfAbsent(simple, internalName);
        if (other != null && !other.equals(internalName)) {
            throw new Unsupported(readable(internalName) + " beside " + readable(other) + ", both called " + simple);
        }
        return simple;
    }

    /** Whether an annotation called Nullable, of whichever library, is on the type or the declaration. */
    static boolean isNullable(
            List<? extends AnnotationNode> annotations, List<? extends TypeAnnotationNode> typeAnnotations) {
        return annotations != null && annotations.stream().anyMatch(BoundaryTypes::isCalledNullable)
                || typeAnnotations != null
                        && typeAnnotations.stream()
                                .anyMatch(annotation -> annotation.typePath == null && isCalledNullable(annotation));
    }

    private static boolean isCalledNullable(AnnotationNode annotation) {
        int simpleName = 1 + Math.max(Math.max(annotation.desc.lastIndexOf('/'), annotation.desc.lastIndexOf('$')), 0);
        return annotation.desc.substring(simpleName).equals("Nullable;");
    }

    static String readable(String internalName) {
        return internalName.replace('/', '.').replace('$', '.');
    }

    /**
     * A type of a signature.
     *
     * @param primitive null for others
     * @param name {@code [} for an array, internal name of a class, empty for others
     */
    private record TypeTree(Boundary.Primitive primitive, String name, List<TypeTree> arguments) {
        TypeTree(String name, List<TypeTree> arguments) {
            this(null, name, arguments);
        }

        static TypeTree parse(String signature) {
            List<TypeTree> parsed = new ArrayList<>();
            new SignatureReader(signature).acceptType(new Visitor(parsed));
            return parsed.get(0);
        }

        /** The type of a method's result, nameless if there is none, and those of its parameters. */
        static List<TypeTree> ofMethod(String signature) {
            List<TypeTree> result = new ArrayList<>();
            List<TypeTree> parameters = new ArrayList<>();
            new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {
                @Override
                public SignatureVisitor visitParameterType() {
                    return new Visitor(parameters);
                }

                @Override
                public SignatureVisitor visitReturnType() {
                    return new Visitor(result);
                }
            });
            result.addAll(parameters);
            return result;
        }
    }

    /** Adds one type to a list. */
    private static final class Visitor extends SignatureVisitor {
        private final List<TypeTree> target;
        private final List<TypeTree> arguments = new ArrayList<>();
        private String name;

        Visitor(List<TypeTree> target) {
            super(Opcodes.ASM9);
            this.target = target;
        }

        @Override
        public void visitBaseType(char descriptor) {
            // The result of a method may be none.
            Boundary.Primitive primitive = descriptor == 'V' ? null : Boundary.Primitive.of(descriptor);
            target.add(new TypeTree(primitive, "", List.of()));
        }

        @Override
        public void visitTypeVariable(String variable) {
            target.add(new TypeTree("", List.of()));
        }

        @Override
        public SignatureVisitor visitArrayType() {
            target.add(new TypeTree("[", arguments));
            return new Visitor(arguments);
        }

        @Override
        public void visitClassType(String internalName) {
            name = internalName;
        }

        @Override
        public void visitInnerClassType(String simpleName) {
            name = name + "$" + simpleName;
        }

        @Override
        public void visitTypeArgument() {
            arguments.add(new TypeTree("", List.of()));
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new Visitor(arguments);
        }

        @Override
        public void visitEnd() {
            target.add(new TypeTree(name, arguments));
        }
    }
}
