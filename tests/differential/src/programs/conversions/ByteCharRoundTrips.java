// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.4: byte to char widens to int first and then narrows, so that the sign fills the upper byte. */
public class ByteCharRoundTrips {
    public static void main(String[] args) {
        int sum = 0;
        for (int i = -128; i < 128; i += 37) {
            byte b = (byte) i;
            char c = (char) b;
            short s = (short) c;
            byte back = (byte) c;
            sum += c;
            System.out.println(b + " " + (int) c + " " + s + " " + back + " " + (b & 0xFF));
        }
        System.out.println(sum + " " + (char) 97L + " " + (byte) 'é' + " " + (short) '\uFFFE');
    }
}
