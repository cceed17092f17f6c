// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated native method makes what computes an algorithm, given its name in capitals; null for one that there is not. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AlgorithmsOf {
    /** The kind of algorithms, as in {@code algorithms.txt}. */
    String value();
}
