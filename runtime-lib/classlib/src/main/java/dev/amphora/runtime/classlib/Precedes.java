// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The annotated static method runs at the start of methods of the class library and of those that override them, with their
 * receiver and as many of their parameters as it has.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Precedes.All.class)
public @interface Precedes {
    /** The names of the methods, public ones with that name; with a descriptor to name just one of them. */
    String[] value();

    /** The name of the class that declares them. */
    String in();

    /** Holds several. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        Precedes[] value();
    }
}
