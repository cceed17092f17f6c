// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.SourceLine;
import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.Position;
import dev.amphora.wasm.binary.EncodedModule;
import java.util.ArrayList;
import java.util.List;

/** Finds out which lines all code comes from, for debuggers; {@link TraceRows} needs to know that of calls only. */
public final class SourceLines {
    private final List<SourceLine> lines = new ArrayList<>();

    private SourceLines() {}

    /** The lines of a module, in the order of their offsets. */
    public static List<SourceLine> of(CodeGenerator.Result generated, EncodedModule encoded) {
        SourceLines result = new SourceLines();
        for (int i = 0; i < generated.functions().size(); i++) {
            // What is in front of the first line checks whether the function can run.
            result.add(encoded.codeOffset(i, 0), null);
            for (CodePosition position : generated.positions().get(i)) {
                result.add(encoded.codeOffset(i, position.index()), position.position());
            }
        }
        return result.lines;
    }

    private void add(int offset, Position position) {
        Position at = position;
        // Code of the library that was inlined belongs to the line that calls it.
        while (at != null && (JavaClasses.isOfTheLibrary(at.className()) || at.file() == null || at.line() == 0)) {
            at = at.caller();
        }
        SourceLine line = at == null ? new SourceLine(offset, null, 0) : new SourceLine(offset, path(at), at.line());
        SourceLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (last != null && last.offset() == offset) {
            lines.remove(lines.size() - 1);
            last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        }
        if (last == null
                || last.line() != line.line()
                || !String.valueOf(last.file()).equals(String.valueOf(line.file()))) {
            lines.add(line);
        }
    }

    private static String path(Position position) {
        String className = position.className();
        return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/') + position.file();
    }
}
