// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/** Makes arrays that an object stream has read. */
public abstract class SerialArrays {
    /** The type of the arrays. */
    public abstract Class<?> type();

    public abstract Object[] make(int length);
}
