// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.Serializable;

/** Interfaces that classes implement in the JDK but not in TeaVM's class library. */
@AddsInterface(
        value = Serializable.class,
        to = {
            "java.lang.Character",
            "java.lang.Class",
            "java.text.DecimalFormatSymbols",
            "java.util.Date",
            "java.util.TreeSet",
            "java.util.UUID",
            "java.util.concurrent.ArrayBlockingQueue"
        })
@AddsInterface(value = Cloneable.class, to = "java.util.Date")
final class Interfaces {
    private Interfaces() {}
}
