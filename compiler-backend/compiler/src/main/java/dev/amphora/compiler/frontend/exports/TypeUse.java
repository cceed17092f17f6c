// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.exports;

import java.util.ArrayList;
import java.util.List;
import org.teavm.asm.TypeReference;
import org.teavm.asm.tree.MethodNode;
import org.teavm.asm.tree.TypeAnnotationNode;

/** Annotations on uses of types, as JSpecify's {@code @Nullable} is. */
final class TypeUse {
    private TypeUse() {}

    static boolean isNullableParameter(MethodNode method, int index) {
        return BoundaryTypes.isNullable(
                null,
                all(method).stream()
                        .filter(annotation -> {
                            TypeReference place = new TypeReference(annotation.typeRef);
                            return place.getSort() == TypeReference.METHOD_FORMAL_PARAMETER
                                    && place.getFormalParameterIndex() == index;
                        })
                        .toList());
    }

    static boolean isNullableResult(MethodNode method) {
        return BoundaryTypes.isNullable(
                null,
                all(method).stream()
                        .filter(annotation ->
                                new TypeReference(annotation.typeRef).getSort() == TypeReference.METHOD_RETURN)
                        .toList());
    }

    private static List<TypeAnnotationNode> all(MethodNode method) {
        List<TypeAnnotationNode> all = new ArrayList<>();
        if (method.visibleTypeAnnotations != null) {
            all.addAll(method.visibleTypeAnnotations);
        }
        if (method.invisibleTypeAnnotations != null) {
            all.addAll(method.invisibleTypeAnnotations);
        }
        return all;
    }
}
