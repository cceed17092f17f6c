// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

/** Something that can be called. */
public abstract class MethodHandle {
    protected MethodHandle() {}
}
