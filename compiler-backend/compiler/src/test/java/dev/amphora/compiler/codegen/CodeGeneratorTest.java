// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.ir.Position;
import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.Export;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.text.WasmPrinter;
import dev.amphora.wasm.valid.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Text IR in, Wasm out: the code of the exported function {@code main}, unless a test looks at the module. */
class CodeGeneratorTest {
    private static final String SUPPORT =
            """
            import @allocate(i32, i32) -> ref from "host" "allocate"
            func @npe() { b0: %o:ref = new 16 class 7 @allocate  throw %o }
            func @oob(%i:i32, %n:i32) { b0: %o:ref = new 16 class 8 @allocate  throw %o }
            func @bad(%i:i32) { b0: %o:ref = new 16 class 9 @allocate  throw %o }
            func @make() -> ref { b0: %o:ref = new 16 class 3 @allocate  return %o }
            func @id(%i:i32) -> i32 { b0: return %i }
            func @pair(%a:ref, %b:ref) -> i32 { b0: %x:i32 = i32.eq %a, %b  return %x }
            memory pages 2 16 shadow 16 cursor 24 static 64
            export "main" @main
            """;

    private static WasmModule module(String text) {
        LowProgram program = LowParser.parse(text);
        LowVerifier.verify(program);
        WasmModule module = CodeGenerator.generate(program, true, false);
        Validator.validate(module);
        return module;
    }

    private static String code(String main) {
        WasmModule module = module(main + SUPPORT);
        Map<Integer, String> names = module.names().functions();
        int index = module.exports().stream()
                .filter(export -> export.name().equals("main"))
                .map(Export::index)
                .findFirst()
                .orElseThrow();
        int imported = module.imports().size();
        return module.funcs().get(index - imported).body().stream()
                .map(instr -> instr instanceof Instr.Index call
                                && call.op().mnemonic().equals("call")
                        ? "call $" + names.get(call.index())
                        : WasmPrinter.print(instr).replaceAll(" \\(;.*?;\\)", ""))
                .collect(Collectors.joining("\n"));
    }

    private static void assertCode(String main, String expected) {
        String[] lines = expected.strip().split("\\s*(\n|  )\\s*");
        assertEquals(String.join("\n", lines), code(main));
    }

    @Test
    void foldsExpressions() {
        assertCode(
                """
                func @main(%a:i32, %b:i32) -> i32 {
                b0:
                  %k:i32 = const 7
                  %x:i32 = i32.mul %a, %k
                  %y:i32 = i32.sub %b, %x
                  return %y
                }
                """,
                "local.get 1  local.get 0  i32.const 7  i32.mul  i32.sub  end");
    }

    @Test
    void keepsLoadsBeforeStoresThatMayOverlap() {
        String text =
                """
                func @main(%a:i32) -> i32 {
                b0:
                  %x:i32 = i32.load [field "f"] %a + 4
                  i32.store [field "ALIAS"] %a + 8, %a
                  return %x
                }
                """;
        assertCode(
                text.replace("ALIAS", "f"),
                "local.get 0  i32.load offset=4  local.set 1  local.get 0  local.get 0  i32.store offset=8  local.get 1  end");
        assertCode(
                text.replace("ALIAS", "g"),
                "local.get 0  local.get 0  i32.store offset=8  local.get 0  i32.load offset=4  end");
    }

    @Test
    void keepsCallsInOrder() {
        assertCode(
                """
                func @main(%a:i32) -> i32 {
                b0:
                  %x:i32 = call @id(%a)
                  %y:i32 = call @id(%a)
                  %z:i32 = i32.sub %y, %x
                  return %z
                }
                """,
                "local.get 0  call $id  local.set 1  local.get 0  call $id  local.get 1  i32.sub  end");
    }

    @Test
    void setsAValueWhereItIsFirstUsed() {
        assertCode(
                """
                func @main(%a:ref, %i:i32) -> i32 {
                b0:
                  %n:i32 = i32.load [immutable] %a + 4
                  check_bounds %i, %n @oob
                  %r:i32 = i32.sub %n, %i
                  return %r
                }
                """,
                """
                local.get 1  local.get 0  i32.load offset=4  local.tee 0  i32.ge_u
                if  local.get 1  local.get 0  call $oob  unreachable  end
                local.get 0  local.get 1  i32.sub  end
                """);
    }

    @Test
    void aValueSetInATreeStaysAliveForItsOtherUsers() {
        // %p is set in the check and read again below another local's definition.
        assertCode(
                """
                func @main(%a:i32) -> i32 {
                b0:
                  %p:i32 = call @id(%a)
                  check_nonzero %p @npe
                  %h:i32 = i32.load [static "x"] %a + 0
                  i32.store [static "x"] %p + 8, %a
                  %v:i32 = i32.load [field "v"] %p + 4
                  %s:i32 = i32.add %h, %v
                  return %s
                }
                """,
                """
                local.get 0  call $id  local.tee 1  i32.eqz  if  call $npe  unreachable  end
                local.get 0  i32.load  local.set 2  local.get 1  local.get 0  i32.store offset=8
                local.get 2  local.get 1  i32.load offset=4  i32.add  end
                """);
    }

    @Test
    void countsInPlace() {
        assertCode(
                """
                func @main(%n:i32) -> i32 {
                b0:
                  %zero:i32 = const 0
                  %one:i32 = const 1
                  jump b1
                b1:
                  %i:i32 = phi [b0: %zero, b2: %j]
                  %sum:i32 = phi [b0: %zero, b2: %t]
                  %c:i32 = i32.lt_s %i, %n
                  branch %c b2 b3
                b2:
                  %t:i32 = i32.add %sum, %i
                  %j:i32 = i32.add %i, %one
                  jump b1
                b3:
                  return %sum
                }
                """,
                """
                i32.const 0  i32.const 0  local.set 2  local.set 1
                loop
                local.get 1  local.get 0  i32.lt_s
                if
                local.get 1  i32.const 1  i32.add  local.get 2  local.get 1  i32.add  local.set 2  local.set 1
                br 1
                end
                end
                local.get 2  end
                """);
    }

    @Test
    void swapsPhis() {
        assertCode(
                """
                func @main(%a:i32, %b:i32) -> i32 {
                b0: jump b1
                b1:
                  %x:i32 = phi [b0: %a, b1: %y]
                  %y:i32 = phi [b0: %b, b1: %x]
                  %c:i32 = call @id(%x)
                  branch %c b1 b2
                b2:
                  return %x
                }
                """,
                """
                loop
                local.get 0  call $id
                if  local.get 1  local.get 0  local.set 1  local.set 0  br 1  end
                end
                local.get 0  end
                """);
    }

    @Test
    void ifsFallThrough() {
        assertCode(
                """
                func @main(%a:i32) -> i32 {
                b0: branch %a b1 b2
                b1:
                  %x:i32 = call @id(%a)
                  jump b3
                b2: jump b3
                b3:
                  %p:i32 = phi [b1: %x, b2: %a]
                  %one:i32 = const 1
                  %r:i32 = i32.add %p, %one
                  return %r
                }
                """,
                """
                local.get 0
                if  local.get 0  call $id  local.set 0  end
                local.get 0  i32.const 1  i32.add  end
                """);
    }

    @Test
    void allocatesInline() {
        assertCode(
                "func @main() -> ref { b0: %o:ref = new 24 class 5 @allocate  return %o }",
                """
                i32.const 0  i32.load offset=28  i32.const 0  i32.load offset=24  local.tee 0  i32.sub  i32.const 24  i32.ge_u
                if
                i32.const 0  local.get 0  i32.const 24  i32.add  i32.store offset=24
                local.get 0  i32.const 5  i32.store
                else
                i32.const 5  i32.const 24  call $allocate  local.set 0
                end
                local.get 0  end
                """);
    }

    @Test
    void storesReferencesThatLiveAcrossCollections() {
        assertCode(
                """
                func @main() -> i32 {
                b0:
                  %a:ref = call @make()
                  %b:ref = call @make()
                  %r:i32 = call @pair(%a, %b)
                  return %r
                }
                """,
                """
                i32.const 0  i32.const 0  i32.load offset=16  local.tee 1  i32.const 4  i32.add  i32.store offset=16
                local.get 1  i32.const 0  i32.store
                local.get 1  call $make  local.tee 0  i32.store
                local.get 0  call $make  call $pair
                i32.const 0  local.get 1  i32.store offset=16  end
                """);
    }

    @Test
    void whatLivesAcrossAllocationsOnlyIsHandedToTheAllocator() {
        String text =
                """
                func @main(%a:ref, %b:ref) -> ref {
                b0:
                  %o:ref = new 16 class 5 @allocate
                  i32.store [field "a"] %o + 4, %a
                  i32.store [field "b"] %o + 8, %b
                  return %o
                }
                """;
        assertCode(
                text,
                """
                i32.const 0  i32.load offset=28  i32.const 0  i32.load offset=24  local.tee 2  i32.sub  i32.const 16  i32.ge_u
                if
                i32.const 0  local.get 2  i32.const 16  i32.add  i32.store offset=24
                local.get 2  i32.const 5  i32.store
                else
                i32.const 5  i32.const 16  local.get 0  local.get 1  call $allocate keeping 2  local.set 2
                end
                local.get 2  local.get 0  i32.store offset=4
                local.get 2  local.get 1  i32.store offset=8
                local.get 2  end
                """);
        WasmModule module = module(text + SUPPORT);
        assertEquals(
                List.of(
                        "i32.const 0",
                        "i32.const 0",
                        "i32.load offset=16",
                        "local.tee 4",
                        "i32.const 8",
                        "i32.add",
                        "i32.store offset=16",
                        "local.get 4",
                        "local.get 2",
                        "i32.store",
                        "local.get 4",
                        "local.get 3",
                        "i32.store offset=4",
                        "local.get 0",
                        "local.get 1",
                        "call 0",
                        "i32.const 0",
                        "local.get 4",
                        "i32.store offset=16",
                        "end"),
                module.funcs().get(module.funcs().size() - 1).body().stream()
                        .map(instr -> WasmPrinter.print(instr).replaceAll(" \\(;.*?;\\)", ""))
                        .toList());
    }

    @Test
    void slowArithmeticStartsWhereTheProgramDoesIt() {
        assertCode(
                """
                func @main(%a:ref, %x:f64) -> f64 {
                b0:
                  %q:f64 = f64.div %x, %x
                  %v:f64 = f64.load [field "v"] %a + 8
                  %s:f64 = f64.add %v, %q
                  f64.store [field "v"] %a + 8, %s
                  return %q
                }
                """,
                """
                local.get 1  local.get 1  f64.div  local.set 1
                local.get 0  local.get 0  f64.load offset=8  local.get 1  f64.add  f64.store offset=8
                local.get 1  end
                """);
    }

    @Test
    void anAddressKeepsItsObjectAlive() {
        // The reference itself is not used after the second allocation.
        String text =
                """
                func @main(%v:i32) -> i32 {
                b0:
                  %o:ref = call @make()
                  %n:i32 = cast %o
                  %four:i32 = const 4
                  %p:i32 = i32.add %n, %four
                  i32.store [field "v"] %p + 0, %v
                  %x:ref = call @make()
                  %y:i32 = i32.load [field "v"] %p + 0
                  return %y
                }
                """;
        LowProgram program = LowParser.parse(text + SUPPORT);
        LowVerifier.verify(program);
        WasmRun run = new WasmRun(program, CodeGenerator.generate(program, false, false), false);
        assertEquals(17, run.call("main", 17));
        assertEquals(2, run.collections());
    }

    @Test
    void functionsThatCollectOnlyToThrowCostTheirCallersNothing() {
        assertCode(
                """
                func @get(%o:ref) -> i32 {
                b0:
                  check_nonzero %o @npe
                  %v:i32 = i32.load [field "v"] %o + 4
                  return %v
                }
                func @main(%a:ref, %b:ref) -> i32 {
                b0:
                  %x:i32 = call @get(%a)
                  %y:i32 = call @get(%b)
                  %r:i32 = i32.add %x, %y
                  return %r
                }
                """,
                "local.get 0  call $get  local.get 1  call $get  i32.add  end");
    }

    @Test
    void slotsOutOfUseAreClearedWhereTheProgramMayAskForACollection() {
        // @gc collects only to throw, but when it does not throw, %b is needed behind it all the same.
        assertCode(
                """
                func @gc(%i:i32) requested { b0: check_not %i @bad(%i)  return }
                func @main(%i:i32) -> i32 {
                b0:
                  %a:ref = call @make()
                  %b:ref = call @make()
                  %x:i32 = call @pair(%a, %b)
                  call @gc(%x)
                  %c:ref = call @make()
                  %y:i32 = call @pair(%b, %c)
                  return %y
                }
                """,
                """
                i32.const 0  i32.const 0  i32.load offset=16  local.tee 2  i32.const 8  i32.add  i32.store offset=16
                local.get 2  i64.const 0  i64.store align=4
                local.get 2  call $make  local.tee 0  i32.store offset=4
                local.get 0  local.get 2  call $make  local.tee 1  i32.store
                local.get 1  call $pair
                local.get 2  i32.const 0  i32.store offset=4
                call $gc
                local.get 1  call $make  call $pair
                i32.const 0  local.get 2  i32.store offset=16  end
                """);
    }

    @Test
    void aFrameIsMadeOnlyOnTheWayThatNeedsIt() {
        assertCode(
                """
                func @main(%a:ref, %n:i32) -> i32 {
                b0: branch %n b1 b2
                b1:
                  %r:i32 = i32.load [field "v"] %a + 4
                  return %r
                b2:
                  %x:ref = call @make()
                  %y:i32 = call @pair(%a, %x)
                  check_not %y @bad(%y)
                  throw %x
                }
                """,
                """
                local.get 1
                if  local.get 0  i32.load offset=4  return  end
                i32.const 0  i32.const 0  i32.load offset=16  local.tee 2  i32.const 4  i32.add  i32.store offset=16
                local.get 2  local.get 0  i32.store
                local.get 0  call $make  local.tee 1  call $pair  local.tee 0
                if  local.get 0  call $bad  unreachable  end
                local.get 1  throw 0  end
                """);
    }

    @Test
    void oneTryGuardsAllThatThrowsToTheSameBlock() {
        assertCode(
                """
                func @main(%a:ref) -> i32 {
                b0:
                  %k:i32 = const 3
                  jump b1
                b1: unwind b4
                  check_nonzero %a @npe
                  %x:i32 = i32.load [field "v"] %a + 4
                  branch %x b2 b3
                b2: unwind b4
                  check_nonzero %x @npe
                  jump b3
                b3: unwind b4
                  check_nonzero %x @npe
                  return %x
                b4:
                  %e:ref = catch
                  return %k
                }
                """,
                """
                i32.const 0  i32.load offset=16  local.set 1
                block (result i32)
                try_table (catch 0 0)
                local.get 0  i32.eqz  if  call $npe  unreachable  end
                local.get 0  i32.load offset=4  local.tee 0  if
                local.get 0  i32.eqz  if  call $npe  unreachable  end
                end
                local.get 0  i32.eqz  if  call $npe  unreachable  end
                local.get 0  return
                end
                unreachable
                end
                drop
                i32.const 0  local.get 1  i32.store offset=16
                i32.const 3  end
                """);
    }

    @Test
    void denseSwitchesUseATableAndSparseOnesASearch() {
        String text =
                """
                func @main(%a:i32) -> i32 {
                b0: switch %a [KEYS] b2
                b1: %x:i32 = call @id(%a)  return %x
                b2: return %a
                }
                """;
        assertTrue(code(text.replace("KEYS", "10: b1, 11: b2, 12: b1")).contains("i32.sub\nbr_table 0 1 0 1"));
        String sparse = code(text.replace("KEYS", "-1000: b1, 0: b1, 1: b1, 2: b1, 3: b2, 100000: b1"));
        assertTrue(
                sparse.contains("br_table") && sparse.contains("i32.lt_s") && sparse.contains("i32.const 100000"),
                sparse);
    }

    @Test
    void aBranchWithOneDestinationStillComputesItsEffects() {
        assertCode(
                """
                func @main(%a:i32) -> i32 {
                b0:
                  %c:i32 = call @id(%a)
                  branch %c b1 b1
                b1: return %a
                }
                """,
                "local.get 0  call $id  drop  local.get 0  end");
    }

    @Test
    void dropsWhatNothingReaches() {
        WasmModule module = module(
                """
                import @used() from "host" "used"
                import @unused() from "host" "unused"
                func @main() { b0: call @used()  return }
                func @dead() { b0: call @unused()  return }
                table [@dead]
                export "main" @main
                memory pages 1 2 shadow 16 cursor 24 static 64
                """);
        assertEquals(1, module.funcs().size());
        assertEquals(
                List.of("used"), module.imports().stream().map(i -> i.name()).toList());
        assertEquals(0, module.tables().size());
        assertEquals(0, module.tags().size());
        assertEquals(1, module.types().size());
    }

    @Test
    void tablesKeepTheirGaps() {
        WasmModule module = module(
                """
                func @main(%i:i32) { b0: call_indirect () %i()  return }
                func @a() { b0: return }
                table [null, @a, null, @a, @a]
                export "main" @main
                memory pages 1 2 shadow 16 cursor 24 static 64
                """);
        assertEquals(5, module.tableType(0).limits().min());
        assertEquals(
                List.of(1, 2),
                module.elements().stream().map(e -> e.items().size()).toList());
    }

    @Test
    void longRunsOfZerosAreNoData() {
        byte[] image = new byte[10_000];
        image[5] = 1;
        image[9] = 2;
        image[9_000] = 3;
        List<DataSegment> segments = StaticImage.segments(100, image);
        assertEquals(
                List.of(DataSegment.at(105, new byte[] {1, 0, 0, 0, 2}), DataSegment.at(9_100, new byte[] {3})),
                segments);
        assertArrayEquals(
                new byte[0],
                StaticImage.segments(100, new byte[50]).stream()
                        .map(d -> d.bytes())
                        .findAny()
                        .orElse(new byte[0]));
    }

    @Test
    void rememberWhereCodeComesFrom() {
        LowFunction function = LowParser.parse("func @main(%a:i32) -> i32 { b0: %x:i32 = i32.eqz %a  return %x }"
                        + "memory pages 1 1 shadow 16 cursor 24 static 64 export \"main\" @main")
                .functions()
                .get(0);
        Position line = new Position("A", "m", "A.java", 12, null);
        dev.amphora.compiler.ir.Instr old = function.entry().instrs().get(0);
        dev.amphora.compiler.ir.Instr placed = new dev.amphora.compiler.ir.Instr.Builder(old.opcode())
                .wasmOp(old.wasmOp())
                .args(old.args())
                .position(line)
                .build(old.type());
        function.entry().instrs().set(0, placed);
        function.entry().terminator().args()[0] = placed;
        LowProgram program =
                new LowProgram(List.of(function), List.of(), Map.of("main", function), 64, new byte[0], 1, 1, 16, 24);
        assertEquals(
                List.of(List.of(new CodePosition(1, line))),
                CodeGenerator.generateWithPositions(program, false, false).positions());
    }
}
