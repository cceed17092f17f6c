// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineCallsTest {
    private static LowProgram parse(String text) {
        LowProgram program = LowParser.parse(text);
        LowVerifier.verify(program);
        return program;
    }

    private static void checkInlined(String before, String after) {
        LowProgram program = parse(before);
        LowFunction function = program.functions().get(0);
        assertTrue(InlineCalls.run(function, CallGraph.of(program)));
        LowVerifier.verify(function);
        SimplifyPhis.run(function);
        SimplifyControlFlow.run(function);
        LowVerifier.verify(function);
        LowProgram expected = parse(after);
        assertEquals(LowPrinter.print(expected.functions().get(0)), LowPrinter.print(function));
    }

    private static void checkKept(String text) {
        LowProgram program = parse(text);
        LowFunction function = program.functions().get(0);
        assertFalse(InlineCalls.run(function, CallGraph.of(program)));
        LowVerifier.verify(function);
    }

    @Test
    void putsTinyBodiesInThePlaceOfAllTheirCalls() {
        String next = "func @next(%x:i32) -> i32 { b0: %one:i32 = const 1  %y:i32 = i32.add %x, %one  return %y }\n";
        checkInlined(
                """
                func @f(%a:i32) -> i32 {
                b0:
                  %x:i32 = call @next(%a)
                  %y:i32 = call @next(%x)
                  return %y
                }
                """
                        + next,
                """
                func @f(%a:i32) -> i32 {
                b0:
                  %one:i32 = const 1
                  %x:i32 = i32.add %a, %one
                  %two:i32 = const 1
                  %y:i32 = i32.add %x, %two
                  return %y
                }
                """
                        + next);
    }

    @Test
    void mergesTheResultsOfSeveralReturns() {
        String pick =
                """
                func @pick(%x:i32) -> i32 {
                b0: branch %x b1 b2
                b1: %one:i32 = const 1  return %one
                b2: return %x
                }
                """;
        checkInlined(
                """
                func @f(%a:i32) -> i32 {
                b0:
                  %x:i32 = call @pick(%a)
                  return %x
                }
                """
                        + pick,
                """
                func @f(%a:i32) -> i32 {
                b0: branch %a b2 b1
                b1: %x:i32 = phi [b2: %one, b0: %a]  return %x
                b2: %one:i32 = const 1  jump b1
                }
                """
                        + pick);
    }

    @Test
    void sendsExceptionsOfTheBodyWhereThoseOfTheCallWent() {
        String program =
                """
                func @f(%a:i32) -> i32 {
                b0: unwind b2
                  %seven:i32 = const 7
                  %x:i32 = call @guarded(%a)
                  %y:i32 = call @host(%x)
                  return %y
                b2:
                  %p:i32 = phi [b0: %seven]
                  %e:ref = catch
                  return %p
                }
                func @guarded(%x:i32) -> i32 {
                b0: unwind b1
                  %y:i32 = call @host(%x)
                  jump b2
                b1:
                  %e:ref = catch
                  %z:i32 = call @host(%x)
                  jump b2
                b2:
                  %r:i32 = phi [b0: %y, b1: %z]
                  return %r
                }
                import @host(i32) -> i32 from "host" "host"
                """;
        LowProgram parsed = parse(program);
        LowFunction function = parsed.functions().get(0);
        assertTrue(InlineCalls.run(function, CallGraph.of(parsed)));
        LowVerifier.verify(function);
        // All calls are protected still, the body's first one by the body's own handler.
        List<String> calling = function.blocks().stream()
                .filter(block -> block.instrs().stream().anyMatch(instr -> instr.callee() != null))
                .map(block -> String.valueOf(block.unwind()))
                .toList();
        assertEquals(3, calling.size());
        assertFalse(calling.contains("null"));
        assertEquals(2, calling.stream().distinct().count());
    }

    @Test
    void keepsCallsOfFunctionsWithLoops() {
        checkKept(
                """
                func @f(%a:i32) { b0: call @spin(%a)  return }
                func @spin(%n:i32) {
                b0: jump b1
                b1: branch %n b1 b2
                b2: return
                }
                """);
    }

    @Test
    void keepsCallsThatRecur() {
        checkKept(
                """
                func @f(%a:i32) -> i32 { b0: %x:i32 = call @g(%a)  return %x }
                func @g(%a:i32) -> i32 { b0: %x:i32 = call @f(%a)  return %x }
                """);
    }

    @Test
    void keepsCallsOnTheWayToAThrow() {
        checkKept(
                """
                func @f(%a:i32) { b0: %e:ref = call @make(%a)  throw %e }
                func @make(%a:i32) -> ref { b0: %r:ref = cast %a  return %r }
                """);
    }

    @Test
    void keepsCallsOfColdFunctionsAndOfThoseThatNeverReturn() {
        checkKept(
                """
                func @f(%a:i32) { b0: call @seldom(%a)  branch %a b1 b2 b1: call @never()  return b2: return }
                func @seldom(%a:i32) cold { b0: return }
                func @never() { b0: unreachable }
                """);
    }

    @Test
    void keepsLargeBodiesWithSeveralCalls() {
        StringBuilder large = new StringBuilder("func @large(%x0:i32) -> i32 { b0:\n");
        for (int i = 0; i < 40; i++) {
            large.append("%x" + (i + 1) + ":i32 = call @host(%x" + i + ")\n");
        }
        large.append("return %x40 }\nimport @host(i32) -> i32 from \"host\" \"host\"\n");
        checkKept(
                """
                func @f(%a:i32) -> i32 {
                b0:
                  %x:i32 = call @large(%a)
                  %y:i32 = call @large(%x)
                  return %y
                }
                """
                        + large);
    }

    @Test
    void ordersCalleesBeforeCallersAndCountsReferences() {
        LowProgram program = parse(
                """
                func @f(%a:i32) { b0: call @g(%a)  call @g(%a)  return }
                func @g(%a:i32) { b0: call @h(%a)  return }
                func @h(%a:i32) { b0: return }
                """);
        CallGraph calls = CallGraph.of(program);
        assertEquals(
                List.of("h", "g", "f"),
                calls.calleesFirst().stream().map(LowFunction::name).toList());
        assertEquals(2, calls.references(program.functions().get(1)));
        assertEquals(1, calls.references(program.functions().get(2)));
        assertFalse(calls.isRecursive(
                program.functions().get(0), program.functions().get(1)));
    }

    @Test
    void unrollsSmallRecursionOnce() {
        LowProgram program = parse(
                """
                func @count(%n:ref) -> i32 {
                b0: branch %n b1 b2
                b1: %l:ref = i32.load [field "l"] %n + 4  %x:i32 = call @count(%l)  %one:i32 = const 1
                    %y:i32 = i32.add %x, %one  return %y
                b2: %zero:i32 = const 0  return %zero
                }
                """);
        LowFunction function = program.functions().get(0);
        assertTrue(InlineCalls.unrollRecursion(function, CallGraph.of(program)));
        LowVerifier.verify(function);
        SimplifyPhis.run(function);
        SimplifyControlFlow.run(function);
        LowVerifier.verify(function);
        LowProgram expected = parse(
                """
                func @count(%n:ref) -> i32 {
                b0: branch %n b1 b2
                b1: %l:ref = i32.load [field "l"] %n + 4  branch %l b4 b5
                b2: %nil:i32 = const 0  return %nil
                b3: %r:i32 = phi [b4: %y, b5: %zero]  %uno:i32 = const 1  %s:i32 = i32.add %r, %uno  return %s
                b4: %m:ref = i32.load [field "l"] %l + 4  %x:i32 = call @count(%m)  %one:i32 = const 1
                    %y:i32 = i32.add %x, %one  jump b3
                b5: %zero:i32 = const 0  jump b3
                }
                """);
        assertEquals(LowPrinter.print(expected.functions().get(0)), LowPrinter.print(function));
    }

    @Test
    void largeOrColdRecursionStays() {
        String text =
                """
                func @f(%n:i32) -> i32 {
                b0: %x:i32 = call @f(%n) BODY return %x
                }
                """;
        LowProgram small = parse(text.replace("BODY", ""));
        small.functions().get(0).setCold(true);
        assertFalse(InlineCalls.unrollRecursion(small.functions().get(0), CallGraph.of(small)));
        String stores = "i32.store [field \"f\"] %n + 4, %n ".repeat(40).replace("%n + 4", "%r + 4");
        LowProgram large =
                parse("func @f(%n:i32, %r:ref) -> i32 { b0: %x:i32 = call @f(%n, %r) " + stores + " return %x }");
        assertFalse(InlineCalls.unrollRecursion(large.functions().get(0), CallGraph.of(large)));
    }
}
