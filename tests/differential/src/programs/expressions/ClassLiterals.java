// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.8.2: class literals of every kind of type are the objects that getClass gives, and do not initialise. */
public class ClassLiterals {
    static class Lazy {
        static {
            System.out.println("Lazy is initialised");
        }
    }

    interface I {}

    public static void main(String[] args) {
        System.out.println(Lazy.class.getSimpleName() + " " + (Lazy.class == Lazy.class) + " " + (new Lazy().getClass() == Lazy.class));
        Class<?>[] all = {int.class, void.class, int[].class, String[][].class, I.class, I[].class, boolean.class, double[].class, Object.class};
        for (Class<?> c : all) {
            System.out.println(c + " " + c.getName() + " " + c.isInterface() + c.isPrimitive() + c.isArray() + " " + c.getComponentType());
        }
        Object ints = new int[0];
        System.out.println((ints.getClass() == int[].class) + " " + (int.class == Integer.class) + " " + (Integer.TYPE == int.class) + " "
                + (new String[0][0].getClass() == String[][].class) + " " + Number.class.isInstance(5) + Number.class.isAssignableFrom(Integer.class)
                + Integer.class.cast(7) + Object[].class.isInstance(new String[0]) + int[].class.isInstance(ints));
        try {
            String.class.cast(5);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
