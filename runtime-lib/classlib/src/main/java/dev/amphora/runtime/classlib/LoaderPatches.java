// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.jdk.internal.loader.ClassLoaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which class loaders there are, and which of them has a class. */
final class LoaderPatches {
    private static final String LOADER = "java.lang.ClassLoader.";

    private LoaderPatches() {}

    @Replaces(LOADER + "getSystemClassLoader()Ljava/lang/ClassLoader;")
    static ClassLoader getSystemClassLoader() {
        return ClassLoaders.appClassLoader();
    }

    @Adds(value = LOADER + "getPlatformClassLoader()Ljava/lang/ClassLoader;", isStatic = true)
    static ClassLoader getPlatformClassLoader() {
        return ClassLoaders.platformClassLoader();
    }

    /** Those of programs have none. */
    @Adds(LOADER + "getName()Ljava/lang/String;")
    static String getName(ClassLoader self) {
        if (self == ClassLoaders.appClassLoader()) {
            return "app";
        }
        return self == ClassLoaders.platformClassLoader() ? "platform" : null;
    }

    @Adds(LOADER + "getDefinedPackage(Ljava/lang/String;)Ljava/lang/Package;")
    static Package getDefinedPackage(ClassLoader self, String name) {
        Objects.requireNonNull(name, "name cannot be null");
        return (Package) (Object) dev.amphora.overlay.java.lang.Package.definedBy(self, name);
    }

    @Adds(LOADER + "getDefinedPackages()[Ljava/lang/Package;")
    static Package[] getDefinedPackages(ClassLoader self) {
        return (Package[]) (Object) dev.amphora.overlay.java.lang.Package.allDefinedBy(self);
    }

    /** With those of the loaders that it asks first. */
    @Adds(LOADER + "getPackage(Ljava/lang/String;)Ljava/lang/Package;")
    static Package getPackage(ClassLoader self, String name) {
        dev.amphora.overlay.java.lang.Package found = null;
        for (ClassLoader loader = self; found == null && loader != null; loader = loader.getParent()) {
            found = dev.amphora.overlay.java.lang.Package.definedBy(loader, name);
        }
        return (Package) (Object) (found == null ? dev.amphora.overlay.java.lang.Package.definedBy(null, name) : found);
    }

    @Adds(LOADER + "getPackages()[Ljava/lang/Package;")
    static Package[] getPackages(ClassLoader self) {
        List<Package> packages = new ArrayList<>();
        for (ClassLoader loader = self; loader != null; loader = loader.getParent()) {
            packages.addAll(List.of(getDefinedPackages(loader)));
        }
        packages.addAll(List.of(getDefinedPackages(null)));
        return packages.toArray(new Package[0]);
    }

    @Replaces("java.lang.Class.getClassLoader()Ljava/lang/ClassLoader;")
    static ClassLoader getClassLoader(Class<?> self) {
        return ClassLoaders.of(self);
    }
}
