// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** Virtual dispatch, super calls, hiding of fields and static methods, covariant returns, overload resolution. */
public class Inheritance {
    abstract static class Node {
        protected int id = 1;
        static String kind() {
            return "node";
        }

        abstract int eval();

        Node self() {
            return this;
        }

        String show() {
            return kind() + id + "=" + eval();
        }

        private String secret() {
            return "Node.secret";
        }

        String callSecret() {
            return secret();
        }
    }

    static class Leaf extends Node {
        protected int id = 2;
        final int value;

        Leaf(int value) {
            this.value = value;
        }

        static String kind() {
            return "leaf";
        }

        @Override
        int eval() {
            return value;
        }

        @Override
        Leaf self() {
            return this;
        }

        String secret() {
            return "Leaf.secret";
        }

        String ids() {
            return id + "," + super.id + "," + ((Node) this).id;
        }
    }

    static class Negated extends Leaf {
        Negated(int value) {
            super(value);
        }

        @Override
        int eval() {
            return -super.eval();
        }

        @Override
        String show() {
            return "<" + super.show() + ">";
        }
    }

    static final class Sum extends Node {
        private final Node[] parts;

        Sum(Node... parts) {
            this.parts = parts;
        }

        @Override
        int eval() {
            int sum = 0;
            for (Node part : parts) {
                sum += part.eval();
            }
            return sum;
        }
    }

    static String over(Object o) {
        return "Object";
    }

    static String over(String s) {
        return "String";
    }

    static String over(Integer i) {
        return "Integer";
    }

    static String over(int i) {
        return "int";
    }

    static String over(long l) {
        return "long";
    }

    static String over(double d) {
        return "double";
    }

    static String over(Object... many) {
        return "Object..." + many.length;
    }

    static String over(char c) {
        return "char";
    }

    static class A {
        String m(A a) {
            return "A.m(A)";
        }

        String m(B b) {
            return "A.m(B)";
        }
    }

    static class B extends A {
        @Override
        String m(A a) {
            return "B.m(A)";
        }
    }

    public static void main(String[] args) {
        Node[] nodes = {new Leaf(3), new Negated(4), new Sum(new Leaf(5), new Negated(1), new Sum())};
        for (Node node : nodes) {
            System.out.println(node.show() + " " + node.callSecret() + " " + (node.self() == node));
        }
        Leaf leaf = new Negated(9).self();
        System.out.println(leaf.ids() + " " + leaf.secret() + " " + Leaf.kind() + " " + leaf.eval());
        byte b = 1;
        short s = 1;
        Object text = "text";
        System.out.println(over(text) + " " + over("s") + " " + over(1) + " " + over(1L) + " " + over(1f) + " " + over(b) + " "
                + over(s) + " " + over('c') + " " + over((Integer) 1) + " " + over() + " " + over(1, 2) + " "
                + over((Object) null) + " " + over(new StringBuilder()) + " " + over(true));
        A ab = new B();
        B bb = new B();
        System.out.println(ab.m(ab) + " " + ab.m(bb) + " " + bb.m(ab) + " " + bb.m(bb) + " " + bb.m((A) bb));
        System.out.println(average() + " " + average(1) + " " + average(1, 2, 4) + " " + average(new int[] {10, 20}));
        System.out.println(varargs("x") + varargs("x", (String[]) null) + varargs("x", "a", "b") + varargs("x", (String) null));
        megamorphic();
    }

    static double average(int... values) {
        int sum = 0;
        for (int v : values) {
            sum += v;
        }
        return values.length == 0 ? 0 : (double) sum / values.length;
    }

    static String varargs(String first, String... rest) {
        return rest == null ? "[null]" : "[" + rest.length + "]";
    }

    static void megamorphic() {
        int total = 0;
        Node[] mixed = new Node[30];
        for (int i = 0; i < mixed.length; i++) {
            int n = i;
            mixed[i] = switch (i % 4) {
                case 0 -> new Leaf(n);
                case 1 -> new Negated(n);
                case 2 -> new Sum(new Leaf(n), new Leaf(1));
                default -> new Node() {
                    @Override
                    int eval() {
                        return n * 100;
                    }
                };
            };
        }
        for (Node node : mixed) {
            total = total * 3 + node.eval();
        }
        System.out.println(total);
    }
}
