// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package enums;

import java.util.Arrays;

/** Enum.valueOf: unknown names, null, names and ordinals; toString may differ from name. */
public class ValueOfMessages {
    enum E {
        A,
        B {
            @Override
            public String toString() {
                return "bee";
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(E.valueOf("B") + " " + E.B.name() + " " + Enum.valueOf(E.class, "A"));
        for (String name : new String[] {"bee", "a", "", "C"}) {
            try {
                E.valueOf(name);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            E.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Arrays.toString(E.class.getEnumConstants()) + E.A.equals(E.A) + E.A.compareTo(E.B));
    }
}
