// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** switch statements and expressions: table, lookup, strings, enums, yield, fall-through, default in the middle. */
public class Switches {
    enum Planet {
        MERCURY, VENUS, EARTH, MARS
    }

    public static void main(String[] args) {
        StringBuilder out = new StringBuilder();
        for (int i = -2; i < 8; i++) {
            out.append(table(i)).append(' ').append(fallThrough(i)).append(' ');
        }
        System.out.println(out);
        for (int key : new int[] {Integer.MIN_VALUE, -1000, 0, 7, 100, 65536, 1_000_000, Integer.MAX_VALUE, 3}) {
            System.out.print(lookup(key) + " ");
        }
        System.out.println();
        // "Aa" and "BB" have the same hash code.
        for (String s : new String[] {"Aa", "BB", "C#", "", "one", "two", "ONE", "AaBB", "BBAa"}) {
            System.out.print(strings(s) + " ");
        }
        System.out.println();
        for (Planet planet : Planet.values()) {
            System.out.print(planets(planet) + " " + arrow(planet) + " ");
        }
        System.out.println();
        for (char c : "a1 _Z".toCharArray()) {
            System.out.print(kind(c) + " ");
        }
        System.out.println();
        System.out.println(yields(1) + " " + yields(2) + " " + yields(3) + " " + nested(1, 2) + nested(1, 9) + nested(3, 0));
        try {
            strings(null);
        } catch (NullPointerException e) {
            System.out.println("a null string");
        }
        try {
            planets(null);
        } catch (NullPointerException e) {
            System.out.println("a null enum");
        }
        Byte boxed = 3;
        switch (boxed) {
            case 3:
                System.out.println("boxed three");
                break;
            default:
                System.out.println("other");
        }
        switch (args.length) {
        }
        switch (args.length) {
            default:
                System.out.println("only a default");
        }
    }

    static String table(int i) {
        switch (i) {
            case 0:
                return "zero";
            case 1:
            case 2:
                return "few";
            case 4:
                return "four";
            default:
                return "?";
            case 5:
                return "five";
        }
    }

    static int fallThrough(int i) {
        int n = 0;
        switch (i) {
            case 1:
                n += 1;
            default:
                n += 10;
            case 3:
                n += 100;
                break;
            case 4:
                n += 1000;
        }
        return n;
    }

    static int lookup(int key) {
        return switch (key) {
            case Integer.MIN_VALUE -> 1;
            case -1000 -> 2;
            case 0, 7 -> 3;
            case 100 -> 4;
            case 65536 -> 5;
            case 1_000_000 -> 6;
            case Integer.MAX_VALUE -> 7;
            default -> 0;
        };
    }

    static int strings(String s) {
        switch (s) {
            case "Aa":
                return 1;
            case "BB":
                return 2;
            case "":
                return 3;
            case "one":
            case "two":
                return 4;
            case "AaBB":
                return 5;
            default:
                return -1;
        }
    }

    static int planets(Planet planet) {
        switch (planet) {
            case MARS:
                return 4;
            case EARTH:
                return 3;
            default:
                return 0;
        }
    }

    static String arrow(Planet planet) {
        return switch (planet) {
            case MERCURY, VENUS -> "inner";
            case EARTH -> "home";
            case MARS -> "red";
        };
    }

    static String kind(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> "vowel";
            case '0', '1', '2' -> "digit";
            case ' ' -> "space";
            default -> {
                String name = c == '_' ? "underscore" : "other";
                yield name.toUpperCase();
            }
        };
    }

    static int yields(int n) {
        int base = 10;
        return base + switch (n) {
            case 1:
                int square = n * n;
                yield square;
            case 2:
                try {
                    yield Integer.parseInt("x");
                } catch (NumberFormatException e) {
                    yield 22;
                }
            default:
                for (int i = 0; ; i++) {
                    if (i * i > 50) {
                        yield i;
                    }
                }
        };
    }

    static String nested(int a, int b) {
        return switch (a) {
            case 1 -> switch (b) {
                case 2 -> "one-two ";
                default -> "one-? ";
            };
            default -> "? ";
        };
    }
}
