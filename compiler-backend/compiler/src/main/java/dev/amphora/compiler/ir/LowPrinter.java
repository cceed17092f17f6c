// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the text form of the low IR, which {@link LowParser} describes and reads. */
public final class LowPrinter {
    private final StringBuilder out = new StringBuilder();

    private LowPrinter() {}

    public static String print(LowProgram program) {
        LowPrinter printer = new LowPrinter();
        for (LowFunction function : program.functions()) {
            printer.function(function);
        }
        printer.programParts(program);
        return printer.out.toString();
    }

    /** Prints one function, which is {@linkplain LowFunction#renumber() renumbered}. */
    public static String print(LowFunction function) {
        LowPrinter printer = new LowPrinter();
        printer.function(function);
        return printer.out.toString();
    }

    /** Prints one instruction without its position; blocks and values by their present numbers. */
    public static String print(Instr instr) {
        LowPrinter printer = new LowPrinter();
        printer.instr(instr);
        return printer.out.toString();
    }

    private void programParts(LowProgram program) {
        if (!program.table().isEmpty()) {
            out.append("table [")
                    .append(program.table().stream()
                            .map(f -> f == null ? "null" : name(f.name()))
                            .collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        program.exports().forEach((name, function) -> out.append("export ")
                .append(quote(name))
                .append(' ')
                .append(name(function.name()))
                .append('\n'));
        out.append("memory pages ").append(program.initialPages()).append(' ').append(program.maxPages());
        out.append(" shadow ").append(program.shadowStackPointer());
        out.append(" cursor ").append(program.allocationCursor());
        out.append(" static ").append(program.staticBase());
        if (program.staticImage().length > 0) {
            out.append(' ').append(HexFormat.of().formatHex(program.staticImage()));
        }
        out.append('\n');
    }

    private void function(LowFunction function) {
        function.renumber();
        if (function.imported() != null) {
            out.append("import ").append(name(function.name())).append(signature(function.signature()));
            out.append(" from ").append(quote(function.imported().module()));
            out.append(' ').append(quote(function.imported().name()));
            out.append(function.collects() ? " collects" : "").append('\n');
            return;
        }
        out.append("func ").append(name(function.name())).append('(');
        out.append(function.params().stream().map(p -> p + ":" + type(p.type())).collect(Collectors.joining(", ")));
        out.append(')');
        if (function.signature().result() != null) {
            out.append(" -> ").append(type(function.signature().result()));
        }
        out.append(function.noAlloc() ? " noalloc" : "")
                .append(function.collects() ? " collects" : "")
                .append(function.requested() ? " requested" : "")
                .append(function.cold() ? " cold" : "");
        out.append(" {\n");
        for (Block block : function.blocks()) {
            block(block);
        }
        out.append("}\n");
    }

    private void block(Block block) {
        out.append(block).append(':');
        if (block.unwind() != null) {
            out.append(" unwind ").append(block.unwind());
        }
        out.append('\n');
        for (Phi phi : block.phis()) {
            out.append("  ").append(phi).append(':').append(type(phi.type())).append(" = phi [");
            out.append(phi.inputs().entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue())
                    .collect(Collectors.joining(", ")));
            out.append("]\n");
        }
        for (Instr instr : block.instrs()) {
            out.append("  ");
            instr(instr);
            if (instr.position() != null) {
                position(instr.position());
            }
            out.append('\n');
        }
    }

    private void position(Position position) {
        out.append(" ; ").append(position.file()).append(':').append(position.line());
        for (Position caller = position.caller(); caller != null; caller = caller.caller()) {
            out.append(" < ").append(caller.file()).append(':').append(caller.line());
        }
    }

    private void instr(Instr instr) {
        if (instr.type() != null) {
            out.append(instr).append(':').append(type(instr.type())).append(" = ");
        }
        out.append(mnemonic(instr));
        switch (instr.opcode()) {
            case CONST -> out.append(' ').append(constant(instr));
            case LOAD, STORE -> memory(instr);
            case CHECK_NONZERO, CHECK_NONZERO_I64, CHECK_BOUNDS -> {
                values(instr, 0);
                out.append(' ').append(name(instr.callee().name()));
            }
            case CHECK_NOT -> {
                out.append(' ')
                        .append(instr.arg(0))
                        .append(' ')
                        .append(name(instr.callee().name()));
                parenthesised(instr);
            }
            case CALL -> {
                out.append(' ').append(name(instr.callee().name())).append('(');
                out.append(list(instr, 0)).append(')');
            }
            case CALL_INDIRECT -> {
                out.append(' ').append(signature(instr.signature())).append(' ').append(instr.arg(0));
                parenthesised(instr);
                if (instr.candidates() != null) {
                    out.append(" candidates [")
                            .append(instr.candidates().stream()
                                    .map(f -> name(f.name()))
                                    .collect(Collectors.joining(", ")))
                            .append(']');
                }
            }
            case NEW ->
                out.append(' ')
                        .append(instr.imm())
                        .append(" class ")
                        .append(instr.classId())
                        .append(' ')
                        .append(name(instr.callee().name()));
            case SWITCH -> switchTargets(instr);
            default -> {
                values(instr, 0);
                for (Block successor : instr.successors()) {
                    out.append(' ').append(successor);
                }
            }
        }
    }

    private void memory(Instr instr) {
        Alias alias = instr.alias();
        if (alias != null) {
            out.append(" [").append(alias.kind().name().toLowerCase(Locale.ROOT));
            if (!alias.detail().isEmpty()) {
                out.append(' ').append(quote(alias.detail()));
            }
            out.append(']');
        }
        out.append(' ').append(instr.arg(0)).append(" + ").append(instr.imm());
        if (instr.opcode() == Opcode.STORE) {
            out.append(", ").append(instr.arg(1));
        }
    }

    private void switchTargets(Instr instr) {
        out.append(' ').append(instr.arg(0)).append(" [");
        int[] keys = instr.switchKeys();
        for (int i = 0; i < keys.length; i++) {
            out.append(i == 0 ? "" : ", ").append(keys[i]).append(": ").append(instr.successors()[i]);
        }
        out.append("] ").append(instr.successors()[keys.length]);
    }

    private void values(Instr instr, int first) {
        if (instr.args().length > first) {
            out.append(' ').append(list(instr, first));
        }
    }

    private void parenthesised(Instr instr) {
        out.append('(').append(list(instr, 1)).append(')');
    }

    private static String list(Instr instr, int first) {
        return List.of(instr.args()).subList(first, instr.args().length).stream()
                .map(Value::toString)
                .collect(Collectors.joining(", "));
    }

    static String mnemonic(Instr instr) {
        return switch (instr.opcode()) {
            case NUMERIC, LOAD, STORE -> instr.wasmOp().mnemonic();
            case MEMORY_COPY, MEMORY_FILL, MEMORY_SIZE, MEMORY_GROW ->
                instr.opcode().name().toLowerCase(Locale.ROOT).replace('_', '.');
            default -> instr.opcode().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String constant(Instr instr) {
        return switch (instr.type()) {
            case F32 -> "0x" + Integer.toHexString((int) instr.imm());
            case F64 -> "0x" + Long.toHexString(instr.imm());
            default -> Long.toString(instr.imm());
        };
    }

    private static String signature(Signature signature) {
        String params = signature.params().stream().map(LowPrinter::type).collect(Collectors.joining(", "));
        return "(" + params + ")" + (signature.result() == null ? "" : " -> " + type(signature.result()));
    }

    private static String type(LowType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String name(String function) {
        return "@" + (function.matches("[A-Za-z_$][A-Za-z0-9_$.]*") ? function : quote(function));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
