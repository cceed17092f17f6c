// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/**
 * What a class file says about a class without naming others. A program that asks for modifiers or generic supertypes in
 * general has one for each class that it knows; so this is data, and not a class for each.
 */
final class ClassOutline extends ClassTable {
    private final int modifiers;
    private final String signature;
    private final String[] enclosingMethod;

    ClassOutline(int modifiers, String signature, String[] enclosingMethod) {
        this.modifiers = modifiers;
        this.signature = signature;
        this.enclosingMethod = enclosingMethod;
    }

    @Override
    public int modifiers() {
        return modifiers;
    }

    @Override
    public String signature() {
        return signature;
    }

    @Override
    public String[] enclosingMethod() {
        return enclosingMethod;
    }

    // Who asks for the following has a table that the compiler has written.

    @Override
    public Class<?>[] declaredClasses() {
        return new Class<?>[0];
    }

    @Override
    public Class<?>[] permittedSubclasses() {
        return null;
    }

    @Override
    public Class<?>[] nestMembers() {
        return null;
    }

    @Override
    public Class<?>[] types() {
        return new Class<?>[0];
    }
}
