// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/** The flag in an object's header that says that the object's monitor is in use, and to be found in the table of these. */
public final class MonitorFlag {
    private static final int BIT = 1 << Layout.HEADER_FLAGS_SHIFT;

    private MonitorFlag() {}

    public static boolean isSet(Object object) {
        return (Address.ofObject(object).loadInt(Layout.HEADER) & BIT) != 0;
    }

    public static void set(Object object) {
        Address address = Address.ofObject(object);
        address.storeInt(Layout.HEADER, address.loadInt(Layout.HEADER) | BIT);
    }

    public static void clear(Object object) {
        Address address = Address.ofObject(object);
        address.storeInt(Layout.HEADER, address.loadInt(Layout.HEADER) & ~BIT);
    }

    /** A number that does not change, for the table. */
    public static int hash(Object object) {
        return Address.ofObject(object).toInt() >>> 3;
    }
}
