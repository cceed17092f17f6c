// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.nio.cs;

/** Only compiled against. */
public class UTF_16 extends Unicode {
    public UTF_16() {
        super("UTF-16", null);
    }
}
