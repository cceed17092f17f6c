// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.Arrays;
import java.util.HexFormat;

/** HexFormat: digits, delimiters, prefixes, what is no hexadecimal text. */
public class HexFormats {
    public static void main(String[] args) throws Exception {
        HexFormat plain = HexFormat.of();
        HexFormat fancy = HexFormat.ofDelimiter(", ").withPrefix("0x").withSuffix("!").withUpperCase();
        byte[] bytes = {0, 1, 15, 16, 127, -128, -1};
        System.out.println(plain.formatHex(bytes) + " " + fancy.formatHex(bytes) + " " + fancy.formatHex(bytes, 2, 4) + "|" + fancy.formatHex(bytes, 7, 7) + "|");
        System.out.println(plain + " " + fancy + " " + fancy.equals(HexFormat.of()) + plain.equals(HexFormat.of()) + plain.hashCode() + fancy.delimiter() + fancy.isUpperCase());
        System.out.println(Arrays.toString(fancy.parseHex("0x0A!, 0xff!")) + Arrays.toString(plain.parseHex("")) + Arrays.toString(plain.parseHex("xx0aFFxx", 2, 6)));
        attempt("odd", () -> plain.parseHex("abc"));
        attempt("no digit", () -> plain.parseHex("0g"));
        attempt("wide digit", () -> plain.parseHex("\uFF10\uFF11"));
        attempt("prefix", () -> fancy.parseHex("0X0A!"));
        attempt("delimiter", () -> fancy.parseHex("0x0A!,0xff!"));
        attempt("too long", () -> fancy.parseHex("0x0A!, "));
        attempt("range", () -> plain.parseHex("00", 1, 3));
        attempt("format range", () -> plain.formatHex(bytes, 3, 2));
        attempt("null", () -> plain.formatHex(null));
        attempt("null delimiter", () -> HexFormat.ofDelimiter(null));
        System.out.println(plain.toHexDigits((byte) -1) + plain.toHexDigits((short) -2) + plain.toHexDigits('z') + plain.toHexDigits(-3) + plain.toHexDigits(-4L)
                + " " + plain.toHexDigits(-5L, 3) + fancy.toHexDigits(0xabcL, 5) + plain.toLowHexDigit(0xfa) + plain.toHighHexDigit(0xfa));
        attempt("digits", () -> plain.toHexDigits(1, 17));
        attempt("digits below", () -> plain.toHexDigits(1, -1));
        System.out.println(HexFormat.fromHexDigits("7fffffff") + " " + HexFormat.fromHexDigits("ffffffff") + HexFormat.fromHexDigitsToLong("FfFfFfFfFfFfFfFf")
                + HexFormat.fromHexDigits("--1a--", 2, 4) + HexFormat.isHexDigit('g') + HexFormat.isHexDigit('F') + HexFormat.fromHexDigit('c'));
        attempt("too many", () -> HexFormat.fromHexDigits("123456789"));
        attempt("none", () -> HexFormat.fromHexDigits(""));
        attempt("sign", () -> HexFormat.fromHexDigits("-1"));
        attempt("too many for a long", () -> HexFormat.fromHexDigitsToLong("12345678901234567"));
        attempt("digit", () -> HexFormat.fromHexDigit('x'));
        StringBuilder out = new StringBuilder();
        System.out.println(fancy.formatHex(out, new byte[] {1, 2}) == out ? out : "other");
        plain.toHexDigits(out, (byte) 0xee);
        System.out.println(out + " " + plain.withDelimiter(":").formatHex(bytes));
    }
}
