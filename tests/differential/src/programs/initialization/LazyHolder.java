// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.4: the holder idiom: nothing runs until the accessor is first called, and then once. */
public class LazyHolder {
    static int made;

    private static class Holder {
        static final LazyHolder INSTANCE = new LazyHolder();
    }

    private LazyHolder() {
        made++;
    }

    static LazyHolder get() {
        return Holder.INSTANCE;
    }

    enum Single {
        ONE;

        final int[] data = {1, 2, 3};

        Single() {
            System.out.println("Single.ONE is made");
        }
    }

    public static void main(String[] args) {
        System.out.println(made);
        for (int i = 0; i < 3; i++) {
            if (get() != get()) {
                System.out.println("two instances");
            }
        }
        System.out.println(made);
        System.out.println(Single.ONE.data.length + Single.ONE.data[1]);
    }
}
