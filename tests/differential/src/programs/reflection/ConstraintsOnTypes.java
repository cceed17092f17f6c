// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What annotations of types are for: constraints on the elements of containers, which a validator finds and checks. */
public class ConstraintsOnTypes {
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
    @interface NotBlank {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface Range {
        long min() default 0;

        long max();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface Size {
        int max() default 2;
    }

    /** Passes on to what uses it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.ANNOTATION_TYPE)
    @interface Means {
        Class<? extends Annotation> value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @Means(NotBlank.class)
    @interface Name {}

    record Order(
            @NotBlank String customer,
            @Size List<@NotBlank String> items,
            Map<@Name String, @Range(min = 1, max = 10) Integer> counts,
            Optional<List<@Range(max = 5) Long>> marks,
            @Range(min = -1, max = 1) int @Size(max = 3) [] signs) {}

    static class Holder<T extends Comparable<@NotBlank String>> {
        @NotBlank String text = " ";
        final List<@Name String @Size(max = 1) []> rows = List.of(new String[] {"a", ""}, new String[] {"b"});
        T value;

        static <@NotBlank N extends @Range(max = 3) Number> @NotBlank String describe(@Range(max = 7) int number, N any) {
            return number > 5 ? "" : "ok";
        }
    }

    private final List<String> problems = new ArrayList<>();

    void check(String path, AnnotatedType type, Object value) {
        for (Annotation annotation : type.getAnnotations()) {
            Means means = annotation.annotationType().getAnnotation(Means.class);
            boolean mustNotBeBlank = annotation instanceof NotBlank || means != null && means.value() == NotBlank.class;
            if (mustNotBeBlank && ((String) value).isBlank()) {
                problems.add(path + " is blank (" + annotation.annotationType().getSimpleName() + ")");
            } else if (annotation instanceof Range range) {
                long number = ((Number) value).longValue();
                if (number < range.min() || number > range.max()) {
                    problems.add(path + " is " + number + ", not in " + range.min() + ".." + range.max());
                }
            } else if (annotation instanceof Size size) {
                int count = value instanceof List<?> list ? list.size() : Array.getLength(value);
                if (count > size.max()) {
                    problems.add(path + " has " + count + " elements, more than " + size.max());
                }
            }
        }
        if (type instanceof AnnotatedArrayType array) {
            for (int i = 0; i < Array.getLength(value); i++) {
                check(path + "[" + i + "]", array.getAnnotatedGenericComponentType(), Array.get(value, i));
            }
        } else if (type instanceof AnnotatedParameterizedType parameterized) {
            checkElements(path, parameterized.getAnnotatedActualTypeArguments(), value);
        }
    }

    private void checkElements(String path, AnnotatedType[] arguments, Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "]", arguments[0], list.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                check(path + " key " + key, arguments[0], key);
                check(path + "[" + key + "]", arguments[1], element);
            });
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(element -> check(path + "?", arguments[0], element));
        }
    }

    void report(String what) {
        System.out.println(what + ": " + problems.size());
        problems.forEach(problem -> System.out.println("  " + problem));
        problems.clear();
    }

    void checkRecord(Order order) throws Exception {
        for (RecordComponent component : Order.class.getRecordComponents()) {
            check(component.getName(), component.getAnnotatedType(), component.getAccessor().invoke(order));
        }
        report("record");
    }

    void checkFields(Object object) throws Exception {
        Field[] fields = object.getClass().getDeclaredFields();
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        for (Field field : fields) {
            field.setAccessible(true);
            check(field.getName(), field.getAnnotatedType(), field.get(object));
        }
        report("fields");
    }

    void checkCall(Method method, Object... arguments) throws IllegalAccessException, InvocationTargetException {
        AnnotatedType[] types = method.getAnnotatedParameterTypes();
        for (int i = 0; i < types.length; i++) {
            check("argument " + i, types[i], arguments[i]);
            if (types[i] instanceof AnnotatedTypeVariable variable) {
                for (AnnotatedType bound : variable.getAnnotatedBounds()) {
                    check("argument " + i + " as " + bound.getType().getTypeName(), bound, arguments[i]);
                }
            }
        }
        check("result", method.getAnnotatedReturnType(), method.invoke(null, arguments));
        report("call");
    }

    /** All that annotations can be on, seen as that alone. */
    static void elements() throws Exception {
        Method method = Holder.class.getDeclaredMethod("describe", int.class, Number.class);
        Map<String, AnnotatedElement> elements = new LinkedHashMap<>();
        elements.put("class", Holder.class);
        elements.put("method", method);
        elements.put("parameter", method.getParameters()[0]);
        elements.put("type of parameter", method.getParameters()[0].getAnnotatedType());
        elements.put("field", Holder.class.getDeclaredField("text"));
        elements.put("component", Order.class.getRecordComponents()[0]);
        elements.put("type of component", Order.class.getRecordComponents()[0].getAnnotatedType());
        TypeVariable<?> variable = method.getTypeParameters()[0];
        elements.put("variable", variable);
        elements.put("bound", variable.getAnnotatedBounds()[0]);
        elements.put("variable of class", Holder.class.getTypeParameters()[0]);
        elements.forEach((name, element) -> System.out.println(name + " " + Arrays.toString(element.getAnnotations())
                + element.isAnnotationPresent(NotBlank.class) + element.getAnnotationsByType(Range.class).length));
        System.out.println(Arrays.toString(Holder.class.getTypeParameters()[0].getAnnotatedBounds()));
    }

    public static void main(String[] args) throws Exception {
        ConstraintsOnTypes validator = new ConstraintsOnTypes();
        validator.checkRecord(new Order(
                "Ada", List.of("tea"), Map.of("tea", 3), Optional.of(List.of(1L, 5L)), new int[] {1, 0, -1}));
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("tea", 11);
        counts.put("", 0);
        validator.checkRecord(new Order(
                "", List.of("tea", " ", "rum"), counts, Optional.of(List.of(1L, 6L)), new int[] {2, 0, 0, -3}));
        validator.checkFields(new Holder<String>());
        Method describe = Holder.class.getDeclaredMethod("describe", int.class, Number.class);
        validator.checkCall(describe, 4, 2.5);
        validator.checkCall(describe, 8, 4);
        elements();
    }
}
