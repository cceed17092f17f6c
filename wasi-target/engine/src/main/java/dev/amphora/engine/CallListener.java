// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.List;

/** Is told of each call of an instance that {@link InstanceOptions#withListener} gave it to. */
public interface CallListener {
    /**
     * A function is about to be called.
     *
     * @param depth how many calls of the guest are under way
     * @param name the function's name: for an import {@code module.name}, else what the module says, or {@code func[index]}
     * @param arguments in the Java types of {@link WasmFunction#invoke}
     */
    void enter(int depth, String name, List<Object> arguments);

    /** A function of the host has returned; see {@link #enter}. */
    void returned(int depth, String name, List<Object> results);
}
