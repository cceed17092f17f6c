// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.engine.Trap;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.text.WasmPrinter;
import dev.amphora.wasm.valid.Feature;
import dev.amphora.wasm.valid.Validator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Text IR in, Wasm out, with exceptions that functions hand on by returning: the code of the function {@code main}. */
class ReturnChecksTest {
    private static final String THROWERS =
            """
            import @allocate(i32, i32) -> ref from "host" "allocate"
            func @npe() { b0: %o:ref = new 16 class 7 @allocate  throw %o }
            func @positive(%i:i32) -> i32 { b0: check_nonzero %i @npe  return %i }
            func @wide(%i:i32) -> i64 { b0: check_nonzero %i @npe  %r:i64 = const 1  return %r }
            func @quiet(%i:i32) -> i32 { b0: return %i }
            func @run(%i:i32) { b0: check_nonzero %i @npe  return }
            func @object(%class:i32, %size:i32) -> ref {
            b0:
              %o:ref = call @allocate(%class, %size)
              check_nonzero %o @npe
              return %o
            }
            memory pages 2 16 shadow 16 cursor 24 static 64
            export "main" @main
            """;

    private static LowProgram program(String main) {
        LowProgram program = LowParser.parse(main + THROWERS);
        LowVerifier.verify(program);
        return program;
    }

    private static void assertCode(String main, String expected) {
        LowProgram program = program(main);
        WasmModule module = CodeGenerator.generate(program, true, true);
        Validator.validate(module);
        assertEquals(Set.of(), Feature.of(module));
        Map<Integer, String> names = module.names().functions();
        int index = names.entrySet().stream()
                .filter(name -> name.getValue().equals("main"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String code = module.funcs().get(index - module.imports().size()).body().stream()
                .map(instr -> instr instanceof Instr.Index call
                                && call.op().mnemonic().equals("call")
                        ? "call $" + names.get(call.index())
                        : WasmPrinter.print(instr).replaceAll(" \\(;.*?;\\)", ""))
                .collect(Collectors.joining("\n"));
        assertEquals(String.join("\n", expected.strip().split("\\s*(\n|  )\\s*")), code);
    }

    @Test
    void aCallThatMayThrowIsFollowedByALookAtTheException() {
        assertCode(
                """
                func @main(%a:i32, %b:i32) -> i32 {
                b0:
                  %x:i32 = call @positive(%a)
                  %y:i32 = call @positive(%b)
                  %z:i32 = i32.sub %x, %y
                  return %z
                }
                """,
                """
                block
                local.get 0  call $positive  global.get 0  br_if 0
                local.get 1  call $positive  global.get 0  br_if 0
                i32.sub  return
                end
                i32.const 0  end
                """);
    }

    @Test
    void aCallThatCannotThrowIsNot() {
        assertCode(
                """
                func @main(%a:i32, %b:i32) -> i32 {
                b0:
                  %x:i32 = call @quiet(%a)
                  %y:i32 = call @quiet(%b)
                  %z:i32 = i32.sub %x, %y
                  return %z
                }
                """,
                "local.get 0  call $quiet  local.get 1  call $quiet  i32.sub  end");
    }

    @Test
    void whatTheLastCallThrowsLeavesTheFunctionByItself() {
        assertCode(
                """
                func @main(%a:i32, %b:i32) -> i32 {
                b0:
                  %x:i32 = call @positive(%a)
                  return %x
                }
                """,
                "local.get 0  call $positive  end");
        assertCode(
                """
                func @main(%a:i32) -> i32 {
                b0:
                  call @run(%a)
                  return %a
                }
                """,
                "local.get 0  call $run  local.get 0  end");
        assertCode(
                """
                func @main(%a:i32) -> i64 {
                b0:
                  call @run(%a)
                  %r:i64 = call @wide(%a)
                  %one:i64 = const 1
                  %s:i64 = i64.add %r, %one
                  return %s
                }
                """,
                """
                block
                local.get 0  call $run  global.get 0  br_if 0
                local.get 0  call $wide  global.get 0  br_if 0
                i64.const 1  i64.add  return
                end
                i64.const 0  end
                """);
    }

    @Test
    void aFunctionWithoutResultReturnsAtOnce() {
        assertCode(
                """
                func @main(%a:i32) {
                b0:
                  branch %a b1 b2
                b1:
                  check_nonzero %a @npe
                  jump b2
                b2:
                  call @run(%a)
                  %x:i32 = call @positive(%a)
                  i32.store [static "x"] %a + 0, %x
                  return
                }
                """,
                """
                local.get 0  if
                local.get 0  i32.eqz  if  call $npe  br 2  end
                end
                local.get 0  call $run  global.get 0  br_if 0
                local.get 0  local.get 0  call $positive  global.get 0  br_if 0  i32.store
                end
                """);
    }

    @Test
    void landingBlocksTakeTheExceptionAndTheStackPointerBack() {
        assertCode(
                """
                func @main(%a:i32) -> i32 {
                b0: unwind b1
                  %x:i32 = call @positive(%a)
                  return %x
                b1:
                  %e:ref = catch
                  %v:i32 = i32.load [field "v"] %e + 4
                  return %v
                }
                """,
                """
                i32.const 0  i32.load offset=16  local.set 1
                block
                local.get 0  call $positive  global.get 0  br_if 0  return
                end
                global.get 0  local.set 0
                i32.const 0  global.set 0
                i32.const 0  local.get 1  i32.store offset=16
                local.get 0  i32.load offset=4  end
                """);
    }

    @Test
    void throwingSetsTheException() {
        assertCode(
                """
                func @main(%a:i32, %e:ref, %f:ref) -> i32 {
                b0: branch %a b1 b3
                b1: unwind b2
                  throw %e
                b2:
                  %c:ref = catch
                  throw %f
                b3: return %a
                }
                """,
                """
                block
                i32.const 0  i32.load offset=16  local.set 3
                local.get 0  if
                block
                local.get 1  global.set 0  br 0
                end
                i32.const 0  global.set 0
                i32.const 0  local.get 3  i32.store offset=16
                local.get 2  global.set 0  br 1
                end
                local.get 0  return
                end
                i32.const 0  end
                """);
    }

    @Test
    void anAllocationLooksOnlyIfItCalled() {
        assertCode(
                """
                func @main() -> ref {
                b0:
                  %o:ref = new 16 class 3 @object
                  return %o
                }
                """,
                """
                block
                i32.const 0  i32.load offset=28  i32.const 0  i32.load offset=24  local.tee 0  i32.sub
                i32.const 16  i32.ge_u
                if
                i32.const 0  local.get 0  i32.const 16  i32.add  i32.store offset=24
                local.get 0  i32.const 3  i32.store
                else
                i32.const 3  i32.const 16  call $object  local.set 0  global.get 0  br_if 1
                end
                local.get 0  return
                end
                i32.const 0  end
                """);
    }

    @Test
    void noExceptionGetsOutOfTheModule() {
        LowProgram contained = ContainExceptions.run(
                program(
                        """
                func @main(%a:i32) -> i32 {
                b0:
                  check_nonzero %a @npe
                  return %a
                }
                """));
        LowVerifier.verify(contained);
        LowFunction wrapper = contained.exports().get("main");
        assertEquals(
                """
                func @"export main"(%0:i32) -> i32 {
                b0: unwind b1
                  %1:i32 = call @main(%0)
                  return %1
                b1:
                  %3:ref = catch
                  unreachable
                }
                """,
                LowPrinter.print(wrapper));
    }

    @Test
    void anExceptionThatNobodyCatchesTraps() {
        LowProgram program = program(
                """
                func @main(%a:i32) -> i32 {
                b0:
                  check_nonzero %a @npe
                  return %a
                }
                """);
        WasmRun run = new WasmRun(program, CodeGenerator.generate(program, true, true), true);
        assertEquals(5, run.call("main", 5));
        Trap trap = assertThrows(Trap.class, () -> run.call("main", 0));
        assertEquals(Trap.Kind.UNREACHABLE, trap.kind());
        assertEquals(5, run.call("main", 5), "the exception is no longer on its way");
    }
}
