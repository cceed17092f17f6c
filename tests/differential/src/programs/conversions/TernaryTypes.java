// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 15.25: the conditional operator's type: constants that fit narrow types, promotion of mixed boxes, boxing to Object. */
public class TernaryTypes {
    static String type(Object o) {
        return o == null ? "null" : o.getClass().getSimpleName() + " " + o;
    }

    public static void main(String[] args) {
        boolean yes = args.length == 0;
        Integer i = 7;
        Double d = 2.5;
        Character c = 'x';
        byte b = 3;
        System.out.println(type(yes ? 1 : 'a') + ", " + type(yes ? i : 'a') + ", " + type(yes ? b : 'a'));
        System.out.println(type(yes ? i : d) + ", " + type(yes ? (Object) i : d) + ", " + type(yes ? 1 : 2L));
        System.out.println(type(yes ? c : 0) + ", " + type(yes ? 'b' : b) + ", " + type(yes ? 100 : (byte) 1));
        System.out.println(type(yes ? null : 0) + ", " + type(yes ? 1 : "s") + ", " + type(yes ? 'c' : (Integer) 70000));
        System.out.println((yes ? 'a' : 0) + " " + (yes ? 'a' : args.length) + " " + (false ? 1.0f : 'c'));
        Integer none = null;
        try {
            System.out.println(type(yes ? none : 0.5));
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        Integer kept = yes ? none : Integer.valueOf(1);
        System.out.println(kept);
    }
}
