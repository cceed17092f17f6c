// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

/** Double.parseDouble and Float.parseFloat: all forms, rounding at halfway points, hexadecimal, errors. */
public class ParseDouble {
    public static void main(String[] args) {
        String[] all = {
            "0", "-0", "1", "+1.", ".5", "1e5", "1E-5", "1e400", "-1e400", "1e-400", "NaN", "-Infinity", "Infinity", "  3.5  ", "1d", "2F",
            "0x1p3", "0x1.8p-1", "-0x.8P1f", "9007199254740993", "9007199254740992.9999999999999999999", "2.2250738585072011e-308",
            "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623159e308",
            "1.0000000000000000000000000000000000000000000001", "123456789012345678901234567890", "0.000000000000000000000000000001", "1e23", "8.5e22",
            "16777217", "3.4028236e38", "1.4e-45", "7e-46", "", " ", "x", "1e", "0x1", "1.5.2", "--1", "1 2", "nan", "Inf", "0x", "1f2", "."
        };
        for (String s : all) {
            String r;
            try {
                r = Long.toHexString(Double.doubleToLongBits(Double.parseDouble(s))) + " " + Integer.toHexString(Float.floatToIntBits(Float.parseFloat(s)));
            } catch (NumberFormatException e) {
                r = e.getMessage();
            }
            System.out.println(s + " -> " + r);
        }
        try {
            Double.parseDouble(null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
