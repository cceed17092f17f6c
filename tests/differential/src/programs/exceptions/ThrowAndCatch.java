// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** Throwing across frames, choosing the handler, custom exceptions, multi-catch, rethrow, causes. */
public class ThrowAndCatch {
    static class AppException extends Exception {
        final int code;

        AppException(String message, int code, Throwable cause) {
            super(message, cause);
            this.code = code;
        }
    }

    static final class FatalException extends AppException {
        FatalException(String message) {
            super(message, 99, null);
        }

        @Override
        public String getMessage() {
            return "fatal: " + super.getMessage();
        }
    }

    static int depth(int n, int kind) throws AppException {
        if (n > 0) {
            int result = depth(n - 1, kind) + 1;
            return result;
        }
        switch (kind) {
            case 0:
                throw new AppException("app", 7, null);
            case 1:
                throw new FatalException("now");
            case 2:
                throw new IllegalArgumentException("argument");
            case 3:
                throw new StringIndexOutOfBoundsException("index");
            case 4:
                throw new Error("error");
            default:
                return 0;
        }
    }

    static String handle(int kind) {
        try {
            return "result " + depth(20, kind);
        } catch (FatalException e) {
            return "fatal " + e.code + " " + e.getMessage();
        } catch (AppException e) {
            return "app " + e.code + " " + e;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "multi " + e;
        } catch (Throwable e) {
            return "any " + e;
        }
    }

    static void rethrow(Exception e) throws Exception {
        try {
            throw e;
        } catch (RuntimeException inner) {
            throw new AppException("wrapped", 1, inner);
        }
    }

    static int search(int[] values, int wanted) {
        try {
            for (int i = 0; ; i++) {
                if (values[i] == wanted) {
                    return i;
                }
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return -1;
        }
    }

    public static void main(String[] args) {
        for (int kind = 0; kind < 6; kind++) {
            System.out.println(handle(kind));
        }
        for (Exception e : new Exception[] {new IllegalStateException("runtime"), new Exception("checked")}) {
            try {
                rethrow(e);
            } catch (AppException wrapped) {
                System.out.println(wrapped.getMessage() + " <- " + wrapped.getCause() + " " + (wrapped.getCause() == e));
            } catch (Exception other) {
                System.out.println(other + " " + (other == e));
            }
        }
        System.out.println(search(new int[] {5, 6, 7}, 7) + " " + search(new int[] {5, 6, 7}, 8));
        RuntimeException cause = new RuntimeException(new FatalException("deep"));
        System.out.println(cause.getMessage());
        System.out.println(cause);
        int caught = 0;
        for (int i = 0; i < 2000; i++) {
            try {
                if (i % 3 == 0) {
                    throw new AppException("n" + i, i, null);
                }
                caught += 1;
            } catch (AppException e) {
                caught += e.code;
            }
        }
        System.out.println(caught);
        Throwable shared = new RuntimeException("thrown twice");
        int times = 0;
        for (int i = 0; i < 2; i++) {
            try {
                throw shared;
            } catch (Throwable t) {
                times += t == shared ? 1 : 0;
            }
        }
        System.out.println(times + " " + new Exception().getMessage() + " " + new Exception((String) null));
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println("throw null");
        }
    }
}
