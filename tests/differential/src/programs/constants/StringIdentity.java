// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package constants;

/** JLS 3.10.5, 15.29: equal constant strings are one object, across classes too; computed ones are new until interned. */
public class StringIdentity {
    static class Other {
        static final String HELLO = "Hello";
        static String hello = "Hello";
    }

    static final String LO = "lo";

    public static void main(String[] args) {
        String lo = "lo";
        System.out.println(("Hello" == "Hello") + " " + (Other.hello == "Hello") + " " + (Other.HELLO == "Hello"));
        System.out.println(("Hel" + "lo" == "Hello") + " " + ("Hel" + LO == "Hello") + " " + ("Hel" + lo == "Hello"));
        System.out.println(("Hel" + lo).intern() == "Hello");
        System.out.println(new String("Hello") == "Hello");
        System.out.println(new String("Hello").intern() == new StringBuilder("Hel").append("lo").toString().intern());
        final String local = "Hel";
        System.out.println((local + "lo" == "Hello") + " " + ((Object) "Hello" == "Hello"));
        System.out.println(("a" + 1 + 'c' + 2L + true + 1.5 == "a1c2true1.5") + " " + ("" + null == "null"));
        String fresh = new StringBuilder("never ").append("a constant ").append(args.length).toString();
        System.out.println(fresh.intern() == fresh.intern());
        System.out.println(String.valueOf('x').intern() == "x");
        System.out.println("Hello".toString() == "Hello" && "Hello".substring(0) == "Hello" && "x".concat("") == "x");
    }
}
