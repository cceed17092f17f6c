// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Texts and messages of values that differ from HotSpot's. */
final class TextPatches {
    private TextPatches() {}

    @Replaces("java.util.Optional.toString()Ljava/lang/String;")
    static String toString(Optional<?> self) {
        return self.isPresent() ? "Optional[" + self.get() + "]" : "Optional.empty";
    }

    @Replaces("java.util.OptionalInt.toString()Ljava/lang/String;")
    static String toString(OptionalInt self) {
        return self.isPresent() ? "OptionalInt[" + self.getAsInt() + "]" : "OptionalInt.empty";
    }

    @Replaces("java.util.IntSummaryStatistics.toString()Ljava/lang/String;")
    static String toString(IntSummaryStatistics self) {
        return String.format(
                "IntSummaryStatistics{count=%d, sum=%d, min=%d, average=%f, max=%d}",
                self.getCount(), self.getSum(), self.getMin(), self.getAverage(), self.getMax());
    }

    @Replaces("java.util.OptionalDouble.toString()Ljava/lang/String;")
    static String toString(OptionalDouble self) {
        return self.isPresent() ? "OptionalDouble[" + self.getAsDouble() + "]" : "OptionalDouble.empty";
    }

    @Replaces("java.util.DoubleSummaryStatistics.toString()Ljava/lang/String;")
    static String toString(DoubleSummaryStatistics self) {
        return String.format(
                "DoubleSummaryStatistics{count=%d, sum=%f, min=%f, average=%f, max=%f}",
                self.getCount(), self.getSum(), self.getMin(), self.getAverage(), self.getMax());
    }

    @Replaces("java.util.OptionalLong.toString()Ljava/lang/String;")
    static String toString(OptionalLong self) {
        return self.isPresent() ? "OptionalLong[" + self.getAsLong() + "]" : "OptionalLong.empty";
    }

    @Replaces("java.util.LongSummaryStatistics.toString()Ljava/lang/String;")
    static String toString(LongSummaryStatistics self) {
        return String.format(
                "LongSummaryStatistics{count=%d, sum=%d, min=%d, average=%f, max=%d}",
                self.getCount(), self.getSum(), self.getMin(), self.getAverage(), self.getMax());
    }

    @Replaces("java.util.Optional.get()Ljava/lang/Object;")
    @Replaces("java.util.Optional.orElseThrow()Ljava/lang/Object;")
    static Object get(Optional<Object> self) {
        Object value = self.orElse(null);
        if (value == null) {
            throw absent();
        }
        return value;
    }

    private static NoSuchElementException absent() {
        return new NoSuchElementException("No value present");
    }

    @Replaces("java.util.OptionalInt.getAsInt()I")
    @Replaces("java.util.OptionalInt.orElseThrow()I")
    static int get(OptionalInt self) {
        if (!self.isPresent()) {
            throw absent();
        }
        return self.orElse(0);
    }

    @Replaces("java.util.OptionalLong.getAsLong()J")
    @Replaces("java.util.OptionalLong.orElseThrow()J")
    static long get(OptionalLong self) {
        if (!self.isPresent()) {
            throw absent();
        }
        return self.orElse(0);
    }

    @Replaces("java.util.OptionalDouble.getAsDouble()D")
    @Replaces("java.util.OptionalDouble.orElseThrow()D")
    static double get(OptionalDouble self) {
        if (!self.isPresent()) {
            throw absent();
        }
        return self.orElse(0);
    }

    @Replaces("java.lang.Enum.compareTo(Ljava/lang/Enum;)I")
    static int compare(Enum<?> self, Enum<?> other) {
        if (self.getClass() != other.getClass() && self.getDeclaringClass() != other.getDeclaringClass()) {
            throw new ClassCastException();
        }
        return self.ordinal() - other.ordinal();
    }

    @Replaces("java.lang.Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;")
    static Enum<?> valueOf(Class<?> type, String name) {
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalArgumentException(type.getName() + " is not an enum class");
        }
        for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(name)) {
                return (Enum<?>) constant;
            }
        }
        throw new IllegalArgumentException("No enum constant " + type.getCanonicalName() + "." + name);
    }

    @Adds("java.io.Reader.transferTo(Ljava/io/Writer;)J")
    static long transferTo(Reader self, Writer target) throws IOException {
        char[] chars = new char[4096];
        long total = 0;
        for (int count = self.read(chars, 0, chars.length); count >= 0; count = self.read(chars, 0, chars.length)) {
            target.write(chars, 0, count);
            total += count;
        }
        return total;
    }
}
