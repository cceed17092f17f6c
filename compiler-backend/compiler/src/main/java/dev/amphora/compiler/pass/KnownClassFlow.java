// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ClassRange;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where exceptions of one class get to in a program: through calls, fields, arrays and what functions return. All objects have the
 * same fields here, and all arrays the same elements; what keeps that from being everything is that the class is known
 * ({@link KnownClassUses}).
 *
 * <p>Begins with the least and adds, until what is known of each place agrees with what is known of the places it leads to.
 */
final class KnownClassFlow {
    private final World world;
    private final int classId;
    private final Map<Source, Summary> summaries = new LinkedHashMap<>();
    private final Map<Source, Set<Source>> dependents = new LinkedHashMap<>();
    private final Deque<Source> work = new ArrayDeque<>();
    private final Set<Source> waiting = new LinkedHashSet<>();
    private Source evaluating;

    KnownClassFlow(World world, int classId) {
        this.world = world;
        this.classId = classId;
    }

    /**
     * What becomes of an exception that is somewhere.
     *
     * @param escapes whether it gets to where it is not followed, or its trace is read
     * @param returned whether the function returns it
     * @param throwing the blocks of the function that throw it
     */
    record Summary(boolean escapes, boolean returned, Set<Block> throwing) {
        static final Summary NOTHING = new Summary(false, false, Set.of());
        static final Summary ESCAPES = new Summary(true, false, Set.of());

        /** Whether it cannot be followed into the function: exceptions are followed only from where they are thrown first. */
        boolean isLost() {
            return escapes || !throwing.isEmpty();
        }
    }

    /** Something of which all uses are looked at. */
    private sealed interface Source {}

    /** A value, where it is made. */
    private record Made(Value value, Block block, LowFunction function) implements Source {}

    /** What is in a field of any object, or in elements of any array. */
    private record Kept(Alias alias) implements Source {}

    /** What a function returns to its callers. */
    private record Result(LowFunction function) implements Source {}

    /** What is the same for all classes. */
    static final class World {
        /** What is looked at in all; without a limit, large programs with many classes of exceptions would take long. */
        private static final long MAX_STEPS = 10_000_000;

        private final LowProgram program;
        private final Map<LowFunction, List<Block>> callers;
        private final Set<LowFunction> open;
        /** The reads of references, by what they read; null until somebody asks. */
        private Map<Alias, List<Made>> reads;

        private long steps;

        /**
         * @param callers for each function the blocks with calls of it
         * @param open functions that others may call, too
         */
        World(LowProgram program, Map<LowFunction, List<Block>> callers, Set<LowFunction> open) {
            this.program = program;
            this.callers = callers;
            this.open = open;
        }

        private Map<Alias, List<Made>> reads() {
            if (reads == null) {
                reads = new LinkedHashMap<>();
                for (LowFunction function : program.functions()) {
                    for (Block block : function.blocks()) {
                        for (Instr instr : block.instrs()) {
                            if (instr.opcode() == Opcode.LOAD && instr.type() == LowType.REF) {
                                reads.computeIfAbsent(instr.alias(), alias -> new ArrayList<>())
                                        .add(new Made(instr, block, function));
                            }
                        }
                    }
                }
            }
            return reads;
        }
    }

    int classId() {
        return classId;
    }

    /** Counts what is looked at. */
    void step() {
        world.steps++;
    }

    LowFunction inTable(long slot) {
        List<LowFunction> table = world.program.table();
        return slot >= 0 && slot < table.size() ? table.get((int) slot) : null;
    }

    /** A byte of static data that never changes; null if it is none. */
    Long constantByte(long address) {
        long offset = address - world.program.staticBase();
        byte[] image = world.program.staticImage();
        return offset >= 0 && offset < image.length ? (Long) (long) (image[(int) offset] & 0xFF) : null;
    }

    /** What becomes of an exception from where a value is made on: from where it lands, or from the call that gives it. */
    Summary uses(Value value, Block block) {
        return settle(new Made(value, block, block.function()));
    }

    /** Whether an exception that the function returns escapes. */
    boolean resultEscapes(LowFunction function) {
        return world.open.contains(function) || settle(new Result(function)).escapes();
    }

    /** Finds the last word on a source. */
    private Summary settle(Source root) {
        summary(root);
        while (!work.isEmpty() && !summaries.get(root).escapes()) {
            Source source = work.removeLast();
            waiting.remove(source);
            improve(source);
        }
        Summary found = summaries.get(root);
        if (!work.isEmpty()) {
            // What escapes stays so; of the others too little is known.
            work.clear();
            waiting.clear();
            dependents.clear();
            summaries.values().removeIf(summary -> !summary.escapes());
        }
        return found;
    }

    private void improve(Source source) {
        Summary before = summaries.get(source);
        if (before.escapes()) {
            return;
        }
        evaluating = source;
        Summary now = world.steps > World.MAX_STEPS ? Summary.ESCAPES : evaluate(source);
        evaluating = null;
        if (!now.equals(before)) {
            summaries.put(source, now);
            dependents.getOrDefault(source, Set.of()).forEach(this::enqueue);
        }
    }

    private void enqueue(Source source) {
        if (waiting.add(source)) {
            work.add(source);
        }
    }

    private Summary summary(Source source) {
        if (evaluating != null) {
            dependents.computeIfAbsent(source, s -> new LinkedHashSet<>()).add(evaluating);
        }
        Summary known = summaries.get(source);
        if (known == null) {
            known = Summary.NOTHING;
            summaries.put(source, known);
            enqueue(source);
        }
        return known;
    }

    private Summary evaluate(Source source) {
        if (source instanceof Made made) {
            return KnownClassUses.of(made.value(), made.block(), made.function(), this);
        }
        boolean escapes =
                source instanceof Kept kept ? readsEscape(kept.alias()) : callersLose(((Result) source).function());
        return escapes ? Summary.ESCAPES : Summary.NOTHING;
    }

    /** What a function does with an exception that it is called with. */
    Summary parameter(LowFunction function, int index) {
        return function.imported() != null
                ? Summary.ESCAPES
                : summary(new Made(function.params().get(index), function.entry(), function));
    }

    /** Whether an object of the class can be there, as far as declarations say. */
    boolean admits(Alias alias) {
        if (alias.kind() != Alias.Kind.FIELD && alias.kind() != Alias.Kind.STATIC) {
            return true;
        }
        ClassRange declared = world.program.classes().fields().get(alias.detail());
        return declared == null || declared.contains(classId);
    }

    /** Whether an exception that is stored there escapes. */
    boolean escapes(Alias alias) {
        return switch (alias.kind()) {
            case FIELD, STATIC, ARRAY -> summary(new Kept(alias)).escapes();
            default -> true;
        };
    }

    private boolean readsEscape(Alias alias) {
        Map<Alias, List<Made>> reads = world.reads();
        // The runtime puts these into arrays.
        boolean escapes = reads.containsKey(Alias.ANY);
        if (alias.kind() == Alias.Kind.STATIC
                && world.program.classes().fetched().contains(alias.detail())) {
            for (Alias other : reads.keySet()) {
                escapes |= other.kind() == Alias.Kind.ARRAY
                        && summary(new Kept(other)).escapes();
            }
        }
        for (Made read : reads.getOrDefault(alias, List.of())) {
            escapes = escapes || isLost(read);
        }
        return escapes;
    }

    private boolean callersLose(LowFunction function) {
        boolean lost = false;
        for (Block block : new LinkedHashSet<>(world.callers.getOrDefault(function, List.of()))) {
            for (Instr call : block.instrs()) {
                if (call.type() != null && OmitUnreadTraces.calls(call, function)) {
                    lost = lost || isLost(new Made(call, block, block.function()));
                }
            }
        }
        return lost;
    }

    private boolean isLost(Made made) {
        Summary summary = summary(made);
        return summary.isLost()
                || summary.returned()
                        && (world.open.contains(made.function())
                                || summary(new Result(made.function())).escapes());
    }
}
