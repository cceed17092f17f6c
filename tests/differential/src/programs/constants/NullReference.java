// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package constants;

/** JLS 4.1, 15.8.1: null can be any reference, is an instance of nothing, and equals only itself. */
public class NullReference {
    static String pick(Object o) {
        return "Object";
    }

    static String pick(int[] o) {
        return "int[]";
    }

    static <T> T id(T t) {
        return t;
    }

    public static void main(String[] args) {
        Object o = null;
        System.out.println((o == null) + " " + (o instanceof Object) + " " + (null == (String) null) + " " + pick(null));
        System.out.println((String) o + (int[]) o + (Runnable) null + id(null));
        Object[] a = {null, (Integer) null};
        System.out.println(a[0] == a[1]);
        String s = null;
        switch (args.length) {
            case 0:
                s = s + s;
        }
        System.out.println(s + java.util.Objects.equals(null, o) + java.util.Objects.hashCode(null));
    }
}
