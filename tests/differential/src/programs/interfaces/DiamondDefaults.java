// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

/** JLS 8.4.8, 9.4.1: the most specific default wins over inherited ones; a class's method wins over all. */
public class DiamondDefaults {
    interface Top {
        default String f() {
            return "Top";
        }
    }

    interface Left extends Top {
        @Override
        default String f() {
            return "Left";
        }
    }

    interface Right extends Top {}

    static class Both implements Left, Right {}

    static class Base {
        public String f() {
            return "Base";
        }
    }

    static class Mixed extends Base implements Left {}

    interface Again extends Left {
        @Override
        String f();
    }

    static class Impl implements Again {
        @Override
        public String f() {
            return "Impl";
        }
    }

    static class Resolved implements Left, Other {
        @Override
        public String f() {
            return Left.super.f() + Other.super.f();
        }
    }

    interface Other {
        default String f() {
            return "Other";
        }
    }

    static class Late extends Both implements Top {}

    public static void main(String[] args) {
        Top[] tops = {new Both(), new Mixed(), new Impl(), new Resolved(), new Late(), new Right() {}};
        for (Top t : tops) {
            System.out.println(t.f());
        }
        Other o = new Resolved();
        System.out.println(o.f());
    }
}
