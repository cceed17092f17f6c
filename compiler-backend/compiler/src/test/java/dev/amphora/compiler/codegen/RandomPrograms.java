// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowParser;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes random programs: any control flow, irreducible too, with phis, calls, checks, allocations, exceptions. They always
 * terminate, because each block takes fuel from a memory cell. What they do goes into a hash in another cell, so that the
 * order of effects counts.
 */
final class RandomPrograms {
    static final int FUEL_CELL = 64;
    static final int HASH_CELL = 68;
    private static final int TABLE_SIZE = 3;

    private static final String SUPPORT =
            """
            import @allocate(i32, i32) -> ref from "host" "allocate"
            func @npe() { b0: %o:ref = new 16 class 7 @allocate  throw %o }
            func @oob(%i:i32, %n:i32) {
            b0:
              %o:ref = new 16 class 8 @allocate
              i32.store [field "v"] %o + 4, %i
              throw %o
            }
            func @bad(%i:i32) { b0: %o:ref = new 16 class 9 @allocate  i32.store [field "v"] %o + 4, %i  throw %o }
            func @make(%i:i32) -> ref {
            b0:
              %o:ref = new 16 class 3 @allocate
              i32.store [field "v"] %o + 4, %i
              return %o
            }
            func @maybe(%i:i32) -> i32 {
            b0:
              %three:i32 = const 3
              %x:i32 = i32.and %i, %three
              branch %x b1 b2
            b1: return %x
            b2: %o:ref = new 16 class 5 @allocate  throw %o
            }
            func @quiet(%i:i32) -> i32 {
            b0: %k:i32 = const 12345  %x:i32 = i32.xor %i, %k  return %x
            }
            memory pages 16 16 shadow 16 cursor 24 static 64
            """;

    private final Random random;
    private final Map<String, LowFunction> support = new LinkedHashMap<>();
    private final List<LowFunction> generated = new ArrayList<>();
    private final Signature signature = new Signature(List.of(LowType.I32, LowType.I32, LowType.REF), LowType.I32);

    private RandomPrograms(long seed) {
        random = new Random(seed);
    }

    /** Makes a program with an exported function {@code main} (i32, i32, ref) -> i32. */
    static LowProgram make(long seed, int blocks) {
        return new RandomPrograms(seed).program(blocks);
    }

    private LowProgram program(int blocks) {
        LowProgram parts = LowParser.parse(SUPPORT);
        parts.functions().forEach(function -> support.put(function.name(), function));
        // Callers then clear what they do not need any more: `maybe` collects only to throw, `make` on its way back.
        support.get("maybe").setRequested(random.nextBoolean());
        support.get("make").setRequested(random.nextBoolean());
        for (int i = 0; i < TABLE_SIZE; i++) {
            generated.add(LowFunction.defined("f" + i, signature));
        }
        for (int i = 0; i < TABLE_SIZE; i++) {
            new FunctionMaker(generated.get(i), generated.subList(i + 1, TABLE_SIZE)).make(2 + random.nextInt(blocks));
        }
        List<LowFunction> functions = new ArrayList<>(support.values());
        functions.addAll(generated);
        List<LowFunction> table = new ArrayList<>(generated);
        table.add(1, null);
        return new LowProgram(
                functions,
                table,
                Map.of("main", generated.get(0)),
                parts.staticBase(),
                parts.staticImage(),
                parts.initialPages(),
                parts.maxPages(),
                parts.shadowStackPointer(),
                parts.allocationCursor());
    }

    /** The variables of the program being imitated, in SSA form at some point. */
    private record State(Value[] numbers, Value[] references, Value wide) {
        State copy() {
            return new State(numbers.clone(), references.clone(), wide);
        }
    }

    private final class FunctionMaker {
        private final LowFunction function;
        private final List<LowFunction> callees;
        /** Where jumps may go, and landing blocks. */
        private final List<Block> heads = new ArrayList<>();

        private final List<Block> landings = new ArrayList<>();
        private final Map<Block, State> states = new IdentityHashMap<>();
        private final int numbers = 2 + random.nextInt(4);
        private final int references = 1 + random.nextInt(3);
        private Block block;
        private State state;
        private Block exit;

        FunctionMaker(LowFunction function, List<LowFunction> callees) {
            this.function = function;
            this.callees = callees;
        }

        void make(int count) {
            block = function.addBlock();
            exit = function.addBlock();
            state = new State(new Value[numbers], new Value[references], null);
            for (int i = 0; i < count; i++) {
                heads.add(head(function.addBlock()));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                landings.add(head(function.addBlock()));
            }
            makeEntry();
            exit.add(new Instr.Builder(Opcode.RETURN).args(hash(exit)).build(null));
            for (Block landing : landings) {
                block = landing;
                state = states.get(landing).copy();
                Instr caught = landing.add(new Instr.Builder(Opcode.CATCH).build(LowType.REF));
                // A landing block may unwind to itself; it then passes on what it received.
                chooseUnwind();
                state.references[random.nextInt(references)] = caught;
                burnFuel();
                body();
            }
            for (Block head : heads) {
                block = head;
                state = states.get(head).copy();
                burnFuel();
                body();
            }
            ControlFlow.removeUnreachableBlocks(function);
            removeTrivialPhis();
        }

        private void burnFuel() {
            Value fuel = load(constant(FUEL_CELL), LowType.I32, "cell");
            Value less = numeric(Op.I32_SUB, fuel, constant(1));
            store(constant(FUEL_CELL), less, "cell");
            if (random.nextBoolean()) {
                call("maybe", LowType.I32, less);
            }
            Block body = function.addBlock();
            Value left = numeric(Op.I32_GT_S, less, constant(0));
            finish(new Instr.Builder(Opcode.BRANCH).args(left).successors(body, exit));
            block = body;
            chooseUnwind();
        }

        private Block head(Block made) {
            Value[] numberPhis = new Value[numbers];
            for (int i = 0; i < numbers; i++) {
                numberPhis[i] = made.addPhi(LowType.I32);
            }
            Value[] referencePhis = new Value[references];
            for (int i = 0; i < references; i++) {
                referencePhis[i] = made.addPhi(LowType.REF);
            }
            states.put(made, new State(numberPhis, referencePhis, made.addPhi(LowType.I64)));
            return made;
        }

        private void makeEntry() {
            for (int i = 0; i < numbers; i++) {
                state.numbers[i] = i < 2 ? function.params().get(i) : constant(random.nextInt(10));
            }
            for (int i = 0; i < references; i++) {
                state.references[i] = i == 0
                        ? function.params().get(2)
                        : block.add(new Instr.Builder(Opcode.CONST).build(LowType.REF));
            }
            state = new State(
                    state.numbers,
                    state.references,
                    block.add(new Instr.Builder(Opcode.CONST).imm(5).build(LowType.I64)));
            jump(heads.get(0));
        }

        /** Fills the block with statements, perhaps cutting it in several, and ends it. */
        private void body() {
            for (int i = random.nextInt(8); i > 0; i--) {
                statement();
                if (block.unwind() != null || random.nextInt(4) == 0) {
                    // What is assigned from here on must be visible to the landing block.
                    nextBlock();
                }
            }
            switch (random.nextInt(10)) {
                case 0 -> {
                    Value thrown = reference();
                    block.add(new Instr.Builder(Opcode.CHECK_NONZERO)
                            .args(thrown)
                            .callee(support.get("npe"))
                            .build(null));
                    finish(new Instr.Builder(Opcode.THROW).args(thrown));
                }
                case 1 -> finish(new Instr.Builder(Opcode.RETURN).args(number()));
                case 2, 3 -> switchOver();
                case 4, 5, 6 -> jump(anyHead());
                default ->
                    finish(new Instr.Builder(Opcode.BRANCH)
                            .args(random.nextInt(4) == 0 ? reference() : expression(2))
                            .successors(anyHead(), anyHead()));
            }
        }

        private void nextBlock() {
            Block next = function.addBlock();
            finish(new Instr.Builder(Opcode.JUMP).successors(next));
            block = next;
            chooseUnwind();
        }

        private void chooseUnwind() {
            if (!landings.isEmpty() && random.nextInt(3) > 0) {
                Block landing = landings.get(random.nextInt(landings.size()));
                block.setUnwind(landing);
                pass(landing);
            }
        }

        private Block anyHead() {
            return heads.get(random.nextInt(heads.size()));
        }

        private void jump(Block target) {
            finish(new Instr.Builder(Opcode.JUMP).successors(target));
        }

        private void switchOver() {
            int count = random.nextInt(6);
            int[] keys = random.ints(-5, random.nextInt(3) == 0 ? 1000 : 8)
                    .distinct()
                    .limit(count)
                    .sorted()
                    .toArray();
            Block[] targets = new Block[count + 1];
            for (int i = 0; i <= count; i++) {
                targets[i] = anyHead();
            }
            finish(new Instr.Builder(Opcode.SWITCH)
                    .args(numeric(Op.I32_AND, expression(1), constant(7)))
                    .switchKeys(keys)
                    .successors(targets));
        }

        private void finish(Instr.Builder terminator) {
            Instr instr = terminator.build(null);
            block.add(instr);
            for (Block successor : instr.successors()) {
                pass(successor);
            }
        }

        /** Gives a successor's phis what the variables hold now. */
        private void pass(Block successor) {
            State target = states.get(successor);
            if (target == null) {
                return;
            }
            for (int i = 0; i < numbers; i++) {
                ((Phi) target.numbers[i]).setInput(block, state.numbers[i]);
            }
            for (int i = 0; i < references; i++) {
                ((Phi) target.references[i]).setInput(block, state.references[i]);
            }
            ((Phi) target.wide).setInput(block, state.wide);
        }

        private void statement() {
            switch (random.nextInt(14)) {
                case 0, 1, 2 -> state.numbers[random.nextInt(numbers)] = expression(3);
                case 3 -> {
                    int a = random.nextInt(numbers);
                    int b = random.nextInt(numbers);
                    Value swapped = state.numbers[a];
                    state.numbers[a] = state.numbers[b];
                    state.numbers[b] = swapped;
                }
                case 4 -> note(expression(2));
                case 5 -> state.references[random.nextInt(references)] = make();
                case 6 -> {
                    Value object = checked();
                    store(object, expression(2), "v");
                }
                case 7 -> storeAt(checked(), 8, reference(), "next");
                case 8 -> state.references[random.nextInt(references)] = loadAt(checked(), 8, LowType.REF, "next");
                case 9 -> state.references[random.nextInt(references)] = reference();
                case 10 -> check();
                case 11 -> {
                    Value call = callGenerated();
                    if (call != null) {
                        state.numbers[random.nextInt(numbers)] = call;
                    }
                }
                case 12 -> {
                    Value number = random.nextBoolean()
                            ? numeric(Op.I64_EXTEND_I32_S, expression(1))
                            : numeric(Op.I64_MUL, state.wide, state.wide);
                    state = new State(state.numbers, state.references, numeric(Op.I64_ADD, state.wide, number));
                }
                default -> state.numbers[random.nextInt(numbers)] = call("maybe", LowType.I32, expression(1));
            }
        }

        private void check() {
            Instr.Builder builder =
                    switch (random.nextInt(3)) {
                        case 0 ->
                            new Instr.Builder(Opcode.CHECK_BOUNDS)
                                    .args(numeric(Op.I32_AND, expression(1), constant(31)), constant(28))
                                    .callee(support.get("oob"));
                        case 1 ->
                            new Instr.Builder(Opcode.CHECK_BOUNDS)
                                    .args(number(), number())
                                    .callee(support.get("oob"));
                        default ->
                            new Instr.Builder(Opcode.CHECK_NOT)
                                    .args(numeric(Op.I32_EQ, number(), number()), expression(2))
                                    .callee(support.get("bad"));
                    };
            block.add(builder.build(null));
        }

        private Value callGenerated() {
            if (callees.isEmpty()) {
                return null;
            }
            LowFunction callee = callees.get(random.nextInt(callees.size()));
            Value[] args = {expression(2), number(), random.nextBoolean() ? reference() : make()};
            if (random.nextBoolean()) {
                return block.add(
                        new Instr.Builder(Opcode.CALL).callee(callee).args(args).build(LowType.I32));
            }
            int slot = generated.indexOf(callee);
            Value index = constant(slot == 0 ? 0 : slot + 1);
            return block.add(new Instr.Builder(Opcode.CALL_INDIRECT)
                    .signature(signature)
                    .candidates(random.nextBoolean() ? null : callees)
                    .args(index, args[0], args[1], args[2])
                    .build(LowType.I32));
        }

        private Value make() {
            if (random.nextBoolean()) {
                return call("make", LowType.REF, expression(1));
            }
            return block.add(new Instr.Builder(Opcode.NEW)
                    .imm(16)
                    .classId(4)
                    .callee(support.get("allocate"))
                    .build(LowType.REF));
        }

        private Value checked() {
            Value object = reference();
            block.add(new Instr.Builder(Opcode.CHECK_NONZERO)
                    .args(object)
                    .callee(support.get("npe"))
                    .build(null));
            return object;
        }

        private void note(Value value) {
            Value old = hash(block);
            Value mixed = numeric(Op.I32_ADD, numeric(Op.I32_MUL, old, constant(31)), value);
            store(constant(HASH_CELL), mixed, "cell");
        }

        private Value hash(Block where) {
            Instr cell =
                    where.add(new Instr.Builder(Opcode.CONST).imm(HASH_CELL).build(LowType.I32));
            return where.add(new Instr.Builder(Opcode.LOAD)
                    .wasmOp(Op.I32_LOAD)
                    .alias(new Alias(Alias.Kind.STATIC, "cell"))
                    .args(cell)
                    .build(LowType.I32));
        }

        private Value expression(int depth) {
            if (depth == 0) {
                return number();
            }
            return switch (random.nextInt(10)) {
                case 0 -> constant(random.nextInt(100) - 50);
                case 1 -> number();
                case 2 -> loadAt(checked(), 4, LowType.I32, "v");
                case 3 -> loadAt(checked(), 0, LowType.I32, null);
                case 4 -> numeric(Op.SELECT, expression(depth - 1), number(), expression(depth - 1));
                case 5 -> call("quiet", LowType.I32, expression(depth - 1));
                case 6 -> numeric(Op.I32_WRAP_I64, state.wide);
                case 7 -> numeric(Op.I32_EQZ, random.nextBoolean() ? reference() : expression(depth - 1));
                case 8 -> hash(block);
                default -> {
                    List<Op> ops = LowInterpreter.binaryOps();
                    yield numeric(ops.get(random.nextInt(ops.size())), expression(depth - 1), expression(depth - 1));
                }
            };
        }

        private Value number() {
            return state.numbers[random.nextInt(numbers)];
        }

        private Value reference() {
            return state.references[random.nextInt(references)];
        }

        private Value constant(int value) {
            return block.add(new Instr.Builder(Opcode.CONST).imm(value).build(LowType.I32));
        }

        private Value numeric(Op op, Value... args) {
            LowType type = args[0].type();
            if (op != Op.SELECT) {
                type = LowType.valueOf(op.type().results().get(0).name());
            }
            return block.add(
                    new Instr.Builder(Opcode.NUMERIC).wasmOp(op).args(args).build(type));
        }

        private Value call(String name, LowType result, Value... args) {
            return block.add(new Instr.Builder(Opcode.CALL)
                    .callee(support.get(name))
                    .args(args)
                    .build(result));
        }

        private Value load(Value address, LowType type, String field) {
            return loadAt(address, field.equals("v") ? 4 : 0, type, field);
        }

        /** Sometimes makes an address that points into an object; the optimiser keeps it for later accesses. */
        private Value loadAt(Value object, int fieldOffset, LowType type, String field) {
            boolean computed = field != null && !field.equals("cell") && random.nextInt(3) == 0;
            Value address = computed ? pointInto(object, fieldOffset) : object;
            int offset = computed ? 0 : fieldOffset;
            return block.add(new Instr.Builder(Opcode.LOAD)
                    .wasmOp(Op.I32_LOAD)
                    .alias(field == null ? Alias.IMMUTABLE : alias(field))
                    .args(address)
                    .imm(offset)
                    .build(type));
        }

        private void store(Value address, Value value, String field) {
            storeAt(address, field.equals("v") ? 4 : 0, value, field);
        }

        private Value pointInto(Value object, int offset) {
            Value number = block.add(new Instr.Builder(Opcode.CAST).args(object).build(LowType.I32));
            return numeric(Op.I32_ADD, number, constant(offset));
        }

        private void storeAt(Value object, int fieldOffset, Value value, String field) {
            boolean computed = !field.equals("cell") && random.nextInt(3) == 0;
            Value address = computed ? pointInto(object, fieldOffset) : object;
            int offset = computed ? 0 : fieldOffset;
            block.add(new Instr.Builder(Opcode.STORE)
                    .wasmOp(Op.I32_STORE)
                    .alias(alias(field))
                    .args(address, value)
                    .imm(offset)
                    .build(null));
        }

        private Alias alias(String field) {
            return new Alias(field.equals("cell") ? Alias.Kind.STATIC : Alias.Kind.FIELD, field);
        }

        /** Makes values of one block used in others, which the phis everywhere prevent at first. */
        private void removeTrivialPhis() {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Block each : function.blocks()) {
                    for (Phi phi : List.copyOf(each.phis())) {
                        Value only = null;
                        boolean trivial = true;
                        for (Value input : phi.inputs().values()) {
                            if (input != phi && input != only) {
                                trivial &= only == null;
                                only = input;
                            }
                        }
                        if (trivial && only != null && random.nextInt(10) > 0) {
                            each.phis().remove(phi);
                            replace(phi, only);
                            changed = true;
                        }
                    }
                }
            }
        }

        private void replace(Value old, Value by) {
            for (Block each : function.blocks()) {
                for (Phi phi : each.phis()) {
                    for (Block from : List.copyOf(phi.inputs().keySet())) {
                        if (phi.input(from) == old) {
                            phi.setInput(from, by);
                        }
                    }
                }
                for (Instr instr : each.instrs()) {
                    for (int i = 0; i < instr.args().length; i++) {
                        if (instr.arg(i) == old) {
                            instr.args()[i] = by;
                        }
                    }
                }
            }
        }
    }
}
