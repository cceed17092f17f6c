// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.browser.SourceMap;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.SourceLine;
import dev.amphora.wasm.binary.EncodedModule;

/** The source map beside a module. */
final class SourceMaps {
    private SourceMaps() {}

    static String fileName(String module) {
        return module + ".wasm.map";
    }

    /** A module that says where its source map is. */
    static CompileResult announced(String name, CompileResult module) {
        return module.withWasm(EncodedModule.append(module.wasm(), EncodedModule.sourceMappingUrl(fileName(name))));
    }

    static String text(String name, CompileResult module, Sources sources) {
        SourceMap map = new SourceMap();
        for (SourceLine line : module.lines()) {
            map.add(line.offset(), line.file(), line.line());
        }
        return map.text(name + ".wasm", sources::text);
    }
}
