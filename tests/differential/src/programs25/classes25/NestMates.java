// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes25;

/** JVMS 5.4.4: members of a nest use each other's private fields, methods and constructors without bridges. */
public class NestMates {
    private int secret = 1;

    private static int bump(int n) {
        return n + 1;
    }

    class Inner {
        private int own = 5;

        private Inner() {}

        private int reach() {
            secret += 10;
            return NestMates.this.secret + bump(own);
        }

        class Deeper {
            private int sum() {
                return secret + own + reach();
            }
        }
    }

    private interface Hidden {
        private int part() {
            return 3;
        }

        default int whole() {
            return part() * 2;
        }
    }

    public static void main(String[] args) {
        NestMates n = new NestMates();
        Inner i = n.new Inner();
        i.own++;
        System.out.println(i.reach() + " " + i.new Deeper().sum() + " " + n.secret);
        System.out.println(new Hidden() {}.whole() + " " + ((Hidden) new Hidden() {}).part());
    }
}
