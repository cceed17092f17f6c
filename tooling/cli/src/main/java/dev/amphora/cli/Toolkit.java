// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.Compiler;

/**
 * What the commands work with.
 *
 * @param terminal where they read and write
 * @param compiler turns programs into modules
 * @param engine runs modules
 */
record Toolkit(Terminal terminal, ModuleCompiler compiler, ModuleRunner engine) {
    /** The real ones. */
    static Toolkit system() {
        return new Toolkit(Terminal.system(), Compiler::compile, new EngineRunner());
    }
}
