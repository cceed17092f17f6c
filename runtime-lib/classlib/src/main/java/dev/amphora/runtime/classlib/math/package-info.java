// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The functions of {@code java.lang.Math} and {@code StrictMath} that Wasm has no operator for, with the results of
 * {@code StrictMath} to the last bit. The elementary functions follow the algorithms, constants and order of operations
 * of fdlibm 5.3 (Sun Microsystems, 1993), which the specification of {@code StrictMath} demands: regrouping a sum here
 * changes results. Ordinary Java without allocation (reduction of huge angles excepted) and without class initialisers
 * (the same exception); may import nothing, and of {@code Math} only abs, sqrt, floor,
 * floorDiv, min, max.
 */
package dev.amphora.runtime.classlib.math;
