// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 15: every place where null throws: fields, calls, arrays, throw, synchronized, unboxing, switch, for, string methods. */
public class NullPointerPlaces {
    int field;
    NullPointerPlaces next;
    static NullPointerPlaces none;
    static int[] noInts;
    static String noString;

    static int staticField = 3;

    private int secret() {
        return 1;
    }

    final int fixed() {
        return 2;
    }

    static void attempt(int n) throws Exception {
        switch (n) {
            case 0 -> System.out.println(none.field);
            case 1 -> none.field = 1;
            case 2 -> none.next.field++;
            case 3 -> none.secret();
            case 4 -> none.fixed();
            case 5 -> System.out.println(noInts.length);
            case 6 -> System.out.println(noInts[0]);
            case 7 -> noInts[0] = 1;
            case 8 -> throw (Exception) (Object) none;
            case 9 -> {
                synchronized (none) {
                    System.out.println("entered");
                }
            }
            case 10 -> {
                switch (noString) {
                    case "a" -> System.out.println("a");
                    default -> System.out.println("default");
                }
            }
            case 11 -> {
                for (int i : noInts) {
                    System.out.println(i);
                }
            }
            case 12 -> System.out.println("x".compareTo(noString));
            case 13 -> noString.length();
            case 14 -> System.out.println(none.staticField);
            case 15 -> System.out.println((new int[1][][])[0][0]);
            case 16 -> {
                Runnable r = none::secret;
                r.run();
            }
            case 17 -> System.out.println(new NullPointerPlaces().next.next);
            case 18 -> "abc".contains(null);
            default -> System.out.println("" + none + noString + noInts);
        }
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 20; i++) {
            try {
                attempt(i);
            } catch (NullPointerException e) {
                System.out.println(i + " NullPointerException");
            }
        }
    }
}
