// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

/** JLS 9.4: static methods of interfaces are not inherited; private ones serve defaults; recursion among them. */
public class StaticAndPrivateMethods {
    interface Numbers {
        int base();

        private int digit(int n, int i) {
            return i == 0 ? n % base() : digit(n / base(), i - 1);
        }

        private static String letter(int d) {
            return d < 10 ? String.valueOf(d) : String.valueOf((char) ('a' + d - 10));
        }

        default String show(int n) {
            StringBuilder b = new StringBuilder();
            for (int i = size(n) - 1; i >= 0; i--) {
                b.append(letter(digit(n, i)));
            }
            return b.toString();
        }

        default int size(int n) {
            return n < base() ? 1 : 1 + size(n / base());
        }

        static Numbers of(int base) {
            return () -> base;
        }
    }

    interface Padded extends Numbers {
        @Override
        default int size(int n) {
            return Math.max(8, Numbers.super.size(n));
        }

        static Padded of(int base) {
            return new Padded() {
                @Override
                public int base() {
                    return base;
                }
            };
        }
    }

    public static void main(String[] args) {
        System.out.println(Numbers.of(16).show(48879) + " " + Padded.of(2).show(37) + " " + Numbers.of(36).show(123456));
        Numbers n = Padded.of(10);
        System.out.println(n.show(42) + " " + n.size(5));
    }
}
