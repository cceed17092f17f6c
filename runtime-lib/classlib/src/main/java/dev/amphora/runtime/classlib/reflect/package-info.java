// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reflection by need. The compiler writes a subclass of {@link dev.amphora.runtime.classlib.reflect.FieldTable}, {@link
 * dev.amphora.runtime.classlib.reflect.ExecutableTable} or {@link dev.amphora.runtime.classlib.reflect.ClassTable} for what a
 * program may ask of a class; here is what {@code java.lang.Class} and the build JDK's {@code java.lang.reflect} do with these.
 * May import what the package above it may.
 */
package dev.amphora.runtime.classlib.reflect;
