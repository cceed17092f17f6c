// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import org.teavm.asm.Type;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.MethodNode;

/**
 * What annotations say about how an argument gets to JavaScript, or a result from there.
 *
 * @param byReference whether an array is passed as a view of its items, and taken back from one
 * @param view the kind of view of a buffer, a constant of {@code JSBufferType}; null for that of its items
 */
record Passing(boolean byReference, String view) {
    /** Without annotations. */
    static final Passing PLAIN = new Passing(false, null);

    /** How a method's parameter is passed. */
    static Passing of(MethodNode method, int parameter, Type type) {
        AnnotationNode buffer = Overlays.annotation(method, parameter, JsoNames.BUFFER);
        boolean byReference = Overlays.annotation(method, parameter, JsoNames.BY_REF) != null && isArrayOfNumbers(type);
        return new Passing(
                byReference, JsoNames.element(buffer, "value") instanceof String[] constant ? constant[1] : null);
    }

    /** How a method's result is passed. */
    static Passing ofResult(MethodNode method, Type type) {
        return Overlays.annotation(method, JsoNames.BY_REF) != null && isArrayOfNumbers(type)
                ? new Passing(true, null)
                : PLAIN;
    }

    private static boolean isArrayOfNumbers(Type type) {
        return type.getSort() == Type.ARRAY
                && type.getDimensions() == 1
                && type.getElementType().getSort() != Type.OBJECT
                && type.getElementType().getSort() != Type.BOOLEAN;
    }
}
