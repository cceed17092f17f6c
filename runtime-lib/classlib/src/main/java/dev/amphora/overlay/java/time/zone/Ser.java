// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.time.zone;

import java.io.DataInput;
import java.io.IOException;
import java.io.Serializable;

/** Only compiled against: in programs the JDK's takes its place. */
abstract class Ser {
    private Ser() {}

    static Serializable read(DataInput in) throws IOException, ClassNotFoundException {
        throw new UnsupportedOperationException("time zones are taken from a JDK");
    }
}
