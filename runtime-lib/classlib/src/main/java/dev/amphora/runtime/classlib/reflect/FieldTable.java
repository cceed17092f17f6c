// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;

/** The fields of a class that are kept for reflection. Values of primitive types are boxed. */
public abstract class FieldTable {
    private static final Annotation[] NONE = {};

    /** The fields, each with its slot, in the order of the class file. */
    public abstract Field[] fields();

    /** Reads a field of an object of the class; the object is null for a static one. */
    public abstract Object get(int slot, Object object);

    /** Writes a field; the value has the field's very type, or its box. */
    public abstract void set(int slot, Object object, Object value);

    /** The annotations of a field. */
    public Annotation[] annotations(int slot) {
        return NONE;
    }

    /** Classes that the fields' generic types name. */
    public abstract Class<?>[] types();

    /** The annotations of the types that the declaration of a field names, as the JDK has them; null for none. */
    public Object[] typeAnnotations(int slot, AnnotatedElement declaration) {
        return null;
    }
}
