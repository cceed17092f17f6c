// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

/** JVMS 6.5.invokeinterface: one call site, many receivers of unrelated classes, arrays of interfaces, lambdas among them. */
public class ManyImplementations {
    interface Op {
        long run(long x);
    }

    interface Tagged {
        default String tag() {
            return getClass().getSimpleName();
        }
    }

    static class Inc implements Op, Tagged {
        public long run(long x) {
            return x + 1;
        }
    }

    static class Mul extends Inc {
        @Override
        public long run(long x) {
            return super.run(x) * 3;
        }
    }

    static final class Neg implements Tagged, Op {
        public long run(long x) {
            return -x;
        }

        public String tag() {
            return "negation";
        }
    }

    record Add(long n) implements Op, Tagged {
        public long run(long x) {
            return x + n;
        }
    }

    enum Bits implements Op, Tagged {
        FLIP,
        SHIFT;

        public long run(long x) {
            return this == FLIP ? ~x : x << 1;
        }
    }

    public static void main(String[] args) {
        long k = args.length + 7;
        Op[] ops = {new Inc(), new Mul(), new Neg(), new Add(5), Bits.FLIP, Bits.SHIFT, x -> x ^ k, Math::abs};
        long value = 1;
        for (int i = 0; i < 1000; i++) {
            value = ops[i % ops.length].run(value) % 1000003;
        }
        System.out.println(value);
        for (Op op : ops) {
            System.out.print(op instanceof Tagged ? ((Tagged) op).tag() + " " : "untagged ");
        }
        System.out.println();
    }
}
