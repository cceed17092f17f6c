// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The annotated native method stands for a member of the class library that javac does not let us use: the compiler gives it
 * a body that calls the method, or reads or writes the field. The receiver, if there is one, is the first parameter.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface Door {
    /** Which: {@code class.method(descriptor)}, or {@code class.field} with its descriptor after a colon. */
    String value();
}
