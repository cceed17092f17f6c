// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/** Only compiled against: in programs the JDK's takes its place. */
abstract class Currency {
    static int formatVersion;
    static int dataVersion;
    static int[] mainTable;
    static List<?> specialCasesList;
    static List<?> otherCurrenciesList;

    private Currency() {}

    static int[] readIntArray(DataInputStream in, int count) throws IOException {
        throw new UnsupportedOperationException("currencies are taken from a JDK");
    }

    static List<?> readSpecialCases(DataInputStream in, int count) throws IOException {
        throw new UnsupportedOperationException("currencies are taken from a JDK");
    }

    static List<?> readOtherCurrencies(DataInputStream in, int count) throws IOException {
        throw new UnsupportedOperationException("currencies are taken from a JDK");
    }
}
