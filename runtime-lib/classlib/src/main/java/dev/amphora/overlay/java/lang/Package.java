// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.overlay.jdk.internal.loader.ClassLoaders;
import dev.amphora.runtime.classlib.reflect.PackageFacts;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A package of the program or of the class library. Everything is loaded already, so that there are all packages that the
 * class path has class files of, and those of {@code java.base} that programs may use; each of them is one object.
 */
public class Package implements AnnotatedElement {
    private static final Map<String, Package> KNOWN = new HashMap<>();

    private final String name;

    private Package(String name) {
        this.name = name;
    }

    /** That of a class. */
    public static Package of(String name) {
        return KNOWN.computeIfAbsent(name, Package::new);
    }

    @Deprecated
    public static Package getPackage(String name) {
        return PackageFacts.isPresent(name) ? of(name) : null;
    }

    public static Package[] getPackages() {
        List<Package> packages = new ArrayList<>();
        for (String name : PackageFacts.names()) {
            packages.add(of(name));
        }
        return packages.toArray(new Package[0]);
    }

    /** That of a loader itself, without those that it asks first; null if it has none of this name. */
    public static Package definedBy(ClassLoader loader, String name) {
        boolean isDefined = PackageFacts.isPresent(name) && ClassLoaders.ofPackage(name) == loader;
        return isDefined ? of(name) : null;
    }

    /** Those of a loader itself, without those that it asks first. */
    public static Package[] allDefinedBy(ClassLoader loader) {
        List<Package> packages = new ArrayList<>();
        for (String name : PackageFacts.names()) {
            if (ClassLoaders.ofPackage(name) == loader) {
                packages.add(of(name));
            }
        }
        return packages.toArray(new Package[0]);
    }

    public String getName() {
        return name;
    }

    public String getSpecificationTitle() {
        return PackageFacts.attribute(name, "Specification-Title");
    }

    public String getSpecificationVersion() {
        return PackageFacts.attribute(name, "Specification-Version");
    }

    public String getSpecificationVendor() {
        return PackageFacts.attribute(name, "Specification-Vendor");
    }

    public String getImplementationTitle() {
        return PackageFacts.attribute(name, "Implementation-Title");
    }

    public String getImplementationVersion() {
        return PackageFacts.attribute(name, "Implementation-Version");
    }

    public String getImplementationVendor() {
        return PackageFacts.attribute(name, "Implementation-Vendor");
    }

    public boolean isSealed() {
        return "true".equalsIgnoreCase(PackageFacts.attribute(name, "Sealed"));
    }

    /** Never: a module has no jars that packages could be bound to. */
    public boolean isSealed(URL url) {
        Objects.requireNonNull(url);
        return false;
    }

    public boolean isCompatibleWith(String desired) {
        String version = getSpecificationVersion();
        if (version == null || version.isEmpty()) {
            throw new NumberFormatException("Empty version string");
        }
        int[] has = numbers(version);
        int[] needs = numbers(desired);
        for (int i = 0; i < Math.max(has.length, needs.length); i++) {
            int hasPart = i < has.length ? has[i] : 0;
            int needsPart = i < needs.length ? needs[i] : 0;
            if (hasPart != needsPart) {
                return hasPart > needsPart;
            }
        }
        return true;
    }

    private static int[] numbers(String version) {
        String[] parts = version.split("\\.", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
            if (numbers[i] < 0) {
                throw new NumberFormatException("For input string: \"" + parts[i] + '"');
            }
        }
        return numbers;
    }

    @Override
    public <A extends Annotation> A getAnnotation(Class<A> type) {
        return PackageFacts.annotation(name, type);
    }

    @Override
    public <A extends Annotation> A getDeclaredAnnotation(Class<A> type) {
        return PackageFacts.annotation(name, type);
    }

    @Override
    public boolean isAnnotationPresent(Class<? extends Annotation> type) {
        return getAnnotation(type) != null;
    }

    @Override
    public <A extends Annotation> A[] getAnnotationsByType(Class<A> type) {
        return PackageFacts.annotations(name, type);
    }

    @Override
    public <A extends Annotation> A[] getDeclaredAnnotationsByType(Class<A> type) {
        return PackageFacts.annotations(name, type);
    }

    @Override
    public Annotation[] getAnnotations() {
        return PackageFacts.annotations(name);
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return PackageFacts.annotations(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        String title = getSpecificationTitle();
        String version = getSpecificationVersion();
        return "package " + name + (title == null ? "" : ", " + title)
                + (version == null ? "" : ", version " + version);
    }
}
