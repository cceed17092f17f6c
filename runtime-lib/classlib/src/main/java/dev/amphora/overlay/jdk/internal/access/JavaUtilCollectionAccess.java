// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

import java.util.List;

/** The door of the immutable collections. */
public interface JavaUtilCollectionAccess {
    <E> List<E> listFromTrustedArray(Object[] elements);

    <E> List<E> listFromTrustedArrayNullsAllowed(Object[] elements);
}
