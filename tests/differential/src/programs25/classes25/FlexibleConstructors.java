// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes25;

/** JLS 8.8.7 (release 25): statements before super(...) check arguments and set fields that the superclass's constructor sees. */
public class FlexibleConstructors {
    static class Base {
        Base(int size) {
            System.out.println("base " + size);
            show();
        }

        void show() {
            System.out.println("base shows");
        }
    }

    static class Derived extends Base {
        final int early;
        int late = 7;

        Derived(int size) {
            if (size < 0) {
                throw new IllegalArgumentException("negative size");
            }
            int doubled = size * 2;
            this.early = doubled + 1;
            super(doubled);
            System.out.println("derived " + early + " " + late);
        }

        @Override
        void show() {
            System.out.println("derived shows " + early + " " + late);
        }
    }

    public static void main(String[] args) {
        new Derived(3);
        try {
            new Derived(-3);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
