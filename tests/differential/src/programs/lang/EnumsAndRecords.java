// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

import java.util.Arrays;
import java.util.Optional;

/** Enum and Record by the methods that they inherit. */
public class EnumsAndRecords {
    enum Level {
        LOW(1), MIDDLE(5) {
            @Override
            int doubled() {
                return -1;
            }
        }, HIGH(9);

        final int value;

        Level(int value) {
            this.value = value;
        }

        int doubled() {
            return 2 * value;
        }

        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    record Pair<A, B>(A first, B second) {}

    record Mixed(byte b, short s, int i, long l, float f, double d, boolean z, char c, String text, int[] array) {}

    record None() {}

    public static void main(String[] args) {
        for (Level level : Level.values()) {
            System.out.println(level + " " + level.name() + level.ordinal() + level.doubled() + level.compareTo(Level.MIDDLE) + level.getDeclaringClass().getSimpleName() + level.getClass().isAnonymousClass() + level.equals(Level.valueOf(level.name())));
        }
        attempt("valueOf", () -> Level.valueOf("low"));
        attempt("valueOf null", () -> Level.valueOf(null));
        attempt("of a class", () -> Enum.valueOf(Level.class, "HIGH"));
        attempt("of a class, none", () -> Enum.valueOf(java.util.concurrent.TimeUnit.class, "SLEEPING"));
        attempt("compareTo null", () -> Level.LOW.compareTo(null));
        attempt("compareTo of another enum", () -> ((Comparable) Level.LOW).compareTo(Thread.State.NEW));
        System.out.println(Level.MIDDLE.getDeclaringClass() == Level.class) ;
        System.out.println(Arrays.toString(Level.class.getEnumConstants()) + Level.class.isEnum() + Level.MIDDLE.getClass().isEnum() + (Level.values() != Level.values()));
        Pair<String, Integer> pair = new Pair<>("a", 1);
        System.out.println(pair + " " + pair.hashCode() + pair.equals(new Pair<>("a", 1)) + pair.equals(new Pair<>("a", 2)) + pair.equals(null) + new Pair<>(null, null) + new Pair<>(null, null).hashCode() + new None() + new None().hashCode() + new None().equals(new None()));
        Mixed mixed = new Mixed((byte) -1, (short) 2, 3, 4L << 32, -0f, Double.NaN, true, '\n', null, null);
        System.out.println(mixed.toString().replace("\n", "\\n") + " " + mixed.hashCode() + mixed.equals(new Mixed((byte) -1, (short) 2, 3, 4L << 32, -0f, Double.NaN, true, '\n', null, null)) + mixed.equals(new Mixed((byte) -1, (short) 2, 3, 4L << 32, 0f, Double.NaN, true, '\n', null, null)));
        System.out.println(new Pair<>(new int[0], 1).equals(new Pair<>(new int[0], 1)) + " " + new Pair<>(pair, Optional.of(pair)) + " " + pair.getClass().isRecord());
    }
}
