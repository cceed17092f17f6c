// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 15.9.4: if a constructor throws there is no object for the caller, but one that it leaked lives on. */
public class ConstructorExceptions {
    static ConstructorExceptions leaked;
    final int number;
    final String text;

    ConstructorExceptions(int number) {
        this.number = number;
        leaked = this;
        if (number > 1) {
            throw new IllegalArgumentException("number " + number);
        }
        text = "done";
    }

    static class Resource extends ConstructorExceptions {
        final Object field = check();

        Resource(int n) {
            super(n);
            System.out.println("never for " + n);
        }

        Object check() {
            System.out.println("check " + number + " " + text);
            if (number == 1) {
                throw new IllegalStateException("initialiser");
            }
            return this;
        }
    }

    static int argument(int n) {
        if (n == 3) {
            throw new ArithmeticException("argument");
        }
        return n;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            Object made = null;
            try {
                made = new Resource(argument(i));
            } catch (RuntimeException e) {
                System.out.println(e);
            }
            System.out.println((made == leaked) + " " + leaked.number + " " + leaked.text);
        }
    }
}
