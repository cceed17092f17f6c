// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** Strings of bytes that are the low halves of characters. */
public class LowBytes {
    @SuppressWarnings("deprecation")
    public static void main(String[] args) {
        byte[] bytes = {'a', 'b', (byte) 0xFC, 0, 'c'};
        System.out.println(new String(bytes, 0) + " " + new String(bytes, 0, 1, 3).length());
        String shifted = new String(bytes, 0x120, 0, 3);
        for (char c : shifted.toCharArray()) {
            System.out.print((int) c + " ");
        }
        System.out.println(shifted.hashCode() + " " + new String(new byte[0], 0).isEmpty());
        System.out.println(new String(bytes, 0, 4, 1).equals("c") + " " + new String(bytes, 0, 5, 0).length());
        for (int[] range : new int[][] {{-1, 2}, {2, -1}, {3, 3}, {6, 0}, {Integer.MAX_VALUE, 1}}) {
            try {
                System.out.println(new String(bytes, 0, range[0], range[1]));
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
