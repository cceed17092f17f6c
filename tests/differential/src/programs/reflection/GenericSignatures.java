// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Generic types of classes, fields and methods; a type token reads its own argument. */
public class GenericSignatures {
    static class Box<T extends Number & Comparable<T>, U> extends ArrayList<Map<String, ? super T>>
            implements Function<T, List<? extends U>>, Serializable {
        private static final long serialVersionUID = 1;
        T plain;
        List<T[]> arrays;
        Map<String, List<? extends U>>[] nested;
        Box<T, U>.Part<String> part;
        int number;

        class Part<V> {
            V value;
        }

        @Override
        public List<? extends U> apply(T t) {
            return null;
        }

        <X extends Exception, Y extends T> Map<X, ? super Y> method(List<?> any, X[] array, Y y) throws X {
            return null;
        }
    }

    abstract static class Token<T> {
        Type captured() {
            return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
        }
    }

    static class Strings extends HashMap<String, Integer> {
        private static final long serialVersionUID = 1;
    }

    static String describe(Type type) {
        if (type instanceof Class<?> plain) {
            return "class " + plain.getName();
        } else if (type instanceof ParameterizedType parameterized) {
            StringBuilder text = new StringBuilder("parameterized " + describe(parameterized.getRawType()));
            if (parameterized.getOwnerType() != null) {
                text.append(" of ").append(describe(parameterized.getOwnerType()));
            }
            for (Type argument : parameterized.getActualTypeArguments()) {
                text.append(" <").append(describe(argument)).append('>');
            }
            return text.toString();
        } else if (type instanceof GenericArrayType array) {
            return "array of " + describe(array.getGenericComponentType());
        } else if (type instanceof TypeVariable<?> variable) {
            return "variable " + variable.getName() + " of " + variable.getGenericDeclaration();
        } else {
            WildcardType wildcard = (WildcardType) type;
            return "wildcard " + Arrays.toString(wildcard.getLowerBounds()) + Arrays.toString(wildcard.getUpperBounds());
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(describe(Box.class.getGenericSuperclass()));
        for (Type type : Box.class.getGenericInterfaces()) {
            System.out.println(describe(type) + " / " + type);
        }
        for (TypeVariable<?> variable : Box.class.getTypeParameters()) {
            System.out.println(variable + " " + Arrays.toString(variable.getBounds()) + variable.getGenericDeclaration());
        }
        Field[] fields = Box.class.getDeclaredFields();
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        for (Field field : fields) {
            System.out.println(field.toGenericString() + " / " + describe(field.getGenericType()));
        }
        for (Method method : Box.class.getDeclaredMethods()) {
            if (method.getName().equals("method")) {
                System.out.println(method.toGenericString());
                System.out.println(Arrays.toString(method.getGenericParameterTypes()));
                System.out.println(method.getGenericReturnType() + " " + Arrays.toString(method.getTypeParameters()));
                System.out.println(Arrays.toString(method.getGenericExceptionTypes()));
            }
        }
        System.out.println(new Token<List<Map<String, int[]>>>() {}.captured());
        System.out.println(new Token<String>() {}.captured());
        System.out.println(describe(Strings.class.getGenericSuperclass()));
        System.out.println(Strings.class.getGenericSuperclass().equals(Strings.class.getGenericSuperclass()));
        System.out.println(Strings.class.getTypeParameters().length + " " + int.class.getGenericSuperclass());
        System.out.println(Box.class.toGenericString() + " | " + Function.class.toGenericString() + " | "
                + String[].class.toGenericString() + " | " + int.class.toGenericString());
    }
}
