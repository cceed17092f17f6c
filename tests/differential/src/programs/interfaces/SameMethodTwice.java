// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

/** JLS 9.4.1.3: one method satisfies several interfaces, with more special results, through superclasses. */
public class SameMethodTwice {
    interface Named {
        CharSequence name();
    }

    interface Tagged {
        Comparable<String> name();
    }

    interface Both extends Named, Tagged {
        @Override
        String name();
    }

    static class Base {
        public String name() {
            return "base";
        }
    }

    static class Sub extends Base implements Both {}

    static class Other implements Named, Tagged {
        @Override
        public String name() {
            return "other";
        }
    }

    public static void main(String[] args) {
        Named n = new Sub();
        Tagged t = new Sub();
        Both b = new Sub();
        System.out.println(n.name().length() + " " + t.name().compareTo("a") + " " + b.name() + " " + new Base().name());
        Named o = new Other();
        Tagged p = (Tagged) o;
        System.out.println(o.name() + "" + p.name() + (p instanceof Both));
        Both lambda = () -> "lambda";
        Named ln = lambda;
        Tagged lt = lambda;
        System.out.println(ln.name() + "" + lt.name() + lambda.name().toUpperCase());
    }
}
