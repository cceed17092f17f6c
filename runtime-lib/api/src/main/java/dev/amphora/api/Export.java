// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The annotated public static method can be called from outside of the module: from JavaScript, and from Java that embeds
 * the module. The annotated public class is a class for JavaScript, whose objects stay in the module: with its public constructor, methods
 * and static methods, or only with those that are annotated themselves. Accessors ({@code getX}, {@code isX}, {@code setX}, those of records)
 * are properties. Of other classes that an annotated class extends, the methods belong to it.
 *
 * <p>Parameters and results may be primitives, {@code String}, arrays, {@code List}, {@code Map}, {@code Optional},
 * records, enums, and what is made of these, all of which are copied, and objects of annotated classes. They are never null, unless an annotation called
 * {@code Nullable}, whoever's, says that they may be. What the method throws is thrown in the caller.
 *
 * <p>A module with exports is a library (a WASI reactor) unless a main class is named.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Export {
    /** Name of the export; the method's name if empty. Not for classes and constructors. */
    String value() default "";
}
