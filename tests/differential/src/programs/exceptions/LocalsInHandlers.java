// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JVMS 4.10: a handler sees the values that locals had when the exception was thrown, wherever that was. */
public class LocalsInHandlers {
    static int counter;

    static int mayThrow(int n, int limit) {
        counter++;
        if (n >= limit) {
            throw new IllegalStateException("at " + n);
        }
        return n + 1;
    }

    static String assignedOften(int limit) {
        int a = 0;
        String b = "none";
        long c = 1;
        double d = 0.5;
        try {
            a = mayThrow(a, limit);
            b = "one";
            c *= 3;
            a = mayThrow(a, limit);
            b = b + "two";
            d += a;
            c *= 5;
            a = mayThrow(a, limit);
            b = "three";
            c *= 7;
            a = mayThrow(a, limit);
            d = -d;
        } catch (IllegalStateException e) {
            return "caught " + a + " " + b + " " + c + " " + d + " " + e.getMessage();
        }
        return "done " + a + " " + b + " " + c + " " + d;
    }

    static String loopInsideTry(int[] data) {
        int sum = 0;
        int index = 0;
        String last = null;
        try {
            while (true) {
                int value = data[index];
                last = "v" + value;
                sum += 100 / value;
                index++;
            }
        } catch (ArithmeticException e) {
            return "zero at " + index + ", sum " + sum + ", last " + last;
        } catch (ArrayIndexOutOfBoundsException e) {
            return "end at " + index + ", sum " + sum + ", last " + last;
        }
    }

    static String tryInsideLoop(int rounds) {
        int failures = 0;
        int value = 1;
        int best = 0;
        for (int i = 0; i < rounds; i++) {
            int before = value;
            try {
                value = value * 3 % 17;
                best = Math.max(best, value);
                value = mayThrow(value, 9) + i;
            } catch (IllegalStateException e) {
                failures++;
                value = before + 1;
            } finally {
                best += failures;
            }
        }
        return failures + " " + value + " " + best;
    }

    static String reassignedInHandler(String[] inputs) {
        int total = 0;
        int state = 0;
        for (String input : inputs) {
            try {
                state = 1;
                int n = Integer.parseInt(input);
                state = 2;
                total += 60 / n;
                state = 3;
            } catch (NumberFormatException e) {
                state = state * 10 + 1;
            } catch (ArithmeticException e) {
                state = state * 10 + 2;
            }
            total = total * 10 + state;
        }
        return total + " " + state;
    }

    static String nested(int n) {
        StringBuilder out = new StringBuilder();
        int x = n;
        try {
            x += 10;
            try {
                x += mayThrow(x, 12);
                out.append("a").append(x);
            } catch (IllegalStateException e) {
                x *= 2;
                out.append("b").append(x);
                x = mayThrow(x, 25);
            } finally {
                x++;
                out.append("c").append(x);
            }
            x -= 1;
        } catch (IllegalStateException e) {
            out.append("d").append(x);
        }
        return out.append("e").append(x).toString();
    }

    static int parameterChanged(int p, int[] array) {
        try {
            p = 5;
            array[p] = 1;
            p = 6;
            array[p + 1000] = 1;
            p = 7;
        } catch (ArrayIndexOutOfBoundsException e) {
            return p;
        }
        return -1;
    }

    static int incremented(int[] array) {
        int i = 0;
        try {
            for (; ; ) {
                array[i++] += array[i];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return i;
        }
    }

    public static void main(String[] args) {
        for (int limit = 0; limit < 6; limit++) {
            System.out.println(assignedOften(limit));
        }
        System.out.println(loopInsideTry(new int[] {1, 2, 3}));
        System.out.println(loopInsideTry(new int[] {4, 5, 0, 6}));
        System.out.println(loopInsideTry(new int[0]));
        System.out.println(tryInsideLoop(50));
        System.out.println(reassignedInHandler(new String[] {"5", "x", "0", "7", "", "60"}));
        for (int n = 0; n < 6; n++) {
            System.out.println(nested(n));
        }
        System.out.println(parameterChanged(1, new int[2]) + " " + parameterChanged(1, new int[100]) + " "
                + incremented(new int[10]) + " " + counter);
    }
}
