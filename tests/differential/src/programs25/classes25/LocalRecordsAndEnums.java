// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes25;

/** JLS 8.1.3: static members in inner classes; local records, enums and interfaces capture nothing. */
public class LocalRecordsAndEnums {
    class Inner {
        static int count;
        final int number = ++count;

        record Tag(String text) {}

        enum Level {
            LOW,
            HIGH
        }
    }

    public static void main(String[] args) {
        LocalRecordsAndEnums outer = new LocalRecordsAndEnums();
        outer.new Inner();
        Inner second = outer.new Inner();
        System.out.println(second.number + " " + Inner.count);
        System.out.println(new Inner.Tag("t") + " " + Inner.Level.valueOf("HIGH"));
        interface Shape {
            double area();
        }
        record Square(double a) implements Shape {
            static int made = 3;

            public double area() {
                return a * a;
            }
        }
        Shape s = new Square(1.5);
        System.out.println(s + " " + s.area() + " " + Square.made);
    }
}
