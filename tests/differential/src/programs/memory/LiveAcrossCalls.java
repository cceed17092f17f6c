// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 3000
// @stress-args 60
package memory;

/** References that only a local, an operand, a parameter or a caught exception keeps alive while others allocate. */
public class LiveAcrossCalls {
    static int allocations;

    static int[] make(int n) {
        allocations++;
        int[] filler = new int[n & 31];
        return filler.length > 40 ? null : new int[] {n, n + 1};
    }

    static String text(int n) {
        return "t" + n;
    }

    static int three(int[] a, int[] b, int[] c) {
        int[] d = make(1);
        return a[0] + b[0] * 2 + c[1] * 3 + d[0];
    }

    static int nestedArguments(int n) {
        return three(make(n), make(three(make(n), make(2), make(3))), make(n + 1));
    }

    static int acrossLoop(int n) {
        int[] kept = make(n);
        int[] replaced = make(0);
        for (int i = 0; i < 5; i++) {
            int[] temporary = make(i);
            if (i % 2 == 0) {
                replaced = temporary;
            }
            kept[1] += replaced[0];
        }
        return kept[0] + kept[1];
    }

    static String acrossHandler(int n) {
        String before = text(n);
        int[] array = make(n);
        try {
            String inside = text(n + 1);
            array[n % 3] = 5;
            before = inside + before;
            if (n % 5 == 0) {
                throw new IllegalStateException(text(n + 2));
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            before += text(7) + e.getMessage().length();
        } catch (IllegalStateException e) {
            String message = text(8);
            before += message + e.getMessage();
        } finally {
            before += text(array[0] & 3);
        }
        return before;
    }

    static Object[] growing(int n) {
        Object[] list = null;
        for (int i = 0; i < n % 10; i++) {
            list = new Object[] {list, text(i), make(i)};
        }
        return list;
    }

    static int depth(Object[] list) {
        return list == null ? 0 : 1 + depth((Object[]) list[0]) + ((String) list[1]).length() + ((int[]) list[2])[1];
    }

    static int recursive(int n, int[] parent) {
        if (n == 0) {
            return parent[0];
        }
        int[] mine = make(n);
        int below = recursive(n - 1, mine);
        return below + mine[0] + parent[1];
    }

    static String concatenation(int n) {
        return text(n) + make(n)[1] + text(n + 1) + (n % 2 == 0 ? text(2) : make(3)[0]) + new StringBuilder(text(4)).append(text(5));
    }

    static Object field;

    static int stores(int n) {
        Object[] target = new Object[3];
        target[make(0)[0]] = text(n);
        target[1] = new Object[] {text(n), make(n)};
        field = target;
        make(1);
        return ((String) target[0]).length() + ((int[]) ((Object[]) ((Object[]) field)[1])[1])[0];
    }

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        long hash = 7;
        for (int n = 0; n < rounds; n++) {
            hash = hash * 31 + nestedArguments(n);
            hash = hash * 31 + acrossLoop(n);
            hash = hash * 31 + acrossHandler(n).hashCode();
            hash = hash * 31 + depth(growing(n));
            hash = hash * 31 + recursive(n % 20, make(n));
            hash = hash * 31 + concatenation(n).hashCode();
            hash = hash * 31 + stores(n);
        }
        System.out.println(hash + " " + allocations);
    }
}
