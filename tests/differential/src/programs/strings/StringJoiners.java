// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.StringJoiner;

/** StringJoiner: delimiters, prefix and suffix, the empty value, merging, length. */
public class StringJoiners {
    public static void main(String[] args) {
        StringJoiner plain = new StringJoiner(", ");
        System.out.println("[" + plain + "] " + plain.length());
        plain.add("a").add(null).add("").add(new StringBuilder("b"));
        System.out.println("[" + plain + "] " + plain.length());
        StringJoiner braced = new StringJoiner(";", "{", "}");
        System.out.println(braced + " " + braced.length() + " " + braced.setEmptyValue("nothing") + " " + braced.length());
        System.out.println(braced.merge(new StringJoiner("-")) + " " + braced.add("").length() + " " + braced);
        System.out.println(braced.merge(plain) + " " + plain.merge(plain) + " " + braced.add("z"));
        for (int i = 0; i < 3; i++) {
            try {
                System.out.println(new StringJoiner(i == 0 ? null : "", i == 1 ? null : "", i == 2 ? null : ""));
            } catch (NullPointerException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            braced.setEmptyValue(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
