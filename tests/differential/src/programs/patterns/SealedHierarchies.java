// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns;

/** JLS 8.1.1.2, 9.1.1.4: sealed interfaces and classes, non-sealed and final members, tested by instanceof chains. */
public class SealedHierarchies {
    sealed interface Node permits Leaf, Pair, Open {}

    record Leaf(int value) implements Node {}

    record Pair(Node left, Node right) implements Node {}

    non-sealed interface Open extends Node {
        int size();
    }

    static final class Wrapper implements Open {
        @Override
        public int size() {
            return 42;
        }
    }

    abstract static sealed class Base permits Sub {
        abstract String name();
    }

    static non-sealed class Sub extends Base {
        @Override
        String name() {
            return "sub";
        }
    }

    static class SubSub extends Sub {
        @Override
        String name() {
            return "subsub of " + super.name();
        }
    }

    static int sum(Node n) {
        if (n instanceof Leaf l) {
            return l.value;
        } else if (n instanceof Pair p) {
            return sum(p.left) + sum(p.right);
        } else if (n instanceof Open o) {
            return o.size();
        }
        throw new AssertionError();
    }

    public static void main(String[] args) {
        System.out.println(sum(new Pair(new Leaf(1), new Pair(new Wrapper(), new Leaf(2)))) + " " + sum((Open) () -> 8));
        Base b = new SubSub();
        System.out.println(b.name());
        try {
            sum(null);
        } catch (AssertionError e) {
            System.out.println("AssertionError " + e.getMessage());
        }
    }
}
