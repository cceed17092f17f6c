// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.annotation.Annotation;

/** The annotations of a class. */
public abstract class AnnotationTable {
    /** Those that the class file itself has. */
    public abstract Annotation[] annotations();

    /** Whether subclasses inherit the annotation with that index. */
    public abstract boolean isInherited(int index);
}
