// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated native method makes an object of the first of the classes that the build JDK has and that is not abstract. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface BuildJdkInstance {
    /** The classes. */
    String[] value();
}
