// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi.library;

import dev.amphora.abi.AbiType;
import dev.amphora.abi.LibraryInterface;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the codec for a type of a library's interface and a Java type, or says that they do not fit. */
final class Codecs {
    private static final Map<AbiType, List<Class<?>>> SCALARS = Map.of(
            AbiType.Scalar.BOOL, List.of(boolean.class, Boolean.class),
            AbiType.Scalar.S8, List.of(byte.class, Byte.class),
            AbiType.Scalar.CHAR, List.of(char.class, Character.class),
            AbiType.Scalar.S16, List.of(short.class, Short.class),
            AbiType.Scalar.S32, List.of(int.class, Integer.class),
            AbiType.Scalar.S64, List.of(long.class, Long.class),
            AbiType.Scalar.F32, List.of(float.class, Float.class),
            AbiType.Scalar.F64, List.of(double.class, Double.class));

    private final LibraryInterface library;
    private final Map<Class<?>, RecordCodec> records = new HashMap<>();

    Codecs(LibraryInterface library) {
        this.library = library;
    }

    /** @throws IllegalArgumentException if values of the one type are not values of the other */
    Codec of(AbiType type, Type java) {
        Class<?> raw = raw(java);
        if (type instanceof AbiType.Scalar scalar && SCALARS.get(scalar).contains(raw)) {
            return new Codec.Number(scalar);
        } else if (type instanceof AbiType.Text && raw == String.class) {
            return new Codec.Text();
        } else if (type instanceof AbiType.ArrayOf array && raw.isArray()) {
            return new Codec.Items(raw.getComponentType(), of(array.item(), component(java)));
        } else if (type instanceof AbiType.ListOf list && (raw == List.class || raw == Collection.class)) {
            return new Codec.Elements(of(list.item(), argument(java, 0)));
        } else if (type instanceof AbiType.MapOf map && raw == Map.class) {
            return new Codec.Entries(of(map.key(), argument(java, 0)), of(map.value(), argument(java, 1)));
        } else if (type instanceof AbiType.Option option && !raw.isPrimitive()) {
            boolean isOptional = raw == Optional.class;
            return new Codec.Perhaps(of(option.item(), isOptional ? argument(java, 0) : java), isOptional);
        } else if (type instanceof AbiType.Named named && raw.isRecord()) {
            return record(named, raw);
        } else if (type instanceof AbiType.Named named && raw.isEnum()) {
            return constant(named, raw);
        }
        if (type instanceof AbiType.Named named && library.classes().containsKey(named.name())) {
            throw new IllegalArgumentException("objects of the exported class " + named + " are for JavaScript only");
        }
        throw new IllegalArgumentException(java.getTypeName() + " is not " + type);
    }

    private Codec record(AbiType.Named named, Class<?> type) {
        RecordCodec known = records.get(type);
        if (known != null) {
            return known;
        }
        List<LibraryInterface.Field> fields = library.records().get(named.name());
        RecordComponent[] components = type.getRecordComponents();
        if (fields == null || fields.size() != components.length) {
            throw new IllegalArgumentException(type.getName() + " is not the record " + named + " " + fields);
        }
        RecordCodec codec = new RecordCodec(type);
        records.put(type, codec);
        for (int i = 0; i < components.length; i++) {
            if (!components[i].getName().equals(fields.get(i).name())) {
                throw new IllegalArgumentException(
                        components[i] + " of " + type.getName() + " is not " + fields.get(i) + " of " + named);
            }
            codec.add(of(fields.get(i).type(), components[i].getGenericType()));
        }
        return codec;
    }

    private Codec constant(AbiType.Named named, Class<?> type) {
        List<String> names = library.enums().get(named.name());
        List<Object> constants = new ArrayList<>();
        for (String name : names == null ? List.<String>of() : names) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    constants.add(constant);
                }
            }
        }
        if (names == null || constants.size() != names.size() || constants.size() != type.getEnumConstants().length) {
            throw new IllegalArgumentException(type.getName() + " is not the enum " + named + " " + names);
        }
        return new Codec.Constant(constants);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        } else if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        } else if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        } else if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        throw new IllegalArgumentException("not a type of values: " + type);
    }

    private static Type component(Type type) {
        return type instanceof GenericArrayType array
                ? array.getGenericComponentType()
                : raw(type).getComponentType();
    }

    private static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getActualTypeArguments()[index];
        }
        throw new IllegalArgumentException(type.getTypeName() + " does not say of what");
    }
}
