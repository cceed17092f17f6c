// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated native method calls a method of the JDK that programs cannot call, on its first argument and with its second. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface CallsAlgorithm {
    /** The method. */
    String value();
}
