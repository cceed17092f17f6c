// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.TimeSlices;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds the places where time slices of threads end: in all loops of preemptible code, and at the start of its functions that calls come back to
 * ({@link RecurringFunctions}).
 *
 * <p>A round of a loop may take less time than to count in memory, so that a loop counts its own rounds in a variable, and the common
 * cell once in a number of rounds. This comes after the optimisations, to which the loops look as if nobody else ran meanwhile: what
 * other threads do is seen where the language promises it.
 */
public final class EndTimeSlices {
    /** By how much the cell is counted down for rounds of short loops, and of long ones; by one for calls. */
    private static final int WEIGHT_OF_SHORT_ROUNDS = 4;

    private static final int WEIGHT_OF_LONG_ROUNDS = 32;

    /** The largest step of a variable that counts the rounds by itself. */
    private static final int MAX_STEP = 1 << 16;

    private final TimeSlices slices;
    private final LowFunction function;
    private ControlFlow flow;

    private EndTimeSlices(TimeSlices slices, LowFunction function) {
        this.slices = slices;
        this.function = function;
    }

    /** Changes the functions of a program of which threads are preempted; others are left as they are. */
    public static void run(LowProgram program) {
        TimeSlices slices = program.suspension().slices();
        if (slices == null) {
            return;
        }
        for (LowFunction function : program.functions()) {
            if (function.imported() == null && !function.noAlloc()) {
                new EndTimeSlices(slices, function).endInLoops();
            }
        }
        for (LowFunction function : new RecurringFunctions(program, slices.preemptible()).all()) {
            new EndTimeSlices(slices, function).endAtStart();
        }
    }

    private void endInLoops() {
        ControlFlow.removeUnreachableBlocks(function);
        flow = ControlFlow.of(function);
        Set<Block> done = new LinkedHashSet<>();
        for (Block header = next(done); header != null; header = next(done)) {
            Block top = header;
            List<Block> members = flow.reversePostorder().stream()
                    .filter(block -> flow.isInLoop(block, top))
                    .toList();
            List<Block> latches = flow.predecessors(header).stream()
                    .filter(block -> flow.isInLoop(block, top))
                    .toList();
            if (isPreemptible(latches.get(0), header)) {
                done.add(endInLoop(header, members, latches));
                flow = ControlFlow.of(function);
            }
        }
    }

    /** The header of a loop that has not been looked at, outer ones first. */
    private Block next(Set<Block> done) {
        for (Block block : flow.reversePostorder()) {
            if (flow.isLoopHeader(block) && done.add(block)) {
                return block;
            }
        }
        return null;
    }

    /** Whether the loop is the program's: it may be of a method that was inlined. */
    private boolean isPreemptible(Block latch, Block header) {
        Position place = place(latch);
        if (place == null) {
            place = place(header);
        }
        return slices.preemptible().test(place == null ? owner(function) : place.className());
    }

    private static String owner(LowFunction function) {
        return function.origin() == null ? "" : function.origin().className();
    }

    private static Position place(Block block) {
        for (int i = block.instrs().size() - 1; i >= 0; i--) {
            if (block.instrs().get(i).position() != null) {
                return block.instrs().get(i).position();
            }
        }
        return null;
    }

    private static boolean hasCalls(List<Block> members) {
        return members.stream()
                .flatMap(block -> block.instrs().stream())
                .anyMatch(instr -> instr.opcode() == Opcode.CALL || instr.opcode() == Opcode.CALL_INDIRECT);
    }

    /** Returns the header of the loop that has been added around this one, or its own. */
    private Block endInLoop(Block header, List<Block> members, List<Block> latches) {
        if (flow.predecessors(header).stream().anyMatch(block -> block.unwind() == header)) {
            // Gone round by exceptions, which are slow enough.
            endIn(header);
            return header;
        }
        boolean calls = hasCalls(members);
        int rounds = calls ? slices.longRounds() : slices.shortRounds();
        int weight = calls ? WEIGHT_OF_LONG_ROUNDS : WEIGHT_OF_SHORT_ROUNDS;
        Count count = Count.of(header, members, latches);
        Block entry = addOuterHeader(header, latches);
        if (count != null) {
            bound(header, entry, count, rounds, weight);
        } else {
            Phi counter = header.addPhi(LowType.I32);
            counter.setInput(entry, new Emission(entry, null).i32(0));
            for (Block latch : latches) {
                count(header, latch, entry, counter, rounds, weight);
            }
        }
        new Emission(entry, place(header)).jump(header);
        return entry;
    }

    /**
     * A loop that goes on while a variable, which grows by a constant in each round, is below a limit.
     *
     * @param test compares the variable with the limit: less, or less or equal
     * @param step the largest by which it grows
     */
    private record Count(Phi variable, Value limit, Op test, int step, Block inside, Block exit) {
        /** Null if the loop is none. */
        static Count of(Block header, List<Block> members, List<Block> latches) {
            Instr branch = header.terminator();
            if (branch.opcode() != Opcode.BRANCH
                    || header.unwind() != null
                    || !(branch.arg(0) instanceof Instr test)
                    || test.opcode() != Opcode.NUMERIC
                    || !header.instrs().stream().allMatch(Count::mayRunAgain)) {
                return null;
            }
            boolean staysIfTrue = !members.contains(branch.successors()[1]);
            Block inside = branch.successors()[staysIfTrue ? 0 : 1];
            Block exit = branch.successors()[staysIfTrue ? 1 : 0];
            Op op = staysIfTrue ? test.wasmOp() : SimplifyExpressions.opposite(test.wasmOp());
            boolean reversed = op == Op.I32_GT_S || op == Op.I32_GE_S;
            boolean known = reversed || op == Op.I32_LT_S || op == Op.I32_LE_S;
            if (!known || members.contains(exit) || !members.contains(inside)) {
                return null;
            }
            Value limit = test.arg(reversed ? 0 : 1);
            if (!(test.arg(reversed ? 1 : 0) instanceof Phi variable)
                    || variable.block() != header
                    || isDefinedIn(members, limit)) {
                return null;
            }
            int step = 0;
            for (Block latch : latches) {
                int added = step(variable, variable.input(latch));
                if (added <= 0 || added > MAX_STEP) {
                    return null;
                }
                step = Math.max(step, added);
            }
            boolean inclusive = op == Op.I32_LE_S || op == Op.I32_GE_S;
            return new Count(variable, limit, inclusive ? Op.I32_LE_S : Op.I32_LT_S, step, inside, exit);
        }

        private static boolean mayRunAgain(Instr instr) {
            return switch (instr.opcode()) {
                case CONST, CAST, LOAD, BRANCH -> true;
                case NUMERIC -> !SimplifyExpressions.mayTrap(instr.wasmOp());
                default -> false;
            };
        }

        private static boolean isDefinedIn(List<Block> members, Value value) {
            return members.stream()
                    .anyMatch(block ->
                            block.instrs().contains(value) || block.phis().contains(value));
        }

        private static int step(Phi variable, Value next) {
            return next instanceof Instr sum
                            && sum.opcode() == Opcode.NUMERIC
                            && sum.wasmOp() == Op.I32_ADD
                            && sum.arg(0) == variable
                            && SimplifyExpressions.isConstant(sum.arg(1))
                    ? (int) SimplifyExpressions.bits(sum.arg(1))
                    : 0;
        }
    }

    /** Has the loop left for the one around it after some rounds, by a limit of its own. */
    private void bound(Block header, Block entry, Count count, int rounds, int weight) {
        Position place = place(header);
        Emission emit = new Emission(entry, place);
        Value start = count.variable.input(entry);
        Value distance = emit.i32(rounds * count.step);
        // Unsigned, the difference is right wherever both are.
        Value isFar = emit.numeric(Op.I32_GT_U, emit.numeric(Op.I32_SUB, count.limit, start), distance);
        Value isBelow = emit.numeric(count.test, start, count.limit);
        Value near = emit.numeric(
                Op.SELECT,
                emit.numeric(Op.I32_ADD, start, distance),
                count.limit,
                emit.numeric(Op.I32_AND, isFar, isBelow));
        header.instrs().remove(header.instrs().size() - 1);
        Block left = function.addBlock();
        emit = new Emission(header, place);
        emit.branch(emit.numeric(count.test, count.variable, near), count.inside, left);
        for (Phi phi : count.exit.phis()) {
            phi.setInput(left, phi.input(header));
            phi.removeInput(header);
        }
        Block counting = function.addBlock();
        emit = new Emission(left, place);
        emit.branch(emit.numeric(count.test, count.variable, count.limit), counting, count.exit);
        Block ending = endIn(counting, place, weight, entry, null, null);
        for (Phi phi : header.phis()) {
            Phi outer = (Phi) phi.input(entry);
            outer.setInput(counting, phi);
            outer.setInput(ending, phi);
        }
    }

    /** Adds a loop around a loop, of which a round is as many rounds as are counted: what the inner one calls, it need not be ready to save. */
    private Block addOuterHeader(Block header, List<Block> latches) {
        Block entry = function.addBlock();
        List<Block> entering = flow.predecessors(header).stream()
                .filter(block -> !latches.contains(block))
                .toList();
        for (Phi phi : header.phis()) {
            Phi outer = entry.addPhi(phi.type());
            for (Block before : entering) {
                outer.setInput(before, phi.input(before));
                phi.removeInput(before);
            }
            phi.setInput(entry, outer);
        }
        entering.forEach(before -> redirect(before, header, entry));
        return entry;
    }

    /** Counts a round on the way from a latch to the header. */
    private void count(Block header, Block latch, Block entry, Phi counter, int rounds, int weight) {
        Position place = place(latch);
        Block way = function.addBlock();
        redirect(latch, header, way);
        Block counting = function.addBlock();
        Emission emit = new Emission(way, place);
        Value next = emit.numeric(Op.I32_ADD, counter, emit.i32(1));
        emit.branch(emit.numeric(Op.I32_LT_U, next, emit.i32(rounds)), header, counting);
        Block ending = endIn(counting, place, weight, entry, latch.unwind(), latch);
        for (Phi phi : header.phis()) {
            if (phi == counter) {
                phi.setInput(way, next);
            } else {
                Phi outer = (Phi) phi.input(entry);
                outer.setInput(counting, phi.input(latch));
                outer.setInput(ending, phi.input(latch));
                phi.setInput(way, phi.input(latch));
                phi.removeInput(latch);
            }
        }
    }

    private static void redirect(Block from, Block old, Block target) {
        Block[] successors = from.terminator().successors();
        for (int i = 0; i < successors.length; i++) {
            if (successors[i] == old) {
                successors[i] = target;
            }
        }
    }

    private void endAtStart() {
        Block first = function.entry();
        Block entry = function.addBlock();
        function.blocks().remove(entry);
        function.blocks().add(0, entry);
        endIn(entry, function.origin(), 1, first, null, null);
    }

    /** Counts the common cell down at the start of a block that is entered by exceptions too. */
    private void endIn(Block header) {
        int at = header.instrs().get(0).opcode() == Opcode.CATCH ? 1 : 0;
        Block rest = function.addBlock();
        List<Instr> tail = header.instrs().subList(at, header.instrs().size());
        tail.forEach(rest::add);
        tail.clear();
        for (Block successor : ControlFlow.successors(rest)) {
            for (Phi phi : successor.phis()) {
                phi.setInput(rest, phi.input(header));
                phi.removeInput(header);
            }
        }
        rest.setUnwind(header.unwind());
        if (header.unwind() != null) {
            header.unwind().phis().forEach(phi -> phi.setInput(rest, phi.input(header)));
        }
        endIn(header, place(rest), 1, rest, rest.unwind(), rest);
    }

    /**
     * Appends to a block: counts the common cell down, ends the slice if that is due, and goes on elsewhere.
     *
     * @param weight by how much
     * @param unwind where exceptions go meanwhile, or null
     * @param like a block that has the same exceptions go there
     * @return the block that ends the slice, and goes on to the same block
     */
    private Block endIn(Block counting, Position position, int weight, Block next, Block unwind, Block like) {
        Block ending = function.addBlock();
        Emission emit = new Emission(counting, position);
        Value left = emit.numeric(
                Op.I32_SUB, emit.load(LowType.I32, Op.I32_LOAD, emit.i32(0), slices.roundsLeft()), emit.i32(weight));
        emit.store(Op.I32_STORE, emit.i32(0), slices.roundsLeft(), left);
        emit.branch(emit.numeric(Op.I32_LT_S, left, emit.i32(0)), ending, next);
        emit = new Emission(ending, position);
        emit.call(slices.end());
        emit.jump(next);
        ending.setUnwind(unwind);
        if (unwind != null) {
            unwind.phis().forEach(phi -> phi.setInput(ending, phi.input(like)));
        }
        return ending;
    }
}
