// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.jdk.internal.reflect.FieldAccessor;

/**
 * Where the value of a {@code Field} is.
 *
 * @param table reads and writes it
 */
public record FieldAccess(FieldTable table, int slot) implements FieldAccessor {}
