// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.VarHandle;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.Optional;

/** Handles of variables as values: of fields and of elements of arrays. */
public final class VariableHandles {
    private VariableHandles() {}

    /** The handle of a field that is kept for reflection. */
    static VarHandle ofField(Field field) {
        return Modifier.isStatic(field.getModifiers())
                ? new OfField(field, false)
                : new OfField(field, false, field.getDeclaringClass());
    }

    private static final class OfField extends VarHandle {
        private final Field field;
        private final FieldAccess access;

        OfField(Field field, boolean exact, Class<?>... coordinates) {
            super(field.getType(), exact, coordinates);
            this.field = field;
            access = (FieldAccess) Doors.accessor(field);
        }

        private Object object(Object[] arguments) {
            return Modifier.isStatic(field.getModifiers()) ? null : Objects.requireNonNull(arguments[0]);
        }

        @Override
        protected Object read(Object[] arguments) {
            return access.table().get(access.slot(), object(arguments));
        }

        @Override
        protected void write(Object[] arguments, Object value) {
            access.table().set(access.slot(), object(arguments), value);
        }

        @Override
        protected boolean isWritable() {
            return !Modifier.isFinal(field.getModifiers());
        }

        @Override
        protected VarHandle withExactness(boolean isExact) {
            return new OfField(field, isExact, coordinateTypes().toArray(new Class<?>[0]));
        }

        @Override
        public Optional<VarHandleDesc> describeConstable() {
            Optional<ClassDesc> owner = field.getDeclaringClass().describeConstable();
            Optional<ClassDesc> type = varType().describeConstable();
            if (owner.isEmpty() || type.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    Modifier.isStatic(field.getModifiers())
                            ? VarHandleDesc.ofStaticField(owner.get(), field.getName(), type.get())
                            : VarHandleDesc.ofField(owner.get(), field.getName(), type.get()));
        }
    }

    public static VarHandle ofElements(Class<?> arrayType, Class<?> item) {
        return new OfElements(arrayType, item, false);
    }

    private static final class OfElements extends VarHandle {
        private final Class<?> arrayType;

        OfElements(Class<?> arrayType, Class<?> item, boolean exact) {
            super(item, exact, arrayType, int.class);
            this.arrayType = arrayType;
        }

        @Override
        protected Object read(Object[] arguments) {
            return element(arguments[0], (Integer) arguments[1]);
        }

        @Override
        protected void write(Object[] arguments, Object value) {
            setElement(arguments[0], (Integer) arguments[1], value);
        }

        @Override
        protected boolean isWritable() {
            return true;
        }

        @Override
        protected VarHandle withExactness(boolean isExact) {
            return new OfElements(arrayType, varType(), isExact);
        }

        @Override
        public Optional<VarHandleDesc> describeConstable() {
            return arrayType.describeConstable().map(VarHandleDesc::ofArray);
        }
    }

    /** An element of an array, boxed if it is primitive. Messages are those of accesses, and not those of reflection. */
    public static Object element(Object array, int index) {
        checkIndex(index, Array.getLength(Objects.requireNonNull(array)));
        return Array.get(array, index);
    }

    static void checkIndex(int index, int length) {
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
    }

    /** A reference that the array cannot hold is refused as by an assignment, and not as by reflection. */
    public static void setElement(Object array, int index, Object value) {
        if (Objects.requireNonNull(array) instanceof Object[] references) {
            references[index] = value;
        } else {
            checkIndex(index, Array.getLength(array));
            Array.set(array, index, value);
        }
    }
}
