// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated native method makes a resource bundle of the build JDK by its name; null if there is none. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface BuildJdkBundles {
    /** The names of the bundles without locale. */
    String[] value();
}
