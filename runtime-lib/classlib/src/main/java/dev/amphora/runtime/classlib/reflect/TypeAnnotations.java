// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.PatchesJdk;
import dev.amphora.runtime.classlib.Replaces;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;

/** Where annotated types get their annotations: from tables, as the JDK would have read them from the class file. */
@PatchesJdk
public final class TypeAnnotations {
    private static final Object[] NONE = {};

    private TypeAnnotations() {}

    /** What is declared is enough to find them. The arrays are of the JDK's own class, but for an empty one. */
    @Replaces("sun.reflect.annotation.TypeAnnotationParser.parseTypeAnnotations"
            + "([BLjdk/internal/reflect/ConstantPool;Ljava/lang/reflect/AnnotatedElement;Ljava/lang/Class;)"
            + "[Lsun/reflect/annotation/TypeAnnotation;")
    static Object[] parse(byte[] nothing, Object pool, AnnotatedElement declaration, Class<?> container) {
        Object[] annotations = find(declaration);
        return annotations == null ? NONE : annotations;
    }

    private static Object[] find(AnnotatedElement declaration) {
        if (declaration instanceof Class<?> type) {
            Needs.typeAnnotations(type);
            TypeAnnotationTable table = Tables.typeAnnotations(type);
            return table == null ? null : table.typeAnnotations(type);
        } else if (declaration instanceof Field field) {
            FieldAccess access = (FieldAccess) Doors.accessor(field);
            return access.table().typeAnnotations(access.slot(), field);
        } else if (declaration instanceof RecordComponent component) {
            int slot = ExecutableOperations.slot(component);
            return Tables.self(component.getDeclaringRecord()).typeAnnotations(slot, component);
        } else {
            Executable executable = (Executable) declaration;
            ExecutableAccess access = ExecutableOperations.access(executable);
            return access.table().typeAnnotations(access.slot(), executable);
        }
    }
}
