// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.6: operands are promoted before arithmetic, shifts promote each by itself, and unary operators promote too. */
public class NumericPromotion {
    static String type(int x) {
        return "int";
    }

    static String type(long x) {
        return "long";
    }

    static String type(float x) {
        return "float";
    }

    static String type(double x) {
        return "double";
    }

    static String type(char x) {
        return "char";
    }

    static String type(byte x) {
        return "byte";
    }

    static String type(Object x) {
        return "Object";
    }

    public static void main(String[] args) {
        byte b = 1;
        char c = 'c';
        short s = 2;
        long l = 3;
        float f = 4;
        System.out.println(type(b + b) + type(-b) + type(~c) + type(+c) + type(c) + type(b));
        System.out.println(type(b << l) + type(l << b) + type(s >> l) + type(c >>> 1L));
        System.out.println(type(l + f) + type(f + 1.0) + type(c + l) + type(s * f));
        System.out.println(type(b++) + type(++c) + type(c += 1) + type((byte) (b + 1)));
        Byte boxed = b;
        System.out.println(type(boxed) + type(+boxed) + type(boxed + 1L));
        System.out.println((1 << 33L) + " " + (1L << 33) + " " + (1L << 65) + " " + (b << 31));
        System.out.println('a' + 'b' + " " + 'a' + 'b');
    }
}
