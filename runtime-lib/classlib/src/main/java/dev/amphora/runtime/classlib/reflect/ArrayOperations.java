// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.Adds;
import dev.amphora.runtime.classlib.Replaces;
import dev.amphora.runtime.classlib.Types;
import java.lang.reflect.Array;

/** The work of {@code java.lang.reflect.Array}. Messages are HotSpot's, which has none for indexes. */
public final class ArrayOperations {
    private static final String ARRAY = "java.lang.reflect.Array.";
    private static final String MISMATCH = "argument type mismatch";
    /** JVMS 4.3.2. */
    private static final int MAX_DIMENSIONS = 255;

    private ArrayOperations() {}

    @Replaces(ARRAY + "getLength(Ljava/lang/Object;)I")
    static int getLength(Object array) {
        if (array == null) {
            throw new NullPointerException();
        }
        if (!array.getClass().isArray()) {
            throw new IllegalArgumentException("Argument is not an array");
        }
        return Doors.info(array.getClass()).arrayLength(array);
    }

    private static void check(Object array, int index) {
        if (Integer.compareUnsigned(index, getLength(array)) >= 0) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    @Replaces(ARRAY + "newInstance(Ljava/lang/Class;I)Ljava/lang/Object;")
    static Object newInstance(Class<?> componentType, int length) {
        checkComponent(componentType, 1);
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        return Doors.info(componentType).newArrayInstance(length);
    }

    private static void checkComponent(Class<?> type, int dimensions) {
        if (type == null) {
            throw new NullPointerException();
        }
        if (type == void.class || Types.dimensions(Doors.info(type)) + dimensions > MAX_DIMENSIONS) {
            throw new IllegalArgumentException();
        }
    }

    /** Dimensions as by {@code new T[d0][d1]...} (JLS 15.10.2): all are looked at before anything is made. */
    @Adds(value = ARRAY + "newInstance(Ljava/lang/Class;[I)Ljava/lang/Object;", isStatic = true)
    static Object newInstance(Class<?> componentType, int[] dimensions) {
        if (componentType == null) {
            throw new NullPointerException();
        }
        if (dimensions.length == 0) {
            throw new IllegalArgumentException();
        }
        checkComponent(componentType, dimensions.length);
        for (int dimension : dimensions) {
            if (dimension < 0) {
                throw new NegativeArraySizeException(Integer.toString(dimension));
            }
        }
        return newArray(componentType, dimensions, 0);
    }

    private static Object newArray(Class<?> componentType, int[] dimensions, int from) {
        Class<?> item = componentType;
        for (int i = from + 1; i < dimensions.length; i++) {
            item = Array.newInstance(item, 0).getClass();
        }
        Object array = Array.newInstance(item, dimensions[from]);
        if (from + 1 < dimensions.length) {
            Object[] rows = (Object[]) array;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = newArray(componentType, dimensions, from + 1);
            }
        }
        return array;
    }

    @Replaces(ARRAY + "get(Ljava/lang/Object;I)Ljava/lang/Object;")
    static Object get(Object array, int index) {
        check(array, index);
        return array instanceof Object[] objects ? objects[index] : box(array, index);
    }

    private static Object box(Object array, int index) {
        if (array instanceof int[] ints) {
            return ints[index];
        } else if (array instanceof byte[] bytes) {
            return bytes[index];
        } else if (array instanceof char[] chars) {
            return chars[index];
        } else if (array instanceof long[] longs) {
            return longs[index];
        } else if (array instanceof double[] doubles) {
            return doubles[index];
        } else if (array instanceof boolean[] booleans) {
            return booleans[index];
        } else if (array instanceof float[] floats) {
            return floats[index];
        } else {
            return ((short[]) array)[index];
        }
    }

    /** An element as a wider type, in its box. */
    private static Object widened(Object array, int index, Class<?> type) {
        check(array, index);
        checkPrimitive(array);
        return converted(box(array, index), type);
    }

    private static void checkPrimitive(Object array) {
        if (array instanceof Object[]) {
            throw new IllegalArgumentException("Argument is not an array of primitive type");
        }
    }

    private static Object converted(Object box, Class<?> type) {
        Object converted = Conversions.widen(box, type);
        if (converted == null) {
            throw new IllegalArgumentException(MISMATCH);
        }
        return converted;
    }

    @Replaces(ARRAY + "set(Ljava/lang/Object;ILjava/lang/Object;)V")
    static void set(Object array, int index, Object value) {
        check(array, index);
        if (array instanceof Object[] objects) {
            if (value != null && !array.getClass().getComponentType().isInstance(value)) {
                throw new IllegalArgumentException("array element type mismatch");
            }
            objects[index] = value;
        } else if (value == null) {
            throw new IllegalArgumentException();
        } else if (Conversions.primitiveOf(value) == null) {
            throw new IllegalArgumentException(MISMATCH);
        } else {
            setBox(array, index, value);
        }
    }

    private static void setPrimitive(Object array, int index, Object box) {
        check(array, index);
        checkPrimitive(array);
        setBox(array, index, box);
    }

    private static void setBox(Object array, int index, Object box) {
        if (array instanceof int[] ints) {
            ints[index] = (Integer) converted(box, int.class);
        } else if (array instanceof byte[] bytes) {
            bytes[index] = (Byte) converted(box, byte.class);
        } else if (array instanceof char[] chars) {
            chars[index] = (Character) converted(box, char.class);
        } else if (array instanceof long[] longs) {
            longs[index] = (Long) converted(box, long.class);
        } else if (array instanceof double[] doubles) {
            doubles[index] = (Double) converted(box, double.class);
        } else if (array instanceof boolean[] booleans) {
            booleans[index] = (Boolean) converted(box, boolean.class);
        } else if (array instanceof float[] floats) {
            floats[index] = (Float) converted(box, float.class);
        } else {
            ((short[]) array)[index] = (Short) converted(box, short.class);
        }
    }

    @Adds(value = ARRAY + "getBoolean(Ljava/lang/Object;I)Z", isStatic = true)
    static boolean getBoolean(Object array, int index) {
        return (Boolean) widened(array, index, boolean.class);
    }

    @Adds(value = ARRAY + "setBoolean(Ljava/lang/Object;IZ)V", isStatic = true)
    static void setBoolean(Object array, int index, boolean value) {
        setPrimitive(array, index, value);
    }

    @Adds(value = ARRAY + "getByte(Ljava/lang/Object;I)B", isStatic = true)
    static byte getByte(Object array, int index) {
        return (Byte) widened(array, index, byte.class);
    }

    @Adds(value = ARRAY + "setByte(Ljava/lang/Object;IB)V", isStatic = true)
    static void setByte(Object array, int index, byte value) {
        setPrimitive(array, index, value);
    }

    @Adds(value = ARRAY + "getChar(Ljava/lang/Object;I)C", isStatic = true)
    static char getChar(Object array, int index) {
        return (Character) widened(array, index, char.class);
    }

    @Adds(value = ARRAY + "setChar(Ljava/lang/Object;IC)V", isStatic = true)
    static void setChar(Object array, int index, char value) {
        setPrimitive(array, index, value);
    }

    @Adds(value = ARRAY + "getShort(Ljava/lang/Object;I)S", isStatic = true)
    static short getShort(Object array, int index) {
        return (Short) widened(array, index, short.class);
    }

    @Adds(value = ARRAY + "setShort(Ljava/lang/Object;IS)V", isStatic = true)
    static void setShort(Object array, int index, short value) {
        setPrimitive(array, index, value);
    }

    @Adds(value = ARRAY + "getInt(Ljava/lang/Object;I)I", isStatic = true)
    static int getInt(Object array, int index) {
        return (Integer) widened(array, index, int.class);
    }

    @Adds(value = ARRAY + "setInt(Ljava/lang/Object;II)V", isStatic = true)
    static void setInt(Object array, int index, int value) {
        setPrimitive(array, index, value);
    }

    @Adds(value = ARRAY + "getLong(Ljava/lang/Object;I)J", isStatic = true)
    static long getLong(Object array, int index) {
        return (Long) widened(array, index, long.class);
    }

    @Adds(value = ARRAY + "setLong(Ljava/lang/Object;IJ)V", isStatic = true)
    static void setLong(Object array, int index, long value) {
        setPrimitive(array, index, value);
    }

    @Adds(value = ARRAY + "getFloat(Ljava/lang/Object;I)F", isStatic = true)
    static float getFloat(Object array, int index) {
        return (Float) widened(array, index, float.class);
    }

    @Adds(value = ARRAY + "setFloat(Ljava/lang/Object;IF)V", isStatic = true)
    static void setFloat(Object array, int index, float value) {
        setPrimitive(array, index, value);
    }

    @Adds(value = ARRAY + "getDouble(Ljava/lang/Object;I)D", isStatic = true)
    static double getDouble(Object array, int index) {
        return (Double) widened(array, index, double.class);
    }

    @Adds(value = ARRAY + "setDouble(Ljava/lang/Object;ID)V", isStatic = true)
    static void setDouble(Object array, int index, double value) {
        setPrimitive(array, index, value);
    }
}
