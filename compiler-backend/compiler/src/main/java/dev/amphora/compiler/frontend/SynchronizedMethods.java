// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.util.BasicBlockMapper;

/** Lets synchronized methods enter and leave their monitor like a synchronized statement around the body (JVMS 2.11.10). */
final class SynchronizedMethods {
    private final Program program;
    private final MethodReader method;

    private SynchronizedMethods(Program program, MethodReader method) {
        this.program = program;
        this.method = method;
    }

    /** Changes the program of a method if that is synchronized. */
    static void lock(Program program, MethodReader method) {
        if (method.hasModifier(ElementModifier.SYNCHRONIZED)) {
            new SynchronizedMethods(program, method).lock();
        }
    }

    private void lock() {
        List<BasicBlock> protectedBlocks = new ArrayList<>();
        BasicBlock entry = program.basicBlockAt(0);
        BasicBlock body = moveBody(entry);
        for (BasicBlock block : program.getBasicBlocks()) {
            if (block != entry) {
                protectedBlocks.add(block);
            }
        }
        TextLocation start = body.getFirstInstruction().getLocation();
        MonitorEnterInstruction enter = new MonitorEnterInstruction();
        enter.setObjectRef(lockedObject(entry, start));
        enter.setLocation(start);
        entry.add(enter);
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(body);
        jump.setLocation(start);
        entry.add(jump);
        BasicBlock handler = handler(start);
        for (BasicBlock block : protectedBlocks) {
            TryCatchBlock any = new TryCatchBlock();
            any.setHandler(handler);
            block.getTryCatchBlocks().add(any);
            if (block.getLastInstruction() instanceof ExitInstruction exit) {
                leave(block, exit);
            }
        }
    }

    /** Gives the entry's contents a block of their own, which jumps to the entry lead to from now on. */
    private BasicBlock moveBody(BasicBlock entry) {
        BasicBlock body = program.createBasicBlock();
        for (Instruction next = entry.getFirstInstruction(); next != null; next = entry.getFirstInstruction()) {
            next.delete();
            body.add(next);
        }
        for (TryCatchBlock tryCatch : List.copyOf(entry.getTryCatchBlocks())) {
            entry.getTryCatchBlocks().remove(tryCatch);
            body.getTryCatchBlocks().add(tryCatch);
        }
        new BasicBlockMapper((BasicBlock block) -> block == entry ? body : block).transform(program);
        return body;
    }

    private BasicBlock handler(TextLocation location) {
        BasicBlock handler = program.createBasicBlock();
        handler.setExceptionVariable(program.createVariable());
        MonitorExitInstruction exit = new MonitorExitInstruction();
        exit.setObjectRef(lockedObject(handler, location));
        exit.setLocation(location);
        handler.add(exit);
        RaiseInstruction raise = new RaiseInstruction();
        raise.setException(handler.getExceptionVariable());
        raise.setLocation(location);
        handler.add(raise);
        return handler;
    }

    /** The monitor is left outside of the handler: it must not be left twice. */
    private void leave(BasicBlock block, ExitInstruction exit) {
        BasicBlock end = program.createBasicBlock();
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(end);
        jump.setLocation(exit.getLocation());
        exit.replace(jump);
        MonitorExitInstruction leave = new MonitorExitInstruction();
        leave.setObjectRef(lockedObject(end, exit.getLocation()));
        leave.setLocation(exit.getLocation());
        end.add(leave);
        end.add(exit);
    }

    private Variable lockedObject(BasicBlock block, TextLocation location) {
        if (!method.hasModifier(ElementModifier.STATIC)) {
            return program.variableAt(0);
        }
        ClassConstantInstruction constant = new ClassConstantInstruction();
        constant.setConstant(ValueType.object(method.getOwnerName()));
        constant.setReceiver(program.createVariable());
        constant.setLocation(location);
        block.add(constant);
        return constant.getReceiver();
    }
}
