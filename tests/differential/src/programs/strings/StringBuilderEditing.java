// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** StringBuilder: insert, delete, replace, reverse in sequences, with overlap, growth and shrinking; capacity and trim. */
public class StringBuilderEditing {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            b.insert(b.length() / 2, i);
            if (i % 5 == 4) {
                b.delete(0, 2).deleteCharAt(b.length() - 1);
            }
            if (i % 7 == 6) {
                b.replace(1, 3, "<" + i + ">");
            }
            if (i % 11 == 10) {
                b.reverse();
            }
        }
        System.out.println(b);
        b.insert(0, b).append(b);
        System.out.println(b.length() + " " + b.toString().hashCode());
        b.setLength(3);
        b.append(b).append((StringBuffer) null).append((CharSequence) null, 1, 3).append((Object) null);
        System.out.println(b);
        b.insert(2, true).insert(0, 1.5).insert(1, 2L).insert(3, new char[] {'x', 'y'}).insert(0, "abcdef", 2, 4).insert(1, (Object) null);
        System.out.println(b + " " + b.indexOf("l") + " " + b.lastIndexOf("l") + " " + b.indexOf("zz") + " " + b.indexOf("", 5));
        b.ensureCapacity(1000);
        b.trimToSize();
        System.out.println((b.capacity() >= b.length()) + " " + new StringBuilder(50).capacity());
        System.out.println(b.chars().filter(c -> c == 'l').count() + " " + b.compareTo(new StringBuilder("c")) + " " + b.isEmpty());
    }
}
