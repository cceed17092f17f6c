// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JVMS 6.5.invokevirtual: sites that see one, two, many and then again one receiver class; null among them. */
public class PolymorphicSites {
    abstract static class Shape {
        abstract double area();

        int sides() {
            return 0;
        }
    }

    static class Circle extends Shape {
        @Override
        double area() {
            return 3;
        }
    }

    static class Square extends Shape {
        @Override
        double area() {
            return 4;
        }

        @Override
        int sides() {
            return 4;
        }
    }

    static class Triangle extends Square {
        @Override
        int sides() {
            return super.sides() - 1;
        }
    }

    static final class Hexagon extends Shape {
        @Override
        double area() {
            return 6 + sides();
        }

        @Override
        int sides() {
            return 6;
        }
    }

    static double sum(Shape[] shapes) {
        double s = 0;
        for (Shape shape : shapes) {
            s = s * 1.5 + shape.area() - shape.sides();
        }
        return s;
    }

    public static void main(String[] args) {
        Shape[][] groups = {
            {new Circle(), new Circle()}, {new Square(), new Triangle()}, {new Hexagon(), new Circle(), new Square(), new Triangle()}, {new Circle()}, {}
        };
        for (int round = 0; round < 3; round++) {
            for (Shape[] g : groups) {
                System.out.print(sum(g) + " ");
            }
            System.out.println();
        }
        try {
            sum(new Shape[] {new Circle(), null});
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
