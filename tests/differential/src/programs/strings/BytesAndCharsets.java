// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** String.getBytes and constructors: UTF-8, UTF-16, Latin-1, ASCII; what cannot be mapped, and malformed input. */
public class BytesAndCharsets {
    public static void main(String[] args) throws Exception {
        String s = "aé€😀z";
        System.out.println(Arrays.toString(s.getBytes(StandardCharsets.UTF_8)));
        System.out.println(Arrays.toString(s.getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(Arrays.toString(s.getBytes(StandardCharsets.US_ASCII)));
        System.out.println(Arrays.toString("aé".getBytes(StandardCharsets.UTF_16BE)));
        System.out.println(Arrays.toString("aé".getBytes("UTF-8")));
        byte[] bad = {65, (byte) 0xC3, 66, (byte) 0xFF, (byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80, 67};
        String d = new String(bad, StandardCharsets.UTF_8);
        for (char c : d.toCharArray()) {
            System.out.print(Integer.toHexString(c) + " ");
        }
        System.out.println();
        System.out.println(new String(new byte[] {(byte) 0xE9, 65}, StandardCharsets.ISO_8859_1) + new String(bad, 0, 1, "US-ASCII"));
        try {
            "x".getBytes("no-such-charset");
        } catch (java.io.UnsupportedEncodingException e) {
            System.out.println("unsupported");
        }
        try {
            new String(bad, 7, 5, StandardCharsets.UTF_8);
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println("StringIndexOutOfBoundsException");
        }
    }
}
