// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
// @exit 1
package classes;

/** The main method is the superclass's, but this class is initialised as well. */
public final class MainOfSuperclass extends SuperclassWithMain {
    static {
        note("MainOfSuperclass");
    }
}

class SuperclassWithMain {
    private static final StringBuilder NOTES = new StringBuilder();

    static {
        note("SuperclassWithMain");
    }

    static void note(String what) {
        NOTES.append(what).append(' ');
    }

    public static void main(String[] args) {
        System.out.println(NOTES);
        throw new IllegalStateException("end");
    }
}
