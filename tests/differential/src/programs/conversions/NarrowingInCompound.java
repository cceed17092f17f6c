// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 15.26.2: compound assignment casts its result back to the variable's type, also from double and for char and boxes. */
public class NarrowingInCompound {
    public static void main(String[] args) {
        byte b = 120;
        b += 10;
        short s = 1;
        s *= 70000;
        char c = 'a';
        c += 1.7;
        c -= 200;
        int i = 10;
        i += 3.99;
        i -= 1e20;
        long l = 1;
        l += 1e30f;
        float f = 1;
        f += 1e40;
        byte shift = -1;
        shift >>>= 1;
        byte shift2 = -1;
        shift2 >>>= 25;
        int wide = 1;
        wide <<= 33L;
        Integer boxed = 5;
        boxed *= 3;
        boxed++;
        Character letter = 'y';
        letter++;
        System.out.println(b + " " + s + " " + (int) c + " " + i + " " + l + " " + f + " " + shift + " " + shift2);
        System.out.println(wide + " " + boxed + " " + letter);
        byte[] array = {127};
        array[0]++;
        array[0] -= 0.5;
        System.out.println(array[0]);
    }
}
