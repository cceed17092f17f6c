// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import dev.amphora.runtime.classlib.JavaRelease;

/** One conversion of a format string, checked when it is read: {@code %[index$][flags][width][.precision]conversion}. */
final class FormatSpecifier {
    static final int LEFT = 1;
    static final int ALTERNATE = 2;
    static final int PLUS = 4;
    static final int SPACE = 8;
    static final int ZERO = 16;
    static final int GROUP = 32;
    static final int PARENTHESES = 64;
    static final int PREVIOUS = 128;
    private static final String FLAGS = "-#+ 0,(<";
    /** From this release on, an error names all flags that do not fit. */
    private static final int NAMES_ALL_FLAGS = 21;

    final int index;
    final int flags;
    final int width;
    final int precision;
    /** Lower case. */
    final char conversion;

    final boolean upper;
    /** What of a date is written: the letter behind the conversion {@code t}, and 0 behind others. */
    final char field;

    private FormatSpecifier(int index, int flags, int width, int precision, char written, char field) {
        this.index = index;
        this.flags = flags;
        this.width = width;
        this.precision = precision;
        this.field = field;
        this.upper = written >= 'A' && written <= 'Z';
        this.conversion = upper ? (char) (written + ('a' - 'A')) : written;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Reads specifiers. What does not have their form is reported by the character behind its percent sign. */
    static final class Reader {
        private static final int TOO_LARGE = Integer.MIN_VALUE;

        private final String format;
        /** Index behind what was read. */
        int position;

        private int percent;

        Reader(String format) {
            this.format = format;
        }

        private UnknownFormatConversionException malformed() {
            int first = percent + 1;
            return new UnknownFormatConversionException(
                    first == format.length() ? "%" : String.valueOf(format.charAt(first)));
        }

        private char peek() {
            if (position == format.length()) {
                throw malformed();
            }
            return format.charAt(position);
        }

        private boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private int number() {
            int start = position;
            long value = 0;
            while (isDigit(peek())) {
                value = Math.min(value * 10 + peek() - '0', 1L << 32);
                position++;
            }
            return start == position ? -1 : value > Integer.MAX_VALUE ? TOO_LARGE : (int) value;
        }

        /** The specifier behind the percent sign at the position. */
        FormatSpecifier next() {
            percent = position;
            position++;
            int index = index();
            int firstFlag = position;
            while (FLAGS.indexOf(peek()) >= 0) {
                position++;
            }
            int firstDigit = position;
            int width = number();
            int precision = -1;
            if (peek() == '.') {
                position++;
                precision = number();
                if (precision == -1) {
                    throw malformed();
                }
            }
            char written = peek();
            position++;
            char field = 0;
            if ((written == 't' || written == 'T')
                    && position < format.length()
                    && isConversion(format.charAt(position))) {
                field = format.charAt(position);
                position++;
            }
            if (!isConversion(written)) {
                throw malformed();
            }
            // All of it has the form of a specifier; now what its parts say.
            if (index == 0 || index == TOO_LARGE) {
                throw new IllegalFormatArgumentIndexException(index);
            }
            int flags = flags(firstFlag, firstDigit);
            if (width == TOO_LARGE) {
                throw new IllegalFormatWidthException(width);
            }
            if (precision == TOO_LARGE) {
                throw new IllegalFormatPrecisionException(precision);
            }
            if (field == 0 && "bBhHsScCdoxXeEfgGaA%n".indexOf(written) < 0) {
                throw new UnknownFormatConversionException(String.valueOf(written));
            }
            FormatSpecifier specifier =
                    new FormatSpecifier(Math.max(index, 0), flags, width, precision, written, field);
            specifier.check();
            return specifier;
        }

        /** The number in front of a dollar sign, or -1 if there is none. */
        private int index() {
            int start = position;
            int number = number();
            if (number != -1 && peek() == '$') {
                position++;
                return number;
            }
            position = start;
            return -1;
        }

        private static boolean isConversion(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '%';
        }

        private int flags(int from, int to) {
            int flags = 0;
            for (int i = from; i < to; i++) {
                int which = FLAGS.indexOf(format.charAt(i));
                if ((flags & 1 << which) != 0) {
                    throw new DuplicateFormatFlagsException(String.valueOf(FLAGS.charAt(which)));
                }
                flags |= 1 << which;
            }
            return flags;
        }
    }

    private void check() {
        switch (conversion) {
            case 'b', 'h' -> {
                reject(ALTERNATE);
                checkGeneral();
            }
            case 's' -> checkGeneral();
            case 'c' -> {
                rejectPrecision();
                reject(ALTERNATE | PLUS | SPACE | ZERO | GROUP | PARENTHESES);
                checkLeft();
            }
            case 'd' -> {
                checkNumeric();
                rejectPrecision();
                reject(ALTERNATE);
            }
            case 'o', 'x' -> {
                checkNumeric();
                rejectPrecision();
                reject(GROUP);
            }
            case 'e' -> {
                checkNumeric();
                reject(GROUP);
            }
            case 'g' -> {
                checkNumeric();
                reject(ALTERNATE);
            }
            case 'a' -> {
                checkNumeric();
                reject(PARENTHESES, GROUP);
            }
            case 'f' -> checkNumeric();
            case 't' -> {
                rejectPrecision();
                if (!FormatDates.isField(field)) {
                    throw new UnknownFormatConversionException("t" + field);
                }
                reject(ALTERNATE | PLUS | SPACE | ZERO | GROUP | PARENTHESES);
                checkLeft();
            }
            case '%' -> {
                rejectPrecision();
                if ((flags & ~LEFT) != 0) {
                    throw new IllegalFormatFlagsException(flagText(flags));
                }
                checkLeft();
            }
            default -> {
                rejectPrecision();
                if (width != -1) {
                    throw new IllegalFormatWidthException(width);
                }
                if (flags != 0) {
                    throw new IllegalFormatFlagsException(flagText(flags));
                }
            }
        }
    }

    private void checkGeneral() {
        checkLeft();
        reject(PLUS | SPACE | ZERO | GROUP | PARENTHESES);
    }

    private void checkLeft() {
        if (has(LEFT) && width == -1) {
            throw new MissingFormatWidthException(toString());
        }
    }

    private void checkNumeric() {
        if ((has(LEFT) || has(ZERO)) && width == -1) {
            throw new MissingFormatWidthException(toString());
        }
        if (has(PLUS) && has(SPACE) || has(LEFT) && has(ZERO)) {
            String text = flagText(flags);
            // The upper case of the conversion counts as a flag here, behind the minus sign.
            int at = has(LEFT) ? 1 : 0;
            throw new IllegalFormatFlagsException(upper ? text.substring(0, at) + '^' + text.substring(at) : text);
        }
    }

    private void rejectPrecision() {
        if (precision != -1) {
            throw new IllegalFormatPrecisionException(precision);
        }
    }

    /** Throws if any of the flags is given. Older JDKs name the first of them alone, in an order of their own. */
    void reject(int... inOrder) {
        for (int unfit : inOrder) {
            int found = flags & unfit;
            if (found != 0) {
                throw mismatch(
                        JavaRelease.number() < NAMES_ALL_FLAGS ? Integer.lowestOneBit(found) : flags & union(inOrder));
            }
        }
    }

    private static int union(int[] flags) {
        int all = 0;
        for (int each : flags) {
            all |= each;
        }
        return all;
    }

    private FormatFlagsConversionMismatchException mismatch(int found) {
        return new FormatFlagsConversionMismatchException(flagText(found), conversion == 't' ? field : conversion);
    }

    private static String flagText(int flags) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < FLAGS.length(); i++) {
            if ((flags & 1 << i) != 0) {
                text.append(FLAGS.charAt(i));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%").append(flagText(flags));
        if (index > 0) {
            text.append(index).append('$');
        }
        if (width != -1) {
            text.append(width);
        }
        if (precision != -1) {
            text.append('.').append(precision);
        }
        text.append(upper ? (char) (conversion - ('a' - 'A')) : conversion);
        if (field != 0) {
            text.append(upper ? Character.toUpperCase(field) : field);
        }
        return text.toString();
    }
}
