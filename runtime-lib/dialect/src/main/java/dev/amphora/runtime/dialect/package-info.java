// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What code of the runtime may use: machine addresses, bulk memory operations, a fatal stop, and the annotations that
 * bind it. On a JVM the same code runs over a {@link dev.amphora.runtime.dialect.SimulatedMemory}.
 *
 * <p>Runtime code consists of static methods over {@code int}, {@code long}, {@code float}, {@code double}, {@code
 * boolean} and {@link dev.amphora.runtime.dialect.Address}. Besides this package it may call the bit operations of
 * {@code Integer} and {@code Long}: {@code numberOfTrailingZeros}, {@code numberOfLeadingZeros}, {@code bitCount},
 * {@code compareUnsigned}, {@code divideUnsigned}, {@code remainderUnsigned}. {@code DialectVerifier} checks it.
 *
 * <p>Imports: the JDK only.
 */
package dev.amphora.runtime.dialect;
