// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;

/** The classes that TeaVM makes for lambda expressions and method references, one for each. They have no class files. */
public final class LambdaClasses {
    /** Part of the names of all of them. */
    private static final String MARK = "$lambda$_";

    private LambdaClasses() {}

    /** Whether the class of this name was made for a lambda expression. */
    public static boolean contains(String name) {
        return name.contains(MARK);
    }

    /** The class whose code has the lambda expression that a class was made for; null if it was made for none. */
    public static String capturingClass(String name, ClassReaderSource classes) {
        int end = name.indexOf(MARK);
        // The names of a class and of its method come first; both may have dollars.
        for (int at = name.lastIndexOf('$', end - 1); end > 0 && at > 0; at = name.lastIndexOf('$', at - 1)) {
            String method = name.substring(at + 1, end);
            ClassReader cls = classes.get(name.substring(0, at));
            if (cls != null
                    && cls.getMethods().stream()
                            .anyMatch(member -> member.getName().equals(method))) {
                return cls.getName();
            }
        }
        return null;
    }

    /**
     * Whether a class was made for a lambda expression that captures nothing. All evaluations of such an expression give the same
     * object: the JLS (15.27.4) allows it, and the JVM does it, so that programs may rely on it when they take a listener out of
     * a list again.
     */
    public static boolean capturesNothing(ClassReader cls) {
        return contains(cls.getName())
                && cls.getFields().stream().allMatch(field -> field.hasModifier(ElementModifier.STATIC));
    }
}
