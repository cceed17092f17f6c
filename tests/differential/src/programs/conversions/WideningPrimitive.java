// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.2: widening keeps integers exact in double but not in float; char widens without a sign. */
public class WideningPrimitive {
    public static void main(String[] args) {
        byte b = (byte) args.length;
        b -= 128;
        char c = 0xFFFF;
        int big = 123456789;
        long huge = Long.MAX_VALUE;
        short s = b;
        int fromChar = c;
        long fromByte = b;
        float f = big;
        double d = big;
        float fl = huge;
        double dl = huge;
        System.out.println(s + " " + fromChar + " " + fromByte);
        System.out.println((int) f + " " + (int) d + " " + (f == d));
        System.out.println((fl == dl) + " " + (long) fl + " " + (huge - 1 == (double) huge));
        System.out.println((float) 16777217 == 16777216f);
        System.out.println((double) 9007199254740993L == 9007199254740992.0);
    }
}
