// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LowVerifierTest {
    private static List<String> problems(String body) {
        String text = "func @f(%c:i32, %r:ref, %l:i64) -> i32 {\n" + body
                + "}\nimport @g() -> i32 from \"m\" \"g\"\nimport @oob(i32, i32) from \"m\" \"o\"\n";
        return LowVerifier.problems(LowParser.parse(text).functions().get(0));
    }

    private static void accepts(String body) {
        assertEquals(List.of(), problems(body));
    }

    private static void rejects(String body, String because) {
        List<String> problems = problems(body);
        assertTrue(problems.size() == 1 && problems.get(0).contains(because), () -> problems.toString());
    }

    @Test
    void usesMustBeDominated() {
        accepts("b0: %x:i32 = i32.add %c, %c  jump b1  b1: return %x");
        rejects(
                "b0: branch %c b1 b2  b1: %x:i32 = i32.add %c, %c  jump b2  b2: return %x",
                "need not have been computed");
        rejects("b0: %y:i32 = i32.add %x, %c  %x:i32 = i32.add %c, %c  return %y", "before it is computed");
    }

    @Test
    void phisHaveOneInputForEachPredecessor() {
        accepts("b0: branch %c b1 b2  b1: jump b2  b2: %p:i32 = phi [b0: %c, b1: %c]  return %p");
        rejects("b0: branch %c b1 b2  b1: jump b2  b2: %p:i32 = phi [b0: %c]  return %p", "no input from b1");
        rejects("b0: jump b1  b1: %p:i32 = phi [b0: %c, b1: %c]  return %p", "no predecessor");
        rejects("b0: jump b1  b1: %p:i32 = phi [b0: %r]  return %p", "is a I32 but has a REF");
    }

    @Test
    void theEntryHasNoPredecessors() {
        rejects("b0: branch %c b0 b1  b1: return %c", "is the entry");
    }

    @Test
    void blocksEndOnce() {
        rejects("b0: return %c  return %c", "goes on after");
    }

    @Test
    void landingBlocksAreOnlyUnwoundTo() {
        String end = "  b1: return %x  b2: %e:ref = catch  return %c";
        accepts("b0: unwind b2 %x:i32 = call @g()  jump b1" + end);
        rejects("b0: unwind b2 %x:i32 = call @g()  branch %c b1 b3  b3: jump b2" + end, "jumped to from b1");
        rejects("b0: unwind b1 %x:i32 = call @g()  return %x  b1: return %c", "does not catch");
        rejects("b0: jump b1  b1: %x:i32 = i32.add %c, %c  %e:ref = catch  return %x", "not the first instruction");
    }

    @Test
    void landingPhisTakeValuesFromTheEntryOfABlock() {
        String end = "  return %x  b1: %p:i32 = phi [b0: %IN]  %e:ref = catch  return %p";
        String start = "b0: unwind b1 %k:i32 = const 3  %x:i32 = call @g()";
        accepts(start + end.replace("%IN", "%c"));
        accepts(start + end.replace("%IN", "%k"));
        rejects(start + end.replace("%IN", "%x"), "need not have been computed");
    }

    @Test
    void operandsHaveTheRightTypes() {
        rejects("b0: %x:i32 = i32.add %c, %l  return %x", "wrong operands");
        rejects("b0: %x:i32 = i32.add %c, %r  return %x", "wrong operands");
        accepts("b0: %x:i32 = i32.eq %r, %r  return %x");
        rejects("b0: %x:ref = select %r, %c, %c  return %c", "wrong operands");
        rejects("b0: %x:ref = i64.load [any] %r + 0  return %c", "no proper memory access");
        rejects("b0: i32.store8 [any] %r + 0, %r  return %c", "no proper memory access");
        rejects("b0: check_bounds %c, %r @oob  return %c", "no proper check");
        rejects("b0: check_bounds %c, %c @g  return %c", "no proper check");
        rejects("b0: %x:i32 = call @g(%c)  return %x", "does not fit");
        rejects("b0: %x:i64 = cast %c  return %c", "changes the representation");
        rejects("b0: return %r", "wrong operands");
        rejects("b0: throw %c", "wrong operands");
        rejects("b0: switch %c [2: b1, 2: b1] b1  b1: return %c", "do not ascend");
    }
}
