// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.ArrayList;
import java.util.List;

/** JLS 12.5: this handed out during construction is seen half made: through lists, lambdas, inner classes and overrides. */
public class ThisEscapes {
    static List<ThisEscapes> seen = new ArrayList<>();
    static List<Runnable> later = new ArrayList<>();
    int a = 1;
    final int b;
    String c = "c";

    ThisEscapes(int b) {
        seen.add(this);
        later.add(() -> System.out.println("later " + this.a + this.c));
        show();
        this.b = b;
        show();
        new Watcher().look();
    }

    void show() {
        System.out.println(a + " " + b + " " + c);
    }

    class Watcher {
        void look() {
            System.out.println("watcher " + a + b + c);
            a = 50;
        }
    }

    static class Sub extends ThisEscapes {
        final int d = Integer.parseInt("4");
        final int e = 5;

        Sub() {
            super(9);
        }

        @Override
        void show() {
            System.out.println("sub " + d + " " + e + " " + b);
        }
    }

    public static void main(String[] args) {
        new ThisEscapes(2);
        Sub s = new Sub();
        System.out.println((seen.get(1) == s) + " " + s.d + s.a);
        later.forEach(Runnable::run);
    }
}
