// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The text format's numbers. Core spec 3.0, 6.3.1 and 6.3.2. */
final class Literals {
    private static final String DEC = "[0-9](_?[0-9])*";
    private static final String HEX = "[0-9a-fA-F](_?[0-9a-fA-F])*";
    private static final Pattern NATURAL = Pattern.compile(DEC + "|0x" + HEX);
    private static final Pattern INTEGER = Pattern.compile("[+-]?(" + DEC + "|0x" + HEX + ")");
    private static final Pattern DEC_FLOAT =
            Pattern.compile("[+-]?" + DEC + "(\\.(" + DEC + ")?)?([eE][+-]?" + DEC + ")?");
    private static final Pattern HEX_FLOAT =
            Pattern.compile("[+-]?0x" + HEX + "(\\.(" + HEX + ")?)?([pP][+-]?" + DEC + ")?");
    private static final Pattern NAN = Pattern.compile("[+-]?nan(:0x" + HEX + ")?");
    private static final Pattern INFINITY = Pattern.compile("[+-]?inf");

    private Literals() {}

    static boolean isNatural(String text) {
        return NATURAL.matcher(text).matches();
    }

    /** An unsigned number of some bits, at most 64. */
    static long unsigned(SExpr.Atom atom, int bits) {
        if (!isNatural(atom.text())) {
            throw unexpected(atom);
        }
        return inRange(atom, magnitude(atom.text()), BigInteger.ZERO, bits);
    }

    /** A number of some bits, at most 64, that may be written as signed or as unsigned. */
    static long integer(SExpr.Atom atom, int bits) {
        if (!INTEGER.matcher(atom.text()).matches()) {
            throw unexpected(atom);
        }
        return inRange(
                atom, magnitude(atom.text()), BigInteger.ONE.shiftLeft(bits - 1).negate(), bits);
    }

    /** The bits of an f32. */
    static int f32(SExpr.Atom atom) {
        String text = atom.text();
        if (NAN.matcher(text).matches()) {
            return (int) nan(atom, 23, 8);
        }
        float value = INFINITY.matcher(text).matches()
                ? text.startsWith("-") ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY
                : Float.parseFloat(javaLiteral(atom));
        if (Float.isInfinite(value) && !text.endsWith("inf")) {
            throw outOfRange(atom);
        }
        return Float.floatToRawIntBits(value);
    }

    /** The bits of an f64. */
    static long f64(SExpr.Atom atom) {
        String text = atom.text();
        if (NAN.matcher(text).matches()) {
            return nan(atom, 52, 11);
        }
        double value = INFINITY.matcher(text).matches()
                ? text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
                : Double.parseDouble(javaLiteral(atom));
        if (Double.isInfinite(value) && !text.endsWith("inf")) {
            throw outOfRange(atom);
        }
        return Double.doubleToRawLongBits(value);
    }

    private static long nan(SExpr.Atom atom, int mantissaBits, int exponentBits) {
        String text = atom.text();
        int colon = text.indexOf(':');
        BigInteger payload = colon < 0
                ? BigInteger.ONE.shiftLeft(mantissaBits - 1)
                : new BigInteger(text.substring(colon + 3).replace("_", ""), 16);
        if (payload.signum() == 0 || payload.bitLength() > mantissaBits) {
            throw outOfRange(atom);
        }
        long sign = text.startsWith("-") ? 1L << (mantissaBits + exponentBits) : 0;
        return sign | ((1L << exponentBits) - 1) << mantissaBits | payload.longValue();
    }

    /** The number as Java writes it. Java rounds decimal and hexadecimal numbers correctly, as is wanted here. */
    private static String javaLiteral(SExpr.Atom atom) {
        String text = atom.text();
        if (DEC_FLOAT.matcher(text).matches()) {
            return text.replace("_", "");
        }
        if (!HEX_FLOAT.matcher(text).matches()) {
            throw unexpected(atom);
        }
        String plain = text.replace("_", "");
        return plain.indexOf('p') < 0 && plain.indexOf('P') < 0 ? plain + "p0" : plain;
    }

    private static BigInteger magnitude(String text) {
        boolean negative = text.startsWith("-");
        String digits = (negative || text.startsWith("+") ? text.substring(1) : text).replace("_", "");
        BigInteger value = digits.startsWith("0x") ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits);
        return negative ? value.negate() : value;
    }

    private static long inRange(SExpr.Atom atom, BigInteger value, BigInteger least, int bits) {
        if (value.compareTo(least) < 0 || value.signum() > 0 && value.bitLength() > bits) {
            throw outOfRange(atom);
        }
        return value.longValue();
    }

    private static RuntimeException outOfRange(SExpr.Atom atom) {
        return atom.source().malformed(atom.offset(), "constant out of range: " + atom.text());
    }

    private static RuntimeException unexpected(SExpr.Atom atom) {
        return atom.source().malformed(atom.offset(), "unknown operator " + atom.text() + ": a number expected");
    }
}
