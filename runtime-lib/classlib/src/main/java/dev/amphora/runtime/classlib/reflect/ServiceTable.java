// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/**
 * What the program's files {@code META-INF/services} say about one service, in their order: each entry is a provider, or what is
 * wrong with a file. The compiler writes a subclass for each service.
 */
public abstract class ServiceTable {
    /** The provider can be made. */
    public static final int COMPLETE = 0;

    /** The provider has no public constructor without parameters. */
    public static final int WITHOUT_CONSTRUCTOR = 1;

    /** The provider's constructor is public, but the provider is abstract. */
    public static final int ABSTRACT = 2;

    /** The provider's constructor is public, but the provider is not. */
    public static final int HIDDEN = 3;

    public abstract int count();

    /** What is wrong with a file from here on; null for a provider. */
    public abstract String fault(int index);

    /** The name of the provider's class, as in the file. */
    public abstract String name(int index);

    /** The provider's class; null if there is none of this name. */
    public abstract Class<?> type(int index);

    /** One of the constants above. */
    public abstract int state(int index);

    /** A new provider; only of those that are complete. */
    public abstract Object make(int index);

    /** The table of a service, which the compiler finds; null if no file is about it. The body is written by the compiler. */
    public static native ServiceTable find(Class<?> service);
}
