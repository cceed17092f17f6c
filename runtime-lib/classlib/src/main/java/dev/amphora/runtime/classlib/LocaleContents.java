// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.nio.charset.StandardCharsets;

/** What a resource bundle of the build JDK holds, from the bytes that the compiler made of it ({@code BundleContents}). */
final class LocaleContents {
    private LocaleContents() {}

    static Object[][] decode(String packed) {
        PackedBytes in = new PackedBytes(packed);
        String[] strings = new String[in.number()];
        for (int i = 0; i < strings.length; i++) {
            byte[] text = new byte[in.number()];
            in.read(text, 0, text.length);
            strings[i] = new String(text, StandardCharsets.UTF_8);
        }
        Object[][] arrays = new Object[in.number()][];
        for (int i = 0; i < arrays.length; i++) {
            boolean mixed = in.number() == 1;
            int length = in.number();
            Object[] array = mixed ? new Object[length] : new String[length];
            for (int k = 0; k < length; k++) {
                array[k] = value(in.number(), strings, arrays);
            }
            arrays[i] = array;
        }
        Object[][] entries = new Object[in.number()][];
        for (int i = 0; i < entries.length; i++) {
            String key = strings[in.number()];
            entries[i] = new Object[] {key, value(in.number(), strings, arrays)};
        }
        return entries;
    }

    private static Object value(int number, String[] strings, Object[][] arrays) {
        return (number & 1) == 0 ? strings[number >> 1] : arrays[number >> 1];
    }
}
