// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** JLS 14.20: transactions rolled back by handlers: undo logs, nested scopes, errors inside of undoing. */
public class UnwindingState {
    static class Transaction {
        final Deque<Runnable> undo = new ArrayDeque<>();
        final List<String> log;

        Transaction(List<String> log) {
            this.log = log;
        }

        Transaction step(String name, boolean fail, boolean failUndo) {
            undo.push(() -> {
                log.add("undo " + name);
                if (failUndo) {
                    throw new IllegalStateException("undo of " + name);
                }
            });
            log.add("do " + name);
            if (fail) {
                throw new IllegalArgumentException("step " + name);
            }
            return this;
        }

        void rollback(RuntimeException why) {
            while (!undo.isEmpty()) {
                try {
                    undo.pop().run();
                } catch (RuntimeException e) {
                    why.addSuppressed(e);
                }
            }
        }
    }

    static List<String> run(int failing, boolean badUndo) {
        List<String> log = new ArrayList<>();
        Transaction t = new Transaction(log);
        try {
            for (int i = 0; i < 3; i++) {
                t.step("s" + i, i == failing, badUndo && i == 0);
            }
            log.add("commit");
        } catch (IllegalArgumentException e) {
            t.rollback(e);
            log.add(e.getMessage() + " with " + e.getSuppressed().length);
        } finally {
            log.add("end " + t.undo.size());
        }
        return log;
    }

    public static void main(String[] args) {
        System.out.println(run(-1, false));
        System.out.println(run(1, false));
        System.out.println(run(2, true));
    }
}
