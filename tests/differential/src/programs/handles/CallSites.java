// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.SwitchPoint;
import java.lang.invoke.VolatileCallSite;

/** Call sites that a program makes for itself, and switch points. */
public class CallSites {
    static String one(int x) {
        return "one " + x;
    }

    static String two(int x) {
        return "two " + x;
    }

    private static MethodHandle find(String name) throws ReflectiveOperationException {
        return MethodHandles.lookup().findStatic(CallSites.class, name, methodType(String.class, int.class));
    }

    /** Counts how often it is called, and then is replaced: what languages with inline caches do. */
    static final class Cache extends MutableCallSite {
        int misses;

        Cache(MethodType type) throws ReflectiveOperationException {
            super(type);
            setTarget(MethodHandles.lookup()
                    .findVirtual(Cache.class, "miss", methodType(Object.class, Object.class))
                    .bindTo(this)
                    .asType(type));
        }

        Object miss(Object receiver) throws Throwable {
            misses++;
            Class<?> type = receiver.getClass();
            MethodHandle test = MethodHandles.insertArguments(
                            MethodHandles.lookup().findStatic(CallSites.class, "isClass", methodType(boolean.class, Class.class, Object.class)),
                            0,
                            type)
                    .asType(methodType(boolean.class, type().parameterType(0)));
            MethodHandle answer = MethodHandles.dropArguments(
                            MethodHandles.constant(Object.class, "known " + type.getSimpleName()), 0, type().parameterType(0))
                    .asType(type());
            setTarget(MethodHandles.guardWithTest(test, answer, getTarget()));
            return "new " + type.getSimpleName();
        }
    }

    static boolean isClass(Class<?> type, Object object) {
        return object.getClass() == type;
    }

    static final class Hooked extends ConstantCallSite {
        Hooked(MethodType type, MethodHandle hook) throws Throwable {
            super(type, hook);
        }

        static MethodHandle make(ConstantCallSite site) throws ReflectiveOperationException {
            FoundHandles.attempt("early target", site::getTarget);
            FoundHandles.attempt("early invoker", site::dynamicInvoker);
            return find("one");
        }
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle one = find("one");
        MethodHandle two = find("two");
        for (CallSite site : new CallSite[] {new ConstantCallSite(one), new MutableCallSite(one), new VolatileCallSite(one)}) {
            MethodHandle invoker = site.dynamicInvoker();
            System.out.println(site.getClass().getSimpleName() + " " + site.type() + " " + (site.getTarget() == one) + " "
                    + invoker.type() + " " + (String) invoker.invokeExact(1));
            FoundHandles.attempt("change", () -> {
                site.setTarget(two);
                return (String) invoker.invokeExact(2) + " " + site.getTarget().invoke(3);
            });
            FoundHandles.attempt("wrong", () -> {
                site.setTarget(two.asType(methodType(Object.class, int.class)));
                return "changed";
            });
            FoundHandles.attempt("null", () -> {
                site.setTarget(null);
                return "changed";
            });
        }
        MutableCallSite empty = new MutableCallSite(methodType(void.class, String.class, long.class));
        System.out.println(empty.type() + " " + empty.getTarget().type());
        FoundHandles.attempt("empty", () -> empty.dynamicInvoker().invoke("x", 1L));
        FoundHandles.attempt("volatile", () -> new VolatileCallSite(methodType(int.class)).getTarget().invoke());
        FoundHandles.attempt("no target", () -> new ConstantCallSite(null));
        FoundHandles.attempt("no type", () -> new MutableCallSite((MethodType) null));
        MutableCallSite.syncAll(new MutableCallSite[] {empty, empty});
        MutableCallSite.syncAll(new MutableCallSite[0]);
        FoundHandles.attempt("sync", () -> {
            MutableCallSite.syncAll(new MutableCallSite[] {empty, null});
            return "done";
        });
        MethodHandle make = MethodHandles.lookup()
                .findStatic(Hooked.class, "make", methodType(MethodHandle.class, ConstantCallSite.class));
        System.out.println((String) new Hooked(one.type(), make).dynamicInvoker().invokeExact(5));
        FoundHandles.attempt("hook of another type", () -> new Hooked(methodType(void.class), make));

        Cache cache = new Cache(methodType(Object.class, Object.class));
        MethodHandle cached = cache.dynamicInvoker();
        for (Object each : new Object[] {1, 2, "a", "b", 3, 'c', 2.5, 'd'}) {
            System.out.println(each + " " + cached.invokeExact(each));
        }
        System.out.println(cache.misses);

        SwitchPoint point = new SwitchPoint();
        MethodHandle switched = point.guardWithTest(one, two);
        System.out.println(point.hasBeenInvalidated() + " " + switched.type() + " " + (String) switched.invokeExact(6));
        SwitchPoint other = new SwitchPoint();
        MethodHandle both = other.guardWithTest(switched, MethodHandles.dropArguments(MethodHandles.constant(String.class, "none"), 0, int.class));
        System.out.println((String) both.invokeExact(7));
        SwitchPoint.invalidateAll(new SwitchPoint[] {point});
        System.out.println(point.hasBeenInvalidated() + " " + (String) switched.invokeExact(8) + " " + (String) both.invokeExact(9));
        SwitchPoint last = new SwitchPoint();
        FoundHandles.attempt("null point", () -> {
            SwitchPoint.invalidateAll(new SwitchPoint[] {other, null, last});
            return "invalid";
        });
        System.out.println(last.hasBeenInvalidated());
        System.out.println(other.hasBeenInvalidated() + " " + (String) both.invokeExact(10) + " " + (point.guardWithTest(one, two) == two));
        SwitchPoint.invalidateAll(new SwitchPoint[0]);
        FoundHandles.attempt("types", () -> new SwitchPoint().guardWithTest(one, MethodHandles.identity(int.class)));
    }
}
