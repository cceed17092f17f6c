// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static native method that a host may provide after it has instantiated the module. The module does not import it, so
 * that hosts that know nothing of it run the module as well: there it returns 0.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LateBound {
    /** What hosts know it by, such as {@code stack.capture}. */
    String value();

    /** Whether the host may call the module's exports before it returns. */
    boolean callsBack() default true;
}
