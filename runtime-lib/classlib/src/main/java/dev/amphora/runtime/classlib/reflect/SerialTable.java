// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/** What an object stream needs of a class to write its objects. */
public abstract class SerialTable {
    /** The version, declared or computed. */
    public abstract long uid();

    /** The fields that may be written, and {@code serialPersistentFields} if the class has that; null for none. */
    public abstract FieldTable fields();

    /** {@code writeObject} and {@code writeReplace}, as far as the class declares them; null for none. */
    public abstract ExecutableTable methods();
}
