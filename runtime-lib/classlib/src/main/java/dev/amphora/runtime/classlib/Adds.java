// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated static method becomes a method that a class of the class library lacks; see {@link #isStatic}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Adds.All.class)
public @interface Adds {
    /** What: {@code class.member}, methods with their descriptor. */
    String value();

    /** Whether the new method is static; otherwise the annotated method's first parameter is the receiver. */
    boolean isStatic() default false;

    /** Holds several. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        Adds[] value();
    }
}
