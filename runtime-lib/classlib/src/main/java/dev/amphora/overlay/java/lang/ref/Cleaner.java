// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.ref;

import dev.amphora.runtime.classlib.Disposal;
import java.util.Objects;

/** See {@link java.lang.ref.Cleaner}; when the actions run is said by {@link Disposal}. */
public final class Cleaner {
    private Cleaner() {}

    public static Cleaner create() {
        return new Cleaner();
    }

    public Cleanable register(Object object, Runnable action) {
        Objects.requireNonNull(object, "obj");
        Objects.requireNonNull(action, "action");
        return new Registration(object, action);
    }

    /** An object and the action registered for it. */
    public interface Cleanable {
        void clean();
    }

    private static final class Registration extends Disposal implements Cleanable {
        private final Runnable action;

        Registration(Object object, Runnable action) {
            super(object);
            this.action = action;
        }

        @Override
        protected void dispose() {
            action.run();
        }

        /** In the caller's thread, which gets what the action throws. */
        @Override
        public void clean() {
            disposeNow();
        }
    }
}
