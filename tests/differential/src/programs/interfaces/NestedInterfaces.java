// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

import java.util.function.IntFunction;

/** JLS 8.5.1, 9.5: interfaces in classes and classes in interfaces are static; constants of enclosing interfaces are in scope. */
public class NestedInterfaces {
    interface Registry {
        int LIMIT = 3;
        IntFunction<String> NAMES = i -> "n" + i;

        Entry get(int i);

        class Entry {
            static int made;
            final String name;

            Entry(int i) {
                name = NAMES.apply(i % LIMIT);
                made++;
            }
        }

        enum Kind {
            FIXED,
            GROWING;

            Registry make() {
                return this == FIXED ? i -> i < LIMIT ? new Entry(i) : null : Entry::new;
            }
        }

        interface Listener {
            void added(Entry e);

            Listener SILENT = e -> {};
        }
    }

    static class Loud implements Registry.Listener {
        @Override
        public void added(Registry.Entry e) {
            System.out.println("added " + e.name + " of " + Registry.Entry.made);
        }
    }

    public static void main(String[] args) {
        Registry.Listener[] listeners = {new Loud(), Registry.Listener.SILENT};
        for (Registry.Kind kind : Registry.Kind.values()) {
            Registry r = kind.make();
            for (int i = 2; i < 5; i++) {
                Registry.Entry e = r.get(i);
                if (e == null) {
                    System.out.println(kind + " has no " + i);
                    continue;
                }
                for (Registry.Listener l : listeners) {
                    l.added(e);
                }
            }
        }
    }
}
