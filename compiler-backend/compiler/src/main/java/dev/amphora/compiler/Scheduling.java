// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

/** When a thread lets others run, in programs that start any. */
public enum Scheduling {
    /** {@link #PREEMPTIVE} if the program waits by the clock or has daemons, so that it could tell; else {@link #COOPERATIVE}. */
    AUTOMATIC,
    /** When it waits, or is in a loop that seems to wait for others. Code that computes pays nothing. */
    COOPERATIVE,
    /** Also in the middle of the program's loops and recursions, when its time slice is over. */
    PREEMPTIVE
}
