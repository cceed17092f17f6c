// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Where the collector keeps what it knows: the cells of the heap's state, the side tables (block records, line marks,
 * mark bits), and the sizes of objects.
 *
 * <p>Imports: {@code dev.amphora.runtime.dialect} and the constants of {@code Layout} and {@code HeapState}.
 */
package dev.amphora.runtime.core.metadata;
