// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a function in front of each exported one that lets no exception out to the host. An exception that the engine hands on
 * ends the program there; one that is handed on by returning would be taken for a result. So the wrapper traps.
 */
final class ContainExceptions {
    private ContainExceptions() {}

    /** Returns the program with the wrappers as its exports. */
    static LowProgram run(LowProgram program) {
        List<LowFunction> functions = new ArrayList<>(program.functions());
        Map<String, LowFunction> exports = new LinkedHashMap<>();
        program.exports().forEach((name, function) -> {
            LowFunction wrapper = wrap(function);
            functions.add(wrapper);
            exports.put(name, wrapper);
        });
        return new LowProgram(
                functions,
                program.table(),
                exports,
                program.staticBase(),
                program.staticImage(),
                program.initialPages(),
                program.maxPages(),
                program.shadowStackPointer(),
                program.allocationCursor(),
                program.stackLimit(),
                program.suspension(),
                program.classes());
    }

    private static LowFunction wrap(LowFunction function) {
        LowFunction wrapper = LowFunction.defined("export " + function.name(), function.signature());
        Block guarded = wrapper.addBlock();
        Block escaped = wrapper.addBlock();
        LowType type = function.signature().result();
        Instr call = guarded.add(new Instr.Builder(Opcode.CALL)
                .callee(function)
                .args(wrapper.params().toArray(new Value[0]))
                .build(type));
        Instr.Builder end = new Instr.Builder(Opcode.RETURN);
        guarded.add((type == null ? end : end.args(call)).build(null));
        guarded.setUnwind(escaped);
        escaped.add(new Instr.Builder(Opcode.CATCH).build(LowType.REF));
        escaped.add(new Instr.Builder(Opcode.UNREACHABLE).build(null));
        return wrapper;
    }
}
