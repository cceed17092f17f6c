// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The annotated native method makes an object of a class of the build JDK, whose simple name is the method's first argument; the others
 * are those of the constructor. Null if there is no such class.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface BuildJdkInstanceNamed {
    /** The simple names of the classes. */
    String[] value();

    /** Where the classes may be; the first package that has one counts. */
    String[] packages();
}
