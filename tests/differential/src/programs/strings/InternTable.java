// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.intern: one object for equal texts, whatever made them, also after garbage was collected. */
public class InternTable {
    public static void main(String[] args) {
        String[] kept = new String[50];
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < kept.length; i++) {
                String s = ("key " + i).intern();
                if (round > 0 && s != kept[i]) {
                    System.out.println("another object for " + s);
                }
                kept[i] = s;
                ("garbage " + round + i).intern();
            }
        }
        System.out.println("key 7" == kept[7]);
        System.out.println(("ke" + "y 8") == kept[8]);
        System.out.println(new String("key 9").intern() == kept[9] && "".intern() == "");
    }
}
