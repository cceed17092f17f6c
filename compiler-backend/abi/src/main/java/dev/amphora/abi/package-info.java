// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a library module and its host agree on: which functions it exports, of what types, and how values that are no
 * numbers are laid out in the exchange buffer. Written by the compiler into a custom section of the module, read by those
 * who type the host's side. May import the JDK only.
 */
package dev.amphora.abi;
