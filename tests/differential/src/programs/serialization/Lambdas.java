// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package serialization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/** Lambda expressions and method references that are serializable, written to object streams and read from them. */
public final class Lambdas {
    interface Job extends Serializable {
        String run(int times);
    }

    interface Marked {}

    record Named(String name, Function<String, String> change) implements Serializable {}

    private Lambdas() {}

    private static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) throws IOException, ClassNotFoundException {
        byte[] bytes = write(object);
        System.out.println(bytes.length + " bytes, hash " + java.util.Arrays.hashCode(bytes));
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (T) in.readObject();
        }
    }

    private static String twice(String text) {
        return text + text;
    }

    private String own(int times) {
        return "own " + times;
    }

    private static void captures() throws Exception {
        boolean flag = true;
        byte small = 7;
        short s = -300;
        char c = 'x';
        int i = 42;
        long l = 1L << 40;
        float f = 0.5f;
        double d = Math.PI;
        String text = "captured";
        int[] numbers = {1, 2, 3};
        Job job = times -> {
            StringBuilder all = new StringBuilder();
            all.append(flag).append(small).append(s).append(c).append(i).append(l).append(f).append(d).append(text);
            return all.append(numbers.length).append(numbers[2]).append(times).toString();
        };
        System.out.println(job.run(1));
        System.out.println(copy(job).run(2));
        numbers[2] = 9;
        System.out.println(job.run(3));
    }

    private static void references() throws Exception {
        Function<String, String> changer = (Function<String, String> & Serializable) Lambdas::twice;
        System.out.println(copy(changer).apply("ab"));
        Function<String, Integer> length = (Function<String, Integer> & Serializable) String::length;
        System.out.println(copy(length).apply("three"));
        Supplier<String> bound = (Supplier<String> & Serializable) "  bound ".concat("x")::strip;
        System.out.println(copy(bound).get());
        Supplier<List<String>> maker = (Supplier<List<String>> & Serializable) ArrayList::new;
        System.out.println(copy(maker).get());
        Function<Integer, int[]> array = (Function<Integer, int[]> & Serializable) int[]::new;
        System.out.println(copy(array).apply(4).length);
        IntBinaryOperator max = (IntBinaryOperator & Serializable) Math::max;
        System.out.println(copy(max).applyAsInt(3, 8));
        BiFunction<Integer, Integer, Long> boxes = (BiFunction<Integer, Integer, Long> & Serializable) (a, b) -> (long) a * b;
        System.out.println(copy(boxes).apply(300_000, 300_000));
    }

    private static void nested() throws Exception {
        Function<Integer, Function<Integer, Integer>> adder = (Function<Integer, Function<Integer, Integer>> & Serializable)
                a -> (Function<Integer, Integer> & Serializable) b -> a + b;
        System.out.println(copy(adder).apply(2).apply(5));
        System.out.println(copy(adder.apply(10)).apply(5));
        Named named = copy(new Named("n", (Function<String, String> & Serializable) x -> '<' + x + '>'));
        System.out.println(named.name() + named.change().apply("inner"));
        Object marked = (Function<String, String> & Serializable & Marked) x -> x;
        System.out.println(copy(marked) instanceof Marked);
    }

    private static void shared() throws Exception {
        Job one = times -> "shared " + times;
        Object[] copies = copy(new Object[] {one, one, (Job) times -> "other " + times});
        System.out.println(copies[0] == copies[1]);
        System.out.println(((Job) copies[0]).run(1) + ((Job) copies[2]).run(2));
    }

    private static void comparators() throws Exception {
        TreeMap<String, Integer> map =
                new TreeMap<>(Comparator.comparing((Function<String, Integer> & Serializable) String::length)
                        .thenComparing(Comparator.reverseOrder()));
        map.putAll(Map.of("pear", 1, "fig", 2, "date", 3, "banana", 4));
        TreeMap<String, Integer> copy = copy(map);
        System.out.println(copy);
        copy.put("kiwi", 5);
        System.out.println(copy.firstKey() + copy.keySet());
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(map.entrySet());
        entries.sort(copy(Map.Entry.comparingByValue(Comparator.reverseOrder())));
        System.out.println(entries);
    }

    private static void failures() throws Exception {
        Object plain = (Function<String, String>) x -> x;
        try {
            write(plain);
            System.out.println("written");
        } catch (NotSerializableException e) {
            System.out.println("not serializable");
        }
        Lambdas outer = new Lambdas();
        Job captures = outer::own;
        System.out.println(captures.run(1));
        try {
            write(captures);
            System.out.println("written");
        } catch (NotSerializableException e) {
            System.out.println(e.getMessage());
        }
        Job job = times -> "once " + times;
        byte[] bytes = write(job);
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'l' && bytes[i + 1] == 'a' && bytes[i + 2] == 'm' && bytes[i + 3] == 'b') {
                bytes[i] = 'L';
            }
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            System.out.println(in.readObject());
        } catch (IOException e) {
            Throwable cause = e;
            for (; cause != null; cause = cause.getCause()) {
                System.out.println(cause);
            }
        }
    }

    /** What libraries do that want to know which method a reference refers to. */
    private static void lookedAt(Object lambda) throws Exception {
        Method replace = lambda.getClass().getDeclaredMethod("writeReplace");
        System.out.println(Modifier.toString(replace.getModifiers()));
        replace.setAccessible(true);
        SerializedLambda serialized = (SerializedLambda) replace.invoke(lambda);
        System.out.println(serialized);
        System.out.println(serialized.getImplClass() + '.' + serialized.getImplMethodName() + ' '
                + serialized.getImplMethodSignature() + ' ' + serialized.getCapturedArgCount());
    }

    public static void main(String[] args) throws Exception {
        System.out.println(HexFormat.of().formatHex(write((Job) times -> "hex")));
        captures();
        references();
        nested();
        shared();
        comparators();
        failures();
        lookedAt((Function<String, String> & Serializable) Lambdas::twice);
        lookedAt((Supplier<String> & Serializable) "bound"::strip);
    }
}
