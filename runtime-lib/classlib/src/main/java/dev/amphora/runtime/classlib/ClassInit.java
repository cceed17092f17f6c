// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.java.lang.InitialisationFailure;
import dev.amphora.runtime.dialect.Address;

/** States of class initialisation (JLS 12.4.2), one byte a class; compiled code tests for {@link #DONE} inline. */
public final class ClassInit {
    static final int UNTOUCHED = 0;
    static final int RUNNING = 1;
    static final int DONE = 2;
    static final int FAILED = 3;

    private ClassInit() {}

    /**
     * Called when a class that is not initialised is about to be used.
     *
     * @param record the class's record as an address
     * @return whether the caller has to run the initialiser
     */
    public static boolean begin(Address state, int record) {
        int current = state.loadUnsignedByte(0);
        if (current == FAILED) {
            NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class " + className(record));
            InitialisationFailure.explain(key(state), error);
            throw error;
        }
        if (current != UNTOUCHED) {
            return false;
        }
        state.storeByte(0, RUNNING);
        return true;
    }

    public static void end(Address state) {
        state.storeByte(0, DONE);
    }

    /** What tells classes apart. */
    public static int key(Address state) {
        return state.toInt();
    }

    public static String className(int record) {
        return Types.classAt(Address.fromInt(record)).getName();
    }

    /** The initialiser threw: the class cannot be used any more. */
    public static void fail(Address state, Throwable thrown) {
        state.storeByte(0, FAILED);
        InitialisationFailure.add(key(state), thrown);
        if (thrown instanceof Error) {
            throw (Error) thrown;
        }
        throw new ExceptionInInitializerError(thrown);
    }
}
