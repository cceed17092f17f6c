// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/** Gives programs that ask for versions of packages what the manifests of their jars say of them. */
final class ManifestEmbedding implements ClassHolderTransformer {
    private static final String CLASS = "dev.amphora.runtime.classlib.Manifests";
    private static final List<String> NAMES = List.of(
            "Specification-Title",
            "Specification-Version",
            "Specification-Vendor",
            "Implementation-Title",
            "Implementation-Version",
            "Implementation-Vendor");
    private final ProgramFiles files;

    ManifestEmbedding(ProgramFiles files) {
        this.files = files;
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
                emit.constant(text()).returnValue();
            }
        }
    }

    /** What {@code Manifests.text} describes. */
    private String text() {
        StringBuilder text = new StringBuilder("\n\n");
        try {
            for (ProgramFiles.JarPackages jar : files.jarPackages()) {
                // A section of the manifest may speak of one package only.
                Map<String, List<String>> packages = new LinkedHashMap<>();
                for (String name : jar.packages()) {
                    Attributes section = jar.manifest().getAttributes(name.replace('.', '/') + "/");
                    packages.computeIfAbsent(
                                    lines(section, jar.manifest().getMainAttributes()), lines -> new ArrayList<>())
                            .add(name);
                }
                packages.forEach((lines, names) ->
                        text.append(lines).append(String.join("\n", names)).append("\n\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
