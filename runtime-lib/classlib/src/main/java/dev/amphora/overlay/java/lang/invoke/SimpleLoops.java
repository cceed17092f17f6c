// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Loops of handles with one body: its result, if it has one, is its first argument the next time, and in the end that of the loop. */
final class SimpleLoops {
    private SimpleLoops() {}

    static MethodHandle whileLoop(
            MethodHandle initialiser, MethodHandle predicate, MethodHandle body, boolean bodyFirst) {
        Objects.requireNonNull(predicate);
        Objects.requireNonNull(body);
        MethodType type = body.type();
        Class<?> variable = type.returnType();
        requireVariable(type);
        Checks.requirePrefix("loop predicate", predicate.type(), type.changeReturnType(boolean.class));
        MethodType outer = type.dropParameterTypes(0, variable == void.class ? 0 : 1);
        requireInitialiser(initialiser, outer);
        return new Composed(outer, arguments -> {
            Frame frame = new Frame(initialiser, body, arguments, 0);
            if (bodyFirst) {
                frame.step();
            }
            while ((Boolean) frame.call(predicate)) {
                frame.step();
            }
            return frame.result();
        });
    }

    static MethodHandle counted(MethodHandle start, MethodHandle end, MethodHandle initialiser, MethodHandle body) {
        Checks.same("start function", start.type(), start.type().changeReturnType(int.class));
        Checks.same("end function", end.type(), end.type().changeReturnType(int.class));
        MethodType outer = outer(body.type(), int.class, end.type().parameterList());
        Checks.requirePrefix("start parameter types", start.type(), outer.changeReturnType(int.class));
        Checks.requirePrefix("end parameter types", end.type(), outer.changeReturnType(int.class));
        requireInitialiser(initialiser, outer);
        return new Composed(outer, arguments -> {
            int i = (Integer) call(start, arguments);
            int limit = (Integer) call(end, arguments);
            Frame frame = new Frame(initialiser, body, arguments, 1);
            for (; i < limit; i++) {
                frame.step(i);
            }
            return frame.result();
        });
    }

    static MethodHandle iterated(MethodHandle iterator, MethodHandle initialiser, MethodHandle body) {
        Objects.requireNonNull(body);
        if (iterator != null && !Iterator.class.isAssignableFrom(iterator.type().returnType())) {
            throw new IllegalArgumentException("iteratedLoop first argument must have Iterator return type");
        }
        MethodType outer = outer(
                body.type(),
                null,
                iterator == null ? List.of(Iterable.class) : iterator.type().parameterList());
        int item = body.type().returnType() == void.class ? 0 : 1;
        Class<?> itemType = body.type().parameterType(item);
        if (iterator != null) {
            Class<?> found = iterator.type().returnType();
            Checks.requirePrefix("iterator parameters", iterator.type(), outer.changeReturnType(found));
        } else if (!Iterable.class.isAssignableFrom(outer.parameterType(0))) {
            throw new IllegalArgumentException(
                    "inferred first loop argument must inherit from Iterable: " + outer.parameterType(0));
        }
        requireInitialiser(initialiser, outer);
        return new Composed(outer, arguments -> {
            Iterator<?> values = iterator == null
                    ? ((Iterable<?>) arguments[0]).iterator()
                    : (Iterator<?>) call(iterator, arguments);
            Frame frame = new Frame(initialiser, body, arguments, 1);
            while (values.hasNext()) {
                frame.step(Conversion.convert(values.next(), Object.class, itemType));
            }
            return frame.result();
        });
    }

    /** A body that returns something takes it first. */
    private static void requireVariable(MethodType body) {
        Class<?> variable = body.returnType();
        if (variable != void.class && (body.parameterCount() == 0 || body.parameterType(0) != variable)) {
            Checks.same("body function", body, body.insertParameterTypes(0, variable));
        }
    }

    /**
     * The type of a loop whose body also takes a counter, or an item.
     *
     * @param item its type; null if any will do
     * @param others what the loop takes if the body does not say it
     */
    private static MethodType outer(MethodType body, Class<?> item, List<Class<?>> others) {
        requireVariable(body);
        int at = body.returnType() == void.class ? 0 : 1;
        if (body.parameterCount() <= at || item != null && body.parameterType(at) != item) {
            Checks.same("body function", body, body.insertParameterTypes(at, item == null ? Object.class : item));
        }
        return body.parameterCount() == at + 1
                ? MethodType.methodType(body.returnType(), others)
                : body.dropParameterTypes(0, at + 1);
    }

    private static void requireInitialiser(MethodHandle initialiser, MethodType outer) {
        if (initialiser != null) {
            Checks.requirePrefix("loop initializer", initialiser.type(), outer);
        }
    }

    /** Calls a handle with the first of some values, which stay as they are. */
    private static Object call(MethodHandle handle, Object[] values) throws Throwable {
        return handle.run(Arrays.copyOf(values, handle.type().parameterCount()));
    }

    /** One run of a loop: the variable, if there is one, room for a counter or an item, and what the loop was called with. */
    private static final class Frame {
        private final MethodHandle body;
        private final Object[] values;
        private final int item;

        Frame(MethodHandle initialiser, MethodHandle body, Object[] arguments, int items) throws Throwable {
            Class<?> variable = body.type().returnType();
            this.body = body;
            item = variable == void.class ? 0 : 1;
            values = new Object[item + items + arguments.length];
            System.arraycopy(arguments, 0, values, item + items, arguments.length);
            Object first =
                    initialiser == null ? PrimitiveTypes.zero(variable) : SimpleLoops.call(initialiser, arguments);
            if (item > 0) {
                values[0] = first;
            }
        }

        Object call(MethodHandle handle) throws Throwable {
            return SimpleLoops.call(handle, values);
        }

        void step(Object value) throws Throwable {
            values[item] = value;
            step();
        }

        void step() throws Throwable {
            Object result = call(body);
            if (item > 0) {
                values[0] = result;
            }
        }

        Object result() {
            return item > 0 ? values[0] : null;
        }
    }
}
