// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;

/** Fields of all types and modifiers are listed, read and written; what goes wrong has HotSpot's messages. */
public class FieldsByReflection {
    static class Base {
        public int shared = 1;
        protected String text = "base";
    }

    static class Sample extends Base {
        public static final String CONSTANT = "constant";
        static long counter = 10;
        public boolean z = true;
        byte b = 1;
        short s = 2;
        char c = 'c';
        private int i = 3;
        volatile long l = 4;
        transient float f = 5;
        double d = 6;
        final int fixed;
        int[] array = {1, 2};
        Object any = "any";

        Sample(int fixed) {
            this.fixed = fixed;
        }
    }

    interface Action {
        void run() throws Exception;
    }

    static void attempt(String what, Action action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        Sample sample = new Sample(7);
        Field[] fields = Sample.class.getDeclaredFields();
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        for (Field field : fields) {
            field.setAccessible(true);
            Object value = field.get(sample);
            System.out.println(field + " | " + Modifier.toString(field.getModifiers()) + " | " + field.getType() + " | "
                    + (value instanceof int[] numbers ? Arrays.toString(numbers) : value));
        }
        System.out.println(fields[0].equals(Sample.class.getDeclaredField(fields[0].getName())));
        Field[] open = Sample.class.getFields();
        Arrays.sort(open, Comparator.comparing(Field::getName));
        for (Field field : open) {
            System.out.println(field.toGenericString());
        }
        Field i = Sample.class.getDeclaredField("i");
        i.setAccessible(true);
        i.setInt(sample, 42);
        System.out.println(i.getInt(sample) + " " + i.getLong(sample) + " " + i.getDouble(sample) + " " + sample.i);
        i.set(sample, (byte) 5);
        System.out.println(sample.i);
        Field d = Sample.class.getDeclaredField("d");
        d.set(sample, 'x');
        System.out.println(sample.d);
        Field counter = Sample.class.getDeclaredField("counter");
        counter.setLong(null, 11);
        System.out.println(Sample.counter + " " + counter.get(null));
        Field fixed = Sample.class.getDeclaredField("fixed");
        attempt("final", () -> fixed.setInt(sample, 9));
        fixed.setAccessible(true);
        attempt("opened final", () -> fixed.setInt(sample, 9));
        System.out.println(fixed.getInt(sample));
        attempt("wrong type", () -> i.set(sample, "text"));
        attempt("null", () -> i.set(sample, null));
        attempt("too wide", () -> i.set(sample, 5L));
        attempt("too wide primitive", () -> i.setLong(sample, 5L));
        attempt("wrong get", () -> i.getShort(sample));
        attempt("wrong receiver", () -> i.get("text"));
        Field any = Sample.class.getDeclaredField("any");
        attempt("any", () -> any.set(sample, new int[0]));
        Field array = Sample.class.getDeclaredField("array");
        attempt("array", () -> array.set(sample, "no array"));
        attempt("constant", () -> Sample.class.getField("CONSTANT").set(null, "other"));
        attempt("missing", () -> Sample.class.getDeclaredField("missing"));
        attempt("not public", () -> Sample.class.getField("i"));
        attempt("object from int", () -> any.getInt(sample));
        System.out.println(Sample.class.getField("shared").get(sample));
    }
}
