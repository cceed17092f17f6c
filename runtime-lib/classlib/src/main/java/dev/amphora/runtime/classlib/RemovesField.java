// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field, {@code class.name}, that is taken out of a class of the class library because nothing uses it here. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(RemovesField.All.class)
public @interface RemovesField {
    /** What: {@code class.member}, methods with their descriptor. */
    String value();

    /** Holds several. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        RemovesField[] value();
    }
}
