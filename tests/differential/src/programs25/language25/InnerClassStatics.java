// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

/** JLS 8.1.3 (release 16): inner classes with static members, records and enums inside of methods, statics of local classes. */
public class InnerClassStatics {
    class Inner {
        static int made;
        static final String NAME = "inner";

        static int next() {
            return ++made;
        }

        final int id = next();
    }

    static int run() {
        class Local {
            static int count = 10;

            int bump() {
                return count++;
            }
        }
        enum Mode {
            A,
            B;

            static Mode last() {
                return values()[values().length - 1];
            }
        }
        new Local().bump();
        return new Local().bump() + Mode.last().ordinal() + Local.count;
    }

    public static void main(String[] args) {
        InnerClassStatics o = new InnerClassStatics();
        System.out.println(o.new Inner().id + o.new Inner().id + Inner.made + Inner.NAME + run() + run());
    }
}
