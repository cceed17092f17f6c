// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Exceptions in collections whose traces nothing but reflection reads, or a handle, which take any object. */
public class KeptAndReflected {
    static class Called extends RuntimeException {}

    static class Handled extends RuntimeException {}

    static class Stored extends RuntimeException {}

    static class Holder {
        Object[] elements = new Object[1];
        Object value;
    }

    static final List<Object> KEPT = new ArrayList<>();

    static void fail(int way) {
        switch (way) {
            case 0:
                throw new Called();
            case 1:
                throw new Handled();
            default:
                throw new Stored();
        }
    }

    static Object keep(int way) {
        try {
            fail(way);
        } catch (RuntimeException e) {
            KEPT.add(e);
        }
        return KEPT.get(KEPT.size() - 1);
    }

    static void show(StackTraceElement[] trace) {
        System.out.println(trace.length + " " + trace[0].getMethodName() + " " + trace[0].getLineNumber());
    }

    public static void main(String[] args) throws Throwable {
        show((StackTraceElement[]) Called.class.getMethod("getStackTrace").invoke(keep(0)));
        Object handled = keep(1);
        show((StackTraceElement[]) MethodHandles.lookup()
                .findVirtual(Handled.class, "getStackTrace", MethodType.methodType(StackTraceElement[].class))
                .invoke((Handled) handled));
        Holder holder = new Holder();
        Field elements = Holder.class.getDeclaredField("elements");
        Array.set(elements.get(holder), 0, keep(2));
        Field value = Holder.class.getDeclaredField("value");
        value.set(holder, holder.elements[0]);
        Stored stored = (Stored) value.get(holder);
        show(stored.getStackTrace());
    }
}
