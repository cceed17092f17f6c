// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.7, 15.12.4: which of several exceptions an expression throws, and what has happened before. */
public class OrderWithExceptions {
    static StringBuilder log = new StringBuilder();
    int field = 1;
    static int zero;

    static int v(int i) {
        log.append(i);
        return i;
    }

    static long w(long i) {
        log.append('w').append(i);
        return i;
    }

    static int fail(String message) {
        log.append('!');
        throw new IllegalStateException(message);
    }

    static OrderWithExceptions none() {
        log.append("-");
        return null;
    }

    int method(int a, int b) {
        return a + b;
    }

    OrderWithExceptions self() {
        log.append("s");
        return this;
    }

    static int shared(int a, Object b, int... c) {
        return a;
    }

    static void attempt(Runnable action) {
        log.setLength(0);
        String outcome = "done";
        try {
            action.run();
        } catch (RuntimeException e) {
            outcome = e.getClass().getSimpleName() + (e instanceof NullPointerException ? "" : " " + e.getMessage());
        }
        System.out.println(log + " " + outcome);
    }

    public static void main(String[] args) {
        attempt(() -> none().method(v(1), v(2)));
        attempt(() -> none().method(v(1), fail("argument")));
        attempt(() -> none().field = v(3));
        attempt(() -> none().field = fail("right"));
        attempt(() -> none().field += v(4));
        attempt(() -> none().field += fail("right"));
        attempt(() -> none().field++);
        attempt(() -> log.append(none().zero = v(5)));
        attempt(() -> log.append(v(1) / v(0) + fail("later")));
        attempt(() -> log.append((v(1) + fail("left")) / v(0)));
        attempt(() -> log.append(w(1) % w(0) * v(7)));
        attempt(() -> log.append(v(6) % zero));
        attempt(() -> {
            int unused = v(1) / zero;
        });
        attempt(() -> {
            long unused = w(1) % zero;
            v(8);
        });
        attempt(() -> ((Integer) (Object) "x").compareTo(v(1)));
        attempt(() -> shared(v(1), (Integer) (Object) ("y" + v(2)), v(3)));
        attempt(() -> new int[v(1)][v(2)][v(0) - 1].clone()[v(3)].toString());
        attempt(() -> new int[v(2)][v(1)].clone()[v(5)][fail("index")] = 0);
        attempt(() -> new OrderWithExceptions().self().self().method(v(1), none().self().field));
        attempt(() -> {
            synchronized (none()) {
                v(9);
            }
        });
        attempt(() -> {
            throw v(1) == 1 ? null : new IllegalStateException();
        });
        attempt(() -> {
            Integer box = null;
            log.append(v(1) + box + v(2));
        });
        attempt(() -> {
            Boolean box = null;
            log.append(v(1) == 1 || box ? "short" : "long");
            log.append(v(2) == 1 || box);
        });
        attempt(() -> {
            Object o = v(1) == 1 ? (Object) 1 : "s";
            String s = v(2) == 2 ? (String) o : "t";
        });
        attempt(() -> {
            int[] a = null;
            for (int x : a) {
                v(x);
            }
        });
        attempt(() -> {
            char c = "abc".charAt(v(3));
        });
        attempt(() -> log.append(new int[] {1, 2}[v(2)] / zero));
        attempt(() -> log.append(Integer.MIN_VALUE / v(-1)).append(Long.MIN_VALUE % w(-1)));
        attempt(() -> log.append(none() == null).append(none() instanceof Object).append((Object) none()));
        attempt(() -> none().new Inner());
    }

    class Inner {}
}
