// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Class: names of every kind of class, relations, casts. */
public class ClassNames {
    static class Nested {
        class Inner {}
    }

    interface Shape {}

    record Point(int x) implements Shape {}

    enum Colour { RED { } }

    public static void main(String[] args) {
        class Local {}
        Object anonymous = new Object() {};
        for (Class<?> c : new Class<?>[] {int.class, void.class, int[].class, String[][].class, String.class, Map.Entry.class, Nested.class, Nested.Inner.class, Local.class, anonymous.getClass(), Point.class, Colour.class, Colour.RED.getClass(), Shape.class, Override.class, Nested[].class}) {
            System.out.println(c.getName() + " " + c.getSimpleName() + " " + c.getTypeName() + " " + c.getPackageName() + " " + c + " " + c.isArray() + c.isPrimitive() + c.isInterface() + c.isEnum() + c.isRecord() + c.isAnnotation() + " " + c.getComponentType() + " " + c.getSuperclass() + " " + c.descriptorString());
        }
        System.out.println(Number.class.isAssignableFrom(Integer.class) + " " + int.class.isAssignableFrom(long.class) + Object[].class.isAssignableFrom(String[].class) + Object.class.isInstance(null) + Comparable.class.isInstance(1) + Callable.class.isAssignableFrom(Runnable.class) + List.class.isInstance(List.of()));
        attempt("cast", () -> String.class.cast(1));
        attempt("cast null", () -> String.class.cast(null));
        attempt("checkcast", () -> (String) (Object) List.of());
        attempt("array cast", () -> ((Object[]) (Object) new int[0]).length);
        System.out.println(int[].class.arrayType() + " " + String.class.arrayType() + int.class.arrayType() + new int[0].getClass().componentType() + (int[].class == new int[3].getClass()) + Integer.TYPE + Void.TYPE + Integer.class.hashCode() % 1);
        System.out.println(new int[] {1}.equals(new int[] {1}) + " " + new int[] {1, 2}.clone().length + new String[] {"a"}.clone()[0] + new Object().equals(null) + new int[0][0].getClass().getName());
    }
}
