// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.jdk.internal.loader.ClassLoaders;

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

    @Replaces("java.lang.Class.getClassLoader()Ljava/lang/ClassLoader;")
    static ClassLoader getClassLoader(Class<?> self) {
        return ClassLoaders.of(self);
    }
}
