// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;

/** Exceptions that are kept in fields, each of a class of its own: nobody looks at the traces of some, and there are many ways to those of the others. */
public class KeptInFields {
    static class Forgotten extends RuntimeException {
        Forgotten(String message) {
            super(message);
        }
    }

    static class Asked extends RuntimeException {}

    static class ThrownAgain extends RuntimeException {}

    static class Reflected extends RuntimeException {}

    static class Handled extends RuntimeException {}

    static class Updated extends RuntimeException {}

    static class Cloned extends RuntimeException {}

    static class Captured extends RuntimeException {}

    static class Suppressed extends RuntimeException {}

    static class Cause extends RuntimeException {}

    static class Component extends RuntimeException {}

    static class Moved extends RuntimeException {}

    static class OfThread extends RuntimeException {}

    static Forgotten last;
    static Asked asked;
    static ThrownAgain again;
    static Reflected reflected;
    static Handled handled;
    static Suppressed suppressed;
    static Cause cause;

    record Result(int value, Component problem) {}

    static class Holder implements Cloneable {
        volatile Updated updated;
        Cloned cloned;
        Moved from;
        Throwable to;
        Forgotten kept;

        Holder copy() throws CloneNotSupportedException {
            return (Holder) clone();
        }

        void move() {
            to = from;
        }
    }

    static void show(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        System.out.println(thrown.getClass().getSimpleName() + " " + trace.length + " " + trace[0].getMethodName() + " "
                + trace[0].getLineNumber());
    }

    static int parse(String text) {
        if (text.isEmpty()) {
            throw new Forgotten("empty");
        }
        return text.length();
    }

    private static void forgotten() {
        Holder holder = new Holder();
        int sum = 0;
        for (String text : List.of("a", "", "bc", "")) {
            try {
                sum += parse(text);
            } catch (Forgotten e) {
                last = e;
                holder.kept = last;
            }
        }
        System.out.println(sum + " " + last.getMessage() + " " + (holder.kept == last) + " " + holder.kept);
    }

    private static void keep(RuntimeException thrown) {
        try {
            throw thrown;
        } catch (Asked e) {
            asked = e;
        } catch (ThrownAgain e) {
            again = e;
        } catch (Reflected e) {
            reflected = e;
        } catch (Handled e) {
            handled = e;
        } catch (Suppressed e) {
            suppressed = e;
        } catch (Cause e) {
            cause = e;
        }
    }

    private static void statics() throws Exception {
        keep(new Asked());
        keep(new ThrownAgain());
        keep(new Reflected());
        keep(new Handled());
        keep(new Suppressed());
        keep(new Cause());
        show(asked);
        try {
            throw again;
        } catch (RuntimeException e) {
            show(e);
        }
        show((Throwable) KeptInFields.class.getDeclaredField("reflected").get(null));
        VarHandle handle =
                MethodHandles.lookup().findStaticVarHandle(KeptInFields.class, "handled", Handled.class);
        show((Throwable) handle.getVolatile());
        Exception outer = new Exception("outer", cause);
        outer.addSuppressed(suppressed);
        show(outer.getSuppressed()[0]);
        show(outer.getCause());
    }

    private static void instances() throws Exception {
        Holder holder = new Holder();
        try {
            throw new Updated();
        } catch (Updated e) {
            holder.updated = e;
        }
        AtomicReferenceFieldUpdater<Holder, Updated> updater =
                AtomicReferenceFieldUpdater.newUpdater(Holder.class, Updated.class, "updated");
        show(updater.getAndSet(holder, null));
        try {
            throw new Cloned();
        } catch (Cloned e) {
            holder.cloned = e;
        }
        show(holder.copy().cloned);
        try {
            throw new Moved();
        } catch (Moved e) {
            holder.from = e;
        }
        holder.move();
        show(holder.to);
        Result result;
        try {
            throw new Component();
        } catch (Component e) {
            result = new Result(1, e);
        }
        List<Result> results = new ArrayList<>(List.of(result));
        results.forEach(each -> show(each.problem()));
        Supplier<Throwable> captured;
        try {
            throw new Captured();
        } catch (Captured e) {
            captured = () -> e;
        }
        show(captured.get());
    }

    static class Failing extends Thread {
        OfThread problem;

        @Override
        public void run() {
            try {
                throw new OfThread();
            } catch (OfThread e) {
                problem = e;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        forgotten();
        statics();
        instances();
        Failing failing = new Failing();
        failing.start();
        failing.join();
        show(failing.problem);
    }
}
