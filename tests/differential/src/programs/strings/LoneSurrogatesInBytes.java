// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** String.getBytes: a surrogate without its partner becomes one question mark, and what follows it stays. */
public class LoneSurrogatesInBytes {
    public static void main(String[] args) {
        for (String s : new String[] {"a\uD800z", "\uDC00", "x\uD83D", "\uD83D\uD83D\uDE00b"}) {
            System.out.println(Arrays.toString(s.getBytes(StandardCharsets.UTF_8)));
            System.out.println(Arrays.toString(s.getBytes(StandardCharsets.ISO_8859_1)));
            System.out.println(Arrays.toString(s.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
