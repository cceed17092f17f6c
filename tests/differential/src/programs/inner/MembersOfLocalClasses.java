// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package inner;

import java.util.function.Supplier;

/** JLS 14.3: local classes with several constructors, generic ones, static nested use, recursion through a captured variable. */
public class MembersOfLocalClasses {
    static <T> Supplier<T> memo(Supplier<T> source) {
        class Memo implements Supplier<T> {
            private T value;
            private boolean known;

            @Override
            public T get() {
                if (!known) {
                    value = source.get();
                    known = true;
                }
                return value;
            }
        }
        return new Memo();
    }

    static int tree(int depth) {
        int[] count = {0};
        class Node {
            final Node left;
            final Node right;

            Node(int d) {
                this(d > 0 ? new Node(d - 1) : null, d > 1 ? new Node(d - 2) : null);
            }

            Node(Node left, Node right) {
                this.left = left;
                this.right = right;
                count[0]++;
            }

            int size() {
                return 1 + (left == null ? 0 : left.size()) + (right == null ? 0 : right.size());
            }
        }
        return new Node(depth).size() * 1000 + count[0];
    }

    public static void main(String[] args) {
        int[] calls = {0};
        Supplier<String> s = memo(() -> "v" + ++calls[0]);
        System.out.println(s.get() + s.get() + memo(() -> calls[0]).get() + " " + tree(6));
    }
}
