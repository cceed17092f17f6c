// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names;

/** JLS 8.2, 8.4.8: members come from superclasses and interfaces; ambiguous constants need their qualifier. */
public class InheritedMembers {
    interface Left {
        int SIZE = 1;

        default String who() {
            return "left";
        }
    }

    interface Right {
        int SIZE = 2;

        default String other() {
            return "right " + SIZE;
        }
    }

    static class Base {
        public String who() {
            return "base class wins";
        }

        static String make() {
            return "made by base";
        }
    }

    static class Both extends Base implements Left, Right {
        String sizes() {
            return Left.SIZE + " " + Right.SIZE;
        }
    }

    public static void main(String[] args) {
        Both both = new Both();
        System.out.println(both.who() + ", " + both.other() + ", " + both.sizes() + ", " + Both.make());
        Left left = both;
        System.out.println(left.who());
    }
}
