// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/** What an object stream needs of a class to read its objects, beyond what it needs to write them. */
public abstract class SerialReading {
    /** {@code readObject}, {@code readObjectNoData} and {@code readResolve}, as far as the class declares them; null for none. */
    public abstract ExecutableTable methods();

    /**
     * The constructor that makes an object: a record's canonical one, that without parameters of a class that is externalizable, and
     * for others one that runs the constructor of the first superclass that is not serializable. Null for none.
     */
    public abstract ExecutableTable constructor();

    /** The constants of an enum; null for other classes. */
    public abstract Enum<?>[] constants();
}
