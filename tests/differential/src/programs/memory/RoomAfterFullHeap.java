// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @max-heap 64
// @stress-args once
package memory;

import java.util.ArrayList;
import java.util.List;

/** What a handler has used and given up is garbage when it, or what follows it, needs room. */
public class RoomAfterFullHeap {
    private static final int MEGABYTE = 1 << 20;

    private static final class Holder {
        final long[] load = new long[2000];
    }

    private static void usedInText() {
        List<byte[]> hog = new ArrayList<>();
        try {
            while (true) {
                hog.add(new byte[MEGABYTE]);
            }
        } catch (OutOfMemoryError e) {
            System.out.println("full: " + (hog.size() > 9));
            hog = null;
        }
        System.out.println(new byte[20 * MEGABYTE].length);
    }

    private static void usedBefore() {
        List<byte[]> hog = new ArrayList<>();
        try {
            while (true) {
                hog.add(new byte[MEGABYTE]);
            }
        } catch (OutOfMemoryError e) {
            int size = hog.size();
            hog = null;
            byte[] room = new byte[20 * MEGABYTE];
            System.out.println(room.length + " " + (size > 9));
        }
    }

    private static void endsByItself(int count) {
        List<byte[]> hog = new ArrayList<>();
        int size = 0;
        try {
            for (int i = 0; i < count; i++) {
                hog.add(new byte[MEGABYTE]);
            }
        } catch (OutOfMemoryError e) {
            size = hog.size();
            hog = null;
        }
        System.out.println(new byte[20 * MEGABYTE].length + " " + (size > 9) + (hog == null));
    }

    private static void chain() {
        Object[] head = null;
        try {
            while (true) {
                head = new Object[] {head, new int[100_000]};
            }
        } catch (OutOfMemoryError e) {
            int count = 0;
            for (Object[] link = head; link != null; link = (Object[]) link[0]) {
                count++;
            }
            head = null;
            System.out.println(new byte[20 * MEGABYTE].length + " " + (count > 9));
        }
    }

    private static void manyObjects() {
        List<Object> hog = new ArrayList<>();
        try {
            while (true) {
                hog.add(new Holder());
            }
        } catch (OutOfMemoryError e) {
            int size = hog.size();
            hog = null;
            Holder[] room = new Holder[1000];
            for (int i = 0; i < room.length; i++) {
                room[i] = new Holder();
            }
            System.out.println(room[999].load.length + " " + (size > 9));
        }
    }

    private static void anyThrowable() {
        List<byte[]> hog = new ArrayList<>();
        try {
            while (true) {
                hog.add(new byte[MEGABYTE]);
            }
        } catch (Throwable e) {
            System.out.println(e + " " + (hog.size() > 9));
        } finally {
            hog = null;
        }
        System.out.println(new byte[20 * MEGABYTE].length);
    }

    private static void rethrown() {
        List<byte[]> hog = new ArrayList<>();
        try {
            try {
                while (true) {
                    hog.add(new byte[MEGABYTE]);
                }
            } catch (OutOfMemoryError e) {
                throw new IllegalStateException("full at " + (hog.size() > 9), e);
            }
        } catch (IllegalStateException e) {
            hog = new ArrayList<>();
            hog.add(new byte[20 * MEGABYTE]);
            System.out.println(e.getMessage() + " " + e.getCause() + " " + hog.size());
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2 - args.length; i++) {
            usedInText();
            usedBefore();
            endsByItself(i == 0 ? 1000 : 1);
            chain();
            manyObjects();
            anyThrowable();
            rethrown();
        }
    }
}
