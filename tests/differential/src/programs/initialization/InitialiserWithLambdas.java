// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** JLS 12.4.1, 15.27.4: lambdas made in an initialiser run in their class, when they are called and not before. */
public class InitialiserWithLambdas {
    static final List<Supplier<String>> SUPPLIERS = new ArrayList<>();

    static class Late {
        static String text = "late";

        static {
            SUPPLIERS.add(() -> text + Other.name);
            SUPPLIERS.add(Other::get);
            System.out.println("Late is ready");
        }
    }

    static class Other {
        static String name = "other";

        static {
            System.out.println("Other is ready");
        }

        static String get() {
            return name + "!";
        }
    }

    public static void main(String[] args) {
        System.out.println(SUPPLIERS.size());
        Late.text += "r";
        System.out.println(SUPPLIERS.size());
        for (Supplier<String> s : SUPPLIERS) {
            System.out.println(s.get());
        }
    }
}
