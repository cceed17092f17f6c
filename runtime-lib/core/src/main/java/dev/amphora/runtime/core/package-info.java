// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The garbage-collected heap: its contract with the compiler ({@link dev.amphora.runtime.core.Layout}, {@link
 * dev.amphora.runtime.core.HeapState}, and the methods marked {@code @Entry}), and its plan, a mark-region collector
 * that never moves an object.
 *
 * <p>Three layers, each using only those after it: this package, the plan, decides when to collect and traces the
 * object graph; {@code policy} manages the two spaces; {@code metadata} holds the side tables. All state lies in linear
 * memory. The constants of the contract are compile-time constants and may be used by every layer.
 *
 * <p>Imports: {@code dev.amphora.runtime.dialect} and the packages below this one, nothing of the JDK.
 */
package dev.amphora.runtime.core;
