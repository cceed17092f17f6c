// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.util.Arrays;

/** getStackTrace, setStackTrace and fillInStackTrace, and what StackTraceElement tells. */
public class TraceElements {
    static StackTraceElement[] here() {
        return new Throwable().getStackTrace();
    }

    static class Frozen extends Exception {
        Frozen() {
            super("frozen", null, false, false);
        }
    }

    static class Counting extends Exception {
        static int filled;

        @Override
        public synchronized Throwable fillInStackTrace() {
            filled++;
            return super.fillInStackTrace();
        }
    }

    static class Lazy extends Exception {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    static void show(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            System.out.println("  " + element);
        }
    }

    static void refill(Throwable thrown) {
        thrown.fillInStackTrace();
    }

    static void describe(StackTraceElement element) {
        System.out.println(element.getClassName() + " " + element.getMethodName() + " " + element.getFileName() + " "
                + element.getLineNumber() + " " + element.isNativeMethod() + " " + element.getModuleName() + " "
                + element.getModuleVersion() + " " + element.getClassLoaderName());
    }

    public static void main(String[] args) {
        StackTraceElement[] trace = here();
        show(trace);
        describe(trace[0]);
        describe(trace[1]);
        trace[0] = null;
        Exception thrown = new Exception();
        thrown.getStackTrace()[0] = null;
        show(thrown.getStackTrace());

        refill(thrown);
        show(thrown.getStackTrace());
        thrown.setStackTrace(here());
        show(thrown.getStackTrace());
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "D.java", 7)});
        show(thrown.getStackTrace());
        thrown.fillInStackTrace();
        show(thrown.getStackTrace());
        try {
            thrown.setStackTrace(new StackTraceElement[] {null});
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        show(thrown.getStackTrace());

        Frozen frozen = new Frozen();
        frozen.setStackTrace(here());
        System.out.println(frozen.getStackTrace().length);
        refill(frozen);
        System.out.println(frozen.getStackTrace().length);

        Counting counting = new Counting();
        show(counting.getStackTrace());
        System.out.println(Counting.filled);
        System.out.println(new Lazy().getStackTrace().length);

        elements();
    }

    static void elements() {
        StackTraceElement plain = new StackTraceElement("C", "m", "F.java", 3);
        StackTraceElement[] all = {
            plain,
            new StackTraceElement("C", "m", null, 3),
            new StackTraceElement("C", "m", "F.java", -1),
            new StackTraceElement("C", "m", "F.java", -2),
            new StackTraceElement("C", "m", "F.java", 0),
            new StackTraceElement("app", null, null, "C", "m", "F.java", 3),
            new StackTraceElement("loader", "module", "1.0", "p.C", "m", "F.java", 3),
            new StackTraceElement("", "module", "", "p.C", "m", "F.java", 3),
            new StackTraceElement("loader", "", "1.0", "p.C", "m", null, -2),
        };
        for (StackTraceElement element : all) {
            System.out.println(element + " " + element.equals(plain) + " " + element.hashCode());
            describe(element);
        }
        System.out.println(plain.equals(new StackTraceElement("C", "m", "F.java", 3)));
        System.out.println(Arrays.asList(all).indexOf(new StackTraceElement("C", "m", "F.java", 0)));
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(new StackTraceElement(i == 0 ? null : "C", i == 1 ? null : "m", "F.java", 1));
            } catch (NullPointerException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
