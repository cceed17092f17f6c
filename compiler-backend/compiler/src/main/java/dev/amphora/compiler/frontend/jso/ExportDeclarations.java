// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Declarations for TypeScript of the functions and classes that a module exports by {@code @JSExport}. */
final class ExportDeclarations {
    private static final String INDENT = "    ";
    /** By its name; whether it is there as its functions. */
    private final Map<HostScript.ExportedClass, Boolean> classes = new LinkedHashMap<>();

    void add(HostScript.ExportedClass exported, boolean asFunctions) {
        classes.put(exported, asFunctions);
    }

    /** Interfaces, of which {@code JavaExports} has all that is exported; null if that is nothing. */
    String text() {
        if (classes.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        StringBuilder exports = new StringBuilder();
        classes.forEach((exported, asFunctions) -> {
            String name = exported.name();
            if (asFunctions) {
                lines(exports, exported.functionTypes(), INDENT);
                return;
            }
            boolean isType = ExportTypes.isIdentifier(name);
            if (isType) {
                text.append("export interface ").append(name);
                if (classes.keySet().stream().anyMatch(other -> other.name().equals(exported.above()))) {
                    text.append(" extends ").append(exported.above());
                }
                text.append(" {\n");
                lines(text, exported.objectTypes(), INDENT);
                text.append("}\n\n");
            }
            exports.append(INDENT)
                    .append("readonly ")
                    .append(isType ? name : HostScript.quote(name))
                    .append(": {\n");
            lines(exports, exported.classTypes(), INDENT + INDENT);
            exports.append(INDENT + INDENT).append("readonly prototype: ").append(isType ? name : "object");
            exports.append(";\n" + INDENT + "};\n");
        });
        return text.append("/** What the program exports with the annotation `@JSExport` of TeaVM's JSO. */\n")
                .append("export interface JavaExports {\n")
                .append(exports)
                .append("}\n")
                .toString();
    }

    private static void lines(StringBuilder text, List<String> lines, String indent) {
        lines.forEach(line -> text.append(indent).append(line).append('\n'));
    }
}
