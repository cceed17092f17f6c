// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/**
 * The compiler's analysis watches which classes come to these methods, and keeps what the methods are called after. They do
 * nothing.
 */
final class Needs {
    private Needs() {}

    static void declaredFields(Class<?> type) {}

    /** Those of supertypes as well; so below. */
    static void publicFields(Class<?> type) {}

    static void declaredMethods(Class<?> type) {}

    static void publicMethods(Class<?> type) {}

    /** Those of supertypes as well, to be called as such even where they are overridden. */
    static void specialMethods(Class<?> type) {}

    static void constructors(Class<?> type) {}

    static void components(Class<?> type) {}

    static void annotations(Class<?> type) {}

    /** Of the types that the declaration of the class names. */
    static void typeAnnotations(Class<?> type) {}

    /** Modifiers, the generic signature and the enclosing method. */
    static void self(Class<?> type) {}

    /** The classes declared in it, those of its nest, and those that may extend it. */
    static void relatives(Class<?> type) {}

    static void enclosingMethod(Class<?> type) {}
}
