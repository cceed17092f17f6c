// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 4.2.3: operations that make -0.0 and those that tell it apart. */
public class SignedZero {
    static String sign(double d) {
        return d == 0 ? (1 / d < 0 ? "-0" : "+0") : String.valueOf(d);
    }

    public static void main(String[] args) {
        double zero = args.length;
        double minus = -zero;
        float fminus = (float) minus;
        System.out.println(sign(minus) + sign(0 - zero) + sign(zero + minus) + sign(minus + minus) + sign(minus - zero));
        System.out.println(sign(minus * 5) + sign(minus * -5) + sign(minus / 7) + sign(-1 / Double.POSITIVE_INFINITY));
        System.out.println(sign(Math.sqrt(minus)) + sign(Math.abs(minus)) + sign(Math.floor(minus)) + sign(Math.ceil(-0.5)));
        System.out.println(sign(Math.rint(-0.2)) + Math.round(-0.2) + sign((int) minus) + sign(fminus) + sign(minus % 5));
        System.out.println(sign(-3.0 % 3) + sign(zero == 0 ? minus : zero) + sign(minus++) + sign(-(zero - zero)));
        System.out.println(Double.toString(-zero) + Float.toString(fminus) + Double.valueOf("-0") + Float.parseFloat("-0e5"));
        System.out.println(sign(Double.MIN_VALUE / -2) + sign((float) -1e-50) + sign(Math.pow(-zero, 3)) + sign(Math.signum(-0.0)));
    }
}
