// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves to the front of a loop what gives the same value in each iteration: pure operators that cannot trap, and loads of
 * what nothing in the loop writes. Only what every iteration computes is moved.
 *
 * <p>A load may rise above the checks before it. Through a null reference it reads low memory, which is harmless; through a
 * reference to an object that turns out to be of another class it may read behind that object's end. So the memory must not
 * end with the last object: the heap keeps a gap there as large as the largest offset of a field
 * ({@link #MAX_OFFSET}). Loads at addresses that are computed do not rise, except where they are executed first of all.
 */
final class HoistInvariants {
    /** Loads at larger offsets stay. */
    static final int MAX_OFFSET = 4096;

    private final LowFunction function;
    private final MemoryEffects effects;
    private ControlFlow flow;
    private MemoryVersions memory;
    /** Where values are defined; parameters have no entry. */
    private final Map<Value, Block> definers = new LinkedHashMap<>();

    /** Whether the loop at hand catches exceptions; making one may have written anything. */
    private boolean catching;

    private boolean changed;

    private HoistInvariants(LowFunction function, MemoryEffects effects) {
        this.function = function;
        this.effects = effects;
    }

    /** Returns whether anything moved. */
    static boolean run(LowFunction function, MemoryEffects effects) {
        return new HoistInvariants(function, effects).run();
    }

    private boolean run() {
        flow = ControlFlow.of(function);
        List<Block> headers = new ArrayList<>();
        for (Block block : flow.reversePostorder()) {
            if (flow.isLoopHeader(block) && block.instrs().get(0).opcode() != Opcode.CATCH) {
                headers.add(block);
            }
        }
        if (headers.isEmpty()) {
            return false;
        }
        Map<Block, Block> fronts = new LinkedHashMap<>();
        for (Block header : headers) {
            fronts.put(header, makeFront(header));
        }
        flow = ControlFlow.of(function);
        memory = new MemoryVersions(flow, effects);
        for (Block block : function.blocks()) {
            block.phis().forEach(phi -> definers.put(phi, block));
            block.instrs().forEach(instr -> definers.put(instr, block));
        }
        headers.sort((a, b) -> flow.loopDepth(b) - flow.loopDepth(a));
        List<Block> order = flow.reversePostorder();
        Map<Block, List<Block>> members = new LinkedHashMap<>();
        for (Block block : order) {
            for (Block header = flow.loopHeader(block); header != null; header = flow.outerLoopHeader(header)) {
                members.computeIfAbsent(header, h -> new ArrayList<>()).add(block);
            }
        }
        for (Block header : headers) {
            hoist(header, fronts.get(header), members.get(header));
        }
        function.renumber();
        return changed;
    }

    /** The block in front of a loop: its only predecessor from outside, which leads nowhere else. */
    private Block makeFront(Block header) {
        List<Block> outside = new ArrayList<>();
        for (Block predecessor : flow.predecessors(header)) {
            if (!flow.isBackEdge(predecessor, header)) {
                outside.add(predecessor);
            }
        }
        if (outside.size() == 1 && outside.get(0).terminator().opcode() == Opcode.JUMP) {
            return outside.get(0);
        }
        Block front = function.addBlock();
        for (Phi phi : header.phis()) {
            if (outside.size() == 1) {
                phi.setInput(front, phi.input(outside.get(0)));
            } else {
                Phi merged = front.addPhi(phi.type());
                outside.forEach(predecessor -> merged.setInput(predecessor, phi.input(predecessor)));
                phi.setInput(front, merged);
            }
            outside.forEach(phi::removeInput);
        }
        for (Block predecessor : outside) {
            Block[] successors = predecessor.terminator().successors();
            for (int i = 0; i < successors.length; i++) {
                if (successors[i] == header) {
                    successors[i] = front;
                }
            }
        }
        front.add(new Instr.Builder(Opcode.JUMP).successors(header).build(null));
        return front;
    }

    private void hoist(Block header, Block front, List<Block> members) {
        catching = members.stream().anyMatch(block -> block.instrs().get(0).opcode() == Opcode.CATCH);
        List<Block> latches = new ArrayList<>();
        for (Block predecessor : flow.predecessors(header)) {
            if (flow.isBackEdge(predecessor, header)) {
                latches.add(predecessor);
            }
        }
        for (Block block : members) {
            boolean always = latches.stream().allMatch(latch -> flow.dominates(block, latch));
            if (!always) {
                continue;
            }
            boolean first = block == header;
            for (Instr instr : List.copyOf(block.instrs())) {
                if (canMove(instr, header, first)) {
                    move(instr, block, front, header);
                }
                first &= isHarmless(instr);
            }
        }
    }

    private static boolean isHarmless(Instr instr) {
        return switch (instr.opcode()) {
            case CONST, NUMERIC, CAST, LOAD -> true;
            default -> false;
        };
    }

    private boolean canMove(Instr instr, Block header, boolean first) {
        switch (instr.opcode()) {
            case NUMERIC -> {
                if (SimplifyExpressions.mayTrap(instr.wasmOp()) || DerivedAddresses.isDerived(instr)) {
                    return false;
                }
            }
            case LOAD -> {
                boolean harmless = first || isObject(instr.arg(0)) && instr.imm() <= MAX_OFFSET;
                if (!harmless || isWritten(instr.alias(), header)) {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        for (Value arg : instr.args()) {
            if (!isInvariant(arg, header) && !SimplifyExpressions.isConstant(arg)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInvariant(Value value, Block header) {
        if (value instanceof Instr cast && cast.opcode() == Opcode.CAST) {
            return isInvariant(cast.arg(0), header);
        }
        Block definer = definers.get(value);
        return definer == null || !flow.isInLoop(definer, header);
    }

    /** A reference, or an address in the static data. */
    private static boolean isObject(Value address) {
        Value value = address;
        while (value instanceof Instr cast && cast.opcode() == Opcode.CAST) {
            value = cast.arg(0);
        }
        return value.type() == LowType.REF || SimplifyExpressions.isConstant(value);
    }

    private boolean isWritten(Alias alias, Block header) {
        return memory.isWrittenInLoop(alias, header) || catching && alias.kind() != Alias.Kind.IMMUTABLE;
    }

    private void move(Instr instr, Block block, Block front, Block header) {
        for (Value arg : instr.args()) {
            if (arg instanceof Instr operand && flow.isInLoop(definers.get(operand), header)) {
                // A constant or a cast of something invariant.
                move(operand, definers.get(operand), front, header);
            }
        }
        block.instrs().remove(instr);
        front.instrs().add(front.instrs().size() - 1, instr);
        definers.put(instr, front);
        changed = true;
    }
}
