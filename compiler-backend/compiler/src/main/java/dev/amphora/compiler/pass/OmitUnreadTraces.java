// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks exceptions whose trace nobody can read, so that it is not recorded: all handlers that an exception can get to, whatever
 * calls lead there, forget it without having looked at its trace, or keep it in fields only that nobody reads it from to look at its trace. What reaches no handler is printed with its trace,
 * so it is not among them.
 *
 * <p>Functions that only throw, and are called where checks fail, get a copy for the places where that is so.
 */
final class OmitUnreadTraces {
    /** Larger ones are not copied. */
    private static final int MAX_THROWER = 150;

    private final LowProgram program;
    private final JavaClasses classes;
    private final ReferenceUses.Callees callees;
    private final Map<Integer, Paths> pathsByClass = new LinkedHashMap<>();
    private final Map<LowFunction, List<Block>> callers = new LinkedHashMap<>();
    private final Set<LowFunction> open = new LinkedHashSet<>();

    private OmitUnreadTraces(LowProgram program) {
        this.program = program;
        this.classes = program.classes();
        this.callees = new ReferenceUses.Callees(program);
    }

    static void run(LowProgram program) {
        if (program.classes().endThrowable() > 0) {
            new OmitUnreadTraces(program).run();
        }
    }

    private void run() {
        findCallers();
        Map<LowFunction, LowFunction> throwers = new LinkedHashMap<>();
        for (LowFunction function : List.copyOf(program.functions())) {
            List<Instr> made = exceptionsMade(function);
            List<Instr> unread = made.stream()
                    .filter(each -> areHarmless(function, each, classId(each)))
                    .toList();
            mark(function, unread);
            if (unread.isEmpty() && !made.isEmpty() && isThrower(function, made)) {
                throwers.put(function, null);
            }
        }
        throwers.keySet().forEach(this::copyForUnread);
    }

    private void findCallers() {
        open.addAll(program.exports().values());
        if (program.stackLimit() != null) {
            open.add(program.stackLimit().thrower());
        }
        boolean unknown = false;
        for (LowFunction function : program.functions()) {
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr.callee() != null) {
                        callers.computeIfAbsent(instr.callee(), f -> new ArrayList<>())
                                .add(block);
                    } else if (instr.candidates() != null) {
                        instr.candidates().forEach(f -> callers.computeIfAbsent(f, c -> new ArrayList<>())
                                .add(block));
                    }
                    unknown |= instr.opcode() == Opcode.CALL_INDIRECT && instr.candidates() == null;
                }
            }
        }
        if (unknown) {
            program.table().stream().filter(f -> f != null).forEach(open::add);
        }
    }

    private List<Instr> exceptionsMade(LowFunction function) {
        List<Instr> made = new ArrayList<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.NEW
                        && classId(instr) >= classes.firstThrowable()
                        && classId(instr) < classes.endThrowable()) {
                    made.add(instr);
                }
            }
        }
        return made;
    }

    private static int classId(Instr made) {
        return made.classId() & 0xFFFF;
    }

    private Paths paths(int classId) {
        return pathsByClass.computeIfAbsent(classId, Paths::new);
    }

    private boolean areHarmless(LowFunction function, Instr made, int classId) {
        List<Block> throwing = new ArrayList<>();
        return isFollowed(function, made, throwing, new LinkedHashSet<>())
                && paths(classId).areHarmless(throwing);
    }

    /**
     * Follows an exception through a function, and through those that it is returned to, as factories do with what they make.
     *
     * @param throwing takes the blocks that throw it
     * @param returning the functions whose callers are being looked at
     * @return whether it gets to no other place, and its trace is not read on the way
     */
    private boolean isFollowed(
            LowFunction function, Instr exception, List<Block> throwing, Set<LowFunction> returning) {
        ReferenceUses uses = ReferenceUses.of(exception, function.blocks(), callees);
        if (uses.escapes() || uses.isReturned() && open.contains(function)) {
            return false;
        }
        throwing.addAll(uses.throwing());
        if (uses.isReturned() && returning.add(function)) {
            for (Block block : callers.getOrDefault(function, List.of())) {
                for (Instr call : block.instrs()) {
                    if (calls(call, function) && !isFollowed(block.function(), call, throwing, returning)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean calls(Instr instr, LowFunction function) {
        return instr.callee() == function
                || instr.candidates() != null && instr.candidates().contains(function);
    }

    private void mark(LowFunction function, List<Instr> unread) {
        if (unread.isEmpty()) {
            return;
        }
        Replacements marked = new Replacements();
        for (Block block : function.blocks()) {
            List<Instr> instrs = block.instrs();
            for (int i = 0; i < instrs.size(); i++) {
                Instr made = instrs.get(i);
                if (unread.contains(made)) {
                    Instr silent = new Instr.Builder(Opcode.NEW)
                            .classId(made.classId() | classes.unreadTrace())
                            .imm(made.imm())
                            .callee(made.callee())
                            .position(made.position())
                            .build(made.type());
                    instrs.add(i++, silent);
                    marked.replace(made, silent);
                }
            }
        }
        marked.apply(function);
    }

    /** Whether all that a function does is to throw what it makes. */
    private boolean isThrower(LowFunction function, List<Instr> made) {
        boolean returns =
                function.blocks().stream().anyMatch(block -> block.terminator().opcode() == Opcode.RETURN);
        return function.isBounded()
                && !returns
                && !open.contains(function)
                && CodeSize.of(function) <= MAX_THROWER
                && made.stream().allMatch(each -> {
                    ReferenceUses uses = ReferenceUses.of(each, function.blocks(), callees);
                    return !uses.escapes() && uses.throwing().stream().allMatch(block -> block.unwind() == null);
                });
    }

    /** Sends the checks whose exceptions nobody looks at to a copy of the function that throws. */
    private void copyForUnread(LowFunction thrower) {
        List<Instr> made = exceptionsMade(thrower);
        LowFunction silent = null;
        for (LowFunction function : List.copyOf(program.functions())) {
            Replacements redirected = new Replacements();
            for (Block block : function.blocks()) {
                List<Instr> instrs = block.instrs();
                for (int i = 0; i < instrs.size(); i++) {
                    Instr instr = instrs.get(i);
                    if (instr.callee() == thrower
                            && made.stream()
                                    .allMatch(each -> paths(classId(each)).areHarmless(List.of(block)))) {
                        if (silent == null) {
                            silent = CopyFunction.copy(thrower, thrower.name() + " without trace");
                            mark(silent, exceptionsMade(silent));
                            program.functions().add(silent);
                        }
                        Instr call = instr.withCallee(silent);
                        instrs.set(i, call);
                        if (instr.type() != null) {
                            redirected.replace(instr, call);
                        }
                    }
                }
            }
            redirected.apply(function);
        }
    }

    /** The ways of exceptions of one class from where they are thrown. */
    private final class Paths {
        private final Landings landings;
        private final Set<LowFunction> harmless = new LinkedHashSet<>();
        private final Set<LowFunction> harmful = new LinkedHashSet<>();

        Paths(int classId) {
            landings = new Landings(classId, callees);
        }

        /** Whether exceptions that leave these blocks are forgotten wherever they land. */
        boolean areHarmless(List<Block> throwing) {
            Set<Block> seen = new LinkedHashSet<>();
            Set<LowFunction> left = new LinkedHashSet<>();
            Deque<Block> work = new ArrayDeque<>(throwing);
            while (!work.isEmpty()) {
                Block block = work.remove();
                if (!seen.add(block)) {
                    continue;
                }
                if (block.unwind() != null) {
                    ReferenceUses uses = landings.uses(block.unwind());
                    if (uses.escapes() || uses.isReturned()) {
                        return false;
                    }
                    work.addAll(uses.throwing());
                } else if (!harmless.contains(block.function()) && left.add(block.function())) {
                    if (open.contains(block.function()) || harmful.contains(block.function())) {
                        // Whoever can only get here with a harmless start is decided anew each time.
                        harmful.add(block.function());
                        return false;
                    }
                    work.addAll(callers.getOrDefault(block.function(), List.of()));
                }
            }
            harmless.addAll(left);
            return true;
        }
    }
}
