// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;

/** What the class file of a class says about the class itself, beyond what its record in the module has. */
public abstract class ClassTable {
    /** The modifiers that {@code Class.getModifiers} tells. */
    public abstract int modifiers();

    /** The generic signature (JVMS 4.7.9.1), or null. */
    public abstract String signature();

    /** Name and descriptor of the method whose body declares the class, or null. */
    public abstract String[] enclosingMethod();

    public abstract Class<?>[] declaredClasses();

    /** The classes that may extend it directly; null if any may. */
    public abstract Class<?>[] permittedSubclasses();

    /** The classes of its nest, the host first; null if it is alone. */
    public abstract Class<?>[] nestMembers();

    /** Classes that the signature names. */
    public abstract Class<?>[] types();

    /** A record's components without their accessors, which the caller finds. */
    public RecordComponent[] recordComponents() {
        return null;
    }

    /** The annotations of a record's component. */
    public Annotation[] componentAnnotations(int index) {
        return new Annotation[0];
    }

    /** The annotations of the types that the declaration of a record's component names, as the JDK has them; null for none. */
    public Object[] typeAnnotations(int slot, AnnotatedElement declaration) {
        return null;
    }
}
