// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Decimal texts of binary floating-point numbers: the shortest text of a number, and the number nearest to a text. Both
 * need powers of ten to many bits; these are computed on first use, so that no tables are in any module. Ordinary Java;
 * may import nothing but {@code ..math.WideMultiply}.
 */
package dev.amphora.runtime.classlib.decimal;
