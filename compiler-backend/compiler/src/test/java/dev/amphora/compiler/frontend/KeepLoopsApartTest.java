// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.JumpInstruction;

class KeepLoopsApartTest {
    private static final MethodReference CALLER = new MethodReference("Example", "main", ValueType.VOID);
    private static final MethodReference CALLEE = new MethodReference("Example", "callee", ValueType.VOID);

    private static boolean isInlined(Program program) {
        KeepLoopsApart filter = new KeepLoopsApart();
        filter.visit(program, CALLEE);
        return filter.createFilter(CALLER).apply(CALLEE);
    }

    private static void jump(BasicBlock from, BasicBlock to) {
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(to);
        from.add(jump);
    }

    @Test
    void aMethodWithALoopIsNotInlined() {
        Program program = new Program();
        BasicBlock entry = program.createBasicBlock();
        BasicBlock body = program.createBasicBlock();
        jump(entry, body);
        jump(body, body);
        assertFalse(isInlined(program));
    }

    @Test
    void othersAre() {
        Program program = new Program();
        BasicBlock entry = program.createBasicBlock();
        BasicBlock end = program.createBasicBlock();
        jump(entry, end);
        end.add(new ExitInstruction());
        assertTrue(isInlined(program));
    }
}
