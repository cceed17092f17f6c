// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Method handles that lookups find: called exactly, converted and with arrays of arguments; and what is not found. */
public class FoundHandles {
    static class Base {
        private int count = 40;
        protected String name = "base";
        static long total = 7;
        final double fixed = 1.5;

        Base() {}

        Base(int count, String name) {
            this.count = count;
            this.name = name;
        }

        String hello(String who, int times) {
            return name + " hello " + who + times;
        }

        static int twice(int n) {
            return 2 * n;
        }

        static String join(String separator, Object... parts) {
            return parts.length + separator + Arrays.toString(parts);
        }

        private long secret(long x) {
            return x + count;
        }

        void fail() throws Exception {
            throw new Exception("from " + name);
        }
    }

    static final class Derived extends Base {
        @Override
        String hello(String who, int times) {
            return "derived " + super.hello(who, times);
        }
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void attempt(String name, Action action) {
        try {
            System.out.println(name + " = " + action.run());
        } catch (NullPointerException e) {
            System.out.println(name + " ! " + e.getClass());
        } catch (Throwable e) {
            // What follows is the module, of which the JVM tells where it is in memory.
            System.out.println(name + " ! " + e.toString().replaceFirst(", from class .*", ""));
        }
    }

    private static final MethodHandle TWICE;

    static {
        try {
            TWICE = MethodHandles.lookup().findStatic(Base.class, "twice", methodType(int.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        System.out.println(lookup + " " + lookup.lookupClass() + " " + MethodHandles.publicLookup());
        MethodHandle hello = lookup.findVirtual(
                Base.class, "hello", methodType(String.class, String.class, int.class));
        System.out.println(hello + " " + hello.type() + " " + TWICE);
        System.out.println((String) hello.invokeExact(new Base(), "you", 3));
        System.out.println((String) hello.invokeExact((Base) new Derived(), "me", 4));
        System.out.println(hello.invoke(new Derived(), "us", (short) 5));
        System.out.println(hello.invokeWithArguments(new Derived(), "them", 6) + " "
                + hello.invokeWithArguments(List.of(new Base(), "list", 7)));
        System.out.println((int) TWICE.invokeExact(21) + " " + (long) TWICE.invoke(4) + " " + TWICE.invoke((Integer) 5));
        Object boxed = TWICE.invoke('a');
        System.out.println(boxed + " " + boxed.getClass());
        MethodHandle secret = lookup.findVirtual(Base.class, "secret", methodType(long.class, long.class));
        System.out.println((long) secret.invokeExact(new Base(), 2L));
        MethodHandle make = lookup.findConstructor(Base.class, methodType(void.class, int.class, String.class));
        Base made = (Base) make.invokeExact(1, "made");
        System.out.println(made.name + made.count + " " + make);
        MethodHandle list = lookup.findConstructor(ArrayList.class, methodType(void.class));
        List<Object> fresh = (List<Object>) list.invoke();
        MethodHandle add = lookup.findVirtual(List.class, "add", methodType(boolean.class, Object.class));
        System.out.println((boolean) add.invokeExact(fresh, (Object) "x") + " " + fresh);
        MethodHandle length = lookup.findVirtual(String.class, "length", methodType(int.class));
        System.out.println((int) length.invokeExact("four") + " " + length);
        MethodHandle text = lookup.findVirtual(Runnable.class, "toString", methodType(String.class));
        System.out.println(text.type());
        fields(lookup);
        variable(lookup);
        wrong(lookup, hello);
        reflected(lookup);
        lookups(lookup);
    }

    private static void fields(MethodHandles.Lookup lookup) throws Throwable {
        Base base = new Base();
        MethodHandle get = lookup.findGetter(Base.class, "count", int.class);
        MethodHandle set = lookup.findSetter(Base.class, "count", int.class);
        set.invokeExact(base, 99);
        System.out.println((int) get.invokeExact(base) + " " + get + set);
        lookup.findStaticSetter(Base.class, "total", long.class).invoke(12);
        System.out.println((long) lookup.findStaticGetter(Base.class, "total", long.class).invokeExact());
        MethodHandle name = lookup.findGetter(Derived.class, "name", String.class);
        System.out.println((String) name.invokeExact(new Derived()) + " " + name);
        attempt("final", () -> lookup.findSetter(Base.class, "fixed", double.class));
        attempt("no field", () -> lookup.findGetter(Base.class, "nothing", int.class));
        attempt("other type", () -> lookup.findGetter(Base.class, "count", long.class));
        attempt("static field", () -> lookup.findGetter(Base.class, "total", long.class));
        attempt("null object", () -> (int) get.invokeExact((Base) null));
    }

    private static void variable(MethodHandles.Lookup lookup) throws Throwable {
        MethodHandle join = lookup.findStatic(Base.class, "join", methodType(String.class, String.class, Object[].class));
        System.out.println(join.isVarargsCollector() + " " + join.invoke("-") + " " + join.invoke("-", 1, 'b', "c") + " "
                + join.invoke("-", new Object[] {"d"}) + " " + join.invokeWithArguments("+", 1, 2));
        System.out.println((String) join.invokeExact("=", new Object[] {"e", null}));
        MethodHandle fixed = join.asFixedArity();
        attempt("fixed", () -> fixed.invoke("-", 1, 2));
        System.out.println(fixed.isVarargsCollector() + " " + fixed.withVarargs(true).isVarargsCollector());
        MethodHandle spread = TWICE.asSpreader(Object[].class, 1);
        System.out.println((int) spread.invoke(new Object[] {8}) + " " + spread.type());
        attempt("spread", () -> spread.invoke(new Object[] {8, 9}));
        MethodHandle collect = fixed.asCollector(Object[].class, 2);
        System.out.println(collect.type() + " " + collect.invoke("*", 1, 2));
    }

    private static void wrong(MethodHandles.Lookup lookup, MethodHandle hello) {
        attempt("exact", () -> (Object) TWICE.invokeExact(1));
        attempt("exact argument", () -> (int) TWICE.invokeExact((Integer) 1));
        attempt("arity", () -> TWICE.invoke());
        attempt("string", () -> TWICE.invoke("1"));
        attempt("object", () -> TWICE.invoke((Object) "1"));
        attempt("null", () -> TWICE.invoke((Integer) null));
        attempt("long", () -> TWICE.invoke(1L));
        attempt("receiver", () -> hello.invoke((Object) "no base", "x", 1));
        attempt("no receiver", () -> (String) hello.invokeExact((Base) null, "x", 1));
        attempt("no method", () -> lookup.findVirtual(Base.class, "nothing", methodType(void.class)));
        attempt("no static", () -> lookup.findStatic(Base.class, "hello", methodType(String.class, String.class, int.class)));
        attempt("not virtual", () -> lookup.findVirtual(Base.class, "twice", methodType(int.class, int.class)));
        attempt("other result", () -> lookup.findStatic(Base.class, "twice", methodType(long.class, int.class)));
        attempt("no constructor", () -> lookup.findConstructor(Base.class, methodType(void.class, char.class)));
        attempt("thrown", () -> lookup.findVirtual(Base.class, "fail", methodType(void.class)).invoke(new Base()));
        attempt("as", () -> TWICE.asType(methodType(String.class, int.class)));
        attempt("as void", () -> TWICE.asType(methodType(void.class, byte.class)));
        for (String name : new String[] {"secret", "hello"}) {
            try {
                MethodHandles.publicLookup().findVirtual(Base.class, name, methodType(long.class, long.class));
            } catch (ReflectiveOperationException e) {
                System.out.println(e.getClass());
            }
        }
        try {
            TWICE.invokeExact();
        } catch (WrongMethodTypeException e) {
            System.out.println(e.getMessage());
        } catch (Throwable e) {
            System.out.println("? " + e);
        }
    }

    private static void lookups(MethodHandles.Lookup lookup) throws Throwable {
        MethodHandles.Lookup inner = MethodHandles.privateLookupIn(Base.class, lookup);
        System.out.println(inner + " " + inner.lookupModes() + " " + lookup.lookupModes() + " " + inner.hasPrivateAccess());
        System.out.println((int) inner.findGetter(Base.class, "count", int.class).invoke(new Base()));
        MethodHandles.Lookup outside = lookup.in(String.class);
        System.out.println(lookup.in(Derived.class) + " " + outside.lookupModes());
        attempt("outside", () -> outside.findStatic(Base.class, "twice", methodType(int.class, int.class)));
        attempt("primitive", () -> MethodHandles.privateLookupIn(int.class, lookup));
        attempt("without privileges", () -> MethodHandles.privateLookupIn(Base.class, MethodHandles.publicLookup()));
        System.out.println(lookup.dropLookupMode(MethodHandles.Lookup.PRIVATE));
    }

    private static void reflected(MethodHandles.Lookup lookup) throws Throwable {
        MethodHandle twice = lookup.unreflect(Base.class.getDeclaredMethod("twice", int.class));
        MethodHandle count = lookup.unreflectGetter(Base.class.getDeclaredField("count"));
        MethodHandle make = lookup.unreflectConstructor(Base.class.getDeclaredConstructor());
        System.out.println((int) twice.invokeExact(5) + " " + (int) count.invoke(make.invoke()) + " " + make.type());
        for (String name : new String[] {"twice", "secret"}) {
            Class<?> type = name.equals("twice") ? int.class : long.class;
            MethodType signature = methodType(type, type);
            MethodHandle found = name.equals("twice")
                    ? lookup.findStatic(Base.class, name, signature)
                    : lookup.bind(new Base(), name, signature);
            System.out.println(found.invoke((byte) 3) + " " + found.type());
        }
    }
}
