// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Static nested, inner, local and anonymous classes, with captured variables, shadowing and outer instances. */
public class NestedClasses {
    private int counter = 100;
    private final String name;

    NestedClasses(String name) {
        this.name = name;
    }

    static class Counter {
        private int value;

        Counter next() {
            value++;
            return this;
        }
    }

    class Inner {
        int counter = 1;

        class Deeper {
            int counter = 10;

            String sum() {
                int local = this.counter + Inner.this.counter + NestedClasses.this.counter;
                NestedClasses.this.counter++;
                return name + local;
            }
        }

        int bump() {
            return counter++ + ++NestedClasses.this.counter;
        }
    }

    abstract static class Shape {
        abstract double area();

        String describe() {
            return (getClass() == Shape.class) + " " + area();
        }
    }

    Supplier<String> local(int captured) {
        String prefix = name + ":";
        class Local implements Supplier<String> {
            private final int own;

            Local(int own) {
                this.own = own;
            }

            @Override
            public String get() {
                return prefix + own + "/" + captured + "/" + counter;
            }

            Local twice() {
                return new Local(own * 2);
            }
        }
        counter += captured;
        return new Local(captured + 1).twice();
    }

    static IntUnaryOperator compose(int... factors) {
        IntUnaryOperator result = x -> x;
        for (int factor : factors) {
            IntUnaryOperator before = result;
            result = new IntUnaryOperator() {
                int calls;

                @Override
                public int applyAsInt(int x) {
                    calls++;
                    return before.applyAsInt(x) * factor + calls;
                }
            };
        }
        return result;
    }

    static class Outer2 {
        int v = 5;

        class In {
            int get() {
                return v;
            }
        }
    }

    static class FromOutside extends Outer2.In {
        FromOutside(Outer2 outer) {
            outer.super();
        }
    }

    public static void main(String[] args) {
        NestedClasses outer = new NestedClasses("n");
        Inner inner = outer.new Inner();
        Inner.Deeper deeper = inner.new Deeper();
        System.out.println(deeper.sum() + " " + deeper.sum() + " " + inner.bump() + " " + outer.counter);
        System.out.println(new Counter().next().next().value);
        Supplier<String> supplier = outer.local(7);
        System.out.println(supplier.get());
        outer.counter = 0;
        System.out.println(supplier.get());
        double side = 1.5;
        Shape square = new Shape() {
            {
                System.out.println("instance block of an anonymous class");
            }

            @Override
            double area() {
                return side * side;
            }
        };
        System.out.println(square.describe());
        IntUnaryOperator chain = compose(2, 3, 5);
        System.out.println(chain.applyAsInt(1) + " " + chain.applyAsInt(1));
        List<Runnable> actions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int copy = i * i;
            actions.add(new Runnable() {
                int runs = copy;

                @Override
                public void run() {
                    System.out.print(copy + "-" + ++runs + " ");
                }
            });
        }
        actions.forEach(Runnable::run);
        actions.forEach(Runnable::run);
        System.out.println();
        Outer2 o = new Outer2();
        FromOutside f = new FromOutside(o);
        o.v = 6;
        System.out.println(f.get());
        Object anonymous = new Object() {
            final int x = 3;

            @Override
            public String toString() {
                return "anonymous " + x;
            }
        };
        System.out.println(anonymous);
    }
}
