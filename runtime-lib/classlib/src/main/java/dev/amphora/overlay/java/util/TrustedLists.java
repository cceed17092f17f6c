// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import dev.amphora.overlay.jdk.internal.access.JavaUtilCollectionAccess;
import java.util.List;

/** The door to lists that take an array over. */
public final class TrustedLists implements JavaUtilCollectionAccess {
    @Override
    public <E> List<E> listFromTrustedArray(Object[] elements) {
        return ImmutableCollections.listFromTrustedArray(elements);
    }

    @Override
    public <E> List<E> listFromTrustedArrayNullsAllowed(Object[] elements) {
        return ImmutableCollections.listFromTrustedArrayNullsAllowed(elements);
    }
}
