// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The annotated native method makes an object of a class of the JDK, whose constructor programs cannot call. It takes what computes
 * the algorithm and the algorithm's name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface WrapsAlgorithm {
    /** The constructor; a parameter that is neither of the two is null. */
    String value();
}
