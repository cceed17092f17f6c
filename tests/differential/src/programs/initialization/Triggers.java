// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.4.1: what initialises a class: instances, static methods, assignments, non-constant fields; what does not. */
public class Triggers {
    static void say(String s) {
        System.out.println(s);
    }

    static class ByNew {
        static {
            say("ByNew");
        }
    }

    static class ByMethod {
        static {
            say("ByMethod");
        }

        static void f() {}
    }

    static class ByWrite {
        static {
            say("ByWrite");
        }

        static int x;
    }

    static class ByRead {
        static {
            say("ByRead");
        }

        static int x = 4;
    }

    static class Never {
        static {
            say("Never");
        }

        static final int CONSTANT = 3;
    }

    static class Reference {
        static {
            say("Reference");
        }

        static void make() {}
    }

    public static void main(String[] args) {
        say("arrays, casts, class literals, constants and instanceof do nothing");
        Never[] array = new Never[2];
        Object o = (Never) null;
        System.out.println(array.length + Never.class.getSimpleName() + Never.CONSTANT + (o instanceof Never));
        say("new");
        new ByNew();
        new ByNew();
        say("method");
        ByMethod.f();
        say("write");
        ByWrite.x = 1;
        say("read");
        System.out.println(ByRead.x);
        say("method reference");
        Runnable r = Reference::make;
        say("made");
        r.run();
    }
}
