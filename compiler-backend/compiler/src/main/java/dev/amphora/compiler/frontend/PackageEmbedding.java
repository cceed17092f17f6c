// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teavm.asm.ClassReader;
import org.teavm.asm.tree.ClassNode;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Gives programs that ask for packages what the class path says of them: their names, what the manifests of their jars have, and
 * the annotations of their {@code package-info}.
 */
final class PackageEmbedding implements ClassHolderTransformer {
    private static final String CLASS = "dev.amphora.runtime.classlib.reflect.PackageFacts";
    private static final String DESCRIPTION = "package-info";
    /** The packages of the class library that programs may use, at the beginning of a row of the table. */
    private static final Pattern PACKAGE = Pattern.compile("(java(?:\\.[a-z]+)+)\\.[A-Z]");

    private static final List<String> NAMES = List.of(
            "Specification-Title",
            "Specification-Version",
            "Specification-Vendor",
            "Implementation-Title",
            "Implementation-Version",
            "Implementation-Vendor",
            "Sealed");
    private final ProgramFiles files;
    private final LayerTable library;

    PackageEmbedding(ProgramFiles files, LayerTable library) {
        this.files = files;
        this.library = library;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals(CLASS)) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.hasModifier(ElementModifier.NATIVE)) {
                method.getModifiers().remove(ElementModifier.NATIVE);
                ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
                try {
                    switch (method.getName()) {
                        case "manifests" -> emit.constant(manifests()).returnValue();
                        case "list" -> emit.constant(String.join("\n", names())).returnValue();
                        case "description" -> describe(emit);
                        default -> throw new IllegalStateException(method.getName());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void describe(ProgramEmitter emit) throws IOException {
        ValueEmitter name = emit.var(1, String.class);
        for (String description : descriptions()) {
            String packageName = description.substring(0, description.length() - DESCRIPTION.length() - 1);
            emit.when(name.invokeVirtual(
                                    "equals",
                                    boolean.class,
                                    emit.constant(packageName).cast(Object.class))
                            .isTrue())
                    .thenDo(() -> emit.constant(ValueType.object(description)).returnValue());
        }
        emit.constantNull(Class.class).returnValue();
    }

    /** The classes that class files of packages make, as far as they have annotations that programs can ask for. */
    private Set<String> descriptions() throws IOException {
        Set<String> names = new TreeSet<>();
        for (ProgramFiles.Found file : files.named(name -> name.endsWith('/' + DESCRIPTION + ".class"))) {
            ClassNode node = new ClassNode();
            new ClassReader(file.bytes()).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            if (node.visibleAnnotations != null) {
                names.add(node.name.replace('/', '.'));
            }
        }
        return names;
    }

    /** The program's packages, and those of the class library that are for programs. */
    private Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String className : files.classNames()) {
            names.add(className.substring(0, Math.max(0, className.lastIndexOf('.'))));
        }
        for (LayerTable.Row row : library.rows().values()) {
            Matcher name = PACKAGE.matcher(row.name());
            if (!row.layer().refuses() && name.lookingAt()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** What {@code PackageFacts.manifests} describes. */
    private String manifests() throws IOException {
        StringBuilder text = new StringBuilder("\n\n");
        for (ProgramFiles.JarPackages jar : files.jarPackages()) {
            // A section of the manifest may speak of one package only.
            Map<String, List<String>> packages = new LinkedHashMap<>();
            for (String name : jar.packages()) {
                Attributes section = jar.manifest().getAttributes(name.replace('.', '/') + "/");
                packages.computeIfAbsent(lines(section, jar.manifest().getMainAttributes()), lines -> new ArrayList<>())
                        .add(name);
            }
            packages.forEach((lines, names) ->
                    text.append(lines).append(String.join("\n", names)).append("\n\n"));
        }
        return text.toString();
    }

    private static String lines(Attributes section, Attributes main) {
        StringBuilder lines = new StringBuilder();
        for (String name : NAMES) {
            String value = section == null ? null : section.getValue(name);
            if (value == null) {
                value = main.getValue(name);
            }
            if (value != null) {
                lines.append(name).append(": ").append(value).append('\n');
            }
        }
        return lines.toString();
    }
}
