// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns indirect calls with few candidates into tests of the table index and direct calls. Engines check an indirect call in
 * three ways before they make it, and seldom inline what it calls. The code grows, so this is done in loops and in the code of
 * the program, not everywhere in the library.
 */
final class TestReceivers {
    private static final int MAX_CANDIDATES = 4;
    private static final int MAX_TESTS = 3;

    /** By function: its slots in the table, as starts and ends (exclusive) of ranges in turn. */
    private final Map<LowFunction, List<Integer>> slots = new LinkedHashMap<>();

    private TestReceivers(LowProgram program) {
        List<LowFunction> table = program.table();
        for (int i = 0; i < table.size(); i++) {
            if (table.get(i) != null) {
                List<Integer> ranges = slots.computeIfAbsent(table.get(i), f -> new ArrayList<>());
                if (!ranges.isEmpty() && ranges.get(ranges.size() - 1) == i) {
                    ranges.set(ranges.size() - 1, i + 1);
                } else {
                    ranges.addAll(List.of(i, i + 1));
                }
            }
        }
    }

    /** Returns the functions that changed. */
    static List<LowFunction> run(LowProgram program) {
        TestReceivers pass = new TestReceivers(program);
        List<LowFunction> changed = new ArrayList<>();
        for (LowFunction function : program.functions()) {
            if (!function.cold() && pass.run(function)) {
                changed.add(function);
            }
        }
        return changed;
    }

    private boolean run(LowFunction function) {
        if (function.blocks().stream()
                .noneMatch(block -> block.instrs().stream().anyMatch(TestReceivers::hasFewCandidates))) {
            return false;
        }
        boolean everywhere = function.origin() != null
                && !JavaClasses.isOfTheLibrary(function.origin().className());
        ControlFlow flow = ControlFlow.of(function);
        Set<Block> warm = InlineCalls.warmBlocks(flow);
        List<Instr> sites = new ArrayList<>();
        for (Block block : flow.reversePostorder()) {
            if (warm.contains(block) && (everywhere || flow.loopDepth(block) > 0)) {
                block.instrs().stream().filter(TestReceivers::hasFewCandidates).forEach(sites::add);
            }
        }
        Map<Instr, LowFunction> bodies = new LinkedHashMap<>();
        for (Instr site : sites) {
            LowFunction dispatcher = dispatcher(site);
            if (dispatcher != null) {
                bodies.put(site, dispatcher);
            }
        }
        return !bodies.isEmpty() && InlineCalls.replace(function, bodies);
    }

    private static boolean hasFewCandidates(Instr instr) {
        return instr.opcode() == Opcode.CALL_INDIRECT
                && instr.candidates() != null
                && instr.candidates().size() <= MAX_CANDIDATES
                && !instr.candidates().isEmpty();
    }

    /** A function of the index and the arguments that makes the call; null if that takes too many tests. */
    private LowFunction dispatcher(Instr call) {
        List<LowFunction> candidates = new ArrayList<>(call.candidates());
        if (!slots.keySet().containsAll(candidates)) {
            return null;
        }
        // The one with the most ranges needs no test.
        candidates.sort(
                Comparator.comparingInt(candidate -> slots.get(candidate).size()));
        LowFunction last = candidates.remove(candidates.size() - 1);
        if (candidates.stream().mapToInt(f -> slots.get(f).size() / 2).sum() > MAX_TESTS) {
            return null;
        }
        List<LowType> params = new ArrayList<>();
        params.add(LowType.I32);
        params.addAll(call.signature().params());
        LowFunction dispatcher = LowFunction.defined(
                "dispatch", new Signature(params, call.signature().result()));
        Block block = dispatcher.addBlock();
        for (LowFunction candidate : candidates) {
            Block found = dispatcher.addBlock();
            makeCall(dispatcher, found, candidate);
            List<Integer> ranges = slots.get(candidate);
            for (int i = 0; i < ranges.size(); i += 2) {
                Block next = dispatcher.addBlock();
                Value inRange = test(block, dispatcher.params().get(0), ranges.get(i), ranges.get(i + 1));
                block.add(new Instr.Builder(Opcode.BRANCH)
                        .args(inRange)
                        .successors(found, next)
                        .build(null));
                block = next;
            }
        }
        makeCall(dispatcher, block, last);
        return dispatcher;
    }

    private static Value test(Block block, Value index, int start, int end) {
        if (end == start + 1) {
            return numeric(block, Op.I32_EQ, index, constant(block, start));
        }
        Value distance = numeric(block, Op.I32_SUB, index, constant(block, start));
        return numeric(block, Op.I32_LT_U, distance, constant(block, end - start));
    }

    private static Value constant(Block block, int value) {
        return block.add(new Instr.Builder(Opcode.CONST).imm(value).build(LowType.I32));
    }

    private static Value numeric(Block block, Op op, Value... args) {
        return block.add(new Instr.Builder(Opcode.NUMERIC).wasmOp(op).args(args).build(LowType.I32));
    }

    private static void makeCall(LowFunction dispatcher, Block block, LowFunction callee) {
        Value[] all = dispatcher.params().toArray(Value[]::new);
        Instr result = block.add(new Instr.Builder(Opcode.CALL)
                .callee(callee)
                .args(Arrays.copyOfRange(all, 1, all.length))
                .build(dispatcher.signature().result()));
        Instr.Builder end = new Instr.Builder(Opcode.RETURN);
        block.add((dispatcher.signature().result() == null ? end : end.args(result)).build(null));
    }
}
