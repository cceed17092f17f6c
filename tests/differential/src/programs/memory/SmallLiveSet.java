// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 1024
// @stress-args 1
// @max-heap 14
// @timeout 300
package memory;

/**
 * Allocates as many MiB as its argument says, with far less than one MiB live at any time. Its module, compiled with a
 * heap of 14 MiB, declares a memory of at most 16 MiB, so that every host holds it to that.
 */
public class SmallLiveSet {
    private static final int BATCH_BYTES = 64 << 10;

    private static final class Node {
        final int value;
        final Node next;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    public static void main(String[] args) {
        long target = Long.parseLong(args[0]) << 20;
        long allocated = 0;
        long checksum = 0;
        int batches = 0;
        byte[][] recent = new byte[4][];
        Node list = null;
        int length = 0;
        while (allocated < target) {
            // Mostly arrays, of sizes from a few bytes to more than a block, and short lists among them.
            int size = 16 + (batches * 7919 & 0x1FFF);
            for (int bytes = 0; bytes < BATCH_BYTES; bytes += size) {
                byte[] array = new byte[size];
                array[size - 1] = (byte) batches;
                recent[bytes & 3] = array;
                allocated += size;
            }
            byte[] large = new byte[100_000];
            large[batches % large.length] = 1;
            allocated += large.length;
            for (int i = 0; i < 200; i++) {
                list = length++ % 1000 == 0 ? null : list;
                list = new Node(batches + i, list);
                allocated += 16;
            }
            for (byte[] array : recent) {
                checksum = checksum * 31 + (array == null ? 0 : array[array.length - 1] + array[0]);
            }
            checksum = checksum * 31 + large[batches % large.length] + large[0];
            batches++;
        }
        int sum = 0;
        for (Node node = list; node != null; node = node.next) {
            sum += node.value;
        }
        System.out.println((allocated >> 20) + " MiB in " + batches + " batches");
        System.out.println(checksum + " " + sum);
    }
}
