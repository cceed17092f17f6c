// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.nio.cs;

/** Only compiled against. */
public class UTF_16BE extends Unicode {
    public UTF_16BE() {
        super("UTF-16BE", null);
    }
}
