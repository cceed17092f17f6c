// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.jdk.internal.reflect.ConstructorAccessor;
import dev.amphora.overlay.jdk.internal.reflect.MethodAccessor;

/**
 * How a {@code Method} or {@code Constructor} is called.
 *
 * @param table calls it; null if it can be looked at only
 */
public record ExecutableAccess(ExecutableTable table, int slot) implements MethodAccessor, ConstructorAccessor {}
