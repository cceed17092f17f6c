// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which values are computed where they are used, on Wasm's operand stack, and which get a local.
 *
 * <p>The instructions of a block become trees. The roots are computed in the order of the block; below a root, operands are
 * computed left to right. A value moves from its place in the block into the tree of its user only if nothing notices:
 * pure operators always may, loads must not pass stores that may overlap, calls must not pass anything but pure operators.
 * References get special care, because the collector does not see the operand stack.
 */
final class ExpressionTrees {
    /** Where a value lives. */
    enum Place {
        /** Nowhere, nobody needs it. */
        NOWHERE,
        /** A constant, made anew at each use. */
        CONSTANT,
        /** Where another value lives: a reference taken as a number. */
        ALIAS,
        /** On the operand stack only, in the tree of its single user. */
        STACK,
        /** In a local that is set within the tree of the first user. */
        TEE,
        /** In a local; set by a root, or at block or function entry. */
        LOCAL
    }

    /** Trees deeper than this are cut, since they are walked recursively, by engines too. */
    private static final int MAX_DEPTH = 100;

    /** How far loads and calls move down, to bound the search for obstacles. */
    private static final int MAX_DISTANCE = 100;

    private final ControlFlow flow;
    private final CallEffects effects;
    private final Place[] places;
    private final boolean[] needed;
    private final int[] useCounts;
    /** Uses by phis and by instructions of other blocks. */
    private final int[] outsideUseCounts;
    /** For values defined in a block: the block and the position there. */
    private final Block[] definers;

    private final int[] positions;
    /** For a value in {@link Place#TEE}: the instruction in whose tree it is set. */
    private final Instr[] setters;
    /** Whether the tree below a value contains a collection that completes. */
    private final boolean[] collectingTrees;

    private final Map<Block, List<Instr>> roots = new LinkedHashMap<>();

    ExpressionTrees(ControlFlow flow, CallEffects effects) {
        this.flow = flow;
        this.effects = effects;
        int count = flow.function().valueCount();
        places = new Place[count];
        needed = new boolean[count];
        useCounts = new int[count];
        outsideUseCounts = new int[count];
        definers = new Block[count];
        positions = new int[count];
        setters = new Instr[count];
        collectingTrees = new boolean[count];
        for (Block block : flow.reversePostorder()) {
            List<Instr> instrs = block.instrs();
            for (int i = 0; i < instrs.size(); i++) {
                definers[instrs.get(i).id()] = block;
                positions[instrs.get(i).id()] = i;
            }
        }
        markNeeded();
        countUses();
        for (Block block : flow.reversePostorder()) {
            new Folding(block).run();
        }
    }

    ControlFlow flow() {
        return flow;
    }

    CallEffects effects() {
        return effects;
    }

    /** Where the value is found; not for {@link Place#ALIAS}, so {@linkplain #resolve resolve} first. */
    Place place(Value value) {
        Place place = places[value.id()];
        if (place != null) {
            return place;
        }
        return needed[value.id()] ? Place.LOCAL : Place.NOWHERE;
    }

    /**
     * The operands in the order in which they are computed: Wasm takes the table index of an indirect call last. A branch with
     * a single destination computes none.
     */
    static Value[] operands(Instr instr) {
        Value[] args = instr.args();
        Block[] successors = instr.successors();
        if (successors.length > 0) {
            boolean branches = false;
            for (Block successor : successors) {
                branches |= successor != successors[0];
            }
            return branches ? args : new Value[0];
        }
        if (instr.opcode() != Opcode.CALL_INDIRECT) {
            return args;
        }
        Value[] result = Arrays.copyOfRange(args, 1, args.length + 1);
        result[args.length - 1] = args[0];
        return result;
    }

    int useCount(Value value) {
        return useCounts[value.id()];
    }

    boolean isNeeded(Value value) {
        return needed[value.id()];
    }

    /** Whether computing the operands of an instruction may run a collection while some of them are already computed. */
    boolean collectsBelow(Instr instr) {
        for (Value arg : operands(instr)) {
            Value value = resolve(arg);
            if (isComputedBy(instr, value) && collectingTrees[value.id()]) {
                return true;
            }
        }
        return false;
    }

    /** Whether an operand (resolved) is computed in the tree of this user; its other users, if any, read its local. */
    boolean isComputedBy(Instr user, Value operand) {
        Place place = places[operand.id()];
        return place == Place.STACK || place == Place.TEE && setters[operand.id()] == user;
    }

    /** The roots of a block's trees in order, the terminator last. */
    List<Instr> roots(Block block) {
        return roots.get(block);
    }

    /** The value that is really used: a constant in place of its casts, a reference in place of its number. */
    Value resolve(Value value) {
        Value result = value;
        while (isAlias(result)) {
            result = ((Instr) result).arg(0);
        }
        return result;
    }

    /** Whether a value may be the address of a part of an object whose reference is among the operands. */
    static boolean isAddressArithmetic(Value value) {
        return value instanceof Instr instr
                && instr.opcode() == Opcode.NUMERIC
                && (instr.wasmOp() == Op.I32_ADD || instr.wasmOp() == Op.I32_SUB);
    }

    private static boolean isAlias(Value value) {
        if (!(value instanceof Instr cast) || cast.opcode() != Opcode.CAST) {
            return false;
        }
        Value source = cast.arg(0);
        if (source.type() == LowType.REF && cast.type() == LowType.I32) {
            return true;
        }
        while (source instanceof Instr inner
                && inner.opcode() == Opcode.CAST
                && inner.type() != inner.arg(0).type()) {
            source = inner.arg(0);
        }
        return isConstant(source) && !isCopy(cast);
    }

    static boolean isConstant(Value value) {
        return value instanceof Instr instr && instr.opcode() == Opcode.CONST;
    }

    /** Whether this is a copy, which is never folded: it gives a value a second local where one is not enough. */
    static boolean isCopy(Value value) {
        return value instanceof Instr cast
                && cast.opcode() == Opcode.CAST
                && cast.type() == cast.arg(0).type();
    }

    /** The phis of a block that need a value on entry. */
    List<Phi> neededPhis(Block block) {
        if (block.phis().isEmpty()) {
            return List.of();
        }
        List<Phi> result = new ArrayList<>();
        for (Phi phi : block.phis()) {
            if (needed[phi.id()]) {
                result.add(phi);
            }
        }
        return result;
    }

    private static boolean hasEffect(Instr instr) {
        return switch (instr.opcode()) {
            case CONST, NUMERIC, LOAD, CAST, CATCH, MEMORY_SIZE -> false;
            default -> true;
        };
    }

    private void markNeeded() {
        Deque<Value> work = new ArrayDeque<>();
        for (Block block : flow.reversePostorder()) {
            for (Instr instr : block.instrs()) {
                if (hasEffect(instr)) {
                    for (Value arg : operands(instr)) {
                        need(arg, work);
                    }
                    if (instr.opcode() == Opcode.NEW) {
                        // The allocation needs a local to compute in.
                        needed[instr.id()] = true;
                    }
                }
            }
        }
        while (!work.isEmpty()) {
            Value value = work.remove();
            if (value instanceof Phi phi) {
                for (Block predecessor : flow.predecessors(phi.block())) {
                    need(phi.input(predecessor), work);
                }
            } else if (value instanceof Instr instr && !hasEffect(instr)) {
                for (Value arg : operands(instr)) {
                    need(arg, work);
                }
            }
        }
    }

    private void need(Value value, Deque<Value> work) {
        if (!needed[value.id()]) {
            needed[value.id()] = true;
            work.add(value);
        }
    }

    private boolean isEmitted(Instr instr) {
        return hasEffect(instr) || needed[instr.id()];
    }

    private void countUses() {
        for (Block block : flow.reversePostorder()) {
            for (Phi phi : neededPhis(block)) {
                for (Block predecessor : flow.predecessors(block)) {
                    int id = resolve(phi.input(predecessor)).id();
                    useCounts[id]++;
                    outsideUseCounts[id]++;
                }
            }
            for (Instr instr : block.instrs()) {
                if (isAlias(instr)) {
                    places[instr.id()] = Place.ALIAS;
                } else if (instr.opcode() == Opcode.CONST) {
                    places[instr.id()] = Place.CONSTANT;
                } else if (isEmitted(instr)) {
                    for (Value arg : operands(instr)) {
                        countUse(block, instr, resolve(arg).id());
                    }
                }
            }
        }
    }

    private void countUse(Block block, Instr user, int id) {
        // Bounds are used twice, to compare and to report; the key of a switch perhaps several times.
        boolean repeats = user.opcode() == Opcode.CHECK_BOUNDS
                || user.opcode() == Opcode.SWITCH && !new SwitchPlan(user.switchKeys()).isSingleTable();
        useCounts[id] += repeats ? 2 : 1;
        if (definers[id] != block) {
            outsideUseCounts[id]++;
        }
    }

    /** Builds the trees of one block, from its last root to its first. */
    private final class Folding {
        private final Block block;
        private final List<Instr> instrs;
        /** How many collections that complete come before a position. */
        private final int[] collections;
        /** By position: the uses of a value by roots already seen and what is in their trees. */
        private final int[] laterUses;
        /** By position: the root whose tree the instruction is in, as a stamp. */
        private final int[] stamps;

        private int stamp;
        private int rootPosition;
        /** What follows in the tree being built began, originally, at this position. */
        private int insertion;

        private boolean unconditional;
        private boolean effectsAllowed;
        private boolean throwsAllowed;

        Folding(Block block) {
            this.block = block;
            instrs = block.instrs();
            collections = new int[instrs.size() + 1];
            laterUses = new int[instrs.size()];
            stamps = new int[instrs.size()];
            for (int i = 0; i < instrs.size(); i++) {
                collections[i + 1] = collections[i] + (effects.collectsAndCompletes(instrs.get(i)) ? 1 : 0);
            }
        }

        void run() {
            foldIntoEdges();
            List<Instr> reversed = new ArrayList<>();
            for (int i = instrs.size() - 1; i >= 0; i--) {
                Instr instr = instrs.get(i);
                Place place = places[instr.id()];
                if (!isEmitted(instr) || place == Place.ALIAS || place == Place.CONSTANT) {
                    continue;
                }
                if (place != Place.STACK && place != Place.TEE) {
                    reversed.add(instr);
                    foldInto(instr, i);
                }
                // Uses count only now: within a root's own tree no value may be set that the tree also reads.
                for (Value arg : operands(instr)) {
                    noteUse(instr, resolve(arg));
                }
            }
            Collections.reverse(reversed);
            roots.put(block, reversed);
        }

        private void noteUse(Instr user, Value value) {
            if (definers[value.id()] == block) {
                laterUses[positions[value.id()]] += user.opcode() == Opcode.CHECK_BOUNDS ? 2 : 1;
            }
        }

        /** The copies on an edge are computed after everything else. */
        private void foldIntoEdges() {
            List<Block> successors = List.of(block.terminator().successors());
            boolean single = successors.stream().distinct().count() == 1;
            for (Block successor : successors.stream().distinct().toList()) {
                List<Phi> phis = neededPhis(successor);
                begin(instrs.size(), false, single, single && block.unwind() == null);
                for (int i = phis.size() - 1; i >= 0; i--) {
                    fold(null, phis.get(i).input(block), 1, 0, false);
                }
            }
        }

        private void foldInto(Instr root, int position) {
            boolean leaves = root.opcode().isTerminator() && root.successors().length > 0;
            begin(position, true, true, !(leaves && block.unwind() != null));
            if (root.opcode() == Opcode.CHECK_NOT) {
                // All operands but the first are computed only when the check fails.
                unconditional = false;
                effectsAllowed = false;
                for (int i = root.args().length - 1; i > 0; i--) {
                    fold(root, root.arg(i), 1, 0, false);
                }
                unconditional = true;
                effectsAllowed = true;
                fold(root, root.arg(0), 1, 0, false);
            } else {
                foldOperands(root, 0, true);
            }
        }

        private void begin(int position, boolean always, boolean mayHaveEffects, boolean mayThrow) {
            stamp++;
            rootPosition = position;
            insertion = position;
            unconditional = always;
            effectsAllowed = mayHaveEffects;
            throwsAllowed = mayThrow;
        }

        private void foldOperands(Instr user, int depth, boolean inLocal) {
            Value[] operands = operands(user);
            boolean addresses = inLocal && isAddressArithmetic(user);
            for (int i = operands.length - 1; i >= 0; i--) {
                fold(user, operands[i], user.opcode() == Opcode.CHECK_BOUNDS ? 2 : 1, depth, addresses);
            }
        }

        /**
         * Tries to compute an operand in the tree being built.
         *
         * @param uses how many of the operand's uses are at this place
         * @param addresses whether the operand is a term of an address that gets a local: if it is a reference, it needs one
         *     too, so that the object can be kept alive while the address is used
         */
        private void fold(Instr user, Value operand, int uses, int depth, boolean addresses) {
            Value value = resolve(operand);
            if (depth > MAX_DEPTH || definers[value.id()] != block || places[value.id()] != null) {
                return;
            }
            Instr instr = (Instr) value;
            int position = positions[instr.id()];
            if (position >= rootPosition || !canMove(instr, position)) {
                return;
            }
            boolean base = addresses && instr.type() == LowType.REF;
            if (useCounts[instr.id()] == 1 && !base) {
                places[instr.id()] = Place.STACK;
            } else if (user != null && unconditional && !isSlow(instr) && isFirstUse(instr, position, uses)) {
                places[instr.id()] = Place.TEE;
                setters[instr.id()] = user;
            } else {
                return;
            }
            stamps[position] = stamp;
            if (!isFree(instr)) {
                insertion = position;
            }
            foldOperands(instr, depth + 1, addresses || places[instr.id()] == Place.TEE);
            collectingTrees[instr.id()] = effects.collectsAndCompletes(instr) || collectsBelow(instr);
        }

        /** Whether all other uses come after the root that is being built. */
        private boolean isFirstUse(Instr instr, int position, int uses) {
            return laterUses[position] + outsideUseCounts[instr.id()] + uses == useCounts[instr.id()];
        }

        private boolean canMove(Instr instr, int position) {
            boolean kind =
                    switch (instr.opcode()) {
                        case NUMERIC, LOAD, CALL, CALL_INDIRECT, MEMORY_SIZE, MEMORY_GROW -> true;
                        case CAST -> !isCopy(instr);
                        default -> false;
                    };
            if (!kind || !throwsAllowed && effects.mayThrow(instr)) {
                return false;
            }
            boolean collected = collections[rootPosition] > collections[position + 1];
            if (collected && (instr.type() == LowType.REF || usesReference(instr))) {
                return false;
            }
            if (isFree(instr)) {
                return true;
            }
            if (position >= insertion || rootPosition - position > MAX_DISTANCE) {
                return false;
            }
            boolean effect = hasEffect(instr);
            if (effect && !effectsAllowed) {
                return false;
            }
            boolean collects = effects.collectsAndCompletes(instr);
            for (int i = position + 1; i < rootPosition; i++) {
                Instr passed = instrs.get(i);
                if (stamps[i] == stamp) {
                    continue;
                }
                if (effect ? isObstacle(passed) : mayWrite(passed, instr)) {
                    return false;
                }
                if (collects && (passed.type() == LowType.REF || usesReference(passed))) {
                    // A number made from a reference would outlive the reference across the collection.
                    return false;
                }
            }
            return true;
        }

        private boolean isObstacle(Instr passed) {
            return !isFree(passed) && isEmitted(passed) && passed.opcode() != Opcode.JUMP;
        }

        private boolean usesReference(Instr instr) {
            for (Value arg : operands(instr)) {
                if (resolve(arg).type() == LowType.REF) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether an instruction gives the same result wherever its operands exist and its checks have been made. */
    private static boolean isFree(Instr instr) {
        return switch (instr.opcode()) {
            case CONST, NUMERIC, CAST -> true;
            case LOAD -> instr.alias().kind() == Alias.Kind.IMMUTABLE;
            default -> false;
        };
    }

    /** Whether a processor takes long for it: worth starting where the program does, before what uses it is prepared. */
    private static boolean isSlow(Instr instr) {
        return instr.opcode() == Opcode.NUMERIC
                && switch (instr.wasmOp()) {
                    case F32_DIV, F64_DIV, F32_SQRT, F64_SQRT -> true;
                    default -> false;
                };
    }

    /** Whether {@code writer} may change what {@code reader}, a load or {@code memory.size}, reads. */
    private static boolean mayWrite(Instr writer, Instr reader) {
        return switch (writer.opcode()) {
            case STORE -> reader.opcode() == Opcode.LOAD && writer.alias().mayOverlap(reader.alias());
            case MEMORY_COPY, MEMORY_FILL ->
                reader.opcode() == Opcode.LOAD
                        && (writer.alias() == null || writer.alias().mayOverlap(reader.alias()));
            case CALL, CALL_INDIRECT -> true;
            case NEW -> reader.opcode() != Opcode.LOAD || reader.alias().kind() == Alias.Kind.ANY;
            case MEMORY_GROW -> true;
            default -> false;
        };
    }
}
