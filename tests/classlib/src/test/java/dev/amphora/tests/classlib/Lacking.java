// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.classlib;

import java.io.IOException;

/** What goes into the jar of {@link JarCoverageTest}. */
public class Lacking {
    public int complete(int number) {
        return Math.abs(number);
    }

    public void lacksSomething() throws IOException {
        inside();
    }

    private static void inside() throws IOException {
        Runtime.getRuntime().exec(new String[0]);
    }
}
