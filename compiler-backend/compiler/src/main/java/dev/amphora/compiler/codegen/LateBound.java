// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a module has for functions that a host may provide after the module has been instantiated. */
final class LateBound {
    /** The name of the table's export. Wasmtime runs no command that exports a table by any other name than this or C's. */
    static final String TABLE = "table";

    private LateBound() {}

    /** The body of what is called while no host has provided a function: returns zero. */
    static List<Instr> stub(Signature signature) {
        List<Instr> body = new ArrayList<>();
        if (signature.result() != null) {
            body.add(
                    switch (signature.result()) {
                        case I32, REF -> Instr.i32Const(0);
                        case I64 -> Instr.i64Const(0);
                        case F32 -> new Instr.F32Const(0);
                        case F64 -> new Instr.F64Const(0);
                    });
        }
        body.add(Instr.of(Op.END));
        return body;
    }

    /** The section that says what belongs in which slot: for each slot in order a name, with its length in front. */
    static CustomSection slots(List<LowFunction> functions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (LowFunction function : functions) {
            byte[] name = function.imported().name().getBytes(StandardCharsets.UTF_8);
            if (name.length >= 0x80) {
                throw new IllegalStateException("the name of a late-bound function is too long: " + function);
            }
            bytes.write(name.length);
            bytes.writeBytes(name);
        }
        return new CustomSection(LowFunction.Import.LATE_BOUND, bytes.toByteArray());
    }
}
