// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath jackson_annotations
package reflection;

import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIdentityReference;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.ObjectIdGenerator;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.annotation.ObjectIdResolver;
import com.fasterxml.jackson.annotation.SimpleObjectIdResolver;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Classes that only annotations name, the program's own and those of a library: whoever reads the annotation makes objects of them. */
public class ClassesInAnnotations {
    interface Provider {
        List<String> provide();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Source {
        Class<? extends Provider> value() default Nothing.class;

        Class<? extends Provider>[] more() default {};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Sources {
        Source[] value();
    }

    static class Nothing implements Provider {
        @Override
        public List<String> provide() {
            return List.of();
        }
    }

    static class Ships implements Provider {
        @Override
        public List<String> provide() {
            return List.of("Argo", "Pequod");
        }
    }

    static class Counting implements Provider {
        private static int made;
        private final int number = ++made;

        @Override
        public List<String> provide() {
            return List.of("made " + number);
        }
    }

    static class Demanding implements Provider {
        Demanding(String reason) {}

        @Override
        public List<String> provide() {
            return List.of("never");
        }
    }

    static class Failing implements Provider {
        Failing() {
            throw new IllegalStateException("not today");
        }

        @Override
        public List<String> provide() {
            return List.of("never");
        }
    }

    @Source
    void nothing() {}

    @Source(Ships.class)
    void ships() {}

    @Sources({@Source(Counting.class), @Source(value = Ships.class, more = {Counting.class, Nothing.class})})
    void several() {}

    @Source(Demanding.class)
    void demanding() {}

    @Source(Failing.class)
    void failing() {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class, property = "@id")
    record Port(String name) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.StringIdGenerator.class, scope = Port.class)
    record Ship(@JsonIdentityReference(alwaysAsId = true) Port home) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.None.class, resolver = SimpleObjectIdResolver.class)
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    static class Loose {}

    public static void main(String[] args) throws Exception {
        for (String name : new String[] {"nothing", "ships", "several", "demanding", "failing"}) {
            System.out.println(name + ": " + provided(name));
        }
        for (Class<?> type : new Class<?>[] {Port.class, Ship.class, Loose.class}) {
            identify(type);
        }
    }

    private static List<String> provided(String name) throws Exception {
        var method = ClassesInAnnotations.class.getDeclaredMethod(name);
        List<Source> sources = new ArrayList<>();
        if (method.isAnnotationPresent(Sources.class)) {
            sources.addAll(Arrays.asList(method.getAnnotation(Sources.class).value()));
        } else {
            sources.add(method.getAnnotation(Source.class));
        }
        List<String> all = new ArrayList<>();
        for (Source source : sources) {
            add(source.value(), all);
            for (Class<? extends Provider> more : source.more()) {
                add(more, all);
            }
        }
        return all;
    }

    private static void add(Class<? extends Provider> type, List<String> all) throws Exception {
        try {
            all.addAll(type.getDeclaredConstructor().newInstance().provide());
        } catch (NoSuchMethodException e) {
            all.add(e.toString());
        } catch (InvocationTargetException e) {
            all.add("cause " + e.getCause());
        }
    }

    private static void identify(Class<?> type) throws Exception {
        JsonIdentityInfo info = type.getAnnotation(JsonIdentityInfo.class);
        System.out.println(type.getSimpleName() + " " + info.generator().getName() + " " + info.scope() + " " + info.property());
        ObjectIdResolver resolver = info.resolver().getDeclaredConstructor().newInstance();
        System.out.println("  resolved by " + resolver.getClass().getSimpleName() + ", "
                + resolver.canUseFor(new SimpleObjectIdResolver()) + " "
                + resolver.newForDeserialization(null).getClass().getSimpleName());
        try {
            ObjectIdGenerator<?> generator = info.generator().getDeclaredConstructor().newInstance();
            ObjectIdGenerator<?> first = generator.newForSerialization(null);
            System.out.println("  " + generator.getScope() + " " + generator.canUseFor(first) + " "
                    + (first.generateId(type) instanceof Integer number ? "number " + number : "a text"));
        } catch (InstantiationException | NoSuchMethodException e) {
            System.out.println("  " + e);
        }
    }
}
