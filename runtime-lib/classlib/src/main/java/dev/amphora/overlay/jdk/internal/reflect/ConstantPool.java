// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.reflect;

/** What annotations are read from, of which there is none: they come from the compiler. */
public class ConstantPool {
    private ConstantPool() {}
}
