// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Handles of methods and variables as values, without code that is made when a program runs: what they do goes through the
 * compiler's tables of reflection. Where a variable is known when a program is compiled, the front end makes its accesses
 * ones of the variable.
 */
package dev.amphora.overlay.java.lang.invoke;
