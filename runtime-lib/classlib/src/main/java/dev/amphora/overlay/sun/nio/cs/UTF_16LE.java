// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.nio.cs;

/** Only compiled against. */
public class UTF_16LE extends Unicode {
    public UTF_16LE() {
        super("UTF-16LE", null);
    }
}
