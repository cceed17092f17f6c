// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.io.IOException;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Annotations of types (JLS 9.7.4), wherever a declaration has a type, along paths of all kinds (JVMS 4.7.20.2). */
public class AnnotatedTypes {
    enum Level {
        LOW,
        HIGH
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
    @interface A {
        int value() default 0;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface B {
        String text() default "b";

        Class<?>[] types() default {};

        Level level() default Level.LOW;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @Repeatable(Rs.class)
    @interface R {
        int value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface Rs {
        R[] value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    @Inherited
    @interface Both {}

    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE_USE)
    @interface Unseen {}

    interface Plain {}

    static class Root<T> {}

    static class Derived<@A(1) T extends @A(2) Number & @A(3) Comparable<@A(4) T>, @A(5) U>
            extends @A(6) Root<@A(7) List<@A(8) ? extends @A(9) T>>
            implements @B(text = "interface") Plain, @A(10) Function<@A(11) T, @A(12) U @A(13) []>, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public U[] apply(T t) {
            return null;
        }
    }

    static class Fields<T> {
        @A(1) int number;
        @A(1) int @A(2) [] @A(3) [] grid;
        @A(1) Map<@A(2) String, @A(3) List<@A(4) ? super @A(5) Integer @A(6) []>> map;
        @A(1) T variable;
        @A(1) T @A(2) [] variables;
        List<@A(1) ?> any;
        Outer.@A(1) Nested nested;
        @A(1) Outer.@A(2) Inner inner;
        @A(1) Generic<@A(2) String>.@A(3) Part<@A(4) Integer> part;
        Generic<@A(2) String>.@A(3) Part<@A(4) Integer> @A(5) [] parts;
        @R(1) @R(2) String repeated;
        @B(types = {int.class, String[].class}, level = Level.HIGH) @A String values;
        @Both String both;
        @Unseen String unseen;
        String bare;
        @Deprecated List<String> declaration;
    }

    static class Outer {
        static class Nested {}

        class Inner {
            Inner() {}

            Inner(@A(1) String text) {}
        }
    }

    static class Around {
        class Within {
            @A(1) Within(@A(2) Around Around.this, @A(3) long number) {}
        }
    }

    static class Generic<T> {
        class Part<V> {}
    }

    static class Members<T> {
        <@A(1) X extends @A(2) Exception, Y extends @A(3) List<@A(4) ? extends @A(5) X>> @A(6) Map<X, @A(7) T> method(
                @A(8) Members<@A(9) T> this, @A(10) int number, @A(11) Y @A(12) ... rest)
                throws @A(13) IOException, @A(14) X {
            return null;
        }

        @Both String both(@Both String text, @B @A long wide) {
            return null;
        }

        @A(1) Members() {}

        <Z extends @A(1) Plain> Members(@A(2) String text, List<@A(3) Z> list) throws @A(4) RuntimeException {}

        void bare() {}

        static @A(1) int constant() {
            return 1;
        }
    }

    record Pair<T>(@A(1) T first, List<@A(2) T> second, @Both int third) {}

    enum Kind {
        ONE("one");

        Kind(@A(1) String text) {}
    }

    static void show(String what, AnnotatedType type) {
        show("", what, type);
    }

    private static void show(String indent, String what, AnnotatedType type) {
        if (type == null) {
            System.out.println(indent + what + " null");
            return;
        }
        String deeper = indent + "  ";
        System.out.println(indent + what + " " + kind(type) + " " + type.getType() + " "
                + Arrays.toString(type.getAnnotations()) + " " + Arrays.toString(type.getDeclaredAnnotations()));
        if (type instanceof AnnotatedArrayType array) {
            show(deeper, "component", array.getAnnotatedGenericComponentType());
        } else if (type instanceof AnnotatedParameterizedType parameterized) {
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                show(deeper, "argument", argument);
            }
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            for (AnnotatedType bound : wildcard.getAnnotatedLowerBounds()) {
                show(deeper, "lower", bound);
            }
            for (AnnotatedType bound : wildcard.getAnnotatedUpperBounds()) {
                show(deeper, "upper", bound);
            }
        }
        if (type.getAnnotatedOwnerType() != null) {
            show(deeper, "owner", type.getAnnotatedOwnerType());
        }
    }

    private static String kind(AnnotatedType type) {
        return type instanceof AnnotatedArrayType
                ? "array"
                : type instanceof AnnotatedParameterizedType
                        ? "parameterized"
                        : type instanceof AnnotatedTypeVariable
                                ? "variable"
                                : type instanceof AnnotatedWildcardType ? "wildcard" : "type";
    }

    static void showAll(String what, AnnotatedType[] types) {
        System.out.println(what + " " + types.length);
        for (AnnotatedType type : types) {
            show("  ", "-", type);
        }
    }

    static void showVariables(TypeVariable<?>[] variables) {
        for (TypeVariable<?> variable : variables) {
            System.out.println(variable + " " + Arrays.toString(variable.getAnnotations()) + " "
                    + variable.getAnnotation(A.class) + " " + variable.isAnnotationPresent(B.class));
            showAll("bounds", variable.getAnnotatedBounds());
        }
    }

    static void showExecutable(Executable executable) {
        System.out.println(executable.toGenericString());
        showVariables(executable.getTypeParameters());
        show("returns", executable.getAnnotatedReturnType());
        showAll("parameters", executable.getAnnotatedParameterTypes());
        for (Parameter parameter : executable.getParameters()) {
            show("parameter", parameter.getAnnotatedType());
            System.out.println(Arrays.toString(parameter.getAnnotations()));
        }
        showAll("throws", executable.getAnnotatedExceptionTypes());
        show("receiver", executable.getAnnotatedReceiverType());
        System.out.println(Arrays.toString(executable.getAnnotations()));
    }

    static void showClass(Class<?> type) {
        System.out.println(type);
        show("superclass", type.getAnnotatedSuperclass());
        showAll("interfaces", type.getAnnotatedInterfaces());
        showVariables(type.getTypeParameters());
    }

    static void texts() throws Exception {
        for (Field field : sorted(Fields.class.getDeclaredFields())) {
            AnnotatedType type = field.getAnnotatedType();
            AnnotatedType again = Fields.class.getDeclaredField(field.getName()).getAnnotatedType();
            System.out.println(field.getName() + ": " + type + " " + type.equals(again) + " "
                    + (type.hashCode() == again.hashCode()) + " " + type.equals(null) + " "
                    + type.equals(field.getGenericType()));
        }
        AnnotatedType one = Members.class.getDeclaredMethod("constant").getAnnotatedReturnType();
        AnnotatedType number = Fields.class.getDeclaredField("number").getAnnotatedType();
        AnnotatedType bare = Fields.class.getDeclaredField("bare").getAnnotatedType();
        System.out.println(one.equals(number) + " " + one.equals(bare) + " " + bare.getAnnotations().length);
        System.out.println(Derived.class.getAnnotatedSuperclass());
        System.out.println(Arrays.toString(Derived.class.getAnnotatedInterfaces()));
        Method method = Members.class.getDeclaredMethod("method", int.class, List[].class);
        System.out.println(method.getAnnotatedReturnType() + " " + method.getAnnotatedReceiverType() + " "
                + Arrays.toString(method.getAnnotatedParameterTypes())
                + Arrays.toString(method.getAnnotatedExceptionTypes()));
    }

    static Field[] sorted(Field[] fields) {
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        return fields;
    }

    static void repeated() throws Exception {
        AnnotatedType type = Fields.class.getDeclaredField("repeated").getAnnotatedType();
        System.out.println(Arrays.toString(type.getAnnotationsByType(R.class)) + " " + type.getAnnotation(R.class) + " "
                + type.getAnnotation(Rs.class).value().length + " " + type.isAnnotationPresent(Rs.class));
        AnnotatedType values = Fields.class.getDeclaredField("values").getAnnotatedType();
        B b = values.getAnnotation(B.class);
        System.out.println(b.text() + Arrays.toString(b.types()) + b.level() + " "
                + values.getDeclaredAnnotation(A.class).value() + " " + values.getDeclaredAnnotationsByType(R.class).length);
        System.out.println(values.<A>getAnnotation(null) + " " + values.getAnnotation(Deprecated.class));
        values.getAnnotations()[0] = null;
        System.out.println(values.getAnnotations()[0] != null);
        for (Annotation annotation : Fields.class.getDeclaredField("both").getAnnotations()) {
            System.out.println("field " + annotation);
        }
    }

    public static void main(String[] args) throws Exception {
        showClass(Derived.class);
        for (Class<?> type : List.of(
                Object.class, Plain.class, int.class, void.class, String[].class, Root.class, Kind.class, Pair.class)) {
            showClass(type);
        }
        showClass(new @A(1) ArrayList<@A(2) String>() {
            private static final long serialVersionUID = 1;
        }.getClass());
        for (Field field : sorted(Fields.class.getDeclaredFields())) {
            show(field.getName(), field.getAnnotatedType());
        }
        for (String name : List.of("bare", "both", "constant", "method")) {
            for (Method method : Members.class.getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    showExecutable(method);
                }
            }
        }
        for (Constructor<?> constructor : Members.class.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                showExecutable(constructor);
            }
        }
        showExecutable(Members.class.getDeclaredConstructor(String.class, List.class));
        showExecutable(Outer.Inner.class.getDeclaredConstructor(Outer.class));
        showExecutable(Outer.Inner.class.getDeclaredConstructor(Outer.class, String.class));
        showExecutable(Around.Within.class.getDeclaredConstructor(Around.class, long.class));
        showExecutable(Kind.class.getDeclaredConstructors()[0]);
        showExecutable(Pair.class.getDeclaredConstructors()[0]);
        for (RecordComponent component : Pair.class.getRecordComponents()) {
            show(component.getName(), component.getAnnotatedType());
            show("accessor", component.getAccessor().getAnnotatedReturnType());
        }
        texts();
        repeated();
    }
}
