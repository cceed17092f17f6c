// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.SampleModules;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class WasmEncoderTest {
    @Test
    void writesTheEmptyModule() {
        assertEquals("0061736d01000000", hex(WasmModule.builder().build()));
    }

    @Test
    void writesEachNumberAsShortAsPossible() {
        String expected = "0061736d01000000" // preamble
                + "0106" + "01" + "60017e017e" // type section: i64 -> i64
                + "0302" + "01" + "00" // function section
                + "0707" + "01" + "03666163" + "0000" // export section
                + "0a17" + "01" + "15" + "00" // code section, no locals
                + "200050047e4201" + "05" + "200020004201" + "7d" + "1000" + "7e" + "0b" + "0b"
                + "0021" + "046e616d65" // name section
                + "000a" + "09666163746f7269616c" + "0106" + "0100" + "03666163" + "0206" + "0100" + "0100" + "016e";
        assertEquals(expected, hex(SampleModules.factorial()));
    }

    @Test
    void groupsEqualLocalsThatAreNeighbours() {
        List<ValType> locals = List.of(ValType.I32, ValType.I32, ValType.F64, ValType.I32);
        byte[] bytes = WasmEncoder.encode(SampleModules.function(List.of(), List.of(), locals))
                .bytes();
        byte[] body = {3, 2, 0x7F, 1, 0x7C, 1, 0x7F, 0x0B};
        assertArrayEquals(body, Arrays.copyOfRange(bytes, bytes.length - body.length, bytes.length));
    }

    @Test
    void tellsWhereEachInstructionBegins() {
        WasmModule module = SampleModules.everySection();
        EncodedModule encoded = WasmEncoder.encode(module);
        int instructions = 0;
        for (int f = 0; f < module.funcs().size(); f++) {
            Func func = module.funcs().get(f);
            for (int i = 0; i < func.body().size(); i++) {
                Instr instr = func.body().get(i);
                int first = instr.op().prefix() != 0
                        ? instr.op().prefix()
                        : instr.op().opcode();
                assertEquals(first, encoded.bytes()[encoded.codeOffset(f, i)] & 0xFF, instr.toString());
                instructions++;
            }
            int end = encoded.codeOffset(f, func.body().size());
            assertEquals(0x0B, encoded.bytes()[end - 1]);
        }
        assertEquals(47, instructions);
    }

    @Test
    void refusesNamesWithoutUtf8Form() {
        WasmModule module =
                WasmModule.builder().addExport("\uD800", ExternKind.FUNC, 0).build();
        assertThrows(IllegalArgumentException.class, () -> WasmEncoder.encode(module));
    }

    private static String hex(WasmModule module) {
        return HexFormat.of().formatHex(WasmEncoder.encode(module).bytes());
    }
}
