// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 1
package traces;

import java.util.function.IntUnaryOperator;

/** Nobody catches: the trace, its causes and what was suppressed on the way, as the JVM prints them. */
public class UncaughtWithCauses {
    static class Failure extends RuntimeException {
        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static class Resource implements AutoCloseable {
        private final String name;

        Resource(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            throw new IllegalStateException("closing " + name);
        }
    }

    static int down(int depth) {
        if (depth == 0) {
            throw new IllegalArgumentException("bottom");
        }
        return down(depth - 1) + 1;
    }

    static int apply(IntUnaryOperator operator, int value) {
        return operator.applyAsInt(value);
    }

    static void wrap() {
        try {
            apply(
                    x -> {
                        return down(x);
                    },
                    3);
        } catch (IllegalArgumentException e) {
            throw new Failure("wrapped", e);
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        try (Resource first = new Resource("first");
                Resource second = new Resource("second")) {
            wrap();
        } finally {
            System.out.println("finally");
        }
    }
}
