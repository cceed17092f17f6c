// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns;

import java.util.List;

/** Sealed hierarchies with instanceof patterns (Java 17), scoping of pattern variables included. */
public class SealedShapes {
    sealed interface Shape permits Circle, Polygon {}

    record Circle(double radius) implements Shape {}

    sealed interface Polygon extends Shape permits Square, Rectangle, Regular {}

    record Square(double side) implements Polygon {}

    record Rectangle(double width, double height) implements Polygon {}

    static non-sealed class Regular implements Polygon {
        final int corners;
        final double side;

        Regular(int corners, double side) {
            this.corners = corners;
            this.side = side;
        }
    }

    static final class Hexagon extends Regular {
        Hexagon(double side) {
            super(6, side);
        }
    }

    static double area(Shape shape) {
        if (shape instanceof Circle c) {
            return Math.PI * c.radius() * c.radius();
        } else if (shape instanceof Square s) {
            return s.side() * s.side();
        } else if (shape instanceof Rectangle r && r.width() > 0) {
            return r.width() * r.height();
        } else if (shape instanceof Regular r) {
            return r.corners * r.side * r.side / 4;
        }
        return 0;
    }

    static String classify(Object o) {
        if (!(o instanceof CharSequence text)) {
            if (o instanceof Number n && n.intValue() > 10 || o instanceof Boolean) {
                return "big or boolean";
            }
            return o instanceof Integer i ? "int " + (i + 1) : o instanceof int[] a ? "ints " + a.length : "other";
        }
        return "text " + text.length();
    }

    static int loop(Object[] items) {
        int total = 0;
        for (Object item : items) {
            if (!(item instanceof Integer n)) {
                continue;
            }
            total += n;
        }
        int index = 0;
        while (!(items[index] instanceof String s)) {
            index++;
        }
        return total * 10 + s.length();
    }

    sealed interface Expr {}

    record Num(int value) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record Mul(Expr left, Expr right) implements Expr {}

    record Neg(Expr inner) implements Expr {}

    static int eval(Expr e) {
        if (e instanceof Num n) return n.value();
        if (e instanceof Add a) return eval(a.left()) + eval(a.right());
        if (e instanceof Mul m) return eval(m.left()) * eval(m.right());
        if (e instanceof Neg n) return -eval(n.inner());
        throw new IllegalStateException();
    }

    static Expr simplify(Expr e) {
        if (e instanceof Add a) {
            Expr left = simplify(a.left());
            Expr right = simplify(a.right());
            if (left instanceof Num l && l.value() == 0) return right;
            if (left instanceof Num l && right instanceof Num r) return new Num(l.value() + r.value());
            return new Add(left, right);
        }
        if (e instanceof Neg n && n.inner() instanceof Neg inner) return simplify(inner.inner());
        return e;
    }

    public static void main(String[] args) {
        for (Shape s : List.of(new Circle(1.5), new Square(2), new Rectangle(2, 3.5), new Rectangle(-1, 2), new Regular(5, 2), new Hexagon(1))) {
            System.out.println(area(s) + " " + (s instanceof Polygon) + " " + (s instanceof Hexagon));
        }
        for (Object o : new Object[] {"abc", 5, 50, 5.5, true, new int[4], null, new StringBuilder("xy"), 'c'}) {
            System.out.println(classify(o));
        }
        System.out.println(loop(new Object[] {1, 2.0, 3, "four", 5}));
        Expr e = new Add(new Num(0), new Mul(new Neg(new Neg(new Num(6))), new Add(new Num(3), new Num(4))));
        System.out.println(eval(e) + " " + simplify(e));
        System.out.println(simplify(new Add(new Num(1), new Add(new Num(0), new Neg(new Neg(new Num(2)))))));
    }
}
