// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Checks that class files of the runtime keep to the dialect; host code, run by tests.
 *
 * <p>Imports: the JDK and {@code org.objectweb.asm}. The latter is an optional dependency, because only tests need it.
 */
package dev.amphora.runtime.dialect.verify;
