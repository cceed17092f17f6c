// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers for one class of TeaVM's class library the questions it asks of {@code PlatformDetector}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Platform.All.class)
public @interface Platform {
    /** The class that asks. */
    String target();

    /** Questions answered with yes, such as {@code isLowLevel}. */
    String[] yes() default {};

    /** Questions answered with no. */
    String[] no() default {};

    /** Holds several. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Platform[] value();
    }
}
