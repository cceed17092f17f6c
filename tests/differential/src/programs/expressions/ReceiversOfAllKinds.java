// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Virtual calls with few candidates: which method runs, when the receiver is looked at, and what happens on the way. */
public class ReceiversOfAllKinds {
    static final StringBuilder LOG = new StringBuilder();

    static int note(int value) {
        LOG.append(value).append(' ');
        return value;
    }

    static int fail(int value) {
        LOG.append("fail").append(value).append(' ');
        throw new IllegalArgumentException("argument " + value);
    }

    interface One {
        int f(int a, int b);
    }

    static class OnlyOne implements One {
        int calls;

        @Override
        public int f(int a, int b) {
            calls++;
            return a - b;
        }
    }

    abstract static class Two {
        int base = 1;

        abstract long g(long x);

        int h() {
            return 10 * base;
        }

        final int callsH() {
            return h() + 1;
        }
    }

    static class TwoA extends Two {
        @Override
        long g(long x) {
            return x + base;
        }
    }

    static class TwoB extends Two {
        @Override
        long g(long x) {
            base++;
            if (x == 13) {
                throw new IllegalStateException("thirteen " + base);
            }
            return x * base;
        }

        @Override
        int h() {
            return super.h() + 5;
        }
    }

    /** Never made. */
    static class TwoC extends Two {
        @Override
        long g(long x) {
            throw new AssertionError();
        }
    }

    /** Changes what the receiver's variable refers to while the arguments are evaluated. */
    static Two current = new TwoA();

    static long exchange(Two next, long value) {
        current = next;
        return value;
    }

    static class Initialised extends Two {
        static {
            LOG.append("init ");
        }

        @Override
        long g(long x) {
            return -x;
        }
    }

    static Two late(boolean make) {
        return make ? new Initialised() : null;
    }

    static void attempt(String what, Runnable action) {
        LOG.setLength(0);
        try {
            action.run();
            System.out.println(what + ": " + LOG);
        } catch (RuntimeException e) {
            System.out.println(what + ": " + LOG + e.getClass().getSimpleName()
                    + (e instanceof NullPointerException ? "" : " " + e.getMessage()));
        }
    }

    static long sum(Two[] all, long start) {
        long sum = start;
        for (Two two : all) {
            try {
                sum = 31 * sum + two.g(sum % 17);
            } catch (IllegalStateException | NullPointerException e) {
                sum++;
            }
        }
        return sum;
    }

    sealed interface Expr permits Num, Add, Neg {}

    record Num(int value) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record Neg(Expr inner) implements Expr {}

    static int eval(Expr e) {
        if (e instanceof Num n) {
            return n.value();
        } else if (e instanceof Add a) {
            return eval(a.left()) + eval(a.right());
        }
        return -eval(((Neg) e).inner());
    }

    static IntUnaryOperator compose(IntUnaryOperator f, int times) {
        IntUnaryOperator result = x -> x;
        for (int i = 0; i < times; i++) {
            int step = i;
            IntUnaryOperator before = result;
            result = step % 3 == 0 ? x -> f.applyAsInt(before.applyAsInt(x)) : step % 3 == 1 ? before : x -> before.applyAsInt(x + step);
        }
        return result;
    }

    public static void main(String[] args) {
        OnlyOne only = new OnlyOne();
        One none = args.length > 9 ? only : null;
        attempt("arguments before receiver", () -> none.f(note(1), note(2)));
        attempt("argument fails before receiver", () -> none.f(note(1), fail(2)));
        attempt("receiver", () -> note(only.f(note(5), note(3))));
        System.out.println(only.calls);
        Two a = new TwoA();
        Two b = new TwoB();
        Two nothing = args.length > 9 ? new TwoC() : null;
        attempt("two", () -> note((int) (a.g(3) + b.g(4))));
        attempt("two null", () -> nothing.g(note(7)));
        attempt("two throws", () -> b.g(13));
        attempt("exchanged", () -> note((int) current.g(exchange(b, 100))));
        attempt("exchanged again", () -> note((int) current.g(exchange(null, 100))));
        attempt("exchanged null", () -> note((int) current.g(exchange(a, 100))));
        attempt("late null", () -> late(false).g(note(1)));
        attempt("late", () -> note((int) late(true).g(note(1))));
        attempt("late again", () -> note((int) late(true).g(note(2))));
        System.out.println(a.callsH() + " " + b.callsH());
        Two[] all = new Two[40];
        for (int i = 0; i < all.length; i++) {
            all[i] = i % 7 == 3 ? null : i % 2 == 0 ? a : i % 5 == 0 ? new Initialised() : b;
        }
        System.out.println(sum(all, 3) + " " + a.base + " " + b.base);
        TwoB[] onlyB = {new TwoB(), null, new TwoB()};
        System.out.println(sum(onlyB, 5));
        Expr expr = new Num(1);
        for (int i = 0; i < 50; i++) {
            expr = i % 3 == 0 ? new Neg(expr) : new Add(expr, new Num(i));
        }
        System.out.println(eval(expr));
        System.out.println(compose(x -> 3 * x + 1, 9).applyAsInt(2));
        List<One> lambdas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int n = i;
            lambdas.add(n % 2 == 0 ? (x, y) -> x * n + y : (x, y) -> x - y * n);
        }
        lambdas.add(only);
        int result = 0;
        for (One one : lambdas) {
            result = one.f(result + 1, 7);
        }
        System.out.println(result + " " + only.calls);
    }
}
