// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.4.2 step 3: a class that is being initialised by this thread is seen as it is, with defaults. */
public class RecursiveInitialisation {
    static class A {
        static int x = B.y + 1;
        static final int FINAL = 10;
        static Integer boxed = 20;

        static int getBoxed() {
            return boxed == null ? -1 : boxed;
        }
    }

    static class B {
        static int y = A.x + 1;
        static int z = A.FINAL + A.getBoxed();
    }

    static class Singleton {
        static final Singleton INSTANCE = new Singleton();
        static int count = 5;
        final int seen;

        Singleton() {
            seen = count++;
        }
    }

    public static void main(String[] args) {
        System.out.println(A.x + " " + B.y + " " + B.z + " " + A.getBoxed());
        System.out.println(Singleton.INSTANCE.seen + " " + Singleton.count);
    }
}
