// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.loader;

/** The loaders that there are. Everything is loaded already: what tells them apart is what of it each of them finds. */
public final class ClassLoaders {
    private static final ClassLoader PLATFORM = new PlatformClassLoader();
    private static final ClassLoader APP = new AppClassLoader(PLATFORM);

    /** Packages whose classes the JVM itself loads: of the class library, but for those of {@link #OF_PLATFORM}. */
    private static final String[] OF_BOOT = {
        "java.",
        "jdk.",
        "sun.",
        "com.sun.crypto.",
        "javax.crypto.",
        "javax.security.",
        "javax.net.",
        "org.w3c.dom.",
        "org.xml.sax."
    };

    private static final String[] OF_PLATFORM = {"java.sql.", "java.net.http."};

    private ClassLoaders() {}

    public static ClassLoader platformClassLoader() {
        return PLATFORM;
    }

    public static ClassLoader appClassLoader() {
        return APP;
    }

    /** The loader of a class as on the JVM: null for those of the class library that all loaders find. */
    public static ClassLoader of(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (element.isPrimitive()) {
            return null;
        }
        return ofName(element.getName());
    }

    /** That of the classes of a package. */
    public static ClassLoader ofPackage(String name) {
        return ofName(name + '.');
    }

    private static ClassLoader ofName(String name) {
        if (startsWith(name, OF_PLATFORM)) {
            return PLATFORM;
        }
        return startsWith(name, OF_BOOT) ? null : APP;
    }

    /** Whether a loader, null for that of the JVM itself, finds classes of the program. */
    public static boolean findsProgram(ClassLoader loader) {
        return loader != null && !(loader instanceof PlatformClassLoader);
    }

    private static boolean startsWith(String name, String[] packages) {
        for (String each : packages) {
            if (name.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    /** Of the class library, which has no files for programs. */
    private static final class PlatformClassLoader extends ClassLoader {
        PlatformClassLoader() {
            super(null);
        }
    }

    /** Of the program. */
    private static final class AppClassLoader extends ClassLoader {
        AppClassLoader(ClassLoader parent) {
            super(parent);
        }
    }
}
