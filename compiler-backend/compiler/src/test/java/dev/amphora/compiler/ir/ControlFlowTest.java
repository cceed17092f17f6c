// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ControlFlowTest {
    private static LowFunction parse(String body) {
        return LowParser.parse("func @f(%c:i32) {\n" + body + "}\nimport @g() from \"m\" \"g\"\n")
                .functions()
                .get(0);
    }

    private static Block block(LowFunction function, int index) {
        return function.blocks().get(index);
    }

    @Test
    void findsNestedLoops() {
        LowFunction f = parse(
                """
                b0: jump b1
                b1: branch %c b2 b5
                b2: jump b3
                b3: branch %c b3 b4
                b4: branch %c b1 b6
                b5: return
                b6: unreachable
                """);
        ControlFlow flow = ControlFlow.of(f);
        assertTrue(flow.isReducible());
        assertEquals(2, flow.loopDepth(block(f, 3)));
        assertEquals(1, flow.loopDepth(block(f, 4)));
        assertNull(flow.loopHeader(block(f, 5)));
        assertNull(flow.loopHeader(block(f, 6)));
        assertEquals(block(f, 1), flow.loopHeader(block(f, 2)));
        assertEquals(block(f, 1), flow.outerLoopHeader(block(f, 3)));
        assertTrue(flow.isInLoop(block(f, 3), block(f, 1)));
        assertEquals(List.of(block(f, 0), block(f, 4)), flow.predecessors(block(f, 1)));
        assertTrue(flow.isBackEdge(block(f, 4), block(f, 1)));
        assertFalse(flow.isBackEdge(block(f, 0), block(f, 1)));
    }

    @Test
    void seesIrreducibleFlow() {
        LowFunction f = parse(
                """
                b0: branch %c b1 b2
                b1: jump b2
                b2: branch %c b1 b3
                b3: return
                """);
        assertFalse(ControlFlow.of(f).isReducible());
    }

    @Test
    void resultsOfAThrowingBlockDoNotReachItsLandingBlock() {
        LowFunction f = parse(
                """
                b0: jump b1
                b1: unwind b3
                  call @g()
                  jump b2
                b2: jump b4
                b3:
                  %e:ref = catch
                  jump b4
                b4: return
                """);
        ControlFlow flow = ControlFlow.of(f);
        Block tried = block(f, 1);
        assertTrue(flow.dominates(tried, block(f, 3)));
        assertFalse(flow.definitionsReach(tried, block(f, 3)));
        assertTrue(flow.definitionsReach(tried, block(f, 2)));
        assertFalse(flow.definitionsReach(tried, block(f, 4)));
        assertTrue(flow.definitionsReach(block(f, 0), block(f, 3)));
        assertEquals(tried, flow.immediateDominator(block(f, 4)));
        assertFalse(flow.isDominatedByBody(block(f, 4)));
        assertTrue(flow.isDominatedByBody(block(f, 2)));
        // Ordinary code comes first, so that a handler is emitted after what it guards.
        assertEquals(List.of(block(f, 0), block(f, 1), block(f, 2), block(f, 3), block(f, 4)), flow.reversePostorder());
    }

    @Test
    void removesUnreachableBlocksAndTheirInputs() {
        LowFunction f = parse(
                """
                b0: jump b2
                b1: jump b2
                b2:
                  %p:i32 = phi [b0: %c, b1: %c]
                  return
                """);
        ControlFlow.removeUnreachableBlocks(f);
        assertEquals(2, f.blocks().size());
        assertEquals(1, block(f, 1).phis().get(0).inputs().size());
        LowVerifier.verify(f);
    }

    @Test
    void survivesLongFunctions() {
        LowFunction f = LowFunction.defined("long", new Signature(List.of(), null));
        Block block = f.addBlock();
        for (int i = 0; i < 50_000; i++) {
            Block next = f.addBlock();
            block.add(new Instr.Builder(Opcode.JUMP).successors(next).build(null));
            block = next;
        }
        block.add(new Instr.Builder(Opcode.RETURN).build(null));
        ControlFlow flow = ControlFlow.of(f);
        assertEquals(50_001, flow.reversePostorder().size());
        assertTrue(flow.dominates(f.entry(), block));
    }
}
