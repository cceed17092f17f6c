// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

/**
 * Who owns which bytes of the page of the runtime's state, from {@link Layout#STATE_BASE} to {@link Layout#STATE_LIMIT}. Whoever
 * wants some enters a part here, with its address and its size; a test holds the parts apart.
 */
public final class StatePage {
    /** The cells of {@link HeapState}. */
    public static final int HEAP = Layout.STATE_BASE;

    public static final int HEAP_BYTES = 176;

    /** The queue of {@link Marker}. */
    public static final int MARK_QUEUE = 1200;

    public static final int MARK_QUEUE_BYTES = 192;

    // What calls of the host read and write: vectors of buffers, and results. No such call is reentered while it uses
    // them.

    /** For the standard streams, clocks, random numbers, arguments and environment. */
    public static final int HOST_CALLS = 1416;

    public static final int HOST_CALLS_BYTES = 64;

    /** For files; the status of a file is the longest result. */
    public static final int FILE_CALLS = 1480;

    public static final int FILE_CALLS_BYTES = 64;

    /** Two subscriptions (48 bytes each), their events (32 each), and how many events there were. */
    public static final int SUBSCRIPTIONS = 1544;

    public static final int SUBSCRIPTIONS_BYTES = 168;

    /** The cells of {@link SuspensionState}. */
    public static final int SUSPENSION = 1712;

    public static final int SUSPENSION_BYTES = 20;

    /** The lengths of an array of arrays that is being made, an i32 each. */
    public static final int ARRAY_LENGTHS = 1792;

    public static final int ARRAY_LENGTHS_BYTES = 256;

    private StatePage() {}
}
