// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.lang.annotation.Annotation;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.util.Objects;

/**
 * Where a class comes from: the program, which is linked without its modules and so is one unnamed module, as on a class path, or
 * {@code java.base}, to which everything of the class library counts.
 */
public final class Module implements AnnotatedElement {
    private static final Module UNNAMED = new Module(null);
    static final Module BASE = new Module("java.base");

    private final String name;

    private Module(String name) {
        this.name = name;
    }

    public static Module ofProgram() {
        return UNNAMED;
    }

    public static Module of(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || element.getName().startsWith("java.") ? BASE : UNNAMED;
    }

    public boolean isNamed() {
        return name != null;
    }

    public String getName() {
        return name;
    }

    public ClassLoader getClassLoader() {
        return isNamed() ? null : ClassLoader.getSystemClassLoader();
    }

    public ModuleDescriptor getDescriptor() {
        if (isNamed()) {
            throw new UnsupportedOperationException("a program is linked without the descriptors of its modules");
        }
        return null;
    }

    /** The unnamed module is in no layer. */
    public ModuleLayer getLayer() {
        return isNamed() ? ModuleLayer.boot() : null;
    }

    public boolean canRead(Module other) {
        Objects.requireNonNull(other);
        return !isNamed() || other == this;
    }

    public Module addReads(Module other) {
        Objects.requireNonNull(other);
        return this;
    }

    public boolean isExported(String packageName) {
        return !isNamed() || packageName.startsWith("java.");
    }

    public boolean isExported(String packageName, Module other) {
        Objects.requireNonNull(other);
        return other == this || isExported(packageName);
    }

    public boolean isOpen(String packageName) {
        Objects.requireNonNull(packageName);
        return !isNamed();
    }

    public boolean isOpen(String packageName, Module other) {
        Objects.requireNonNull(other);
        return other == this || isOpen(packageName);
    }

    public Module addUses(Class<?> service) {
        Objects.requireNonNull(service);
        return this;
    }

    public boolean canUse(Class<?> service) {
        Objects.requireNonNull(service);
        return true;
    }

    @Override
    public <T extends Annotation> T getAnnotation(Class<T> annotation) {
        Objects.requireNonNull(annotation);
        return null;
    }

    @Override
    public Annotation[] getAnnotations() {
        return new Annotation[0];
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return new Annotation[0];
    }

    @Override
    public String toString() {
        return isNamed() ? "module " + name : "unnamed module @" + Integer.toHexString(System.identityHashCode(this));
    }
}
