// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.reflect.AnnotatedElement;

/** The annotations of the types that the declaration of a class names: its supertypes, its type parameters and their bounds. */
public abstract class TypeAnnotationTable {
    /** An array of the JDK's type annotations (JVMS 4.7.20) that say to be the class's. */
    public abstract Object[] typeAnnotations(AnnotatedElement declaration);
}
