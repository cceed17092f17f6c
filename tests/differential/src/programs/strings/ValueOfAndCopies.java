// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** Conversions between text and numbers: String.valueOf, parse methods, decode, with signs, radix and errors. */
public class ValueOfAndCopies {
    static void attempt(java.util.function.Supplier<Object> s) {
        try {
            System.out.println(s.get());
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (String s : new String[] {"0", "-0", "+7", "2147483647", "2147483648", "-2147483648", "-2147483649", "", "-", "+", " 1", "1 ", "١٢", "1_0", "0x10", "1L"}) {
            attempt(() -> Integer.parseInt(s));
        }
        attempt(() -> Integer.parseInt("zz", 36));
        attempt(() -> Integer.parseInt("-80000000", 16));
        attempt(() -> Integer.parseInt("2", 2));
        attempt(() -> Integer.parseInt("1", 1));
        attempt(() -> Integer.parseInt("1", 37));
        attempt(() -> Integer.parseInt(null));
        attempt(() -> Long.parseLong("9223372036854775807"));
        attempt(() -> Long.parseLong("9223372036854775808"));
        attempt(() -> Integer.decode("-0x7F") + Integer.decode("#10") + Integer.decode("010") + Integer.decode("+5"));
        attempt(() -> Integer.decode("0x"));
        attempt(() -> Long.decode("-0x8000000000000000"));
        attempt(() -> Byte.parseByte("128"));
        attempt(() -> Short.parseShort("-32769"));
        attempt(() -> Integer.parseUnsignedInt("4294967295"));
        attempt(() -> Integer.parseUnsignedInt("4294967296"));
        attempt(() -> Integer.parseUnsignedInt("-1"));
        attempt(() -> Integer.parseInt("x123y", 1, 4, 10));
    }
}
