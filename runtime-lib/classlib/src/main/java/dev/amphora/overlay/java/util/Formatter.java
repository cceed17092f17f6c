// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Formattable;
import java.util.FormattableFlags;
import java.util.FormatterClosedException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Formats without {@code DecimalFormat}, {@code BigDecimal}, calendars or regular expressions, unless arguments are such or
 * formats write dates ({@link FormatDates}).
 */
public final class Formatter implements Closeable, Flushable {
    private final Locale locale;
    private Appendable out;
    private IOException lastException;

    public Formatter() {
        this(new StringBuilder());
    }

    public Formatter(Appendable out) {
        this(out, Locale.getDefault());
    }

    public Formatter(Locale locale) {
        this(new StringBuilder(), locale);
    }

    public Formatter(Appendable out, Locale locale) {
        this.out = out == null ? new StringBuilder() : out;
        this.locale = locale;
    }

    public Formatter(PrintStream stream) {
        this((Appendable) Objects.requireNonNull(stream), Locale.getDefault());
    }

    public Formatter(OutputStream stream) {
        this(new OutputStreamWriter(stream));
    }

    public Formatter(OutputStream stream, String charset) throws UnsupportedEncodingException {
        this(new OutputStreamWriter(stream, charset));
    }

    public Formatter(OutputStream stream, String charset, Locale locale) throws UnsupportedEncodingException {
        this(new OutputStreamWriter(stream, charset), locale);
    }

    public Formatter(OutputStream stream, Charset charset, Locale locale) {
        this(new OutputStreamWriter(stream, charset), locale);
    }

    public Formatter(String path) throws FileNotFoundException {
        this(new File(path));
    }

    public Formatter(String path, String charset) throws FileNotFoundException, UnsupportedEncodingException {
        this(new File(path), charset);
    }

    public Formatter(String path, String charset, Locale locale)
            throws FileNotFoundException, UnsupportedEncodingException {
        this(new File(path), charset, locale);
    }

    public Formatter(String path, Charset charset, Locale locale) throws IOException {
        this(charset(charset), new File(path), locale);
    }

    public Formatter(File file) throws FileNotFoundException {
        this(StandardCharsets.UTF_8, file, Locale.getDefault());
    }

    public Formatter(File file, String charset) throws FileNotFoundException, UnsupportedEncodingException {
        this(file, charset, Locale.getDefault());
    }

    public Formatter(File file, String charset, Locale locale)
            throws FileNotFoundException, UnsupportedEncodingException {
        this(charset(charset), file, locale);
    }

    public Formatter(File file, Charset charset, Locale locale) throws IOException {
        this(charset(charset), file, locale);
    }

    /** A charset that does not exist is noticed before the file is made. */
    private Formatter(Charset charset, File file, Locale locale) throws FileNotFoundException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file), charset)), locale);
    }

    private static Charset charset(Charset charset) {
        return Objects.requireNonNull(charset, "charset");
    }

    private static Charset charset(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(Objects.requireNonNull(name, "charsetName"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    private void requireOpen() {
        if (out == null) {
            throw new FormatterClosedException();
        }
    }

    public Locale locale() {
        requireOpen();
        return locale;
    }

    public Appendable out() {
        requireOpen();
        return out;
    }

    @Override
    public String toString() {
        requireOpen();
        return out.toString();
    }

    @Override
    public void flush() {
        requireOpen();
        if (out instanceof Flushable) {
            try {
                ((Flushable) out).flush();
            } catch (IOException e) {
                lastException = e;
            }
        }
    }

    @Override
    public void close() {
        if (out == null) {
            return;
        }
        try {
            if (out instanceof Closeable) {
                ((Closeable) out).close();
            }
        } catch (IOException e) {
            lastException = e;
        } finally {
            out = null;
        }
    }

    public IOException ioException() {
        return lastException;
    }

    public Formatter format(String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public Formatter format(Locale locale, String format, Object... arguments) {
        requireOpen();
        int last = -1;
        int ordinary = -1;
        // All of the format is checked before anything is written.
        for (Object part : parse(format)) {
            try {
                if (!(part instanceof FormatSpecifier)) {
                    out.append((String) part);
                    continue;
                }
                FormatSpecifier specifier = (FormatSpecifier) part;
                if (specifier.conversion == 'n') {
                    out.append(System.lineSeparator());
                    continue;
                }
                if (specifier.conversion == '%') {
                    out.append(justified("%", specifier));
                    continue;
                }
                if (specifier.has(FormatSpecifier.PREVIOUS)) {
                    if (last < 0) {
                        throw new MissingFormatArgumentException(specifier.toString());
                    }
                } else if (specifier.index > 0) {
                    last = specifier.index - 1;
                } else {
                    ordinary++;
                    last = ordinary;
                }
                if (arguments != null && last >= arguments.length) {
                    throw new MissingFormatArgumentException(specifier.toString());
                }
                write(specifier, arguments == null ? null : arguments[last], locale);
            } catch (IOException e) {
                lastException = e;
            }
        }
        return this;
    }

    private static List<Object> parse(String format) {
        List<Object> parts = new ArrayList<>();
        FormatSpecifier.Reader reader = new FormatSpecifier.Reader(format);
        while (reader.position < format.length()) {
            int percent = format.indexOf('%', reader.position);
            int end = percent < 0 ? format.length() : percent;
            if (end > reader.position) {
                parts.add(format.substring(reader.position, end));
            }
            reader.position = end;
            if (percent >= 0) {
                parts.add(reader.next());
            }
        }
        return parts;
    }

    private void write(FormatSpecifier specifier, Object argument, Locale locale) throws IOException {
        switch (specifier.conversion) {
            case 'b' -> writeText(specifier, booleanText(argument), locale);
            case 'h' ->
                writeText(specifier, argument == null ? "null" : Integer.toHexString(argument.hashCode()), locale);
            case 's' -> {
                if (argument instanceof Formattable) {
                    writeFormattable(specifier, (Formattable) argument, locale);
                } else {
                    specifier.reject(FormatSpecifier.ALTERNATE);
                    writeText(specifier, String.valueOf(argument), locale);
                }
            }
            case 'c' -> writeText(specifier, argument == null ? "null" : character(specifier, argument), locale);
            case 't' -> {
                String date = argument == null ? "null" : FormatDates.text(argument, specifier.field, locale);
                writeText(specifier, date, locale);
            }
            default -> {
                if (argument == null) {
                    writeText(specifier, "null", locale);
                } else {
                    String number = number(specifier, argument, locale);
                    out.append(justified(specifier.upper ? upper(number, locale) : number, specifier));
                }
            }
        }
    }

    private static String booleanText(Object argument) {
        return argument instanceof Boolean ? argument.toString() : String.valueOf(argument != null);
    }

    private void writeFormattable(FormatSpecifier specifier, Formattable argument, Locale locale) {
        int flags = (specifier.has(FormatSpecifier.LEFT) ? FormattableFlags.LEFT_JUSTIFY : 0)
                | (specifier.upper ? FormattableFlags.UPPERCASE : 0)
                | (specifier.has(FormatSpecifier.ALTERNATE) ? FormattableFlags.ALTERNATE : 0);
        Formatter target = Objects.equals(locale, this.locale) ? this : new Formatter(out, locale);
        // The same class once the prefix of its package is dropped.
        argument.formatTo((java.util.Formatter) (Object) target, flags, specifier.width, specifier.precision);
    }

    private void writeText(FormatSpecifier specifier, String text, Locale locale) throws IOException {
        String cut = specifier.precision >= 0 && specifier.precision < text.length()
                ? text.substring(0, specifier.precision)
                : text;
        out.append(justified(specifier.upper ? upper(cut, locale) : cut, specifier));
    }

    private static String upper(String text, Locale locale) {
        return locale == null ? text.toUpperCase() : text.toUpperCase(locale);
    }

    private static String justified(String text, FormatSpecifier specifier) {
        if (text.length() >= specifier.width) {
            return text;
        }
        String padding = " ".repeat(specifier.width - text.length());
        return specifier.has(FormatSpecifier.LEFT) ? text + padding : padding + text;
    }

    private static String character(FormatSpecifier specifier, Object argument) {
        if (argument instanceof Character) {
            return argument.toString();
        }
        if (!(argument instanceof Integer || argument instanceof Short || argument instanceof Byte)) {
            throw new IllegalFormatConversionException(specifier.conversion, argument.getClass());
        }
        int codePoint = ((Number) argument).intValue();
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalFormatCodePointException(codePoint);
        }
        return new String(Character.toChars(codePoint));
    }

    private static String number(FormatSpecifier specifier, Object argument, Locale locale) {
        switch (specifier.conversion) {
            case 'd', 'o', 'x':
                if (argument instanceof BigInteger) {
                    return bigInteger(specifier, (BigInteger) argument, locale);
                }
                if (argument instanceof Integer
                        || argument instanceof Long
                        || argument instanceof Short
                        || argument instanceof Byte) {
                    return integer(specifier, (Number) argument, locale);
                }
                break;
            default:
                if (argument instanceof Double || argument instanceof Float) {
                    return floating(specifier, (Number) argument, locale);
                }
                if (argument instanceof BigDecimal && specifier.conversion != 'a') {
                    BigDecimal value = (BigDecimal) argument;
                    FormatDecimal decimal =
                            FormatDecimal.of(value.unscaledValue().abs().toString(), value.scale());
                    boolean isScaledZero = value.signum() == 0 && value.scale() != 0 && specifier.conversion != 'f';
                    String text = isScaledZero ? zeroText(specifier, -value.scale()) : decimalText(specifier, decimal);
                    return signed(specifier, value.signum() < 0, text, locale);
                }
                break;
        }
        throw new IllegalFormatConversionException(specifier.conversion, argument.getClass());
    }

    private static String bigInteger(FormatSpecifier specifier, BigInteger value, Locale locale) {
        String digits = value.abs().toString(radix(specifier));
        return signed(specifier, value.signum() < 0, prefix(specifier) + digits, locale);
    }

    private static int radix(FormatSpecifier specifier) {
        return specifier.conversion == 'd' ? 10 : specifier.conversion == 'o' ? 8 : 16;
    }

    private static String prefix(FormatSpecifier specifier) {
        return !specifier.has(FormatSpecifier.ALTERNATE) ? "" : specifier.conversion == 'x' ? "0x" : "0";
    }

    private static String integer(FormatSpecifier specifier, Number argument, Locale locale) {
        long value = argument.longValue();
        if (specifier.conversion == 'd') {
            String digits = Long.toString(value);
            return signed(specifier, value < 0, value < 0 ? digits.substring(1) : digits, locale);
        }
        specifier.reject(FormatSpecifier.PARENTHESES, FormatSpecifier.SPACE, FormatSpecifier.PLUS);
        if (argument instanceof Integer) {
            value &= 0xFFFFFFFFL;
        } else if (argument instanceof Short) {
            value &= 0xFFFF;
        } else if (argument instanceof Byte) {
            value &= 0xFF;
        }
        String digits = specifier.conversion == 'x' ? Long.toHexString(value) : Long.toOctalString(value);
        return zeroPadded(specifier, new StringBuilder(prefix(specifier)), digits, specifier.width)
                .toString();
    }

    private static String floating(FormatSpecifier specifier, Number argument, Locale locale) {
        double value = argument.doubleValue();
        if (value != value) {
            return "NaN";
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        double magnitude = Math.abs(value);
        if (magnitude == Double.POSITIVE_INFINITY) {
            return sign(specifier, negative) + "Infinity" + closing(specifier, negative);
        }
        if (specifier.conversion == 'a') {
            return hexadecimal(specifier, negative, FormatHexadecimal.text(magnitude, specifier.precision));
        }
        return signed(
                specifier, negative, decimalText(specifier, FormatDecimal.parse(Double.toString(magnitude))), locale);
    }

    /** Zero, of which a {@code BigDecimal} tells the power of ten. */
    private static String zeroText(FormatSpecifier specifier, int power) {
        int precision = specifier.precision < 0 ? 6 : specifier.precision;
        int fraction = specifier.conversion == 'e' ? precision : Math.max(precision, 1) - 1;
        String point = fraction > 0 || specifier.has(FormatSpecifier.ALTERNATE) ? "." : "";
        return "0" + point + "0".repeat(fraction) + FormatDecimal.exponentText(power);
    }

    private static String decimalText(FormatSpecifier specifier, FormatDecimal decimal) {
        int precision = specifier.precision < 0 ? 6 : specifier.precision;
        switch (specifier.conversion) {
            case 'f':
                return decimal.plain(precision)
                        + (precision == 0 && specifier.has(FormatSpecifier.ALTERNATE) ? "." : "");
            case 'e':
                String text = decimal.scientific(precision);
                return precision == 0 && specifier.has(FormatSpecifier.ALTERNATE)
                        ? text.charAt(0) + "." + text.substring(1)
                        : text;
            default:
                return decimal.general(Math.max(precision, 1));
        }
    }

    private static String sign(FormatSpecifier specifier, boolean negative) {
        if (negative) {
            return specifier.has(FormatSpecifier.PARENTHESES) ? "(" : "-";
        }
        return specifier.has(FormatSpecifier.PLUS) ? "+" : specifier.has(FormatSpecifier.SPACE) ? " " : "";
    }

    private static String closing(FormatSpecifier specifier, boolean negative) {
        return negative && specifier.has(FormatSpecifier.PARENTHESES) ? ")" : "";
    }

    /**
     * The sign, {@code 0x}, zeros up to the width, and the digits, which no locale changes. As on the JVM, zeros that the
     * precision asks for behind the digits are not counted, so that the text may be longer than the width.
     */
    private static String hexadecimal(FormatSpecifier specifier, boolean negative, String magnitude) {
        StringBuilder text = new StringBuilder(sign(specifier, negative)).append(magnitude, 0, 2);
        String digits = FormatHexadecimal.extended(magnitude.substring(2), specifier.precision);
        int uncounted = digits.length() + 2 - magnitude.length();
        String closing = closing(specifier, negative);
        return zeroPadded(specifier, text, digits, specifier.width + uncounted - closing.length())
                .append(closing)
                .toString();
    }

    /** The sign, zeros up to the width, and the magnitude with the locale's separators. */
    private static String signed(FormatSpecifier specifier, boolean negative, String magnitude, Locale locale) {
        String closing = closing(specifier, negative);
        StringBuilder text = new StringBuilder(sign(specifier, negative));
        String localized = radix(specifier) != 10 && isInteger(specifier)
                ? magnitude
                : FormatSeparators.localize(magnitude, specifier.has(FormatSpecifier.GROUP), locale);
        return zeroPadded(specifier, text, localized, specifier.width - closing.length())
                .append(closing)
                .toString();
    }

    private static boolean isInteger(FormatSpecifier specifier) {
        return specifier.conversion == 'd' || specifier.conversion == 'o' || specifier.conversion == 'x';
    }

    private static StringBuilder zeroPadded(FormatSpecifier specifier, StringBuilder text, String digits, int width) {
        if (specifier.has(FormatSpecifier.ZERO)) {
            for (int i = text.length() + digits.length(); i < width; i++) {
                text.append('0');
            }
        }
        return text.append(digits);
    }
}
