// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatParserTest {
    private static WasmModule parse(String text) {
        return WatParser.parse(text);
    }

    private static List<Op> ops(String body) {
        return parse("(module (func " + body + "))").funcs().get(0).body().stream()
                .map(Instr::op)
                .toList();
    }

    private static void malformed(String text, String message) {
        MalformedException e = assertThrows(MalformedException.class, () -> parse(text), text);
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }

    @Test
    void foldedInstructionsComeAfterTheirOperands() {
        assertEquals(
                List.of(Op.I32_CONST, Op.I32_CONST, Op.I32_ADD, Op.DROP, Op.END),
                ops("(drop (i32.add (i32.const 1) (i32.const 2)))"));
        assertEquals(
                List.of(Op.I32_CONST, Op.IF, Op.NOP, Op.ELSE, Op.UNREACHABLE, Op.END, Op.END),
                ops("(if (i32.const 1) (then nop) (else unreachable))"));
        assertEquals(ops("(block $a (br $a))"), ops("block $a br $a end $a"));
    }

    @Test
    void labelsCountOutwards() {
        List<Instr> body = parse("(func (block $a (loop $b (br_table $a $b 2 $a (i32.const 0)))))")
                .funcs()
                .get(0)
                .body();
        assertEquals(new Instr.BrTable(List.of(1, 0, 2), 1), body.get(3));
    }

    @Test
    void identifiersMayStandBeforeTheirDefinition() {
        WasmModule module = parse("(module (func (call $late) (global.set $g (i32.const 1)))"
                + " (global $g (mut i32) (i32.const 0)) (func $late) (export \"f\" (func $late)))");
        assertEquals(Instr.index(Op.CALL, 1), module.funcs().get(0).body().get(0));
        assertEquals(1, module.exports().get(0).index());
        assertEquals("late", module.names().functions().get(1));
        Validator.validate(module);
    }

    @Test
    void typesThatAreOnlyUsedAreAddedBehindTheDefinedOnes() {
        WasmModule module = parse("(module (func (param i32)) (func (result i64) (i64.const 0)) (func (param $x i32))"
                + " (type (func (result f32))))");
        assertEquals(3, module.types().size());
        assertEquals(List.of(ValType.F32), module.types().get(0).results());
        assertEquals(1, module.funcs().get(0).typeIndex());
        assertEquals(2, module.funcs().get(1).typeIndex());
        assertEquals(1, module.funcs().get(2).typeIndex());
    }

    @Test
    void segmentsMayStandInTablesAndMemories() {
        WasmModule module =
                parse("(module (table funcref (elem $f $f)) (memory (data \"a\\00\\ff\" \"b\")) (func $f))");
        ElementSegment elements = module.elements().get(0);
        assertEquals(SegmentMode.ACTIVE, elements.mode());
        assertEquals(2, elements.items().size());
        assertEquals(new Limits(2, 2), module.tables().get(0).type().limits());
        assertEquals(new Limits(1, 1), module.memories().get(0).limits());
        assertArrayEquals(
                new byte[] {'a', 0, -1, 'b'}, module.dataSegments().get(0).bytes());
    }

    @Test
    void numbers() {
        assertEquals(Instr.i32Const(-1), constant("i32.const 0xffff_ffff"));
        assertEquals(Instr.i64Const(Long.MIN_VALUE), constant("i64.const -9223372036854775808"));
        assertEquals(new Instr.F32Const(0x7fa00001), constant("f32.const nan:0x200001"));
        assertEquals(Instr.f64Const(-1.5), constant("f64.const -0x1.8"));
        assertEquals(Instr.f32Const(0x1.000002p0f), constant("f32.const 1.00000017881393432617187499"));
        assertEquals(new Instr.V128Const(0x0000_0002_0000_0001L, -1L), constant("v128.const i32x4 1 2 -1 -1"));
        malformed("(func (drop (i32.const 0x1_0000_0000)))", "constant out of range");
        malformed("(func (drop (f32.const 1e39)))", "constant out of range");
        malformed("(func (drop (i32.const 1__0)))", "unknown operator");
    }

    private static Instr constant(String text) {
        return parse("(func (drop (" + text + ")))").funcs().get(0).body().get(0);
    }

    @Test
    void accessesHaveOffsetAndAlignment() {
        List<Instr> body = parse("(memory 1) (func (drop (i64.load offset=8 align=4 (i32.const 0)))"
                        + " (drop (v128.load8_lane offset=1 3 (i32.const 0) (v128.const i64x2 0 0))))")
                .funcs()
                .get(0)
                .body();
        assertEquals(Instr.mem(Op.I64_LOAD, 2, 8), body.get(1));
        assertEquals(new Instr.MemLane(Op.V128_LOAD8_LANE, 0, 1, 3), body.get(5));
        malformed("(memory 1) (func (drop (i32.load align=3 (i32.const 0))))", "alignment must be a power of two");
    }

    @Test
    void exceptionsAndTailCalls() {
        WasmModule module = parse("(module (tag $e (param i32)) (func $f (param i32) (result i32)"
                + " (block $h (result i32) (try_table (catch $e $h) (throw $e (local.get 0))) (i32.const 0))"
                + " (return_call $f)))");
        Validator.validate(module);
    }

    @Test
    void commentsAndAnnotationsAreNothing() {
        assertEquals(
                parse("(module (func))"),
                parse("(; a (; nested ;) ;) (module ;; line\n (@note \"x\" (y) ; ,) (func (@z)))"));
    }

    @Test
    void whatIsWrongHasAPlace() {
        MalformedException e = assertThrows(MalformedException.class, () -> parse("(module\n  (func (nonsense)))"));
        assertEquals("unknown operator nonsense (at 2:10)", e.getMessage());
        malformed("(func (br $l))", "unknown label $l");
        malformed("(func $a) (func $a)", "duplicate func $a");
        malformed("(func) (import \"m\" \"n\" (func))", "import after");
        malformed("(func block $a end $b)", "mismatching label $b");
        malformed("(type $t (func)) (func (type $t) (param i32))", "inline function type");
        malformed("(func", "unexpected end");
        malformed("(import \"\\ff\" \"n\" (func))", "malformed UTF-8 encoding");
        assertThrows(MalformedException.class, () -> SExprReader.read("é".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void otherFeaturesAreRefusedByName() {
        malformed("(memory i64 1)", "memory64 is not supported");
        malformed("(memory 1) (memory $m 1) (func (drop (i32.load $m (i32.const 0))))", "multi-memory");
        malformed("(type (struct))", "garbage-collected types are not supported");
        malformed("(func (param (ref func)))", "typed function references are not supported");
        malformed("(memory 1 1 shared)", "threads are not supported");
    }
}
