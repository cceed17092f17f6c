// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;

/** Annotations of classes, members and parameters, with all kinds of elements; a runner of tests that finds its methods. */
public class Annotations {
    enum Level {
        LOW,
        HIGH
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Inner {
        String value() default "inner";
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Everything {
        boolean z() default true;

        byte b() default 1;

        char c() default 'c';

        short s() default 2;

        int i() default 3;

        long l() default 4;

        float f() default 5.5f;

        double d() default 6.25;

        String text() default "text\n\"quoted\"";

        Class<?> type() default String.class;

        Level level() default Level.LOW;

        Inner inner() default @Inner;

        int[] numbers() default {1, 2};

        String[] texts() default {};

        Class<?>[] types() default {int.class, long[].class};

        Level[] levels() default {Level.HIGH};

        Inner[] inners() default {@Inner("a"), @Inner("b")};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Passed {
        int value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Tags.class)
    @interface Tag {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Tags {
        Tag[] value();
    }

    @Retention(RetentionPolicy.CLASS)
    @interface Unseen {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Test {
        Class<? extends Throwable> expected() default None.class;

        String name() default "";

        class None extends Throwable {
            private static final long serialVersionUID = 1;
        }
    }

    @Everything
    @Passed(7)
    @Unseen
    @Tag("one")
    @Tag("two")
    @Deprecated
    static class Base {
        @Everything(i = 42, numbers = {}, texts = {"x", "y"}, level = Level.HIGH)
        @Tag("field")
        int field;

        @Deprecated(since = "1", forRemoval = false)
        void method(@Inner("first") int a, String b, @Inner @Passed(1) long c) {}
    }

    static class Derived extends Base {}

    public static class Suite {
        @Test
        public void passes() {}

        @Test(name = "throws as expected", expected = IllegalStateException.class)
        public void expected() {
            throw new IllegalStateException("on purpose");
        }

        @Test
        public void fails() {
            throw new AssertionError("failed");
        }

        public void noTest() {
            throw new AssertionError("must not be called");
        }
    }

    static void runSuite(Class<?> suite) throws Exception {
        Method[] methods = suite.getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            Test test = method.getAnnotation(Test.class);
            if (test == null) {
                continue;
            }
            String name = test.name().isEmpty() ? method.getName() : test.name();
            try {
                method.invoke(suite.getDeclaredConstructor().newInstance());
                System.out.println("ok " + name);
            } catch (java.lang.reflect.InvocationTargetException e) {
                boolean expected = test.expected().isInstance(e.getCause());
                System.out.println((expected ? "ok " : "FAILED ") + name + ": " + e.getCause());
            }
        }
    }

    static void show(String what, Annotation[] annotations) {
        Arrays.sort(annotations, Comparator.comparing(annotation -> annotation.annotationType().getName()));
        System.out.println(what + " " + annotations.length);
        for (Annotation annotation : annotations) {
            // The order of many elements is that of the JVM's hash tables, which differs from run to run.
            boolean isLong = annotation instanceof Everything;
            System.out.println("  " + (isLong ? annotation.toString().length() : annotation));
        }
    }

    public static void main(String[] args) throws Exception {
        show("Base", Base.class.getAnnotations());
        show("Derived", Derived.class.getAnnotations());
        show("Derived declares", Derived.class.getDeclaredAnnotations());
        Field field = Base.class.getDeclaredField("field");
        show("field", field.getAnnotations());
        Method method = Base.class.getDeclaredMethod("method", int.class, String.class, long.class);
        show("method", method.getAnnotations());
        for (Annotation[] parameter : method.getParameterAnnotations()) {
            show("parameter", parameter);
        }
        System.out.println(method.getParameters()[0].getAnnotation(Inner.class).value());
        Everything all = Base.class.getAnnotation(Everything.class);
        System.out.println(all.z() + " " + all.b() + " " + all.c() + " " + all.s() + " " + all.i() + " " + all.l() + " "
                + all.f() + " " + all.d() + " " + all.text() + " " + all.type() + " " + all.level() + " "
                + all.inner().value() + " " + Arrays.toString(all.numbers()) + all.texts().length
                + Arrays.toString(all.types()) + Arrays.toString(all.levels()) + all.inners()[1].value());
        all.numbers()[0] = 99;
        System.out.println(all.numbers()[0]);
        System.out.println(all.equals(Base.class.getAnnotation(Everything.class)) + " "
                + (all.hashCode() == Base.class.getAnnotation(Everything.class).hashCode()) + " "
                + all.equals(field.getAnnotation(Everything.class)));
        System.out.println(all.annotationType() + " " + all.annotationType().isAnnotation());
        System.out.println(Base.class.isAnnotationPresent(Tag.class) + " " + Base.class.isAnnotationPresent(Tags.class));
        System.out.println(Arrays.toString(Base.class.getAnnotationsByType(Tag.class)));
        System.out.println(Arrays.toString(field.getAnnotationsByType(Tag.class)));
        System.out.println(Derived.class.getAnnotationsByType(Tag.class).length);
        System.out.println(Derived.class.getAnnotation(Passed.class).value() + " "
                + Derived.class.getDeclaredAnnotation(Passed.class));
        System.out.println(Inner.class.getMethod("value").getDefaultValue());
        System.out.println(Passed.class.getMethod("value").getDefaultValue());
        System.out.println(Arrays.toString((int[]) Everything.class.getMethod("numbers").getDefaultValue()));
        runSuite(Suite.class);
    }
}
