// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package enums;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** Enums with fields, constant bodies, abstract methods and interfaces; values, valueOf, EnumMap, EnumSet. */
public class Enums {
    enum Operator implements IntBinaryOperator {
        PLUS("+", 1) {
            @Override
            public int applyAsInt(int a, int b) {
                return a + b;
            }
        },
        MINUS("-", 1) {
            @Override
            public int applyAsInt(int a, int b) {
                return a - b;
            }
        },
        TIMES("*", 2) {
            @Override
            public int applyAsInt(int a, int b) {
                return a * b;
            }

            @Override
            boolean commutes() {
                return true;
            }
        };

        private static final Map<String, Operator> BY_SYMBOL = new java.util.HashMap<>();

        static {
            for (Operator op : values()) {
                BY_SYMBOL.put(op.symbol, op);
            }
        }

        final String symbol;
        final int precedence;

        Operator(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        boolean commutes() {
            return this == PLUS;
        }

        static Operator of(String symbol) {
            return BY_SYMBOL.get(symbol);
        }
    }

    enum Level {
        LOW, MEDIUM, HIGH;

        Level next() {
            return values()[(ordinal() + 1) % values().length];
        }

        @Override
        public String toString() {
            return name().charAt(0) + name().substring(1).toLowerCase();
        }
    }

    enum Empty {}

    enum Singleton {
        INSTANCE;
        int calls;

        int call() {
            return ++calls;
        }
    }

    public static void main(String[] args) {
        for (Operator op : Operator.values()) {
            System.out.println(op + " " + op.ordinal() + " " + op.symbol + " " + op.precedence + " " + op.applyAsInt(7, 3) + " "
                    + op.commutes() + " " + op.getDeclaringClass().getSimpleName() + " " + (op.getClass() == Operator.class));
        }
        System.out.println(Operator.of("*") + " " + Operator.of("/") + " " + Operator.valueOf("MINUS").name());
        try {
            Level.valueOf("NONE");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Level.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println("null name");
        }
        System.out.println(Arrays.toString(Level.values()) + " " + Level.HIGH.next() + " " + Level.LOW.compareTo(Level.HIGH) + " "
                + Empty.values().length + " " + (Level.values() == Level.values()) + " " + Level.LOW.equals(Level.valueOf("LOW")));
        EnumMap<Level, Integer> counts = new EnumMap<>(Level.class);
        for (Level level : new Level[] {Level.HIGH, Level.LOW, Level.HIGH}) {
            counts.merge(level, 1, Integer::sum);
        }
        System.out.println(counts + " " + counts.containsKey(Level.MEDIUM) + " " + counts.get(Level.HIGH) + " " + counts.size());
        EnumSet<Level> set = EnumSet.of(Level.HIGH, Level.LOW);
        set.add(Level.LOW);
        System.out.println(set + " " + EnumSet.complementOf(set) + " " + EnumSet.allOf(Level.class) + " "
                + EnumSet.noneOf(Level.class).isEmpty() + " " + EnumSet.range(Level.LOW, Level.MEDIUM) + " " + set.contains(Level.MEDIUM));
        Singleton.INSTANCE.call();
        System.out.println(Singleton.INSTANCE.call() + " " + Singleton.valueOf("INSTANCE").calls);
        Level[] shared = Level.values();
        shared[0] = null;
        System.out.println(Level.values()[0] + " " + Enum.valueOf(Level.class, "HIGH"));
    }
}
