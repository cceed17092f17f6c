// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/**
 * What JavaScript sees of the objects of a class of Java's: a class with the methods that overlay types have the class implement,
 * and those annotated with {@code @JSExport}. The object says which class that is (the interface {@code Exposed} of the runtime
 * library), so that objects whose class shows nothing cost nothing.
 */
final class Exposure {
    /** Instance method of classes with something to show: the number of the adapter. */
    static final String ADAPTER = "adapter$js";

    private static final String OBJECT = "java/lang/Object";
    private static final String NO_CONSTRUCTOR = "(){throw new TypeError(\"Java exports no constructor\")}";
    private final ClassNode node;
    private final Overlays overlays;
    private final HostScript script;
    private final Problems problems;
    private final StubWriter stubs;
    private final EntryWriter entries;
    private final ExportTypes types;

    Exposure(ClassNode node, Overlays overlays, HostScript script, Problems problems) {
        this.node = node;
        this.overlays = overlays;
        this.script = script;
        this.problems = problems;
        this.stubs = new StubWriter(node, overlays, script);
        this.entries = new EntryWriter(stubs);
        this.types = new ExportTypes(overlays);
    }

    /**
     * Adds what a class of Java's needs for it, if it shows more than its superclass.
     *
     * @param superclass what it extends, as the program says
     */
    void ofClass(String superclass) {
        List<MethodNode> shown = shown(node, superclass);
        List<MethodNode> statics = exportedStatics();
        if (!shown.isEmpty() || !statics.isEmpty()) {
            write(shown, statics, superclass, false);
        }
    }

    /** Adds what an interface needs for the static methods that it exports, if there are any. */
    void ofStatics() {
        List<MethodNode> statics = exportedStatics();
        if (!statics.isEmpty()) {
            int adapter = script.adapter(node.name + " as functions");
            String className = overlays.className(node.name);
            Members members = new Members(className, null);
            statics(statics, adapter, members, true);
            members.script.append("constructor").append(NO_CONSTRUCTOR);
            String quoted = HostScript.quote(className);
            script.setAdapter(
                    adapter,
                    HostScript.EXPOSED + "()=>({" + quoted + ":class{" + members.script + "}})[" + quoted + "])");
            script.exportClass(HostScript.key(node.name), members.exported(adapter));
        }
    }

    private List<MethodNode> exportedStatics() {
        return node.methods.stream()
                .filter(method -> (method.access & Opcodes.ACC_STATIC) != 0 && isExported(method))
                .toList();
    }

    /** What a class of Java's shows: methods of overlay types that no class above it implements, and what it exports. */
    private List<MethodNode> shown(ClassNode cls, String superclass) {
        Set<String> known = new LinkedHashSet<>();
        for (ClassNode above = javaClass(superclass); above != null; above = javaClass(above.superName)) {
            above.interfaces.forEach(type -> known.addAll(overlays.supertypes(type)));
        }
        Set<String> types = new LinkedHashSet<>(overlays.supertypes(superclass));
        cls.interfaces.forEach(type -> types.addAll(overlays.supertypes(type)));
        types.removeAll(known);
        Map<String, MethodNode> methods = new LinkedHashMap<>();
        for (String type : types) {
            for (MethodNode method : overlays.get(type).methods) {
                if (isImplementedInJava(method)) {
                    methods.putIfAbsent(method.name + method.desc, method);
                }
            }
        }
        List<MethodNode> declared = new ArrayList<>(cls.methods);
        for (String type : cls.interfaces) {
            if (!overlays.contains(type) && overlays.get(type) != null) {
                declared.addAll(overlays.get(type).methods);
            }
        }
        for (MethodNode method : declared) {
            if (isExported(method) && (method.access & Opcodes.ACC_STATIC) == 0) {
                methods.putIfAbsent(method.name + method.desc, method);
            }
        }
        return List.copyOf(methods.values());
    }

    /** A class of this name that is none of JavaScript's; null if there is none that can show anything. */
    private ClassNode javaClass(String name) {
        return overlays.contains(name) ? null : overlays.get(name);
    }

    /** Lets the objects of lambdas be objects with the one method of an interface. */
    void ofInterface(MethodNode function) {
        write(List.of(function), List.of(), OBJECT, true);
    }

    private static boolean isExported(MethodNode method) {
        return Overlays.annotation(method, JsoNames.EXPORT) != null;
    }

    private static boolean isImplementedInJava(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) == 0
                && (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0
                && Overlays.annotation(method, JsoNames.BODY) == null;
    }

    private void write(List<MethodNode> methods, List<MethodNode> statics, String superclass, boolean isInterface) {
        String name = isInterface ? node.name + " as object" : node.name;
        int adapter = script.adapter(name);
        node.interfaces.add(JsoNames.EXPOSED);
        MethodNode answer = new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, ADAPTER, "()I", null, null);
        StubWriter.begin(answer);
        answer.visitLdcInsn(adapter);
        answer.visitInsn(Opcodes.IRETURN);
        node.methods.add(answer);
        String trigger = HostScript.key(node.name, answer);
        String made = HostScript.key(node.name);
        String className = overlays.className(node.name);
        String above = exposedAbove(superclass);
        Members members = new Members(className, above == null ? null : overlays.className(above));
        Type receiver = Type.getObjectType(node.name);
        String construct = NO_CONSTRUCTOR;
        for (MethodNode method : methods) {
            if (method.name.equals("<init>")) {
                construct = enter(made, adapter, method, EntryWriter.Entry.ofConstructor(node.name, method), null);
                members.ofClass.add(types.constructor(method, members.typeName()));
            } else {
                EntryWriter.Entry entry = EntryWriter.Entry.ofObject(receiver, isInterface, method);
                String member = head(method);
                members.script.append(member).append(enter(trigger, adapter, method, entry, "$.self(this)"));
                members.ofObjects.add(types.member(member, method));
            }
        }
        members.script.append("constructor").append(construct);
        statics(statics, adapter, members, isInterface);
        String quoted = HostScript.quote(className);
        script.setAdapter(
                adapter,
                HostScript.EXPOSED + "()=>({" + quoted + ":class"
                        + (above == null ? "" : " extends $adapters[" + script.adapter(above) + "].type") + "{"
                        + members.script
                        + "}})[" + quoted + "])");
        script.keepWhenReached(trigger, adapter);
        if (!statics.isEmpty() || methods.stream().anyMatch(Exposure::isExported)) {
            script.exportClass(made, members.exported(adapter));
        }
    }

    private void statics(List<MethodNode> statics, int adapter, Members members, boolean isInterface) {
        for (MethodNode method : statics) {
            EntryWriter.Entry entry = EntryWriter.Entry.ofStatic(
                    node.name, isInterface, method.name, method.desc, (method.access & Opcodes.ACC_VARARGS) != 0);
            String member = head(method);
            String function = member + enter(HostScript.key(node.name), adapter, method, entry, null);
            members.script.append("static ").append(function);
            members.functions.append(function).append(',');
            members.ofClass.add(types.member(member, method));
            members.asFunctions.add(types.member(member, method));
        }
    }

    /** The members of one class, for JavaScript and for TypeScript. */
    private static final class Members {
        private final String className;
        private final String above;
        private final StringBuilder script = new StringBuilder();
        private final StringBuilder functions = new StringBuilder();
        private final List<String> ofObjects = new ArrayList<>();
        private final List<String> ofClass = new ArrayList<>();
        private final List<String> asFunctions = new ArrayList<>();

        Members(String className, String above) {
            this.className = className;
            this.above = above;
        }

        /** TypeScript's name for the objects. */
        String typeName() {
            return ExportTypes.isIdentifier(className) ? className : "object";
        }

        HostScript.ExportedClass exported(int adapter) {
            return new HostScript.ExportedClass(
                    className, above, adapter, functions.toString(), ofObjects, ofClass, asFunctions);
        }
    }

    private String enter(String trigger, int adapter, MethodNode called, EntryWriter.Entry entry, String receiver) {
        int number = script.entryNumber();
        String export = "js." + adapter + "." + number;
        MethodNode method = entries.write("enter$" + number, entry);
        for (Type type : entry.parameters()) {
            if (!Crossing.comesFromJs(type)) {
                problems.add(
                        node,
                        method,
                        node.name.replace('/', '.') + "." + called.name + ": values of type " + type.getClassName()
                                + " cannot come from JavaScript");
            }
        }
        script.exportWhenReached(trigger, new HostScript.Export(export, node.name, method.name, method.desc));
        return entries.exportedFunction(export, entry, receiver);
    }

    /** What comes before the parameters. */
    private String head(MethodNode declared) {
        String given = JsoNames.text(Overlays.annotation(declared, JsoNames.METHOD), "value");
        boolean isProperty = Overlays.annotation(declared, JsoNames.PROPERTY) != null
                && Overlays.annotation(declared, JsoNames.METHOD) == null;
        if (!isProperty) {
            return "[" + HostScript.quote(given != null ? given : declared.name) + "]";
        }
        int count = Type.getArgumentTypes(declared.desc).length;
        String property = JsoNames.text(Overlays.annotation(declared, JsoNames.PROPERTY), "value");
        String name = property != null ? property : CallSyntax.propertyName(declared, count);
        return (count == 0 ? "get [" : "set [") + HostScript.quote(name) + "]";
    }

    /** The nearest class above that shows something. */
    private String exposedAbove(String superclass) {
        for (ClassNode above = javaClass(superclass); above != null; above = javaClass(above.superName)) {
            if (!shown(above, above.superName).isEmpty()) {
                return above.name;
            }
        }
        return null;
    }
}
