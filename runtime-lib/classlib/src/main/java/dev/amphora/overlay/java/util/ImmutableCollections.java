// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.List;

/** What is called of the JDK's immutable collections. This class is only compiled against: the JDK's takes its place. */
abstract class ImmutableCollections {
    static <E> List<E> listFromTrustedArray(Object... elements) {
        throw new UnsupportedOperationException("immutable collections are taken from a JDK");
    }

    static <E> List<E> listFromTrustedArrayNullsAllowed(Object... elements) {
        throw new UnsupportedOperationException("immutable collections are taken from a JDK");
    }
}
