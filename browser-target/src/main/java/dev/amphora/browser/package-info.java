// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What stands beside a compiled module so that JavaScript can load it: an ES module and its TypeScript declarations,
 * made from the templates of js-glue. May import {@code dev.amphora.abi} and the JDK.
 */
package dev.amphora.browser;
