// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 1
package traces;

/** A trace of a stack overflow keeps the innermost 1024 frames, and so does one that is printed when nobody catches it. */
public class DeepTraces {
    static int depth;

    static int down(int n) {
        depth++;
        return down(n + 1) + 1;
    }

    static int limited(int n) {
        if (n == 0) {
            throw new IllegalStateException("limited");
        }
        return limited(n - 1) + 1;
    }

    static void show(StackTraceElement[] trace) {
        System.out.println(trace.length);
        System.out.println(trace[0].getMethodName() + " ... " + trace[trace.length - 1].getMethodName());
        int same = 0;
        for (StackTraceElement element : trace) {
            same += element.equals(trace[trace.length - 2]) ? 1 : 0;
        }
        System.out.println(same);
    }

    public static void main(String[] args) {
        try {
            System.out.println(down(0));
        } catch (StackOverflowError e) {
            System.out.println(depth > 1024);
            System.out.println(e.getStackTrace().length);
            System.out.println(e.getStackTrace()[1023]);
        }
        for (int n : new int[] {10, 1021, 1022, 1023, 2000}) {
            try {
                limited(n);
            } catch (IllegalStateException e) {
                show(e.getStackTrace());
            }
        }
        limited(1100);
    }
}
