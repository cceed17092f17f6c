// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.WasmModule;

/** A module that is known to be valid, with what validation found out about it. Only {@link Validator} makes one. */
public final class ValidModule {
    private final WasmModule module;
    private final ControlMap[] controlMaps;

    ValidModule(WasmModule module, ControlMap[] controlMaps) {
        this.module = module;
        this.controlMaps = controlMaps;
    }

    public WasmModule module() {
        return module;
    }

    /**
     * Where control goes in a function.
     *
     * @param definedFuncIndex an index into {@link WasmModule#funcs()}, which does not count imports
     */
    public ControlMap controlMap(int definedFuncIndex) {
        return controlMaps[definedFuncIndex];
    }
}
