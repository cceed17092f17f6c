// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

import dev.amphora.runtime.classlib.LateBound;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/** Strings, which are copied. */
public final class JsStrings {
    private static final int SMALL = 256;
    /** What strings that go out are copied to. Reused, because most are short. */
    private static char[] buffer = new char[SMALL];

    private JsStrings() {}

    /** Has the glue keep the string of these UTF-16 units until it is taken; returns its number. */
    @LateBound(value = "js.string", callsBack = false)
    private static native int make(int address, int length);

    /** Writes the units of the string whose length the glue told last. */
    @LateBound(value = "js.units", callsBack = false)
    private static native void units(int address);

    /** Takes the string that the glue keeps under a number, and tells its length; -1 for null and undefined. */
    @LateBound(value = "js.length", callsBack = false)
    private static native int length(int number);

    /** The length of {@code String(value)}. */
    @LateBound("js.describe")
    private static native int describe(int reference);

    /** The number under which the glue keeps the string until it is taken; 0 for null. */
    public static int toJs(String string) {
        if (string == null) {
            return 0;
        }
        int length = string.length();
        char[] units = length <= SMALL ? buffer : new char[length];
        string.getChars(0, length, units, 0);
        return make(Address.ofObject(units).plus(Layout.ARRAY_DATA).toInt(), length);
    }

    /** The string whose length the glue has returned. */
    public static String ofLength(int length) {
        if (length <= 0) {
            return length < 0 ? null : "";
        }
        char[] units = new char[length];
        units(Address.ofObject(units).plus(Layout.ARRAY_DATA).toInt());
        return new String(units);
    }

    /** The string that the glue keeps under a number. */
    public static String take(int number) {
        return number == 0 ? null : ofLength(length(number));
    }

    static String describe(JsValue value) {
        int length = describe(value.index);
        if (JsCalls.failed()) {
            JsCalls.raise("String");
        }
        return ofLength(length);
    }
}
