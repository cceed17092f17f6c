// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package enums;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;

/** JLS 8.9.1: constants with bodies are anonymous subclasses; getDeclaringClass, values, compareTo and switch ignore that. */
public class ConstantBodies {
    enum Op {
        PLUS("+") {
            @Override
            double apply(double a, double b) {
                return a + b;
            }
        },
        POWER("^") {
            int calls;

            @Override
            double apply(double a, double b) {
                calls++;
                double r = 1;
                for (int i = 0; i < b; i++) {
                    r *= a;
                }
                return r + calls * 0.5;
            }
        };

        final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        abstract double apply(double a, double b);
    }

    public static void main(String[] args) {
        for (Op op : Op.values()) {
            System.out.println(op + op.sign + op.apply(2, 5) + " " + op.apply(2, 3) + " " + (op.getClass() == Op.class)
                    + " " + op.getDeclaringClass().getSimpleName() + " " + op.ordinal());
        }
        switch (Op.POWER) {
            case PLUS -> System.out.println("plus");
            case POWER -> System.out.println("power");
        }
        EnumMap<Op, Integer> map = new EnumMap<>(Op.class);
        map.put(Op.POWER, 2);
        map.put(Op.PLUS, 1);
        System.out.println(map + " " + EnumSet.allOf(Op.class) + EnumSet.complementOf(EnumSet.of(Op.PLUS)));
        Op[] values = Op.values();
        values[0] = null;
        System.out.println(Arrays.toString(Op.values()) + " " + Op.PLUS.compareTo(Op.POWER) + Op.valueOf("PLUS").hashCode() * 0);
    }
}
