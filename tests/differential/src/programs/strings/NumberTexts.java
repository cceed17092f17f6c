// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** Text of numbers and back: the shortest decimal of float and double, radixes, parsing. */
public class NumberTexts {
    public static void main(String[] args) {
        double[] doubles = {
            0.1, 0.2, 0.3, 1.0 / 3, 2.0 / 3, 100, 1e6, 9999999, 1e7, 12345678.9, 0.001, 0.00099, 1e-7, 12345678.5,
            1e22, 4.35, 4.349999999999999, 4503599627370496.0, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308,
            Math.E, -273.15, 1.1e-3
        };
        for (double d : doubles) {
            System.out.print(d + " " + (float) d + " " + (Double.parseDouble(Double.toString(d)) == d) + "; ");
        }
        System.out.println();
        long bits = 0x3FB999999999999AL;
        for (int i = 0; i < 20; i++) {
            bits = bits * 6364136223846793005L + 1442695040888963407L;
            double d = Double.longBitsToDouble(bits);
            if (!Double.isNaN(d)) {
                System.out.println(Double.parseDouble(Double.toString(d)) == d);
            }
        }
        for (String s : new String[] {"1", "-0", "1e3", ".5", "5.", "+2.5E-2", "1e400", "1e-400", "NaN", "Infinity",
            " 7 ", "0x1p3", "1d", "2f", "0.1000000000000000055511151231257827", "4503599627370497.5", "", "e5", "1.2.3", "--1"}) {
            try {
                System.out.print(Double.parseDouble(s) + " ");
            } catch (NumberFormatException e) {
                System.out.print("bad ");
            }
            try {
                System.out.print(Float.parseFloat(s) + "; ");
            } catch (NumberFormatException e) {
                System.out.print("bad; ");
            }
        }
        System.out.println();
        for (String s : new String[] {"0", "-0", "+7", "2147483647", "2147483648", "-2147483648", "-2147483649", "7f", "", "-",
            " 1", "1_0"}) {
            try {
                System.out.print(Integer.parseInt(s) + " ");
            } catch (NumberFormatException e) {
                System.out.print("bad ");
            }
        }
        System.out.println();
        System.out.println(Integer.parseInt("-7f", 16) + " " + Integer.parseInt("zz", 36) + " " + Integer.valueOf("12") + " "
                + Long.parseLong("-9223372036854775808") + " " + Integer.decode("0x1F") + " " + Integer.decode("-010") + " "
                + Byte.parseByte("-128") + " " + Short.parseShort("32767") + " " + Boolean.parseBoolean("TRUE"));
        for (int n : new int[] {0, 1, -1, 9, 10, 99, 100, 12345, -12345, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            System.out.print(n + " " + Integer.toString(n, 7) + " " + Integer.toHexString(n) + "; ");
        }
        System.out.println();
        for (long n : new long[] {0, -1, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE}) {
            System.out.print(n + " " + Long.toString(n, 36) + " " + Long.toBinaryString(n).length() + "; ");
        }
        System.out.println();
        System.out.println(Double.toString(1e21) + Float.toString(1.0e10f) + Float.MIN_VALUE + Float.MAX_VALUE
                + " " + (0.1f + 0.7f) + " " + (float) 16777217 + " " + 3.4e38f * 10);
        System.out.println(Double.toHexString(1.0) + " " + Double.toHexString(-0.1) + " " + Double.MIN_NORMAL);
    }
}
