// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.calendar;

import java.io.DataInputStream;
import java.io.IOException;

/** Only compiled against: in programs the JDK's takes its place. */
public abstract class ZoneInfoFile {
    private ZoneInfoFile() {}

    /** Reads the rules of all zones. Private in the JDK. */
    public static void load(DataInputStream in) throws ClassNotFoundException, IOException {
        throw new UnsupportedOperationException("time zones are taken from a JDK");
    }
}
