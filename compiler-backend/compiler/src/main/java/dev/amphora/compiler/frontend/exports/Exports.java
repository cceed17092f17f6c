// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.exports;

import dev.amphora.abi.AbiType;
import dev.amphora.abi.LibraryInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exports of a program. */
public final class Exports {
    private final List<Boundary.Method> methods;
    private final Map<String, List<Boundary.Member>> records;
    private final Map<String, List<String>> enums;
    private final Map<Boundary.ObjectOf, Boundary.ObjectOf> classes;

    /** Classes come after those above them, with the next of these or null. */
    Exports(
            List<Boundary.Method> methods,
            Map<String, List<Boundary.Member>> records,
            Map<String, List<String>> enums,
            Map<Boundary.ObjectOf, Boundary.ObjectOf> classes) {
        this.methods = methods;
        this.records = records;
        this.enums = enums;
        this.classes = classes;
    }

    /**
     * A function that the module exports.
     *
     * @param name name of the export
     * @param method static method of {@link AdapterWriter#CLASS} that it is
     * @param descriptor the method's descriptor
     */
    public record Adapter(String name, String method, String descriptor) {}

    /** The functions that the module exports. */
    public List<Adapter> adapters() {
        return methods.stream()
                .map(method ->
                        new Adapter(method.export(), AdapterWriter.name(method), AdapterWriter.descriptor(method)))
                .toList();
    }

    /** The class file of the class that holds the adapters; {@code javaScript} says whether the program uses JSO. */
    public byte[] classFile(boolean javaScript) {
        return new AdapterWriter(records, List.copyOf(classes.keySet()), javaScript).write(methods);
    }

    /** What hosts see. */
    public LibraryInterface toInterface() {
        Map<String, List<LibraryInterface.Field>> recordTypes = new LinkedHashMap<>();
        records.forEach((name, members) -> recordTypes.put(simpleName(name), fields(members)));
        Map<String, List<String>> enumTypes = new LinkedHashMap<>();
        enums.forEach((name, constants) -> enumTypes.put(simpleName(name), constants));
        Map<String, String> classTypes = new LinkedHashMap<>();
        classes.forEach((type, above) -> classTypes.put(type.name(), above == null ? "" : above.name()));
        Map<String, LibraryInterface.Function> functions = new LinkedHashMap<>();
        for (Boundary.Method method : methods) {
            AbiType result = method.result() == null ? null : method.result().type();
            functions.put(method.export(), new LibraryInterface.Function(fields(method.parameters()), result));
        }
        return new LibraryInterface(recordTypes, enumTypes, classTypes, functions);
    }

    /** Whether objects cross without being copied. */
    public boolean hasClasses() {
        return !classes.isEmpty();
    }

    /** Whether arrays cross without being copied. */
    public boolean hasViews() {
        return methods.stream()
                .anyMatch(method -> isView(method.result())
                        || method.parameters().stream().anyMatch(parameter -> isView(parameter.type())));
    }

    private static boolean isView(Boundary type) {
        return type instanceof Boundary.ViewOf || type instanceof Boundary.Nullable nullable && isView(nullable.item());
    }

    private static String simpleName(String internalName) {
        return internalName.substring(Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
    }

    private static List<LibraryInterface.Field> fields(List<Boundary.Member> members) {
        List<LibraryInterface.Field> fields = new ArrayList<>();
        for (Boundary.Member member : members) {
            fields.add(new LibraryInterface.Field(member.name(), member.type().type()));
        }
        return fields;
    }
}
