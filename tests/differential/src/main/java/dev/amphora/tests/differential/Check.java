// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

/**
 * One comparison.
 *
 * @param program what runs
 * @param host where it runs
 * @param together whether the module is its chapter's ({@link ChapterMain}) and not one of its own
 */
record Check(Program program, Host host, boolean together) {
    @Override
    public String toString() {
        return program.mainClass() + " on " + host + (together ? ", in its chapter's module" : "");
    }
}
