// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 12.4, 8.9: singletons by static field, holder, enum and lazily; each is made once, and when it is asked for. */
public class Singletons {
    static String log = "";

    static class Eager {
        static final Eager INSTANCE = new Eager();
        static int others;

        private Eager() {
            log += "eager ";
            others++;
        }

        static Eager get() {
            return INSTANCE;
        }
    }

    static class Lazy {
        private static Lazy instance;

        private Lazy() {
            log += "lazy ";
        }

        static Lazy get() {
            return instance == null ? instance = new Lazy() : instance;
        }
    }

    enum Solo {
        INSTANCE;

        int count;

        Solo() {
            log += "solo ";
        }

        static Solo get() {
            INSTANCE.count++;
            return INSTANCE;
        }
    }

    public static void main(String[] args) {
        log += "start ";
        boolean same = Lazy.get() == Lazy.get() & Solo.get() == Solo.get() & Eager.get() == Eager.get();
        System.out.println(same + " " + log + Solo.INSTANCE.count + " " + Eager.others);
    }
}
