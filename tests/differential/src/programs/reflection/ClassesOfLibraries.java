// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** What there is to know of classes that are not the program's: modifiers, generic supertypes, and the classes in them. */
public class ClassesOfLibraries {
    interface Pair<A, B extends Comparable<? super B>> extends BiFunction<A, B, Map.Entry<A, B>> {}

    static final class Both<A> extends AbstractMap.SimpleEntry<A, Integer> {
        Both(A a) {
            super(a, 1);
        }
    }

    public static void main(String[] args) {
        Class<?>[] classes = {
            HashMap.class,
            Map.Entry.class,
            AbstractMap.SimpleEntry.class,
            ArrayList.class,
            Comparator.class,
            TimeUnit.class,
            Override.class,
            Number.class,
            Pair.class,
            Both.class,
            int.class,
            Map.Entry[].class,
        };
        for (Class<?> type : classes) {
            System.out.println(type.getName() + ": " + Modifier.toString(type.getModifiers()) + ", "
                    + type.toGenericString());
            System.out.println("  extends " + type.getGenericSuperclass() + " implements "
                    + Arrays.toString(type.getGenericInterfaces()) + " in " + type.getDeclaringClass() + ", "
                    + type.getEnclosingMethod());
        }
        Object local = new Object() {};
        System.out.println(local.getClass().getEnclosingMethod() + " " + Modifier.toString(local.getClass().getModifiers()));
        System.out.println(Arrays.toString(Map.class.getDeclaredClasses()));
        System.out.println(Arrays.toString(AbstractMap.class.getClasses().length > 1
                ? new Class<?>[] {AbstractMap.SimpleEntry.class.getNestHost()}
                : null));
        System.out.println(TimeUnit.class.isSealed() + " " + Map.Entry.class.getNestHost());
        for (Class<?> box : new Class<?>[] {Integer.class, Boolean.class, String.class, Double.class, Enum.class, Class.class}) {
            System.out.println(box.getSimpleName() + " implements "
                    + Arrays.stream(box.getGenericInterfaces())
                            .map(Type::getTypeName)
                            .toList());
        }
        arrays(List.of(String.class, Both.class, int.class, TimeUnit.class, long[].class));
    }

    private static void arrays(List<Class<?>> items) {
        for (Class<?> item : items) {
            Object row = Array.newInstance(item, 2);
            Object rows = Array.newInstance(row.getClass(), 3);
            Object cube = Array.newInstance(item, 1, 2);
            System.out.println(row.getClass().getName() + " " + rows.getClass().getSimpleName() + " "
                    + cube.getClass().getTypeName() + " " + Array.getLength(rows));
        }
    }
}
