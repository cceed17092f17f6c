// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @max-heap 64
package memory;

import java.util.ArrayList;
import java.util.List;

/** What filled memory is garbage in the handler of the method that filled it, if nothing there uses it any more. */
public class FullMemoryInOneMethod {
    static List<byte[]> kept;
    static int count;

    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            kept = new ArrayList<>();
            count = 0;
            try {
                while (true) {
                    kept.add(new byte[100_000]);
                    count++;
                }
            } catch (OutOfMemoryError e) {
                kept = null;
                System.out.println((count > 300) + " " + new byte[10 << 20].length);
            }
        }
        System.out.println(new byte[8 << 20].length);
    }
}
