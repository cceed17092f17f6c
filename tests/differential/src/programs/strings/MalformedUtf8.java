// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.nio.charset.StandardCharsets;

/** new String(bytes, UTF_8): one replacement character for each maximal part of a sequence that cannot go on. */
public class MalformedUtf8 {
    static void show(int... bytes) {
        byte[] b = new byte[bytes.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) bytes[i];
        }
        for (char c : new String(b, StandardCharsets.UTF_8).toCharArray()) {
            System.out.print(Integer.toHexString(c) + " ");
        }
        System.out.println();
    }

    public static void main(String[] args) {
        show(0xC3, 66);
        show(0xE2, 0x82, 67);
        show(0xE2, 0x82);
        show(0xC0, 0x80);
        show(0xF0, 0x9F, 0x98, 65);
        show(0xED, 0xA0, 0x80, 66);
        show(0x80, 0x81, 65);
        show(0xF4, 0x90, 0x80, 0x80);
        show(0xF8, 0x88, 0x80, 0x80, 0x80);
        show(0xE2, 0x28, 0xA1);
    }
}
