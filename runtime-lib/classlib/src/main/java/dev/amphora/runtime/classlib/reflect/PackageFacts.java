// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;

/**
 * What the class path says about the program's packages. The front end writes the bodies of the native methods when a program
 * reaches them.
 */
public final class PackageFacts {
    private static final char END = '\n';

    private PackageFacts() {}

    /**
     * For each jar, lines NAME: VALUE of the manifest's attributes and lines of its packages' names, and an empty line. The
     * first jar that has a package counts, as for class loaders.
     */
    private static native String manifests();

    /** The names of all packages, each in a line of its own. */
    private static native String list();

    /** The class that the compiler makes of a package's annotations; null if it has none that can be asked for. */
    private static native Class<?> description(String packageName);

    /** An attribute of the manifest of a package's jar; null for none. */
    public static String attribute(String packageName, String name) {
        String text = manifests();
        int packageAt = text.indexOf(END + packageName + END);
        if (packageAt < 0) {
            return null;
        }
        int jarEnd = text.indexOf("" + END + END, packageAt);
        int jarStart = text.lastIndexOf("" + END + END, packageAt);
        int at = text.indexOf(END + name + ": ", Math.max(0, jarStart));
        if (at < 0 || at > jarEnd) {
            return null;
        }
        int value = at + name.length() + 3;
        return text.substring(value, text.indexOf(END, value));
    }

    public static String[] names() {
        return list().split("\n", -1);
    }

    public static boolean isPresent(String packageName) {
        return (END + list() + END).contains(END + packageName + END);
    }

    public static <A extends Annotation> A annotation(String packageName, Class<A> type) {
        if (type == null) {
            throw new NullPointerException();
        }
        Class<?> description = description(packageName);
        return description == null
                ? null
                : type.cast(ClassAnnotations.declared(description).get(type));
    }

    @SuppressWarnings("unchecked") // An array of this component type, as the annotations' class has it.
    public static <A extends Annotation> A[] annotations(String packageName, Class<A> type) {
        if (type == null) {
            throw new NullPointerException();
        }
        Class<?> description = description(packageName);
        return description == null
                ? (A[]) Array.newInstance(type, 0)
                : (A[]) Doors.presentAnnotations(ClassAnnotations.declared(description), type);
    }

    public static Annotation[] annotations(String packageName) {
        Class<?> description = description(packageName);
        return description == null
                ? new Annotation[0]
                : ClassAnnotations.declared(description).values().toArray(new Annotation[0]);
    }
}
