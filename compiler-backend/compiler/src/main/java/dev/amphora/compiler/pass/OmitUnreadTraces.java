// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.wasm.model.FuncType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Marks exceptions whose trace nobody can read, so that it is not recorded: all handlers that an exception can get to, whatever
 * calls lead there, forget it without having looked at its trace, or keep it in fields or arrays only that nobody reads it from to look
 * at its trace. What reaches no handler is printed with its trace, so it is not among them.
 *
 * <p>Most exceptions are settled by {@link ReferenceUses}, which looks at each function once for all classes of exceptions. Only
 * for the others that land somewhere in any case, {@link KnownClassFlow} follows their class through the program.
 *
 * <p>Functions that only throw, and are called where checks fail, get a copy for the places where that is so.
 */
final class OmitUnreadTraces {
    /** Larger ones are not copied. */
    private static final int MAX_THROWER = 150;

    private final LowProgram program;
    private final JavaClasses classes;
    private final ReferenceUses.Callees callees;
    private final Map<Integer, OfClass> classesMade = new LinkedHashMap<>();
    private final KnownClassFlow.World world;
    private final Map<LowFunction, List<Block>> callers = new LinkedHashMap<>();
    private final Set<LowFunction> open = new LinkedHashSet<>();

    private OmitUnreadTraces(LowProgram program) {
        this.program = program;
        this.classes = program.classes();
        this.callees = new ReferenceUses.Callees(program);
        this.world = new KnownClassFlow.World(program, callers, open);
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
        Set<FuncType> unknown = new LinkedHashSet<>();
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
                    if (instr.opcode() == Opcode.CALL_INDIRECT && instr.candidates() == null) {
                        unknown.add(instr.signature().wasm());
                    }
                }
            }
        }
        // Such a call traps if the function is of another type.
        program.table().stream()
                .filter(f -> f != null && unknown.contains(f.signature().wasm()))
                .forEach(open::add);
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

    private OfClass ofClass(int classId) {
        return classesMade.computeIfAbsent(classId, OfClass::new);
    }

    private boolean areHarmless(LowFunction function, Instr made, int classId) {
        List<Block> throwing = new ArrayList<>();
        Fate fate = follow(function, made, throwing, new LinkedHashSet<>());
        if (fate == Fate.FORGOTTEN) {
            fate = ofClass(classId).paths.fate(throwing);
        }
        return fate == Fate.FORGOTTEN || fate == Fate.KEPT && ofClass(classId).isForgotten(function, made);
    }

    /** What becomes of an exception. */
    private enum Fate {
        /** Its trace is not read. */
        FORGOTTEN,
        /** It gets to a place from which it has not been followed. */
        KEPT,
        /** It is printed with its trace, or handed to a host. */
        READ
    }

    /**
     * Follows an exception through a function, and through those that it is returned to, as factories do with what they make.
     *
     * @param throwing takes the blocks that throw it
     * @param returning the functions whose callers are being looked at
     */
    private Fate follow(LowFunction function, Instr exception, List<Block> throwing, Set<LowFunction> returning) {
        ReferenceUses uses = ReferenceUses.of(exception, function.blocks(), callees);
        if (uses.escapes()) {
            return Fate.KEPT;
        }
        if (uses.isReturned() && open.contains(function)) {
            return Fate.READ;
        }
        throwing.addAll(uses.throwing());
        if (uses.isReturned() && returning.add(function)) {
            for (Block block : callers.getOrDefault(function, List.of())) {
                for (Instr call : block.instrs()) {
                    if (calls(call, function)) {
                        Fate fate = follow(block.function(), call, throwing, returning);
                        if (fate != Fate.FORGOTTEN) {
                            return fate;
                        }
                    }
                }
            }
        }
        return Fate.FORGOTTEN;
    }

    static boolean calls(Instr instr, LowFunction function) {
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
                                    .allMatch(each -> ofClass(classId(each)).isForgotten(block))) {
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

    /** What is known of exceptions of one class. */
    private final class OfClass {
        private final Paths paths;
        private final KnownClassFlow flow;
        private final Paths exactPaths;

        OfClass(int classId) {
            Landings landings = new Landings(classId, callees);
            flow = new KnownClassFlow(world, classId);
            paths = new Paths(
                    landing -> {
                        ReferenceUses uses = landings.uses(landing);
                        return new Landed(uses.escapes() || uses.isReturned(), uses.throwing());
                    },
                    true);
            exactPaths = new Paths(
                    landing -> {
                        KnownClassFlow.Summary uses = flow.uses(landing.instrs().get(0), landing);
                        boolean escapes = uses.escapes() || uses.returned() && flow.resultEscapes(landing.function());
                        return new Landed(escapes, uses.throwing());
                    },
                    false);
        }

        /** Whether exceptions that leave a block are forgotten. */
        boolean isForgotten(Block throwing) {
            return isForgotten(List.of(throwing));
        }

        private boolean isForgotten(Collection<Block> throwing) {
            Fate fate = paths.fate(throwing);
            return fate == Fate.FORGOTTEN || fate == Fate.KEPT && exactPaths.fate(throwing) == Fate.FORGOTTEN;
        }

        /** Whether an exception is forgotten from where it is made on. */
        boolean isForgotten(LowFunction function, Instr made) {
            Block block = function.blocks().stream()
                    .filter(each -> each.instrs().contains(made))
                    .findFirst()
                    .orElseThrow();
            Set<Block> throwing = new LinkedHashSet<>();
            return isFollowed(made, block, throwing, new LinkedHashSet<>()) && isForgotten(throwing);
        }

        private boolean isFollowed(Instr exception, Block at, Set<Block> throwing, Set<LowFunction> returning) {
            KnownClassFlow.Summary uses = flow.uses(exception, at);
            LowFunction function = at.function();
            if (uses.escapes() || uses.returned() && open.contains(function)) {
                return false;
            }
            throwing.addAll(uses.throwing());
            if (uses.returned() && returning.add(function)) {
                for (Block block : callers.getOrDefault(function, List.of())) {
                    for (Instr call : block.instrs()) {
                        if (calls(call, function) && !isFollowed(call, block, throwing, returning)) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }
    }

    /** What becomes of an exception that arrives at a landing block. */
    private record Landed(boolean escapes, Collection<Block> throwing) {}

    /** The ways of exceptions of one class from where they are thrown. */
    private final class Paths {
        private final Function<Block, Landed> landings;
        private final Map<Block, Landed> known = new LinkedHashMap<>();
        private final Set<LowFunction> harmless = new LinkedHashSet<>();
        private final Set<LowFunction> harmful = new LinkedHashSet<>();

        /** Whether it matters if what is kept at one place is read at another. */
        private final boolean looksOn;

        Paths(Function<Block, Landed> landings, boolean looksOn) {
            this.landings = landings;
            this.looksOn = looksOn;
        }

        /** What becomes of exceptions that leave these blocks, wherever they land. */
        Fate fate(Collection<Block> throwing) {
            Set<Block> seen = new LinkedHashSet<>();
            // Where each function was reached from: null for those that the exception starts in.
            Map<LowFunction, LowFunction> left = new LinkedHashMap<>();
            Deque<Way> work = new ArrayDeque<>();
            throwing.forEach(block -> work.add(new Way(block, null)));
            boolean escapes = false;
            while (!work.isEmpty()) {
                Way way = work.remove();
                Block block = way.block();
                if (!seen.add(block)) {
                    continue;
                }
                if (block.unwind() != null) {
                    Landed landed = known.computeIfAbsent(block.unwind(), landings);
                    escapes |= landed.escapes();
                    landed.throwing().forEach(next -> work.add(new Way(next, way.from())));
                } else if (!harmless.contains(block.function()) && !left.containsKey(block.function())) {
                    LowFunction function = block.function();
                    left.put(function, way.from());
                    if (open.contains(function) || harmful.contains(function)) {
                        for (LowFunction at = function; at != null; at = left.get(at)) {
                            harmful.add(at);
                        }
                        return Fate.READ;
                    }
                    callers.getOrDefault(function, List.of()).forEach(next -> work.add(new Way(next, function)));
                }
                if (escapes && !looksOn) {
                    return Fate.KEPT;
                }
            }
            if (escapes) {
                return Fate.KEPT;
            }
            harmless.addAll(left.keySet());
            return Fate.FORGOTTEN;
        }
    }

    /** A block that an exception leaves, and the function that it left last. */
    private record Way(Block block, LowFunction from) {}
}
