// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import dev.amphora.runtime.classlib.PackedBytes;
import dev.amphora.runtime.classlib.PatchesJdk;
import dev.amphora.runtime.classlib.Replaces;
import dev.amphora.runtime.classlib.TextData;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads the table of currencies. The JDK's code for it also reads changes to the table from a file of the installation, by
 * regular expressions.
 */
@PatchesJdk
public final class CurrencyData {
    /** {@code CurD}. */
    private static final int MAGIC = 0x43757244;

    private static final int LETTERS = 26;

    private CurrencyData() {}

    /** JDK 17 reads the file in an action. */
    @Replaces("java.util.Currency$1.run()Ljava/lang/Void;")
    static Void load(Object action) {
        load();
        return null;
    }

    /** Later ones in a method. */
    @Replaces("java.util.Currency.initStatic()V")
    static void load() {
        try (DataInputStream in = new DataInputStream(new PackedBytes(TextData.currencies()))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalStateException("no table of currencies");
            }
            Currency.formatVersion = in.readInt();
            Currency.dataVersion = in.readInt();
            Currency.mainTable = Currency.readIntArray(in, LETTERS * LETTERS);
            Currency.specialCasesList = Currency.readSpecialCases(in, in.readInt());
            Currency.otherCurrenciesList = Currency.readOtherCurrencies(in, in.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
