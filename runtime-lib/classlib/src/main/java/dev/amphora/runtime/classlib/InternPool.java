// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.dialect.Address;
import java.util.HashMap;
import java.util.Map;

/** {@code String.intern}: the program's literals first, then what was interned before (JLS 3.10.5). */
final class InternPool {
    private static final Map<String, String> POOL = new HashMap<>();

    static {
        Address literals = Address.fromInt(literals());
        for (int i = literals.loadInt(0); i > 0; i--) {
            String literal = (String) literals.plus(i << 2).loadAddress(0).toObject();
            POOL.put(literal, literal);
        }
    }

    private InternPool() {}

    /** Intrinsic: address of an i32 count and as many static Strings. */
    private static native int literals();

    @Binds("java.lang.String.intern()Ljava/lang/String;")
    static String intern(String text) {
        String known = POOL.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
