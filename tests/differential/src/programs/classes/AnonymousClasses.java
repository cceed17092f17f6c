// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 15.9.5: anonymous classes: constructor arguments, initialiser blocks, own members, captured this and locals. */
public class AnonymousClasses {
    abstract static class Shape {
        final String name;

        Shape(String name, int... sizes) {
            this.name = name + sizes.length;
            System.out.println("made " + this.name + " " + describe());
        }

        abstract String describe();
    }

    int base = 5;

    Shape make(int extra) {
        return new Shape("anonymous", 1, 2, 3) {
            int count;

            {
                count = base + extra;
            }

            @Override
            String describe() {
                // During super() the captured variable is there, the field is not yet set.
                return count + "/" + extra + "/" + base;
            }
        };
    }

    public static void main(String[] args) {
        Shape s = new AnonymousClasses().make(2);
        System.out.println(s.describe() + " " + s.getClass().getName() + " [" + s.getClass().getSimpleName() + "]");
        var thing = new Object() {
            int a = 1;

            int twice() {
                return a++ * 2;
            }
        };
        System.out.println(thing.twice() + thing.twice() + " " + thing.a);
        Runnable r = new Runnable() {
            @Override
            public void run() {
                System.out.println("depth " + new Object() {
                    @Override
                    public String toString() {
                        return "two";
                    }
                });
            }
        };
        r.run();
    }
}
