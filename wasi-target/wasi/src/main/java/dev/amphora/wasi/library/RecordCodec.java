// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi.library;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A record, component by component. */
final class RecordCodec implements Codec {
    private final RecordComponent[] components;
    private final Constructor<?> constructor;

    /** Filled after the codec is known to others, because a record may have components of its own type. */
    private final List<Codec> fields = new ArrayList<>();

    RecordCodec(Class<?> type) {
        components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
        // The record need not be public.
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
        }
    }

    void add(Codec field) {
        fields.add(field);
    }

    @Override
    public void write(Object value, ExchangeWriter to) {
        for (int i = 0; i < components.length; i++) {
            try {
                fields.get(i).write(components[i].getAccessor().invoke(value), to);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + components[i], e);
            }
        }
    }

    @Override
    public Object read(ByteBuffer from) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).read(from);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
