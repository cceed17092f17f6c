// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/**
 * What is thrown by instructions that do not fit the classes they name, because these were compiled at different times, and by
 * those that name what does not exist. The compiler finds such instructions and puts calls of these methods in their places.
 */
final class LinkageFailures {
    private LinkageFailures() {}

    static void changed(String message) {
        throw new IncompatibleClassChangeError(message);
    }

    static void abstractMethod(String message) {
        throw new AbstractMethodError(message);
    }

    static void illegalAccess(String message) {
        throw new IllegalAccessError(message);
    }

    /** For casts and tests, which do not look at the class if the value is null. */
    static void illegalAccess(Object value, String message) {
        if (value != null) {
            throw new IllegalAccessError(message);
        }
    }

    /** For an object that is to be called through an interface; null is found by other means. */
    static void requested(Object value, boolean isInstance, String interfaceName) {
        if (!isInstance && value != null) {
            throw new IncompatibleClassChangeError("Class " + value.getClass().getName()
                    + " does not implement the requested interface " + interfaceName);
        }
    }

    static void instantiation(String className) {
        throw new InstantiationError(className);
    }

    static Error noClass(String name) {
        return new NoClassDefFoundError(name);
    }

    static Error noMethod(String method) {
        return new NoSuchMethodError(method);
    }

    static Error noField(String name) {
        return new NoSuchFieldError(name);
    }

    /** For native methods that nothing implements. */
    static Error unsatisfied(String method) {
        return new UnsatisfiedLinkError(method);
    }
}
