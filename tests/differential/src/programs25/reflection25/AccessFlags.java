// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection25;

import java.io.Serializable;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Flags of classes, members and parameters as sets; since JDK 20. */
public class AccessFlags {
    public abstract static class Base<T> implements Comparable<T> {
        public static final int CONSTANT = 1;
        protected volatile long changing;
        private transient String unsaved;
        int plain;

        protected Base(int number) {}

        private Base() {}

        public abstract T make(T one, final int two);

        static synchronized void locked(String... many) {}

        protected final void outside() {}

        private void own() {}
    }

    static final class Derived extends Base<String> {
        Derived() {
            super(1);
        }

        @Override
        public String make(String one, int two) {
            return one;
        }

        @Override
        public int compareTo(String other) {
            return 0;
        }
    }

    enum Kind {
        ONE,
        TWO {
            @Override
            public String toString() {
                return "two";
            }
        }
    }

    sealed interface Shape permits Circle {
        default void draw() {}

        private void helper() {}
    }

    record Circle(double radius) implements Shape {}

    @interface Mark {}

    static String show(Set<AccessFlag> flags) {
        return flags.toString();
    }

    static void members(Class<?> type) {
        Field[] fields = type.getDeclaredFields();
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        for (Field field : fields) {
            System.out.println("  " + field.getName() + " " + show(field.accessFlags()));
        }
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        Arrays.sort(constructors, Comparator.comparing(Constructor::toString));
        for (Constructor<?> constructor : constructors) {
            System.out.println("  new " + constructor.getParameterCount() + " " + show(constructor.accessFlags()));
        }
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (Method method : methods) {
            System.out.println("  " + method.getName() + " " + show(method.accessFlags()));
            for (Parameter parameter : method.getParameters()) {
                System.out.println("    " + show(parameter.accessFlags()));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Runnable anonymous = new Runnable() {
            @Override
            public void run() {}
        };
        class Local {}
        for (Class<?> type : List.of(
                AccessFlags.class,
                Base.class,
                Derived.class,
                Kind.class,
                Kind.TWO.getClass(),
                Shape.class,
                Circle.class,
                Mark.class,
                Local.class,
                anonymous.getClass(),
                String.class,
                Serializable.class,
                Thread.State.class,
                Override.class,
                int.class,
                void.class,
                int[].class,
                String[][].class,
                Base[].class)) {
            System.out.println(type.getName() + " " + show(type.accessFlags()));
        }
        for (Class<?> type : List.of(Base.class, Derived.class, Kind.class, Shape.class, Circle.class)) {
            System.out.println(type.getName());
            members(type);
        }
        Set<AccessFlag> flags = Base.class.getDeclaredField("CONSTANT").accessFlags();
        System.out.println(flags.contains(AccessFlag.FINAL) + " " + flags.contains(AccessFlag.VOLATILE) + " "
                + flags.equals(Set.of(AccessFlag.PUBLIC, AccessFlag.STATIC, AccessFlag.FINAL)) + " " + flags.size());
        try {
            flags.add(AccessFlag.PRIVATE);
            System.out.println("changed");
        } catch (UnsupportedOperationException e) {
            System.out.println(e);
        }
        System.out.println(AccessFlag.maskToAccessFlags(0x41, AccessFlag.Location.FIELD) + " "
                + AccessFlag.maskToAccessFlags(0x41, AccessFlag.Location.METHOD) + " " + AccessFlag.BRIDGE.mask() + " "
                + AccessFlag.SUPER.sourceModifier() + AccessFlag.STATIC.sourceModifier());
        try {
            AccessFlag.maskToAccessFlags(0x8000, AccessFlag.Location.FIELD);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
