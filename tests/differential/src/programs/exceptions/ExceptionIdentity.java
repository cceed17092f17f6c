// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 14.18, 11.3: exceptions are objects: the same one arrives, with its fields, classes and overridden methods. */
public class ExceptionIdentity {
    static class Coded extends RuntimeException {
        final int code;
        int touched;

        Coded(int code) {
            super("code " + code);
            this.code = code;
        }

        @Override
        public String getMessage() {
            return super.getMessage() + "/" + touched;
        }
    }

    static class Deeper extends Coded {
        Deeper() {
            super(7);
        }

        @Override
        public String toString() {
            return "deeper(" + getMessage() + ")";
        }
    }

    static void pass(Coded c, int depth) {
        try {
            if (depth == 0) {
                throw c;
            }
            pass(c, depth - 1);
        } catch (Coded e) {
            e.touched++;
            throw e;
        }
    }

    public static void main(String[] args) {
        Coded[] all = {new Coded(1), new Deeper()};
        for (Coded c : all) {
            try {
                pass(c, 5);
            } catch (Coded e) {
                System.out.println((e == c) + " " + e.code + " " + e + " " + e.getLocalizedMessage() + " " + (e instanceof Deeper));
            }
        }
        Throwable t = new Throwable();
        System.out.println(t + " " + t.getMessage() + " " + t.getCause() + " " + t.fillInStackTrace().equals(t));
    }
}
