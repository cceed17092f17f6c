// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The two spaces of the heap, which share its blocks: small objects bump-allocated into runs of free lines, large ones
 * on runs of pages.
 *
 * <p>Imports: {@code dev.amphora.runtime.core.metadata}, {@code dev.amphora.runtime.dialect}, and the constants of
 * {@code Layout} and {@code HeapState}.
 */
package dev.amphora.runtime.core.policy;
