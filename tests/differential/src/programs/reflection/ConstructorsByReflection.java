// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Comparator;

/** Constructors are listed and called, those of inner classes, enums, records and abstract classes among them. */
public class ConstructorsByReflection {
    static class Plain {
        final String how;

        public Plain() {
            how = "nothing";
        }

        Plain(int number) {
            how = "int " + number;
        }

        protected Plain(String text, long... numbers) {
            how = text + Arrays.toString(numbers);
        }

        private Plain(Object any) {
            throw new IllegalStateException("any " + any);
        }

        @Override
        public String toString() {
            return "Plain of " + how;
        }
    }

    class Inner {
        final int value;

        Inner(int value) {
            this.value = value + base;
        }
    }

    abstract static class Unfinished {
        public Unfinished() {}
    }

    enum Color {
        RED
    }

    record Pair(int left, String right) {}

    final int base = 100;

    interface Action {
        Object run() throws Exception;
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (InvocationTargetException e) {
            System.out.println(what + ": thrown " + e.getCause());
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage() + ", " + e.getCause());
        }
    }

    static void list(Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        Arrays.sort(constructors, Comparator.comparing(Constructor::toString));
        for (Constructor<?> constructor : constructors) {
            System.out.println(constructor + " " + constructor.getParameterCount() + " " + constructor.getName());
        }
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] args) throws Exception {
        list(Plain.class);
        list(Inner.class);
        list(Color.class);
        list(Pair.class);
        System.out.println(Plain.class.getConstructors().length + " public");
        attempt("default", () -> Plain.class.getConstructor().newInstance());
        attempt("int", () -> Plain.class.getDeclaredConstructor(int.class).newInstance(5));
        attempt("varargs", () -> Plain.class
                .getDeclaredConstructor(String.class, long[].class)
                .newInstance("text", new long[] {1, 2}));
        Constructor<Plain> any = Plain.class.getDeclaredConstructor(Object.class);
        attempt("throwing", () -> any.newInstance("thing"));
        attempt("mismatch", () -> any.newInstance());
        attempt("missing", () -> Plain.class.getConstructor(char.class));
        attempt("not public", () -> Plain.class.getConstructor(int.class));
        attempt("inner", () -> Inner.class
                .getDeclaredConstructor(ConstructorsByReflection.class, int.class)
                .newInstance(new ConstructorsByReflection(), 11)
                .value);
        attempt("abstract", () -> Unfinished.class.getConstructor().newInstance());
        attempt("enum", () -> Color.class.getDeclaredConstructors()[0].newInstance("GREEN", 1));
        attempt("record", () -> Pair.class.getDeclaredConstructor(int.class, String.class).newInstance(1, "one"));
        attempt("newInstance", () -> Plain.class.newInstance());
        attempt("newInstance without constructor", () -> Inner.class.newInstance());
        attempt("interface", () -> Action.class.getConstructors().length);
        attempt("array", () -> int[].class.getDeclaredConstructors().length);
        attempt("by name", () -> Class.forName("reflection.ConstructorsByReflection$Plain")
                .getDeclaredConstructor()
                .newInstance());
    }
}
