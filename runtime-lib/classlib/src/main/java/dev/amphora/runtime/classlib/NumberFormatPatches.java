// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.text.DecimalFormat;

/** Suffixes of number formats, which are null in TeaVM's where there is none. */
final class NumberFormatPatches {
    private NumberFormatPatches() {}

    @Replaces("java.text.DecimalFormat.getPositiveSuffix()Ljava/lang/String;")
    static String getPositiveSuffix(DecimalFormat self) {
        return afterDigits(self.format(0));
    }

    @Replaces("java.text.DecimalFormat.getNegativeSuffix()Ljava/lang/String;")
    static String getNegativeSuffix(DecimalFormat self) {
        return afterDigits(self.format(-1));
    }

    private static String afterDigits(String text) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(end);
    }
}
