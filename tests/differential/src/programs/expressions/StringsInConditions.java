// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.21.3, 15.28: identity of strings against equality, in conditions, switches, ternaries; constants folded and not. */
public class StringsInConditions {
    static final String A = "ab";
    final String b = "b";
    static final String NULL = null;

    public static void main(String[] args) {
        String a = "a";
        final String f = "a";
        StringsInConditions o = new StringsInConditions();
        System.out.println((A == f + "b") + " " + (A == a + "b") + " " + (A == "a" + o.b) + " " + A.equals(a + o.b) + " " + (A == (a + "b").intern()));
        System.out.println((NULL + "x").equals("nullx") + " " + ("x" + null == "xnull") + " " + ("1" + 1 == "11") + " " + ('a' + 'b' + "c" == "195c"));
        String s = args.length == 0 ? A : a;
        System.out.println((s == A) + " " + (s == "ab") + (s != a) + (s + "" == A) + (s.substring(0) == A) + ("" + s == s));
        char[] c = {'a', 'b'};
        System.out.println((new String(c) == A) + " " + new String(c).equals(A) + " " + (String.valueOf(c).intern() == A));
        Object x = "ab";
        System.out.println((x == A) + " " + (x == (Object) "ab") + " " + (true ? "ab" : x).equals(A));
    }
}
