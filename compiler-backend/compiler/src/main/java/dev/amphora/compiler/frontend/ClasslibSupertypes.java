// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.runtime.classlib.AddsInterface;
import dev.amphora.runtime.classlib.AddsSuperclass;
import dev.amphora.runtime.classlib.PatchIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;

/** Gives classes of TeaVM's class library interfaces and superclasses, as declared on the classes of {@link PatchIndex}. */
final class ClasslibSupertypes implements ClassHolderTransformer {
    private final Function<String, Layer> layers;
    private final Map<String, List<String>> interfaces = new HashMap<>();
    private final Map<String, String> superclasses = new HashMap<>();

    ClasslibSupertypes(Function<String, Layer> layers) {
        this.layers = layers;
        for (Class<?> patch : PatchIndex.classes()) {
            for (AddsInterface added : patch.getAnnotationsByType(AddsInterface.class)) {
                for (String name : added.to()) {
                    interfaces
                            .computeIfAbsent(name, n -> new ArrayList<>())
                            .add(added.value().getName());
                }
            }
            AddsSuperclass added = patch.getAnnotation(AddsSuperclass.class);
            if (added != null) {
                for (String name : added.to()) {
                    superclasses.put(name, patch.getName());
                }
            }
        }
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (layers.apply(cls.getName()) == Layer.JDK) {
            return;
        }
        for (String added : interfaces.getOrDefault(cls.getName(), List.of())) {
            if (isThere(added, context)) {
                cls.getInterfaces().add(added);
            }
        }
        String superclass = superclasses.get(cls.getName());
        if (superclass != null) {
            cls.setParent(superclass);
        }
    }

    /** Without the layer of the JDK, its interfaces are missing. */
    private boolean isThere(String name, ClassHolderTransformerContext context) {
        return layers.apply(name) == Layer.JDK
                || context.getHierarchy().getClassSource().get(name) != null;
    }
}
