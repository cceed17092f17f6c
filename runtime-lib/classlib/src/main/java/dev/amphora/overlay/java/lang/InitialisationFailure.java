// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** Why a class could not be initialised, which is told again whenever the class is used after that. */
public final class InitialisationFailure {
    private static InitialisationFailure last;

    private final int key;
    private final Throwable told;
    private final InitialisationFailure before;

    private InitialisationFailure(int key, Throwable told) {
        this.key = key;
        this.told = told;
        before = last;
    }

    /** Remembers what a class's initialiser has thrown. What is told is an error of its own, which lets the other one go. */
    public static void add(int key, java.lang.Throwable thrown) {
        try {
            Throwable original = (Throwable) (Object) thrown;
            String message = original.detailMessage();
            // Not by toString and getMessage, which are the program's own code.
            Throwable told = (Throwable) (Object) new ExceptionInInitializerError(
                    "Exception " + thrown.getClass().getName() + (message == null ? "" : ": " + message)
                            + " [in thread \"" + Scheduler.currentName() + "\"]");
            told.takeTrace(original);
            last = new InitialisationFailure(key, told);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // Then nothing is told; the class has failed all the same.
        }
    }

    /** Gives the error of a later use its cause. */
    public static void explain(int key, java.lang.Throwable error) {
        for (InitialisationFailure failure = last; failure != null; failure = failure.before) {
            if (failure.key == key) {
                ((Throwable) (Object) error).setCause(failure.told);
            }
        }
    }
}
