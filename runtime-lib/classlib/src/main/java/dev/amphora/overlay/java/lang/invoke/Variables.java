// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The combinators of {@code MethodHandles} that make handles of variables of others; since JDK 22. Messages are HotSpot's. */
final class Variables {
    private Variables() {}

    static VarHandle filterValue(VarHandle target, MethodHandle to, MethodHandle from) {
        Objects.requireNonNull(target);
        requireUnchecked(to);
        requireUnchecked(from);
        MethodType toType = to.type();
        MethodType fromType = from.type();
        int count = fromType.parameterCount();
        if (count != toType.parameterCount()) {
            throw different("filterFromTarget and filterToTarget have different arity", fromType, toType);
        } else if (count < 1) {
            throw new IllegalArgumentException("filterFromTarget filter type has wrong arity: " + fromType);
        } else if (fromType.lastParameterType() != toType.returnType()
                || toType.lastParameterType() != fromType.returnType()
                || !fromType.parameterList()
                        .subList(0, count - 1)
                        .equals(toType.parameterList().subList(0, count - 1))) {
            throw different("filterFromTarget and filterToTarget filter types do not match", fromType, toType);
        } else if (target.varType() != fromType.lastParameterType()) {
            throw different(
                    "filterFromTarget filter type does not match target var handle type", fromType, target.varType());
        }
        int located = target.coordinateTypes().size();
        List<Class<?>> types = new ArrayList<>(target.coordinateTypes());
        // What the filters take beside the value comes from further coordinates.
        types.addAll(fromType.parameterList().subList(0, count - 1));
        return new AdaptedVariable(
                target,
                fromType.returnType(),
                types,
                own -> Arrays.copyOf(own, located),
                new AdaptedVariable.Values(
                        (own, value) -> run(to, filtered(own, located, value)),
                        (own, value) -> run(from, filtered(own, located, value))),
                false);
    }

    private static Object[] filtered(Object[] own, int from, Object value) {
        Object[] arguments = Arrays.copyOfRange(own, from, own.length + 1);
        arguments[arguments.length - 1] = value;
        return arguments;
    }

    static VarHandle filterCoordinates(VarHandle target, int position, MethodHandle... filters) {
        List<Class<?>> types =
                coordinates(target, position, target.coordinateTypes().size() - 1);
        requireNoMore(position + filters.length, types, "Too many filters");
        if (filters.length == 0) {
            return target;
        }
        for (int i = 0; i < filters.length; i++) {
            requireUnchecked(filters[i]);
            MethodType type = filters[i].type();
            if (type.parameterCount() != 1) {
                throw new IllegalArgumentException("Invalid filter type " + type);
            } else if (types.get(position + i) != type.returnType()) {
                // The position is not counted in, as on HotSpot.
                throw new IllegalArgumentException(
                        "Invalid filter type " + type + " for coordinate type " + types.get(i));
            }
            types.set(position + i, type.parameterType(0));
        }
        return new AdaptedVariable(
                target,
                target.varType(),
                types,
                own -> {
                    Object[] all = own.clone();
                    for (int i = 0; i < filters.length; i++) {
                        all[position + i] = run(filters[i], own[position + i]);
                    }
                    return all;
                },
                null,
                false);
    }

    static VarHandle insertCoordinates(VarHandle target, int position, Object... values) {
        List<Class<?>> types =
                coordinates(target, position, target.coordinateTypes().size() - 1);
        requireNoMore(position + values.length, types, "Too many values");
        if (values.length == 0) {
            return target;
        }
        Object[] bound = new Object[values.length];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = Conversion.bound(values[i], types.remove(position));
        }
        return new AdaptedVariable(
                target, target.varType(), types, own -> MethodHandles.spliced(own, position, 0, bound), null, false);
    }

    static VarHandle permuteCoordinates(VarHandle target, List<Class<?>> types, int... reorder) {
        MethodType newType = MethodType.methodType(void.class, types);
        MethodType type = MethodType.methodType(void.class, target.coordinateTypes());
        int[] order = MethodHandles.permutation(type, newType, reorder);
        return new AdaptedVariable(
                target,
                target.varType(),
                newType.parameterList(),
                own -> MethodHandles.permuted(own, order),
                null,
                false);
    }

    static VarHandle collectCoordinates(VarHandle target, int position, MethodHandle filter) {
        Objects.requireNonNull(target);
        requireUnchecked(filter);
        List<Class<?>> types =
                coordinates(target, position, target.coordinateTypes().size() - 1);
        MethodType type = filter.type();
        boolean isVoid = type.returnType() == void.class;
        if (!isVoid && type.returnType() != types.get(position)) {
            throw new IllegalArgumentException(
                    "Invalid filter type " + type + " for coordinate type " + types.get(position));
        }
        if (!isVoid) {
            types.remove(position);
        }
        types.addAll(position, type.parameterList());
        int count = type.parameterCount();
        return new AdaptedVariable(
                target,
                target.varType(),
                types,
                own -> {
                    Object result = run(filter, Arrays.copyOfRange(own, position, position + count));
                    return isVoid
                            ? MethodHandles.spliced(own, position, count)
                            : MethodHandles.spliced(own, position, count, result);
                },
                null,
                false);
    }

    static VarHandle dropCoordinates(VarHandle target, int position, Class<?>... dropped) {
        List<Class<?>> types =
                coordinates(target, position, target.coordinateTypes().size());
        if (dropped.length == 0) {
            return target;
        }
        types.addAll(position, List.of(dropped));
        return new AdaptedVariable(
                target,
                target.varType(),
                types,
                own -> MethodHandles.spliced(own, position, dropped.length),
                null,
                false);
    }

    /** The types of the coordinates, to be changed at that position. */
    private static List<Class<?>> coordinates(VarHandle target, int position, int last) {
        List<Class<?>> types = target.coordinateTypes();
        if (position < 0 || position > last) {
            throw new IllegalArgumentException("Invalid position " + position + " for coordinate types: " + types);
        }
        return new ArrayList<>(types);
    }

    private static void requireNoMore(int end, List<Class<?>> types, String message) {
        if (end > types.size()) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Accesses of variables throw no checked exceptions, and so no method may be part of one that says that it does. */
    private static void requireUnchecked(MethodHandle filter) {
        Direct direct = filter.direct();
        if (direct != null && direct.member() instanceof Executable executable) {
            for (Class<?> type : executable.getExceptionTypes()) {
                if (!RuntimeException.class.isAssignableFrom(type) && !Error.class.isAssignableFrom(type)) {
                    throw new IllegalArgumentException(
                            "Cannot adapt a var handle with a method handle which throws checked exceptions");
                }
            }
        }
    }

    private static Object run(MethodHandle filter, Object... arguments) throws Throwable {
        try {
            return filter.run(arguments);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException("Adapter handle threw checked exception", thrown);
        }
    }

    private static IllegalArgumentException different(String message, Object one, Object other) {
        return new IllegalArgumentException(message + ": " + one + ", " + other);
    }
}
