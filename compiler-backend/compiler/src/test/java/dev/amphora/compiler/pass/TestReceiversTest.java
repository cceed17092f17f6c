// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowPrinter;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowVerifier;
import dev.amphora.compiler.ir.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestReceiversTest {
    private static final String SUPPORT =
            """
            func @g(%x:i32) -> i32 { b0: return %x }
            func @h(%x:i32) -> i32 { b0: %y:i32 = i32.add %x, %x  return %y }
            table [null, @g, @h, @h, @g]
            """;

    private static final String CALL =
            """
            func @f(%i:i32, %x:i32) -> i32 {
            b0:
              %r:i32 = call_indirect (i32) -> i32 %i(%x) candidates [@g, @h]
              return %r
            }
            """;

    private static LowProgram parse(String text, String className) {
        LowProgram program = LowParser.parse(text + SUPPORT);
        LowVerifier.verify(program);
        program.functions().get(0).setOrigin(new Position(className, "f", null, 0, null));
        return program;
    }

    @Test
    void testsRangesOfSlotsAndCallsTheLastCandidateWithoutATest() {
        LowProgram program = parse(CALL, "app.Main");
        LowFunction function = program.functions().get(0);
        assertEquals(List.of(function), TestReceivers.run(program));
        LowVerifier.verify(program);
        SimplifyPhis.run(function);
        SimplifyControlFlow.run(function);
        LowVerifier.verify(program);
        assertEquals(
                LowPrinter.print(parse(
                                """
                                func @f(%i:i32, %x:i32) -> i32 {
                                b0:
                                  %two:i32 = const 2
                                  %d:i32 = i32.sub %i, %two
                                  %n:i32 = const 2
                                  %c:i32 = i32.lt_u %d, %n
                                  branch %c b2 b3
                                b1:
                                  %r:i32 = phi [b2: %p, b3: %q]
                                  return %r
                                b2:
                                  %p:i32 = call @h(%x)
                                  jump b1
                                b3:
                                  %q:i32 = call @g(%x)
                                  jump b1
                                }
                                """,
                                "app.Main")
                        .functions()
                        .get(0)),
                LowPrinter.print(function));
    }

    @Test
    void theLibraryGrowsOnlyInLoops() {
        assertTrue(TestReceivers.run(parse(CALL, "java.util.List")).isEmpty());
        String loop =
                """
                func @f(%i:i32, %x:i32) -> i32 {
                b0: jump b1
                b1:
                  %r:i32 = call_indirect (i32) -> i32 %i(%x) candidates [@g, @h]
                  branch %r b1 b2
                b2: return %x
                }
                """;
        assertEquals(1, TestReceivers.run(parse(loop, "java.util.List")).size());
    }

    @Test
    void tooManyTestsAreNoGain() {
        String text = CALL.replace("@g, @h", "@g, @h, @k, @l, @m")
                + """
                func @k(%x:i32) -> i32 { b0: return %x }
                func @l(%x:i32) -> i32 { b0: return %x }
                func @m(%x:i32) -> i32 { b0: return %x }
                """;
        LowProgram program = LowParser.parse(text + SUPPORT.replace("@g]", "@g, @k, @l, @m]"));
        program.functions().get(0).setOrigin(new Position("app.Main", "f", null, 0, null));
        assertTrue(TestReceivers.run(program).isEmpty());
    }
}
