// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Classes that are found by names that are put together of constants and what is known when the program runs. */
public class NamesPutTogether {
    interface Shape {
        String describe();
    }

    static class RoundShape implements Shape {
        @Override
        public String describe() {
            return "round";
        }
    }

    static class FlatShape implements Shape {
        @Override
        public String describe() {
            return "flat";
        }
    }

    static class FastCodecOfBytes {
        public static final FastCodecOfBytes INSTANCE = new FastCodecOfBytes("fast");

        private final String name;

        FastCodecOfBytes(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return "codec " + name;
        }
    }

    static class SafeCodecOfBytes extends FastCodecOfBytes {
        public static final SafeCodecOfBytes INSTANCE = new SafeCodecOfBytes();

        SafeCodecOfBytes() {
            super("safe");
        }
    }

    interface Weight {
        int weight();
    }

    static class WeightImpl implements Weight {
        @Override
        public int weight() {
            return 42;
        }
    }

    interface Colour {
        String colour();
    }

    static class ColourImpl implements Colour {
        @Override
        public String colour() {
            return "red";
        }
    }

    static class Parcel {}

    static class Parcel_Factory {
        @Override
        public String toString() {
            return "factory of parcels";
        }
    }

    static class NodeOne {
        @Override
        public String toString() {
            return "one";
        }
    }

    static class NodeTwo {
        @Override
        public String toString() {
            return "two";
        }
    }

    static class StepFirst {}

    static class StepSecond {}

    static class PartLeft {}

    static class PartRight {}

    static class ByLambda1 {}

    static class ByLambda2 {}

    public static void main(String[] args) throws Exception {
        String[] kinds = args.length == 0 ? new String[] {"Round", "Flat", "Square"} : args;
        for (String kind : kinds) {
            attempt(() -> ((Shape) make("reflection.NamesPutTogether$" + kind + "Shape")).describe());
        }
        for (String kind : List.of("Fast", "Safe", "Slow")) {
            attempt(() -> instance(kind));
        }
        attempt(() -> implementation(Weight.class).weight());
        attempt(() -> implementation(Colour.class).colour());
        attempt(() -> implementation(Runnable.class));
        attempt(() -> make(new Parcel().getClass().getName() + "_Factory"));
        for (int i = 0; i < 3; i++) {
            int number = i;
            attempt(() -> node(number == 0, number < 2));
        }
        attempt(() -> step("First").getName());
        attempt(() -> step("Second").getName());
        attempt(() -> step("Third").getName());
        attempt(() -> find("Left"));
        attempt(() -> find("Right"));
        Function<String, Object> byReference = NamesPutTogether::byReference;
        Stream.of("1", "2", "3").map(byReference).forEach(System.out::println);
    }

    private interface Attempt {
        Object call() throws Exception;
    }

    private static void attempt(Attempt attempt) {
        try {
            System.out.println(attempt.call());
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    private static Object make(String name) throws Exception {
        return Class.forName(name).getDeclaredConstructor().newInstance();
    }

    /** Loads a class by a name that a helper of a helper puts together. */
    private static Object instance(String kind) throws Exception {
        return ofBytes("reflection.NamesPutTogether$".concat(kind) + "Codec");
    }

    private static Object ofBytes(String codec) throws Exception {
        ClassLoader loader = NamesPutTogether.class.getClassLoader();
        return loader.loadClass(codec + "OfBytes").getField("INSTANCE").get(null);
    }

    private static <T> T implementation(Class<T> type) throws Exception {
        Class<?> found = Class.forName(type.getName() + "Impl", true, type.getClassLoader());
        return type.cast(found.asSubclass(type).getDeclaredConstructor().newInstance());
    }

    private static Object node(boolean first, boolean known) throws Exception {
        StringBuilder name = new StringBuilder(NamesPutTogether.class.getPackageName());
        name.append('.').append("NamesPutTogether$");
        name.append("Node");
        if (known) {
            name.append(first ? "One" : "Two");
        } else {
            name.append(first).append(known);
        }
        return Class.forName(name.toString()).getDeclaredConstructor().newInstance();
    }

    private static Class<?> step(String step) throws Exception {
        StringBuilder name = new StringBuilder();
        name.append("reflection.");
        name.append("NamesPutTogether$Step");
        name.append(step);
        return Class.forName(name.toString());
    }

    private static Class<?> find(String side) throws Exception {
        return MethodHandles.lookup().findClass(NamesPutTogether.class.getName() + "$Part" + side);
    }

    private static Object byReference(String number) {
        try {
            return Class.forName("reflection.NamesPutTogether$ByLambda" + number);
        } catch (ClassNotFoundException e) {
            return e;
        }
    }
}
