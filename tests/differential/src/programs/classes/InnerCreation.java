// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 15.9.2, 8.8.7.1: outer.new Inner(), qualified super calls, null outer instances. */
public class InnerCreation {
    final String id;

    InnerCreation(String id) {
        this.id = id;
    }

    class Inner {
        String outer() {
            return id;
        }

        class Leaf {
            String path() {
                return id + "/" + Inner.this.outer();
            }
        }
    }

    static class Outside extends Inner {
        Outside(InnerCreation outer) {
            outer.super();
        }
    }

    static class LeafOutside extends Inner.Leaf {
        LeafOutside(Inner inner) {
            inner.super();
        }
    }

    static InnerCreation evaluate(String what) {
        System.out.println("evaluated " + what);
        return null;
    }

    public static void main(String[] args) {
        InnerCreation a = new InnerCreation("a");
        Inner inner = a.new Inner();
        System.out.println(inner.outer() + " " + inner.new Leaf().path());
        System.out.println(new Outside(new InnerCreation("b")).outer() + " " + new LeafOutside(inner).path());
        try {
            evaluate("outer").new Inner();
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        try {
            new Outside(null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
