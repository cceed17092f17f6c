// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * The superclass of the classes that {@link Executor#COMPILER} generates, one for each function. Public only because
 * those have a class loader of their own; not for use by others.
 */
public abstract class CompiledBody {
    /** For generated classes. */
    protected CompiledBody() {}

    /**
     * Calls the function with its arguments from slot 0 on, where it leaves its results.
     *
     * @param depth how many more calls may be nested
     */
    public abstract void enter(long[] values, Object[] references, Instance instance, int depth);

    /** Like {@link #enter}, but the caller sees to a tail call that the function ends with. */
    public void enterTail(long[] values, Object[] references, Instance instance, int depth) {
        enter(values, references, instance, depth);
    }
}
