// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.SampleModules;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WasmPrinterTest {
    @Test
    void printsNamesAndNesting() {
        assertEquals(
                """
                (module $factorial
                  (type (;0;) (func (param i64) (result i64)))
                  (func $fac (;0;) (type 0) (param $n i64) (result i64)
                    local.get $n
                    i64.eqz
                    if (result i64) ;; @1
                      i64.const 1
                    else
                      local.get $n
                      local.get $n
                      i64.const 1
                      i64.sub
                      call $fac
                      i64.mul
                    end
                  )
                  (export "fac" (func $fac))
                )
                """,
                WasmPrinter.print(SampleModules.factorial()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(module $every_section",
                "(import \"env\" \"print\" (func $print (;0;) (type 2) (param i32)))",
                "(import \"env\" \"table\" (table (;0;) 0 10 externref))",
                "(func $same#2 (;2;) (type 1) (param $a_b i32) (param $weight f64) (result i32 i64)",
                "(local i32) (local $i i32) (local i64)",
                "(func $_ (;3;) (type $nothing)",
                "try_table (catch_ref $java 0 (;@2;)) (catch_all_ref 1 (;@1;)) (catch_all 2 (;@0;)) ;; @3",
                "    memory.init $text\n",
                "    table.init $functions 1\n",
                "    br_table 0 (;@0;) 0 (;@0;) 0 (;@0;)\n",
                "    call_indirect $functions (type $nothing)\n",
                "(table $functions (;1;) 8 funcref ref.func $same)",
                "(table (;2;) 0 4294967295 exnref)",
                "(memory $heap (;0;) 1 65536)",
                "(tag $java (;1;) (type 2) (param i32))",
                "(global $counter (;1;) (mut i64) i64.const -65)",
                "(global (;2;) i32 global.get $base i32.const 64 i32.mul)",
                "(export \"gr\\c3\\b6\\c3\\9fe \\01\\22\\f0\\9f\\98\\80\" (global 2))",
                "(start $same)",
                "(elem $vtable (;0;) (table $functions) (offset i32.const 2) func $same $same#2 $_ 4)",
                "(elem (;1;) func $same $same)",
                "(elem (;2;) declare func $same)",
                "(elem (;5;) externref (item ref.null extern))",
                "(data (;0;) (offset i32.const 1024) \"Gr\\c3\\bc\\c3\\9fe \\22\\5c\\00\")",
                ";; custom section \"producers\", 1 bytes",
            })
    void printsEverySection(String expected) {
        String text = WasmPrinter.print(SampleModules.everySection());
        assertTrue(text.contains(expected), text);
    }

    @Test
    void printsFloatsSoThatEveryBitCanBeReadBack() {
        assertEquals("f32.const 1.0E10", WasmPrinter.print(Instr.f32Const(1e10f)));
        assertEquals("f32.const -0.0", WasmPrinter.print(Instr.f32Const(-0.0f)));
        assertEquals("f64.const -inf", WasmPrinter.print(Instr.f64Const(Double.NEGATIVE_INFINITY)));
        assertEquals("f64.const 4.9E-324", WasmPrinter.print(Instr.f64Const(Double.MIN_VALUE)));
        assertEquals("f32.const nan", WasmPrinter.print(new Instr.F32Const(0x7FC0_0000)));
        assertEquals("f32.const -nan:0x200001", WasmPrinter.print(new Instr.F32Const(0xFFA0_0001)));
        assertEquals("f64.const nan:0x1", WasmPrinter.print(new Instr.F64Const(0x7FF0_0000_0000_0001L)));
    }

    @Test
    void printsMemArgsOnlyWhereTheyDifferFromWhatIsMeantWithout() {
        assertEquals("i64.load", WasmPrinter.print(Instr.mem(Op.I64_LOAD, 3, 0)));
        assertEquals("i64.load offset=4294967295 align=1", WasmPrinter.print(Instr.mem(Op.I64_LOAD, 0, -1)));
        assertEquals(
                "v128.const i32x4 0x2 0x1 0x0 0x80000000",
                WasmPrinter.print(new Instr.V128Const(0x1_0000_0002L, Long.MIN_VALUE)));
    }

    @Test
    void keepsTheOrderOfImports() {
        WasmModule.Builder builder = WasmModule.builder();
        builder.addImport(new Import("m", "g", new ImportDesc.GlobalImport(new GlobalType(ValType.I32, false))));
        builder.addImport(new Import("m", "f", new ImportDesc.FuncImport(0)));
        String text = WasmPrinter.print(builder.build());
        assertTrue(text.indexOf("\"g\"") < text.indexOf("\"f\""), text);
    }

    @Test
    void printsInvalidModulesToo() {
        WasmModule.Builder builder = WasmModule.builder();
        List<Instr> body = List.of(
                Instr.of(Op.ELSE),
                Instr.index(Op.BR, -1),
                Instr.index(Op.LOCAL_GET, 9),
                Instr.block(Op.BLOCK, BlockType.ofTypeIndex(7)));
        builder.addFunc(new Func(12, List.of(), body));
        builder.addExport("nothing", ExternKind.TAG, -2);
        builder.addElement(ElementSegment.ofFunctions(3, 0, List.of(99)));
        builder.start(77);
        assertEquals(
                """
                (module
                  (func (;0;) (type 12)
                    else
                    br 4294967295
                    local.get 9
                    block (type 7) ;; @1
                  )
                  (export "nothing" (tag 4294967294))
                  (start 77)
                  (elem (;0;) (table 3) (offset i32.const 0) func 99)
                )
                """,
                WasmPrinter.print(builder.build()));
    }
}
