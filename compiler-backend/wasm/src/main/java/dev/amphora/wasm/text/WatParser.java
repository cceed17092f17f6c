// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.WasmModule;
import java.util.List;

/** Reads a module in the text format. Core spec 3.0, chapter 6. Does not validate. */
public final class WatParser {
    private WatParser() {}

    /**
     * Reads a module: one group {@code (module ...)}, or its fields without the group.
     *
     * @throws dev.amphora.wasm.binary.MalformedException if the text is no module in the text format, or uses a feature
     *     that is not supported
     */
    public static WasmModule parse(String text) {
        return parse(SExprReader.read(text));
    }

    /** Reads a module from the tokens of a text; see {@link #parse(String)}. */
    public static WasmModule parse(List<SExpr> items) {
        if (items.size() == 1 && items.get(0).isGroup("module")) {
            return parseModule((SExpr.Group) items.get(0));
        }
        return ModuleParser.parse(null, items);
    }

    /** Reads a group {@code (module ...)}; see {@link #parse(String)}. */
    public static WasmModule parseModule(SExpr.Group module) {
        Cursor cursor = new Cursor(module);
        SExpr.Atom name = cursor.tryIdentifier();
        List<SExpr> fields =
                module.items().subList(name == null ? 1 : 2, module.items().size());
        return ModuleParser.parse(name == null ? null : name.text().substring(1), fields);
    }

    /** Reads one folded instruction outside of a module, such as {@code (i32.const 1)} in a script. */
    public static List<Instr> parseInstructions(SExpr.Group instruction) {
        return ModuleParser.parseConstant(instruction);
    }
}
