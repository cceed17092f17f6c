// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

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

    /** Reads specifiers. */
    static final class Reader {
        private final String format;
        /** Index behind what was read. */
        int position;

        Reader(String format) {
            this.format = format;
        }

        private char peek() {
            if (position == format.length()) {
                throw new UnknownFormatConversionException(String.valueOf(format.charAt(position - 1)));
            }
            return format.charAt(position);
        }

        private int number() {
            int start = position;
            long value = 0;
            while (peek() >= '0' && peek() <= '9') {
                value = Math.min(value * 10 + peek() - '0', 1L << 32);
                position++;
            }
            return start == position ? -1 : value > Integer.MAX_VALUE ? Integer.MIN_VALUE : (int) value;
        }

        /** The specifier behind the percent sign at the position. */
        FormatSpecifier next() {
            position++;
            int index = 0;
            int width = -1;
            int flags = 0;
            if (peek() >= '1' && peek() <= '9') {
                int number = number();
                if (peek() == '$') {
                    position++;
                    index = number;
                } else {
                    width = number;
                }
            }
            if (width == -1) {
                flags = flags();
                width = number();
            }
            if (width == Integer.MIN_VALUE) {
                throw new IllegalFormatWidthException(width);
            }
            int precision = -1;
            if (peek() == '.') {
                position++;
                if (peek() < '0' || peek() > '9') {
                    throw new UnknownFormatConversionException(".");
                }
                precision = number();
                if (precision == Integer.MIN_VALUE) {
                    throw new IllegalFormatPrecisionException(precision);
                }
            }
            char written = peek();
            position++;
            boolean isDate = written == 't' || written == 'T';
            if (!isDate && "bBhHsScCdoxXeEfgGaA%n".indexOf(written) < 0) {
                throw new UnknownFormatConversionException(String.valueOf(written));
            }
            char field = isDate ? field(written) : 0;
            FormatSpecifier specifier = new FormatSpecifier(index, flags, width, precision, written, field);
            specifier.check();
            return specifier;
        }

        private char field(char written) {
            char field = peek();
            if (!(field >= 'a' && field <= 'z' || field >= 'A' && field <= 'Z' || field == '%')) {
                throw new UnknownFormatConversionException(String.valueOf(written));
            }
            position++;
            return field;
        }

        private int flags() {
            int flags = 0;
            while (true) {
                int which = FLAGS.indexOf(peek());
                if (which < 0) {
                    return flags;
                }
                if ((flags & 1 << which) != 0) {
                    throw new DuplicateFormatFlagsException(String.valueOf(FLAGS.charAt(which)));
                }
                flags |= 1 << which;
                position++;
            }
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
                reject(PARENTHESES | GROUP);
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
            throw new IllegalFormatFlagsException(flagText(flags));
        }
    }

    private void rejectPrecision() {
        if (precision != -1) {
            throw new IllegalFormatPrecisionException(precision);
        }
    }

    /** Throws if any of the flags is given. */
    void reject(int unfit) {
        int found = flags & unfit;
        if (found != 0) {
            char named = conversion == 't' ? field : conversion;
            throw new FormatFlagsConversionMismatchException(flagText(Integer.lowestOneBit(found)), named);
        }
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
