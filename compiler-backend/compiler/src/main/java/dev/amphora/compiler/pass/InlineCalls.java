// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the bodies of functions in the place of calls: of those smaller than the call, of those called from one place only, and
 * of small ones in loops or in themselves. Callees must have been optimised before; what leads to a throw stays a call, being cold.
 *
 * <p>Engines optimise a function when it has been called often enough, and the new code serves the next call; nothing replaces
 * the code of a loop that runs. So a function with a loop stays one, and a function that runs once takes in little.
 */
final class InlineCalls {
    /** A body up to this size, and two bytes more for each parameter, is no larger than the call. */
    private static final int TINY = 16;
    /** For functions with one call. */
    private static final int ONCE = 300;

    private static final int SMALL_IN_LOOP = 100;
    /** For functions that call themselves. */
    private static final int SMALL_RECURSIVE = 120;

    /** No caller grows beyond this by inlining. */
    private static final int MAX_CALLER = 4_000;

    private final LowFunction caller;
    private final CallGraph calls;
    private final Replacements results = new Replacements();
    private int callerSize;
    private boolean changed;

    private InlineCalls(LowFunction caller, CallGraph calls) {
        this.caller = caller;
        this.calls = calls;
    }

    /** Returns whether anything was inlined. */
    static boolean run(LowFunction caller, CallGraph calls) {
        return new InlineCalls(caller, calls).run();
    }

    /**
     * Puts the body of a small function in the place of the calls that it makes of itself, once: fewer calls then visit a
     * tree, each with the checks and the frame of one. Only for functions that call nothing else and
     * catch nothing. The function should have been optimised before.
     */
    static boolean unrollRecursion(LowFunction function, CallGraph calls) {
        return calls.callsItself(function)
                && !function.cold()
                && !calls.hasLoop(function)
                && CodeSize.of(function) <= SMALL_RECURSIVE
                && callsNothingElse(function)
                && function.blocks().stream().noneMatch(block -> block.unwind() != null)
                && new InlineCalls(function, calls).unrollRecursion();
    }

    /**
     * Whether the function calls itself only. Engines inline what it calls too, and the more they do so, the less can be said of
     * what an activation takes of the stack.
     */
    private static boolean callsNothingElse(LowFunction function) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.CALL_INDIRECT
                        || instr.opcode() == Opcode.CALL && instr.callee() != function) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Puts bodies in the place of calls of any kind; their parameters are the operands. Returns whether there were any. */
    static boolean replace(LowFunction caller, Map<Instr, LowFunction> bodies) {
        InlineCalls pass = new InlineCalls(caller, null);
        for (Block start : List.copyOf(caller.blocks())) {
            Block block = start;
            for (int at = 0; at < block.instrs().size(); at++) {
                LowFunction body = bodies.get(block.instrs().get(at));
                if (body != null) {
                    block = pass.new Copy(block, at, block.instrs().get(at), body).insert();
                    at = -1;
                    pass.changed = true;
                }
            }
        }
        pass.finish();
        return pass.changed;
    }

    private boolean unrollRecursion() {
        LowFunction body = CopyFunction.copy(caller, caller.name());
        ControlFlow flow = ControlFlow.of(caller);
        Set<Block> warm = warmBlocks(flow);
        for (Block start : List.copyOf(flow.reversePostorder())) {
            Block block = warm.contains(start) ? start : null;
            for (int at = 0; block != null && at < block.instrs().size(); at++) {
                Instr instr = block.instrs().get(at);
                if (instr.opcode() == Opcode.CALL && instr.callee() == caller) {
                    block = new Copy(block, at, instr, body).insert();
                    at = -1;
                    changed = true;
                }
            }
        }
        finish();
        return changed;
    }

    private boolean run() {
        if (!hasCalls()) {
            return false;
        }
        ControlFlow flow = ControlFlow.of(caller);
        Set<Block> warm = warmBlocks(flow);
        callerSize = CodeSize.of(caller);
        for (Block block : List.copyOf(flow.reversePostorder())) {
            if (warm.contains(block)) {
                inlineIn(block, flow.loopDepth(block) > 0);
            }
        }
        finish();
        return changed;
    }

    private void finish() {
        if (changed) {
            results.apply(caller);
            ControlFlow.removeUnreachableBlocks(caller);
        }
    }

    private boolean hasCalls() {
        for (Block block : caller.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.CALL) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Blocks from which the function can return, or go on in a loop, without catching anything on the way there. */
    static Set<Block> warmBlocks(ControlFlow flow) {
        Set<Block> warm = new LinkedHashSet<>();
        List<Block> work = new ArrayList<>();
        for (Block block : flow.reversePostorder()) {
            if (block.terminator().opcode() == Opcode.RETURN || endsIteration(flow, block)) {
                warm.add(block);
                work.add(block);
            }
        }
        while (!work.isEmpty()) {
            Block block = work.remove(work.size() - 1);
            for (Block predecessor : flow.predecessors(block)) {
                if (predecessor.unwind() != block && warm.add(predecessor)) {
                    work.add(predecessor);
                }
            }
        }
        return warm;
    }

    private static boolean endsIteration(ControlFlow flow, Block block) {
        for (Block successor : block.terminator().successors()) {
            if (flow.isBackEdge(block, successor)) {
                return true;
            }
        }
        return false;
    }

    private void inlineIn(Block start, boolean inLoop) {
        Block block = start;
        int at = 0;
        while (at < block.instrs().size()) {
            Instr instr = block.instrs().get(at);
            if (instr.opcode() == Opcode.CALL && isWorthwhile(instr.callee(), inLoop)) {
                callerSize += CodeSize.of(instr.callee());
                block = new Copy(block, at, instr, instr.callee()).insert();
                at = 0;
                changed = true;
            } else {
                at++;
            }
        }
    }

    private boolean isWorthwhile(LowFunction callee, boolean inLoop) {
        if (callee.imported() != null
                || callee.collects()
                || callee.cold()
                || callee.isBottom()
                || callee.noAlloc() != caller.noAlloc()
                || calls.isRecursive(caller, callee)
                || calls.callsItself(callee)
                || !returns(callee)
                || calls.hasLoop(callee)) {
            return false;
        }
        int size = CodeSize.of(callee);
        if (size <= TINY + 2 * callee.params().size()) {
            return true;
        }
        if (callerSize + size > MAX_CALLER) {
            return false;
        }
        return size <= ONCE && calls.references(callee) == 1
                || inLoop && size <= SMALL_IN_LOOP && !calls.runsOnce(caller);
    }

    private static boolean returns(LowFunction function) {
        for (Block block : function.blocks()) {
            if (block.terminator().opcode() == Opcode.RETURN) {
                return true;
            }
        }
        return false;
    }

    /** One body put in the place of one call. */
    private final class Copy {
        private final Block before;
        private final int at;
        private final Instr call;
        private final LowFunction callee;
        private final Block after = caller.addBlock();
        private final Map<Block, Block> blocks = new LinkedHashMap<>();
        private final Map<Value, Value> values = new LinkedHashMap<>();
        private final Map<Position, Position> positions = new LinkedHashMap<>();

        Copy(Block before, int at, Instr call, LowFunction callee) {
            this.before = before;
            this.at = at;
            this.call = call;
            this.callee = callee;
        }

        /** Returns the block with what followed the call. */
        Block insert() {
            splitBlock();
            for (int i = 0; i < callee.params().size(); i++) {
                values.put(callee.params().get(i), call.arg(i));
            }
            // Dominators first, so that operands have been copied when they are needed.
            List<Block> order = ControlFlow.of(callee).reversePostorder();
            for (Block block : order) {
                Block copy = caller.addBlock();
                blocks.put(block, copy);
                for (Phi phi : block.phis()) {
                    values.put(phi, copy.addPhi(phi.type()));
                }
            }
            Phi result = call.type() == null ? null : after.addPhi(call.type());
            for (Block block : order) {
                copyInstructions(block, result);
            }
            for (Block block : order) {
                for (Phi phi : block.phis()) {
                    Phi copy = (Phi) values.get(phi);
                    phi.inputs().forEach((from, value) -> {
                        if (blocks.containsKey(from)) {
                            copy.setInput(blocks.get(from), value(value));
                        }
                    });
                }
            }
            setUnwind(order);
            before.add(new Instr.Builder(Opcode.JUMP)
                    .successors(blocks.get(callee.entry()))
                    .position(call.position())
                    .build(null));
            if (result != null) {
                results.replace(call, result);
            }
            return after;
        }

        /** Moves what follows the call to a block of its own. */
        private void splitBlock() {
            List<Instr> tail = before.instrs().subList(at, before.instrs().size());
            List<Instr> moved = List.copyOf(tail.subList(1, tail.size()));
            tail.clear();
            Set<Value> landed = landingInputs();
            for (Instr instr : moved) {
                (landed.contains(instr) ? before : after).add(instr);
            }
            after.setUnwind(before.unwind());
            for (Block successor : ControlFlow.successors(after)) {
                for (Phi phi : successor.phis()) {
                    phi.setInput(after, phi.input(before));
                    if (successor != before.unwind()) {
                        phi.removeInput(before);
                    }
                }
            }
        }

        /** What the landing block takes from the block: of the block's own values, constants only. They stay in front. */
        private Set<Value> landingInputs() {
            Set<Value> inputs = new LinkedHashSet<>();
            if (before.unwind() != null) {
                before.unwind().phis().forEach(phi -> inputs.add(phi.input(before)));
            }
            return inputs;
        }

        private void copyInstructions(Block block, Phi result) {
            Block copy = blocks.get(block);
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.RETURN) {
                    if (result != null) {
                        result.setInput(copy, value(instr.arg(0)));
                    }
                    copy.add(new Instr.Builder(Opcode.JUMP)
                            .successors(after)
                            .position(place(instr.position()))
                            .build(null));
                    continue;
                }
                Value[] args = new Value[instr.args().length];
                for (int i = 0; i < args.length; i++) {
                    args[i] = value(instr.arg(i));
                }
                Block[] successors = new Block[instr.successors().length];
                for (int i = 0; i < successors.length; i++) {
                    successors[i] = blocks.get(instr.successors()[i]);
                }
                Instr copied = instr.copy(args, successors, place(instr.position()));
                copy.add(copied);
                values.put(instr, copied);
            }
        }

        private Value value(Value original) {
            Value copy = values.get(original);
            if (copy == null) {
                throw new IllegalStateException(callee + ": " + original + " is used before it is defined");
            }
            return copy;
        }

        private Position place(Position position) {
            if (position == null) {
                return call.position();
            }
            return positions.computeIfAbsent(position, p -> p.inlinedAt(call.position()));
        }

        /** Exceptions that the callee does not catch go where those of the call went. */
        private void setUnwind(List<Block> order) {
            Block landing = before.unwind();
            for (Block block : order) {
                Block copy = blocks.get(block);
                if (block.unwind() != null) {
                    copy.setUnwind(blocks.get(block.unwind()));
                } else if (landing != null) {
                    copy.setUnwind(landing);
                    landing.phis().forEach(phi -> phi.setInput(copy, phi.input(before)));
                }
            }
        }
    }
}
