// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names;

/** JLS 6.4.1: parameters and locals shadow fields, inner declarations shadow outer ones; this and Outer.this still reach them. */
public class Shadowing {
    int x = 1;

    class Inner {
        int x = 2;

        String show(int x) {
            return x + " " + this.x + " " + Shadowing.this.x;
        }

        class Deepest {
            int x = 3;

            String show() {
                return x + " " + this.x + " " + Inner.this.x + " " + Shadowing.this.x;
            }
        }
    }

    static int y = 10;

    static String local() {
        String s = "" + y;
        int y = 20;
        s += " " + y + " " + Shadowing.y;
        {
            int z = y;
            s += " " + z;
        }
        int z = 30;
        for (int i = 0; i < 1; i++) {
            class Local {
                int y = 40;
            }
            s += " " + new Local().y + " " + z;
        }
        return s;
    }

    public static void main(String[] args) {
        Inner inner = new Shadowing().new Inner();
        System.out.println(inner.show(4));
        System.out.println(inner.new Deepest().show());
        System.out.println(local());
    }
}
