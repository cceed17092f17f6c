// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;

/** The methods, or the constructors, of a class that are kept for reflection. */
public abstract class ExecutableTable {
    private static final Annotation[] NONE = {};

    /** The methods or constructors, each with its slot, in the order of the class file. */
    public abstract Executable[] members();

    /**
     * Calls a method, or makes an object. Arguments of primitive types are in boxes of these very types, as is the result;
     * the types of all have been checked.
     */
    public abstract Object call(int slot, Object receiver, Object[] arguments) throws Throwable;

    /** The annotations of a method or constructor. */
    public Annotation[] annotations(int slot) {
        return NONE;
    }

    /** The annotations of the parameters that have any in the class file; null if none has. */
    public Annotation[][] parameterAnnotations(int slot) {
        return null;
    }

    /** The default value of an annotation's element. */
    public Object defaultValue(int slot) {
        return null;
    }

    /** The names of the parameters, if the class file has them. */
    public String[] parameterNames(int slot) {
        return null;
    }

    /** The modifiers of the parameters, if the class file has them. */
    public int[] parameterModifiers(int slot) {
        return null;
    }

    /** Classes that the generic types name. */
    public abstract Class<?>[] types();

    /** The annotations of the types that the declaration of a method or constructor names, as the JDK has them; null for none. */
    public Object[] typeAnnotations(int slot, AnnotatedElement declaration) {
        return null;
    }
}
