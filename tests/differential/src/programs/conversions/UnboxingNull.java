// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.8: unboxing null throws in each context: assignment, arithmetic, condition, switch, index, argument, loop. */
public class UnboxingNull {
    static Integer none;
    static Boolean unknown;
    static Character letter;

    static void take(int i) {
        System.out.println("taken " + i);
    }

    static void attempt(int which) {
        int[] array = {1, 2};
        switch (which) {
            case 0 -> {
                int i = none;
                System.out.println(i);
            }
            case 1 -> System.out.println(none + 1);
            case 2 -> {
                if (unknown) {
                    System.out.println("true");
                }
            }
            case 3 -> {
                switch (none) {
                    case 1:
                        System.out.println("one");
                        break;
                    default:
                        System.out.println("default");
                }
            }
            case 4 -> System.out.println(array[none]);
            case 5 -> take(none);
            case 6 -> System.out.println(none == 0);
            case 7 -> System.out.println(true ? none : 0);
            case 8 -> System.out.println(letter + 1);
            case 9 -> none++;
            case 10 -> {
                for (int i : new Integer[] {1, null}) {
                    System.out.println("element " + i);
                }
            }
            default -> System.out.println(none == null ? "null" : "value");
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 12; i++) {
            try {
                attempt(i);
            } catch (NullPointerException e) {
                System.out.println(i + " NullPointerException");
            }
        }
        System.out.println(none);
    }
}
