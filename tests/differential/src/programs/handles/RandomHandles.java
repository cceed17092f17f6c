// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import java.lang.invoke.*;
import java.util.*;

/** Combinators of method handles by chance, many of which refuse their arguments. */
public class RandomHandles {
    static Random r; static int op;
    static final Class<?>[] T = {int.class, long.class, double.class, Object.class, String.class, Integer.class, boolean.class, char.class, byte.class, float.class, short.class, Number.class, Long.class, Comparable.class, int[].class, Object[].class, void.class, CharSequence.class};
    static final MethodHandles.Lookup L = MethodHandles.lookup();
    static Class<?> type(boolean ret) { Class<?> t; do t = T[r.nextInt(T.length)]; while (t == void.class && !ret); return t; }
    static String s1(int a, String b) { return a + ":" + b; }
    static int s2(long a, int b, Object c) { return (int) a * 31 + b + (c == null ? 3 : c.getClass().getName().length()); }
    static Object s3(Object... a) { return a.length + show(a.length > 0 ? a[0] : 0); }
    static int s4(int... a) { return Arrays.stream(a).sum(); }
    static void s5(char c, double d) { System.out.print("<" + c + d + ">"); }
    static long s6() { return 42; }
    static boolean s7(boolean a, Integer b) { return a ^ (b != null && b > 0); }
    static double s8(float f, short s, byte b) { return f + s * b; }
    static String s9(Comparable<?> c, Number n, CharSequence s) { return c + "/" + n + "/" + s; }
    static List<MethodHandle> pool = new ArrayList<>();
    static Object value(Class<?> t) {
        if (r.nextInt(30) == 0) return "wrong";
        if (!t.isPrimitive() && r.nextInt(8) == 0) return null;
        int i = r.nextInt(200) - 50;
        if (t == int.class || t == Integer.class || t == Number.class) return i;
        if (t == long.class || t == Long.class) return (long) i;
        if (t == double.class) return i / 4.0; if (t == float.class) return i / 2f;
        if (t == boolean.class) return i > 0; if (t == char.class) return (char) ('a' + (i & 15)); if (t == byte.class) return (byte) i; if (t == short.class) return (short) i;
        if (t == int[].class) return new int[]{i, 2}; if (t == Object[].class) return new Object[]{i, "q"};
        if (t == String.class || t == CharSequence.class) return "s" + i;
        return r.nextBoolean() ? (Object) ("o" + i) : (Object) i;
    }
    static String show(Object o) { return o instanceof int[] a ? Arrays.toString(a) : o instanceof Object[] a ? Arrays.deepToString(a) : o instanceof String || o instanceof Number ? o.toString() : o == null ? "null" : o.getClass().getName(); }
    static MethodHandle h() { return pool.get(r.nextInt(pool.size())); }
    static MethodType similar(MethodType t) {
        for (int i = r.nextInt(3); i >= 0; i--) {
            int p = r.nextInt(t.parameterCount() + 1);
            t = p == t.parameterCount() ? t.changeReturnType(type(true)) : t.changeParameterType(p, type(false));
        }
        return t;
    }
    static MethodHandle combine() throws Throwable {
        MethodHandle h = h();
        int n = h.type().parameterCount();
        switch (op = r.nextInt(22)) {
            case 0: return h.asType(similar(h.type()));
            // Interfaces are taken as they are by HotSpot's explicit casts.
            case 1: return h.type().parameterList().stream().anyMatch(Class::isInterface) ? h : MethodHandles.explicitCastArguments(h, similar(h.type()));
            case 2: return MethodHandles.dropArguments(h, r.nextInt(n + 1), type(false), type(false));
            case 3: return MethodHandles.insertArguments(h, r.nextInt(n + 1), value(n == 0 ? int.class : h.type().parameterType(r.nextInt(n))));
            case 4: { int p = r.nextInt(n + 1); return MethodHandles.filterArguments(h, p, h()); }
            case 5: return MethodHandles.filterReturnValue(h, h());
            case 6: return MethodHandles.collectArguments(h, r.nextInt(n + 1), h());
            case 7: return MethodHandles.foldArguments(h, h());
            case 8: { int[] o = new int[n]; for (int i = 0; i < n; i++) o[i] = r.nextInt(n + (r.nextInt(9) == 0 ? 1 : 0)); return MethodHandles.permuteArguments(h, h.type(), o); }
            case 9: return MethodHandles.guardWithTest(h(), h, h());
            case 10: return MethodHandles.catchException(h, r.nextBoolean() ? RuntimeException.class : NullPointerException.class, h());
            case 11: return h.asCollector(r.nextBoolean() ? Object[].class : int[].class, r.nextInt(3));
            case 12: return h.asSpreader(Object[].class, r.nextInt(n + 2));
            case 13: return h.asVarargsCollector(r.nextBoolean() ? Object[].class : int[].class);
            case 14: return h.bindTo(value(n == 0 ? Object.class : h.type().parameterType(0)));
            case 15: return MethodHandles.constant(type(true), value(type(true)));
            case 16: return MethodHandles.zero(type(true));
            case 17: return MethodHandles.dropReturn(h);
            case 18: return MethodHandles.tryFinally(h, h());
            case 19: return h.asFixedArity();
            case 20: return MethodHandles.dropArgumentsToMatch(h, r.nextInt(n + 1), h().type().parameterList(), r.nextInt(2));
            default: return r.nextBoolean() ? MethodHandles.arrayElementGetter(int[].class) : MethodHandles.arrayConstructor(Object[].class);
        }
    }
    static Object use(MethodHandle h) throws Throwable {
        List<Object> args = new ArrayList<>();
        for (Class<?> t : h.type().parameterList()) args.add(value(t));
        if (r.nextInt(20) == 0) args.add(1);
        return h.invokeWithArguments(args);
    }
    public static void main(String[] a) throws Throwable {
        MethodHandle[] base = {
            L.findStatic(RandomHandles.class, "s1", MethodType.methodType(String.class, int.class, String.class)),
            L.findStatic(RandomHandles.class, "s2", MethodType.methodType(int.class, long.class, int.class, Object.class)),
            L.findStatic(RandomHandles.class, "s3", MethodType.methodType(Object.class, Object[].class)),
            L.findStatic(RandomHandles.class, "s4", MethodType.methodType(int.class, int[].class)),
            L.findStatic(RandomHandles.class, "s5", MethodType.methodType(void.class, char.class, double.class)),
            L.findStatic(RandomHandles.class, "s6", MethodType.methodType(long.class)),
            L.findStatic(RandomHandles.class, "s7", MethodType.methodType(boolean.class, boolean.class, Integer.class)),
            L.findStatic(RandomHandles.class, "s8", MethodType.methodType(double.class, float.class, short.class, byte.class)),
            L.findStatic(RandomHandles.class, "s9", MethodType.methodType(String.class, Comparable.class, Number.class, CharSequence.class)),
            L.findVirtual(String.class, "concat", MethodType.methodType(String.class, String.class)),
            L.findVirtual(String.class, "length", MethodType.methodType(int.class)),
            L.findConstructor(Integer.class, MethodType.methodType(void.class, int.class))};
        r = new Random(a.length > 0 ? Long.parseLong(a[0]) : 7);
        int n = a.length > 1 ? Integer.parseInt(a[1]) : 3000;
        for (int k = 0; k < n; k++) {
            if (k % 40 == 0) { pool.clear(); pool.addAll(Arrays.asList(base)); }
            long seed = r.nextLong();
            r = new Random(seed);
            String out = "";
            try {
                MethodHandle h = combine();
                out = h.type() + (h.isVarargsCollector() ? "* " : " ");
                pool.add(h); if (h.type().parameterCount() > 9) pool.remove(pool.size() - 1);
                r = new Random(seed + 1);
                if (op != 12) out += show(use(h)); // HotSpot ends with an InternalError where an array to be spread is too long.
            } catch (Throwable e) { out += e instanceof NullPointerException || e instanceof ClassCastException || e instanceof IndexOutOfBoundsException ? e.getClass().getName() : e; }
            r = new Random(seed + 2);
            System.out.println(k + " " + op + " " + out);
        }
    }
}
