// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.reflect;

/** What a {@code Constructor} keeps to be called. */
public interface ConstructorAccessor {}
