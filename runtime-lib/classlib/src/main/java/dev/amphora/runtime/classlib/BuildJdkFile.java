// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated native method returns a data file of the build JDK, as {@link PackedBytes} reads them; null if it has none. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface BuildJdkFile {
    /** Where it is: below the JDK's home, or in a module, as in {@code java.base:java/util/currency.data}. */
    String value();
}
