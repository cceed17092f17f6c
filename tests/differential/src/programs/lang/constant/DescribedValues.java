// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang.constant;

import java.lang.constant.ClassDesc;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.TypeDescriptor;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Values that describe themselves as constants, and what their descriptions resolve to. */
public class DescribedValues {
    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "a constant with a body";
            }
        }
    }

    static int shared = 1;
    String own;

    static long sum(int a, long b) {
        return a + b;
    }

    static String all(String... parts) {
        return String.join("+", parts);
    }

    String greet(Object who) {
        return "hello " + who;
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Constable[] values = {
            "text", "", 1, Integer.MIN_VALUE, 2L, 3.5f, Float.NaN, -0.0, 4.25, true, false, (byte) -5, (short) 6, 'c', '\uffff',
            Colour.RED, Colour.GREEN, String.class, int.class, void.class, int[][].class, Map.Entry[].class, Colour.class,
            Colour.GREEN.getClass(), MethodType.methodType(int.class, String.class, long[].class),
            MethodType.methodType(void.class)
        };
        for (Constable value : values) {
            Optional<? extends ConstantDesc> described = value.describeConstable();
            System.out.println(value + ": " + described);
            Object resolved = described.get().resolveConstantDesc(lookup);
            System.out.println("  " + resolved + " " + resolved.equals(value));
        }
        for (Class<?> type : new Class<?>[] {String.class, Integer.class, Long.class, Float.class, Double.class, Boolean.class,
            Byte.class, Character.class, Short.class}) {
            System.out.println(type.getName() + " " + Constable.class.isAssignableFrom(type) + " "
                    + ConstantDesc.class.isAssignableFrom(type) + " " + new TreeSet<>(Arrays.stream(type.getInterfaces()).map(Class::getName).toList()));
        }
        handles(lookup);
        types(int[].class, lookup);
        types(String.class, lookup);
        types(ClassDesc.of("java.lang.Integer"), lookup);
        types(ClassDesc.ofDescriptor("[D"), lookup);
        Object anonymous = new Object() {};
        System.out.println(anonymous.getClass().describeConstable());
        List<Object> mixed = List.of("a", 1, new Object() {
            @Override
            public String toString() {
                return "neither";
            }
        });
        for (Object each : mixed) {
            System.out.println(each + " " + (each instanceof Constable) + " " + (each instanceof ConstantDesc));
        }
    }

    private static void handles(MethodHandles.Lookup lookup) throws ReflectiveOperationException {
        VarHandle[] handles = {
            lookup.findStaticVarHandle(DescribedValues.class, "shared", int.class),
            lookup.findVarHandle(DescribedValues.class, "own", String.class),
            MethodHandles.arrayElementVarHandle(long[].class),
            MethodHandles.byteArrayViewVarHandle(int[].class, java.nio.ByteOrder.BIG_ENDIAN)
        };
        for (VarHandle handle : handles) {
            System.out.println(handle.describeConstable());
        }
        VarHandle again = handles[0].describeConstable().get().resolveConstantDesc(lookup);
        again.set(7);
        System.out.println(shared + " " + again.coordinateTypes());
        System.out.println(lookup.findStatic(DescribedValues.class, "sum", MethodType.methodType(long.class, int.class, long.class))
                .describeConstable());
        System.out.println(lookup.findStatic(DescribedValues.class, "all", MethodType.methodType(String.class, String[].class))
                .describeConstable());
        System.out.println(lookup.findVirtual(DescribedValues.class, "greet", MethodType.methodType(String.class, Object.class))
                .describeConstable());
        System.out.println(lookup.findVirtual(List.class, "size", MethodType.methodType(int.class)).describeConstable());
        System.out.println(lookup.findConstructor(StringBuilder.class, MethodType.methodType(void.class, String.class))
                .describeConstable());
        System.out.println(lookup.findGetter(DescribedValues.class, "own", String.class).describeConstable());
        System.out.println(lookup.findSetter(DescribedValues.class, "own", String.class).describeConstable());
        System.out.println(lookup.findStaticGetter(DescribedValues.class, "shared", int.class).describeConstable());
        System.out.println(lookup.findStaticSetter(DescribedValues.class, "shared", int.class).describeConstable());
        System.out.println(MethodHandles.identity(int[].class).asType(MethodType.genericMethodType(1)).describeConstable());
    }

    private static <F extends TypeDescriptor.OfField<F>> void types(F type, MethodHandles.Lookup lookup) {
        System.out.println(type.descriptorString() + " " + type.isArray() + " " + type.isPrimitive() + " " + type.componentType()
                + " " + type.arrayType() + " " + type.arrayType().arrayType().componentType());
    }
}
