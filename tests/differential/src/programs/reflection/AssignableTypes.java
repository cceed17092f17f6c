// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which types are supertypes of which, as classes tell it: classes, interfaces, arrays and primitive types. */
public class AssignableTypes {
    /** Nobody implements it. */
    interface Lonely {}

    interface Child extends Lonely, Comparable<Child> {}

    private static final List<Class<?>> TYPES = List.of(
            Object.class,
            Map.class,
            HashMap.class,
            Lonely.class,
            Child.class,
            Comparable.class,
            Serializable.class,
            Override.class,
            int.class,
            long.class,
            void.class,
            Integer.class,
            Object[].class,
            Map[].class,
            HashMap[].class,
            Child[].class,
            Lonely[][].class,
            Object[][].class,
            int[].class,
            int[][].class,
            Serializable[].class);

    public static void main(String[] args) {
        for (Class<?> type : TYPES) {
            StringBuilder subtypes = new StringBuilder();
            for (Class<?> other : TYPES) {
                if (type.isAssignableFrom(other)) {
                    subtypes.append(' ').append(other.getTypeName());
                }
            }
            System.out.println(type.getTypeName() + ":" + subtypes);
        }
        System.out.println(Child.class.asSubclass(Object.class));
        try {
            System.out.println(Object.class.asSubclass(Child.class));
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
