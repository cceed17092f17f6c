// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.Types;

/** The classes that a program finds by names that it makes up when it runs. */
final class NamedClasses {
    private static Names names;

    private NamedClasses() {}

    /** Written by the compiler: adds the classes that such a program may look for. */
    private static native void registerAll();

    static void add(Class<?> type) {
        names.add(type);
    }

    /** What calls do whose name is a constant that names no class. */
    static Class<?> notFound(String name) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }

    static Class<?> find(String name, boolean initialise) throws ClassNotFoundException {
        if (name == null) {
            throw new NullPointerException();
        }
        if (names == null) {
            names = new Names();
            registerAll();
        }
        Class<?> type = names.find(name);
        if (type == null) {
            // One that the program has for another reason.
            type = Types.named(name);
        }
        if (type == null) {
            throw new ClassNotFoundException(name);
        }
        if (initialise) {
            Doors.info(type).initialize();
        }
        return type;
    }
}
