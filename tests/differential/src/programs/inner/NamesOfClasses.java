// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package inner;

import java.util.function.Supplier;

/** Class.getName, getSimpleName, isAnonymousClass, isLocalClass, isMemberClass, enclosing and declaring classes. */
public class NamesOfClasses {
    static class Nested {
        class Inner {}
    }

    enum E {
        A,
        B {}
    }

    record R(int x) {}

    @interface Note {}

    static void show(Class<?> c) {
        System.out.println(c.getName() + " " + c.getSimpleName() + " " + c.isAnonymousClass() + c.isLocalClass() + c.isMemberClass()
                + c.isInterface() + c.isArray() + c.isPrimitive() + c.isEnum() + c.isRecord() + c.isAnnotation() + " "
                + (c.getDeclaringClass() == null ? "-" : c.getDeclaringClass().getSimpleName()) + " "
                + (c.getEnclosingClass() == null ? "-" : c.getEnclosingClass().getSimpleName()) + " "
                + (c.getSuperclass() == null ? "-" : c.getSuperclass().getSimpleName()));
    }

    public static void main(String[] args) {
        class Local {}
        Object anonymous = new Object() {};
        for (Class<?> c : new Class<?>[] {
            NamesOfClasses.class, Nested.class, Nested.Inner.class, E.class, E.B.getClass(), R.class, Note.class, Local.class, anonymous.getClass(), int.class, int[].class,
            Nested[][].class, Supplier.class, Object.class, void.class, String.class, java.util.Map.Entry.class, Local[].class
        }) {
            show(c);
        }
    }
}
