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
import dev.amphora.compiler.ir.Param;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.Suspension;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets functions be left in the middle of calls and entered there again, which is how a thread lets others run. After each call
 * that may suspend, a function looks whether it has to be left: then it saves what it needs later and returns. When the
 * thread goes on, its functions are called again from the outermost on. Each finds at its entry that it has to go on, restores
 * what it saved, and makes the call again in which it was left; the innermost is the suspending function itself.
 *
 * <p>Parameters need not be saved: the call is made with the same operands again. Functions during which nothing can suspend
 * stay as they are.
 *
 * <p>This is the last pass, since it gives loops a second entry.
 */
public final class SplitAtSuspensions {
    private final Suspension suspension;
    private final SuspendingFunctions suspending;
    private final LowFunction function;
    private final List<Point> points = new ArrayList<>();
    /** Sizes of the function's frames, all of which have room for what is saved at any of its points. */
    private int numberBytes;

    private int referenceBytes;
    /** Leaves the function at points where there is nothing to save; the phi says at which. */
    private Block leave;

    private Phi left;
    private Block end;
    private final Map<Value, Map<Block, Value>> definitions = new LinkedHashMap<>();

    /** A call that may suspend, in a block of its own, and what has to be saved there. */
    private record Point(Block block, Instr call, List<Value> numbers, List<Value> references) {
        boolean savesNothing() {
            return numbers.isEmpty() && references.isEmpty();
        }

        /** Bytes of numbers with the place to go on, a multiple of 8. */
        int numberBytes() {
            int bytes = firstNumber();
            for (Value value : numbers) {
                bytes += isWide(value) ? Long.BYTES : Integer.BYTES;
            }
            return bytes + Long.BYTES - 1 & -Long.BYTES;
        }

        int referenceBytes() {
            return references.size() * Integer.BYTES;
        }

        /** Offset of the first number after the place to go on: wide ones are aligned, the frame being so. */
        int firstNumber() {
            return !numbers.isEmpty() && isWide(numbers.get(0)) ? Long.BYTES : Integer.BYTES;
        }
    }

    private SplitAtSuspensions(Suspension suspension, SuspendingFunctions suspending, LowFunction function) {
        this.suspension = suspension;
        this.suspending = suspending;
        this.function = function;
    }

    /** Changes the functions of a program with threads during which these can be suspended. */
    public static void run(LowProgram program) {
        SuspendingFunctions suspending = new SuspendingFunctions(program);
        for (LowFunction function : suspending.all()) {
            if (function != program.suspension().suspend()) {
                new SplitAtSuspensions(program.suspension(), suspending, function).run();
            }
        }
    }

    private void run() {
        ControlFlow.removeUnreachableBlocks(function);
        makeChecksCalls();
        castWhereDefined();
        castWhereUsed();
        LiveValues live = new LiveValues(function);
        List<Point> found = new ArrayList<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (suspending.suspends(instr)) {
                    found.add(point(block, instr, live.before(block, instr)));
                }
            }
        }
        if (found.isEmpty()) {
            return;
        }
        Block first = function.entry();
        Block entry = function.addBlock();
        function.blocks().remove(entry);
        function.blocks().add(0, entry);
        moveConstants(entry);
        numberBytes = found.stream().mapToInt(Point::numberBytes).max().orElseThrow();
        referenceBytes = found.stream().mapToInt(Point::referenceBytes).max().orElseThrow();
        addEnds(found);
        // Last to first: what is cut off never holds a call that is still to be split.
        for (int i = found.size() - 1; i >= 0; i--) {
            split(found.get(i));
        }
        enter(entry, first);
        ReachingDefinitions.apply(function, definitions);
        SimplifyPhis.run(function);
    }

    private static Point point(Block block, Instr call, List<Value> live) {
        List<Value> numbers = new ArrayList<>();
        List<Value> references = new ArrayList<>();
        // Wide numbers first, so that all are aligned behind an even number of words.
        for (boolean wide : List.of(true, false)) {
            for (Value value : live) {
                if (!isKnown(value) && value.type() != LowType.REF && wide == isWide(value)) {
                    numbers.add(value);
                }
            }
        }
        for (Value value : live) {
            if (!isKnown(value) && value.type() == LowType.REF) {
                references.add(value);
            }
        }
        return new Point(block, call, numbers, references);
    }

    /** Whether the value exists again as soon as the function is entered. */
    private static boolean isKnown(Value value) {
        return value instanceof Param || value instanceof Instr instr && instr.opcode() == Opcode.CONST;
    }

    private static boolean isWide(Value value) {
        return value.type() == LowType.I64 || value.type() == LowType.F64;
    }

    /**
     * Makes a number that becomes a reference somewhere, such as what the allocator returns, one where it is defined. Its other
     * uses take the number from the reference again, and so can be dealt with like all such.
     */
    private void castWhereDefined() {
        Map<Value, Instr> numbers = new LinkedHashMap<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.opcode() == Opcode.CAST
                        && instr.type() == LowType.REF
                        && instr.arg(0).type() == LowType.I32
                        && !isKnown(instr.arg(0))) {
                    numbers.put(instr.arg(0), null);
                }
            }
        }
        for (Block block : function.blocks()) {
            List<Instr> instrs = block.instrs();
            int first = instrs.get(0).opcode() == Opcode.CATCH ? 1 : 0;
            for (Phi phi : block.phis()) {
                if (numbers.containsKey(phi)) {
                    numbers.put(phi, castThereAndBack(phi, instrs, first));
                }
            }
            for (int i = 0; i < instrs.size(); i++) {
                if (numbers.containsKey(instrs.get(i))) {
                    numbers.put(instrs.get(i), castThereAndBack(instrs.get(i), instrs, i + 1));
                }
            }
        }
        for (Block block : function.blocks()) {
            for (Instr user : block.instrs()) {
                for (int j = 0; j < user.args().length; j++) {
                    Instr number = numbers.get(user.arg(j));
                    if (number != null && number.arg(0) != user) {
                        user.args()[j] = number;
                    }
                }
            }
            for (Block successor : ControlFlow.successors(block)) {
                for (Phi phi : successor.phis()) {
                    if (successor != block.unwind() && numbers.get(phi.input(block)) != null) {
                        phi.setInput(block, numbers.get(phi.input(block)));
                    }
                }
            }
        }
    }

    /** Inserts a cast to a reference and one back; returns the second. */
    private static Instr castThereAndBack(Value number, List<Instr> instrs, int at) {
        Instr reference = new Instr.Builder(Opcode.CAST).args(number).build(LowType.REF);
        Instr back = new Instr.Builder(Opcode.CAST).args(reference).build(LowType.I32);
        instrs.addAll(at, List.of(reference, back));
        return back;
    }

    /**
     * Gives each use of a reference as a number a cast of its own. Saved as a number, it would not keep the object alive; and a
     * cast is no code.
     */
    private void castWhereUsed() {
        for (Block block : function.blocks()) {
            List<Instr> instrs = block.instrs();
            for (int i = 0; i < instrs.size(); i++) {
                Instr user = instrs.get(i);
                for (int j = 0; j < user.args().length; j++) {
                    if (isNumberOfReference(user.arg(j))) {
                        Instr cast = copyOf((Instr) user.arg(j));
                        instrs.add(i++, cast);
                        user.args()[j] = cast;
                    }
                }
            }
            for (Block successor : ControlFlow.successors(block)) {
                for (Phi phi : successor.phis()) {
                    // What a landing block receives must exist on entry already.
                    if (successor != block.unwind() && isNumberOfReference(phi.input(block))) {
                        Instr cast = copyOf((Instr) phi.input(block));
                        instrs.add(instrs.size() - 1, cast);
                        phi.setInput(block, cast);
                    }
                }
            }
        }
        function.renumber();
    }

    private static boolean isNumberOfReference(Value value) {
        return value instanceof Instr instr
                && instr.opcode() == Opcode.CAST
                && instr.type() == LowType.I32
                && instr.arg(0).type() == LowType.REF;
    }

    private static Instr copyOf(Instr cast) {
        return cast.copy(new Value[] {cast.arg(0)}, new Block[0], cast.position());
    }

    /** What throws when a check fails may be suspended as well, and only calls can be split. */
    private void makeChecksCalls() {
        for (Block block : List.copyOf(function.blocks())) {
            Block rest = block;
            for (int i = 0; i < rest.instrs().size(); i++) {
                Instr check = rest.instrs().get(i);
                if (isCheck(check) && suspending.suspends(check)) {
                    rest = makeCall(rest, i, check);
                    i = -1;
                }
            }
        }
        function.renumber();
    }

    private static boolean isCheck(Instr instr) {
        return switch (instr.opcode()) {
            case CHECK_NONZERO, CHECK_NONZERO_I64, CHECK_BOUNDS, CHECK_NOT -> true;
            default -> false;
        };
    }

    /** Returns the block with what follows the check. */
    private Block makeCall(Block block, int at, Instr check) {
        Block rest = cut(block, at + 1);
        block.instrs().remove(at);
        Block failed = function.addBlock();
        protect(failed, block);
        List<Value> args = List.of(check.args());
        Emission emit = new Emission(block, check.position());
        switch (check.opcode()) {
            case CHECK_NONZERO -> emit.branch(args.get(0), rest, failed);
            case CHECK_NONZERO_I64 -> emit.branch(emit.numeric(Op.I64_EQZ, args.get(0)), failed, rest);
            case CHECK_BOUNDS -> emit.branch(emit.numeric(Op.I32_LT_U, args.get(0), args.get(1)), rest, failed);
            default -> emit.branch(args.get(0), failed, rest);
        }
        List<Value> passed =
                switch (check.opcode()) {
                    case CHECK_BOUNDS -> args;
                    case CHECK_NOT -> args.subList(1, args.size());
                    default -> List.<Value>of();
                };
        Emission call = new Emission(failed, check.position());
        call.call(check.callee(), passed.toArray(new Value[0]));
        call.add(new Instr.Builder(Opcode.UNREACHABLE), null);
        return rest;
    }

    /** Constants cost nothing where they are defined, and so need not be saved. */
    private void moveConstants(Block entry) {
        for (Block block : function.blocks()) {
            if (block != entry) {
                block.instrs().stream()
                        .filter(instr -> instr.opcode() == Opcode.CONST)
                        .forEach(entry::add);
                block.instrs().removeIf(instr -> instr.opcode() == Opcode.CONST);
            }
        }
    }

    /** Gives the call a block of its own, after which the function is left if need be. */
    private void split(Point point) {
        Position position = point.call.position();
        Block own = cut(point.block, point.block.instrs().indexOf(point.call));
        new Emission(point.block, position).jump(own);
        Block rest = cut(own, 1);
        Block save = function.addBlock();
        Emission emit = new Emission(own, position);
        emit.branch(emit.load(LowType.I32, Op.I32_LOAD, emit.i32(0), suspension.suspending()), save, rest);
        Point placed = new Point(own, point.call, point.numbers, point.references);
        save(new Emission(save, position), placed, points.size());
        points.add(placed);
    }

    /** Moves the instructions from {@code at} on to a new block, which the block does not lead to yet. */
    private Block cut(Block block, int at) {
        Block rest = function.addBlock();
        List<Instr> tail = block.instrs().subList(at, block.instrs().size());
        tail.forEach(rest::add);
        tail.clear();
        for (Block successor : ControlFlow.successors(rest)) {
            successor.phis().forEach(phi -> {
                phi.setInput(rest, phi.input(block));
                phi.removeInput(block);
            });
        }
        protect(rest, block);
        return rest;
    }

    /** Lets exceptions go to where those of another block go. */
    private static void protect(Block block, Block like) {
        block.setUnwind(like.unwind());
        if (like.unwind() != null) {
            like.unwind().phis().forEach(phi -> phi.setInput(block, phi.input(like)));
        }
    }

    private void save(Emission emit, Point point, int number) {
        Value place = emit.i32(number);
        if (point.savesNothing()) {
            left.setInput(emit.block(), place);
            emit.jump(leave);
            return;
        }
        Value frame = makeRoom(emit, place);
        int offset = point.firstNumber();
        for (Value value : point.numbers) {
            emit.store(storeOf(value.type()), frame, offset, value);
            offset += isWide(value) ? Long.BYTES : Integer.BYTES;
        }
        if (!point.references.isEmpty()) {
            Value references = emit.load(LowType.I32, Op.I32_LOAD, emit.i32(0), suspension.references());
            offset = 0;
            for (Value value : point.references) {
                emit.store(Op.I32_STORE, references, offset, value);
                offset += Integer.BYTES;
            }
        }
        emit.jump(end);
    }

    private Value makeRoom(Emission emit, Value place) {
        return emit.call(suspension.makeRoom(), place, emit.i32(numberBytes), emit.i32(referenceBytes));
    }

    /** Makes the code that the points share. */
    private void addEnds(List<Point> found) {
        end = function.addBlock();
        Emission emit = new Emission(end, null);
        LowType result = function.signature().result();
        emit.add(
                new Instr.Builder(Opcode.RETURN)
                        .args(result == null ? new Value[0] : new Value[] {emit.constant(result)}),
                null);
        if (found.stream().anyMatch(Point::savesNothing)) {
            leave = function.addBlock();
            left = leave.addPhi(LowType.I32);
            emit = new Emission(leave, null);
            makeRoom(emit, left);
            emit.jump(end);
        }
    }

    private void enter(Block entry, Block first) {
        Emission emit = new Emission(entry, null);
        Block go = function.addBlock();
        emit.branch(emit.load(LowType.I32, Op.I32_LOAD, emit.i32(0), suspension.resuming()), go, first);
        emit = new Emission(go, null);
        Value frame = takeFrame(emit, suspension.numbers(), numberBytes);
        Value references = referenceBytes == 0 ? null : takeFrame(emit, suspension.references(), referenceBytes);
        Block[] targets = new Block[points.size()];
        int[] keys = new int[points.size() - 1];
        for (int i = 0; i < targets.length; i++) {
            if (i < keys.length) {
                keys[i] = i;
            }
            targets[i] = restore(points.get(i), frame, references);
        }
        if (targets.length == 1) {
            emit.jump(targets[0]);
        } else {
            Value place = emit.load(LowType.I32, Op.I32_LOAD, frame, 0);
            emit.add(
                    new Instr.Builder(Opcode.SWITCH)
                            .args(place)
                            .switchKeys(keys)
                            .successors(targets),
                    null);
        }
    }

    /** Takes the newest frame off; nothing is saved over it before its values have been loaded. */
    private static Value takeFrame(Emission emit, int cell, int bytes) {
        Value frame = emit.load(LowType.I32, Op.I32_LOAD, emit.i32(0), cell);
        emit.store(Op.I32_STORE, emit.i32(0), cell, emit.numeric(Op.I32_ADD, frame, emit.i32(bytes)));
        return frame;
    }

    /** Where to go on: a block that restores what was saved, or at once the call. */
    private Block restore(Point point, Value frame, Value references) {
        if (point.savesNothing()) {
            return point.block;
        }
        Block block = function.addBlock();
        Emission emit = new Emission(block, point.call.position());
        int offset = point.firstNumber();
        for (Value value : point.numbers) {
            define(value, emit, emit.load(value.type(), loadOf(value.type()), frame, offset));
            offset += isWide(value) ? Long.BYTES : Integer.BYTES;
        }
        offset = 0;
        for (Value value : point.references) {
            define(value, emit, emit.load(LowType.REF, Op.I32_LOAD, references, offset));
            offset += Integer.BYTES;
        }
        emit.jump(point.block);
        return block;
    }

    private void define(Value value, Emission emit, Value definition) {
        definitions.computeIfAbsent(value, v -> new LinkedHashMap<>()).put(emit.block(), definition);
    }

    private static Op loadOf(LowType type) {
        return switch (type) {
            case I32, REF -> Op.I32_LOAD;
            case I64 -> Op.I64_LOAD;
            case F32 -> Op.F32_LOAD;
            case F64 -> Op.F64_LOAD;
        };
    }

    private static Op storeOf(LowType type) {
        return switch (type) {
            case I32, REF -> Op.I32_STORE;
            case I64 -> Op.I64_STORE;
            case F32 -> Op.F32_STORE;
            case F64 -> Op.F64_STORE;
        };
    }
}
