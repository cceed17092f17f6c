// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.http;

/** Is told what becomes of a {@link Fetch}, on a thread that must not be kept. */
public interface FetchListener {
    /** Status and headers have arrived. */
    void responded();

    /** What {@link Fetch#read} has asked for has arrived. */
    void received();

    /** There is nothing more to read. */
    void ended();

    /** It has failed, before the response or within its body. */
    void failed();

    /** There was no response in time. */
    void timedOut();
}
