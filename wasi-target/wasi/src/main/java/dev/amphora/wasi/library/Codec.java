// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi.library;

import dev.amphora.abi.AbiType.Scalar;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How Java values of one type lie in the exchange buffer; see {@link dev.amphora.abi.AbiType}. */
interface Codec {
    void write(Object value, ExchangeWriter to);

    Object read(ByteBuffer from);

    /** A number, boxed. */
    record Number(Scalar scalar) implements Codec {
        @Override
        public void write(Object value, ExchangeWriter to) {
            ByteBuffer room = to.room(scalar.bytes());
            switch (scalar) {
                case BOOL -> room.put((byte) ((Boolean) value ? 1 : 0));
                case S8 -> room.put((Byte) value);
                case CHAR -> room.putChar((Character) value);
                case S16 -> room.putShort((Short) value);
                case S32 -> room.putInt((Integer) value);
                case S64 -> room.putLong((Long) value);
                case F32 -> room.putFloat((Float) value);
                case F64 -> room.putDouble((Double) value);
            }
        }

        @Override
        public Object read(ByteBuffer from) {
            return switch (scalar) {
                case BOOL -> from.get() != 0;
                case S8 -> from.get();
                case CHAR -> from.getChar();
                case S16 -> from.getShort();
                case S32 -> from.getInt();
                case S64 -> from.getLong();
                case F32 -> from.getFloat();
                case F64 -> from.getDouble();
            };
        }

        /** The value as an argument of a function, as raw bits. */
        long toBits(Object value) {
            return switch (scalar) {
                case BOOL -> (Boolean) value ? 1 : 0;
                case S8 -> (Byte) value;
                case CHAR -> (Character) value;
                case S16 -> (Short) value;
                case S32 -> (Integer) value;
                case S64 -> (Long) value;
                case F32 -> Float.floatToRawIntBits((Float) value);
                case F64 -> Double.doubleToRawLongBits((Double) value);
            };
        }

        /** The inverse of {@link #toBits}. */
        Object fromBits(long bits) {
            return switch (scalar) {
                case BOOL -> bits != 0;
                case S8 -> (byte) bits;
                case CHAR -> (char) bits;
                case S16 -> (short) bits;
                case S32 -> (int) bits;
                case S64 -> bits;
                case F32 -> Float.intBitsToFloat((int) bits);
                case F64 -> Double.longBitsToDouble(bits);
            };
        }
    }

    /** A string. */
    record Text() implements Codec {
        @Override
        public void write(Object value, ExchangeWriter to) {
            to.string((String) value);
        }

        @Override
        public Object read(ByteBuffer from) {
            return ExchangeWriter.readString(from);
        }
    }

    /** An array of any type. */
    record Items(Class<?> itemClass, Codec item) implements Codec {
        @Override
        public void write(Object value, ExchangeWriter to) {
            int length = Array.getLength(value);
            to.room(Integer.BYTES).putInt(length);
            for (int i = 0; i < length; i++) {
                item.write(Array.get(value, i), to);
            }
        }

        @Override
        public Object read(ByteBuffer from) {
            Object array = Array.newInstance(itemClass, ExchangeWriter.readCount(from));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, item.read(from));
            }
            return array;
        }
    }

    /** A list or another collection. */
    record Elements(Codec item) implements Codec {
        @Override
        public void write(Object value, ExchangeWriter to) {
            Collection<?> all = (Collection<?>) value;
            to.room(Integer.BYTES).putInt(all.size());
            all.forEach(element -> item.write(Objects.requireNonNull(element), to));
        }

        @Override
        public Object read(ByteBuffer from) {
            List<Object> all = new ArrayList<>();
            for (int count = ExchangeWriter.readCount(from); count > 0; count--) {
                all.add(item.read(from));
            }
            return all;
        }
    }

    /** A map. */
    record Entries(Codec key, Codec value) implements Codec {
        @Override
        public void write(Object map, ExchangeWriter to) {
            to.room(Integer.BYTES).putInt(((Map<?, ?>) map).size());
            ((Map<?, ?>) map).forEach((k, v) -> {
                key.write(k, to);
                value.write(v, to);
            });
        }

        @Override
        public Object read(ByteBuffer from) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int count = ExchangeWriter.readCount(from); count > 0; count--) {
                Object k = key.read(from);
                map.put(k, value.read(from));
            }
            return map;
        }
    }

    /** An {@link Optional}, or a reference that may be null. */
    record Perhaps(Codec item, boolean isOptional) implements Codec {
        @Override
        public void write(Object value, ExchangeWriter to) {
            Object present = isOptional ? ((Optional<?>) value).orElse(null) : value;
            to.room(1).put((byte) (present == null ? 0 : 1));
            if (present != null) {
                item.write(present, to);
            }
        }

        @Override
        public Object read(ByteBuffer from) {
            Object present = from.get() == 0 ? null : item.read(from);
            return isOptional ? Optional.ofNullable(present) : present;
        }
    }

    /** A constant of an enum, by the order of the guest's constants. */
    record Constant(List<Object> constants) implements Codec {
        @Override
        public void write(Object value, ExchangeWriter to) {
            to.room(Integer.BYTES).putInt(constants.indexOf(value));
        }

        @Override
        public Object read(ByteBuffer from) {
            return constants.get(from.getInt());
        }
    }
}
