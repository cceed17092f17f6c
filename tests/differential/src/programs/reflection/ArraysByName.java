// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection;

/** {@code Class.forName} with names that are constants: of arrays, and of what does not exist. */
public class ArraysByName {
    interface Attempt {
        Class<?> find() throws ClassNotFoundException;
    }

    static class Element {
        static {
            System.out.println("Element is initialised");
        }
    }

    private static void find(Attempt attempt) {
        try {
            System.out.println(attempt.find());
        } catch (ClassNotFoundException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        find(() -> Class.forName("[I"));
        find(() -> Class.forName("[[Z"));
        find(() -> Class.forName("[Ljava.lang.String;"));
        find(() -> Class.forName("[[[Lreflection.ArraysByName$Element;"));
        find(() -> Class.forName("[Lreflection.ArraysByName$Element;", true, ArraysByName.class.getClassLoader()));
        find(() -> Class.forName("reflection.ArraysByName$Element", false, ArraysByName.class.getClassLoader()));
        find(() -> Class.forName("reflection.ArraysByName$Element"));
        find(() -> Class.forName("no.Such"));
        find(() -> Class.forName("no.Such", false, ArraysByName.class.getClassLoader()));
        find(() -> Class.forName("[Lno.Such;"));
        find(() -> Class.forName("[X"));
        find(() -> Class.forName("["));
        find(() -> Class.forName("[int"));
        find(() -> Class.forName("int"));
        find(() -> Class.forName(""));
        find(() -> Class.forName("java/lang/String"));
    }
}
