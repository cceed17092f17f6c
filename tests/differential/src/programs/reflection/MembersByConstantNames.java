// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Members of the class library, asked for by names that are constants: of classes that are not, or in methods that get both. */
public class MembersByConstantNames {
    /** Options as a parser of command lines fills them: it knows of maps by their types only. */
    static final class Options {
        final Map<String, String> plain = new TreeMap<>();
        final SortedMap<String, Integer> sorted = new TreeMap<>();
        final TreeMap<String, String> exact = new TreeMap<>();
        final List<String> none = new ArrayList<>();
    }

    private static Method findPut(Class<?> type) throws NoSuchMethodException {
        return type.getMethod("put", Object.class, Object.class);
    }

    private static void fill(Object target, Object key, Object value) {
        for (Field field : target.getClass().getDeclaredFields()) {
            try {
                Method put = findPut(field.getType());
                put.invoke(field.get(target), key, value);
                System.out.println(field.getName() + " " + field.get(target));
            } catch (NoSuchMethodException e) {
                System.out.println(e.getMessage());
            } catch (IllegalAccessException | InvocationTargetException e) {
                System.out.println(e + " " + e.getCause());
            }
        }
    }

    /** As scripts' interpreters have them. */
    private abstract static class Executor {
        static Method marker(Class<?> type, String name, Class<?>... parameters) {
            try {
                return type.getMethod(name, parameters);
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }

        Method declared(String name, Class<?> type) throws NoSuchMethodException {
            return type.getDeclaredMethod(name);
        }

        static Object constant(int before, Class<?> type, long between, String name) throws Exception {
            return type.getField(name).get(null);
        }
    }

    private static final class Getter extends Executor {
        static final Method GET = marker(Map.class, "get", Object.class);
        static final Method SIZE = marker(Map.class, "size");
    }

    private static final class Lists extends Executor {
        static final Method SET = marker(List.class, "set", int.class, Object.class);
        static final Method INHERITED = marker(Deque.class, "isEmpty");
    }

    private static String nameOf(Object object) {
        try {
            return object.getClass().getMethod("name").invoke(object).toString();
        } catch (ReflectiveOperationException e) {
            return e.getMessage();
        }
    }

    private static Object parse(Class<?> type, String text) {
        try {
            return type.getMethod("valueOf", String.class).invoke(null, text);
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            return e.getMessage();
        }
    }

    private static Object largest(Class<?> type) {
        try {
            return type.getField("MAX_VALUE").get(null);
        } catch (ReflectiveOperationException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) throws Exception {
        Options options = new Options();
        fill(options, "a", "b");
        fill(options, "c", "d");
        Map<String, String> map = new TreeMap<>(Map.of("k", "v"));
        System.out.println(Getter.GET + " " + Getter.GET.invoke(map, "k") + " " + Getter.SIZE.invoke(map));
        List<String> list = new ArrayList<>(List.of("x", "y"));
        System.out.println(Lists.SET.invoke(list, 1, "z") + " " + list + " " + Lists.INHERITED);
        System.out.println(new Executor() {}.declared("intValue", BigInteger.class).invoke(BigInteger.TEN));
        System.out.println(Executor.constant(0, BigInteger.class, 1, "TWO"));
        System.out.println(nameOf(TimeUnit.DAYS) + " " + nameOf("text") + " " + nameOf(Thread.State.NEW));
        for (Class<?> type : new Class<?>[] {Integer.class, Boolean.class, Double.class, TimeUnit.class, BigInteger.class}) {
            System.out.println(parse(type, "12") + " " + parse(type, "DAYS") + " " + largest(type));
        }
    }
}
