// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what the low IR promises; a violation is a bug of whoever built or transformed the function. */
public final class LowVerifier {
    private static final int MAX_PROBLEMS = 20;

    private final LowFunction function;
    private final List<String> problems = new ArrayList<>();
    /** Defining blocks; parameters have the entry. */
    private final Map<Value, Block> definitions = new LinkedHashMap<>();

    private ControlFlow flow;

    private LowVerifier(LowFunction function) {
        this.function = function;
    }

    /** Checks all functions; throws {@link IllegalStateException} with what is wrong. */
    public static void verify(LowProgram program) {
        Set<LowFunction> members = new LinkedHashSet<>();
        for (LowFunction function : program.functions()) {
            if (!members.add(function)) {
                throw new IllegalStateException(function + " is in the program twice");
            }
        }
        List<LowFunction> roots = new ArrayList<>(program.exports().values());
        program.table().stream().filter(f -> f != null).forEach(roots::add);
        for (LowFunction root : roots) {
            if (!members.contains(root)) {
                throw new IllegalStateException(root + " is exported or in the table but not in the program");
            }
        }
        for (LowFunction function : program.functions()) {
            verify(function);
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr.callee() != null && !members.contains(instr.callee())) {
                        throw new IllegalStateException(
                                function + " calls " + instr.callee() + ", which is not in the program");
                    }
                }
            }
        }
    }

    /** Checks one function; throws {@link IllegalStateException} with what is wrong. Renumbers the function. */
    public static void verify(LowFunction function) {
        List<String> problems = problems(function);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("invalid low IR in " + function + ":\n  " + String.join("\n  ", problems)
                    + "\n" + LowPrinter.print(function));
        }
    }

    /** What is wrong with the function; empty if nothing. */
    public static List<String> problems(LowFunction function) {
        LowVerifier verifier = new LowVerifier(function);
        if (function.imported() != null) {
            return function.blocks().isEmpty() ? List.of() : List.of("an imported function has blocks");
        }
        if (function.blocks().isEmpty()) {
            return List.of("the function has no blocks");
        }
        function.renumber();
        verifier.checkShape();
        if (verifier.problems.isEmpty()) {
            verifier.flow = ControlFlow.of(function);
            verifier.checkEdges();
            verifier.checkValues();
        }
        return verifier.problems;
    }

    private void problem(Object place, String text) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(place + ": " + text);
        }
    }

    private void checkShape() {
        Set<Block> own = new LinkedHashSet<>(function.blocks());
        function.params().forEach(param -> definitions.put(param, function.entry()));
        for (Block block : function.blocks()) {
            if (!block.isTerminated()) {
                problem(block, "has no terminator");
                continue;
            }
            if (block.function() != function) {
                problem(block, "belongs to " + block.function());
            }
            for (Phi phi : block.phis()) {
                define(phi, block);
                if (phi.block() != block) {
                    problem(block, "holds the phi " + phi + " of " + phi.block());
                }
            }
            for (Instr instr : block.instrs()) {
                define(instr, block);
                if (instr.opcode().isTerminator() && instr != block.terminator()) {
                    problem(block, "goes on after " + LowPrinter.print(instr));
                }
            }
            for (Block next : ControlFlow.successors(block)) {
                if (!own.contains(next)) {
                    problem(block, "has a successor that is not in the function");
                }
            }
            for (Phi phi : block.phis()) {
                if (!own.containsAll(phi.inputs().keySet())) {
                    problem(phi, "has an input from a block that is not in the function");
                }
            }
        }
    }

    private void define(Value value, Block block) {
        if (definitions.put(value, block) != null) {
            problem(block, value + " is defined twice");
        }
    }

    private void checkEdges() {
        if (!flow.predecessors(function.entry()).isEmpty()) {
            problem(function.entry(), "is the entry but has predecessors");
        }
        if (!function.entry().phis().isEmpty()) {
            problem(function.entry(), "is the entry but has phis");
        }
        for (Block block : flow.reversePostorder()) {
            boolean landing = block.instrs().get(0).opcode() == Opcode.CATCH;
            for (Block predecessor : flow.predecessors(block)) {
                boolean unwinds = predecessor.unwind() == block;
                if (unwinds && List.of(predecessor.terminator().successors()).contains(block)) {
                    problem(block, "is both a successor and the landing block of " + predecessor);
                }
                if (unwinds != landing) {
                    problem(
                            block,
                            (landing ? "catches, but is jumped to from " : "does not catch, but is unwound to from ")
                                    + predecessor);
                }
            }
            if (landing && block == function.entry()) {
                problem(block, "is the entry but catches");
            }
            for (Phi phi : block.phis()) {
                checkInputs(block, phi);
            }
        }
    }

    private void checkInputs(Block block, Phi phi) {
        Set<Block> predecessors = new LinkedHashSet<>(flow.predecessors(block));
        for (Block predecessor : predecessors) {
            Value input = phi.input(predecessor);
            if (input == null) {
                problem(phi, "in " + block + " has no input from " + predecessor);
            } else if (input.type() != phi.type()) {
                problem(phi, "is a " + phi.type() + " but has a " + input.type() + " from " + predecessor);
            } else {
                checkAvailable(phi, input, predecessor, predecessor.unwind() == block);
            }
        }
        for (Block from : phi.inputs().keySet()) {
            if (flow.isReachable(from) && !predecessors.contains(from)) {
                problem(phi, "in " + block + " has an input from " + from + ", which is no predecessor");
            }
        }
    }

    /** Checks that a value exists at the entry or, if not {@code atEntry}, at the end of a block. */
    private void checkAvailable(Object user, Value value, Block block, boolean atEntry) {
        Block definer = definitions.get(value);
        if (definer == null) {
            problem(user, "uses a value that is not in the function");
            return;
        }
        boolean available;
        if (value instanceof Param) {
            available = true;
        } else if (value instanceof Phi) {
            available = flow.isReachable(definer) && flow.dominates(definer, block);
        } else if (definer == block) {
            // A constant has its value anywhere, so a landing block may take it from the block that is left.
            available = !atEntry || ((Instr) value).opcode() == Opcode.CONST;
        } else {
            available = flow.isReachable(definer) && flow.definitionsReach(definer, block);
        }
        if (!available) {
            problem(
                    user,
                    "in or from " + block + " uses " + value + ", which need not have been computed (" + definer + ")");
        }
    }

    private void checkValues() {
        for (Block block : flow.reversePostorder()) {
            Set<Value> before = new LinkedHashSet<>();
            for (Instr instr : block.instrs()) {
                for (Value arg : instr.args()) {
                    if (arg == null) {
                        problem(instr, "has a null operand");
                    } else if (arg.type() == null) {
                        problem(instr, "uses an instruction without a result");
                    } else if (definitions.get(arg) == block && arg instanceof Instr && !before.contains(arg)) {
                        problem(instr, "uses " + arg + " before it is computed");
                    } else {
                        checkAvailable(instr, arg, block, false);
                    }
                }
                if (problems.isEmpty()) {
                    checkTypes(block, instr);
                }
                before.add(instr);
            }
        }
    }

    private void checkTypes(Block block, Instr instr) {
        switch (instr.opcode()) {
            case CONST -> operands(instr, true);
            case NUMERIC -> checkNumeric(instr);
            case LOAD, STORE -> checkMemory(instr);
            case CHECK_NONZERO, CHECK_NONZERO_I64, CHECK_BOUNDS, CHECK_NOT -> checkCheck(instr);
            case CALL -> {
                if (instr.callee() == null) {
                    problem(instr, "calls nothing");
                } else {
                    checkCall(instr, instr.callee().signature(), 0);
                }
            }
            case CALL_INDIRECT -> {
                if (instr.signature() == null
                        || instr.args().length == 0
                        || instr.arg(0).type() != LowType.I32) {
                    problem(instr, "needs a signature and an I32 table index");
                } else {
                    checkCall(instr, instr.signature(), 1);
                }
            }
            case NEW -> {
                operands(instr, instr.type() == LowType.REF);
                if (instr.callee() == null
                        || !instr.callee()
                                .signature()
                                .equals(new Signature(List.of(LowType.I32, LowType.I32), LowType.REF))) {
                    problem(instr, "needs an allocation function (i32, i32) -> ref");
                }
            }
            case MEMORY_COPY -> operands(instr, instr.type() == null, null, null, LowType.I32);
            case MEMORY_FILL -> operands(instr, instr.type() == null, null, LowType.I32, LowType.I32);
            case MEMORY_SIZE -> operands(instr, instr.type() == LowType.I32);
            case MEMORY_GROW -> operands(instr, instr.type() == LowType.I32, LowType.I32);
            case CAST -> {
                if (instr.args().length != 1
                        || instr.type() == null
                        || instr.type().wasm() != wasm(instr.arg(0))) {
                    problem(instr, "changes the representation");
                }
            }
            case CATCH -> {
                operands(instr, instr.type() == LowType.REF);
                if (block.instrs().get(0) != instr) {
                    problem(instr, "is not the first instruction of " + block);
                }
            }
            default -> checkTerminator(instr);
        }
    }

    private void checkTerminator(Instr instr) {
        int successors = instr.successors().length;
        switch (instr.opcode()) {
            case JUMP -> operands(instr, successors == 1);
            case BRANCH -> {
                if (successors != 2 || instr.args().length != 1 || wasm(instr.arg(0)) != ValType.I32) {
                    problem(instr, "needs an I32 or REF and two successors");
                }
            }
            case SWITCH -> {
                operands(instr, successors == instr.switchKeys().length + 1, LowType.I32);
                int[] keys = instr.switchKeys();
                for (int i = 1; i < keys.length; i++) {
                    if (keys[i - 1] >= keys[i]) {
                        problem(instr, "has keys that do not ascend");
                    }
                }
            }
            case RETURN -> {
                LowType result = function.signature().result();
                if (result == null) {
                    operands(instr, successors == 0);
                } else {
                    operands(instr, successors == 0, result);
                }
            }
            case THROW -> operands(instr, successors == 0, LowType.REF);
            case UNREACHABLE -> operands(instr, successors == 0);
            default -> problem(instr, "is of an unknown kind");
        }
    }

    /** Checks operand types; null stands for an address, I32 or REF. */
    private void operands(Instr instr, boolean otherwiseFine, LowType... types) {
        boolean fine = otherwiseFine && instr.args().length == types.length;
        for (int i = 0; fine && i < types.length; i++) {
            fine = types[i] == null
                    ? wasm(instr.arg(i)) == ValType.I32
                    : instr.arg(i).type() == types[i];
        }
        if (!fine) {
            problem(instr, "has wrong operands or result: " + LowPrinter.print(instr));
        }
    }

    private static ValType wasm(Value value) {
        return value.type().wasm();
    }

    private void checkNumeric(Instr instr) {
        Op op = instr.wasmOp();
        boolean fine;
        if (op == Op.SELECT) {
            fine = instr.args().length == 3
                    && instr.type() != null
                    && instr.arg(0).type() == instr.type()
                    && instr.arg(1).type() == instr.type()
                    && wasm(instr.arg(2)) == ValType.I32;
        } else {
            fine = op != null
                    && op.type() != null
                    && op.naturalAlignment() < 0
                    && op.type().results().size() == 1
                    && op.type().params().size() == instr.args().length
                    && instr.type() != null
                    && instr.type() != LowType.REF
                    && instr.type().wasm() == op.type().results().get(0);
            boolean compares = op == Op.I32_EQZ || op == Op.I32_EQ || op == Op.I32_NE;
            for (int i = 0; fine && i < instr.args().length; i++) {
                fine = wasm(instr.arg(i)) == op.type().params().get(i)
                        && (compares || instr.arg(i).type() != LowType.REF);
            }
        }
        if (!fine) {
            problem(instr, "has wrong operands or result: " + LowPrinter.print(instr));
        }
    }

    private void checkMemory(Instr instr) {
        Op op = instr.wasmOp();
        boolean load = instr.opcode() == Opcode.LOAD;
        boolean fine = op != null
                && op.naturalAlignment() >= 0
                && op.type() != null
                && op.type().results().size() == (load ? 1 : 0)
                && instr.args().length == (load ? 1 : 2)
                && wasm(instr.arg(0)) == ValType.I32
                && instr.alias() != null
                && instr.imm() >= 0
                && instr.imm() <= 0xFFFF_FFFFL;
        if (fine && load) {
            fine = instr.type() != null
                    && instr.type().wasm() == op.type().results().get(0)
                    && (instr.type() != LowType.REF || op == Op.I32_LOAD);
        } else if (fine) {
            fine = instr.type() == null
                    && wasm(instr.arg(1)) == op.type().params().get(1)
                    && (instr.arg(1).type() != LowType.REF || op == Op.I32_STORE);
        }
        if (!fine) {
            problem(instr, "is no proper memory access: " + LowPrinter.print(instr));
        }
    }

    private void checkCheck(Instr instr) {
        boolean fine = instr.callee() != null && instr.type() == null;
        if (fine) {
            List<LowType> params = instr.callee().signature().params();
            switch (instr.opcode()) {
                case CHECK_NONZERO -> fine = instr.args().length == 1 && wasm(instr.arg(0)) == ValType.I32;
                case CHECK_NONZERO_I64 ->
                    fine = instr.args().length == 1 && instr.arg(0).type() == LowType.I64;
                case CHECK_BOUNDS ->
                    fine = instr.args().length == 2
                            && instr.arg(0).type() == LowType.I32
                            && instr.arg(1).type() == LowType.I32;
                default -> fine = instr.args().length == params.size() + 1 && wasm(instr.arg(0)) == ValType.I32;
            }
            List<LowType> passed = new ArrayList<>();
            int first = instr.opcode() == Opcode.CHECK_NOT ? 1 : instr.opcode() == Opcode.CHECK_BOUNDS ? 0 : 1;
            for (int i = first; fine && i < instr.args().length; i++) {
                passed.add(instr.arg(i).type());
            }
            fine = fine && passed.equals(params);
        }
        if (!fine) {
            problem(instr, "is no proper check: " + LowPrinter.print(instr));
        }
    }

    private void checkCall(Instr instr, Signature signature, int first) {
        boolean fine = instr.args().length == signature.params().size() + first && instr.type() == signature.result();
        for (int i = 0; fine && i < signature.params().size(); i++) {
            fine = instr.arg(i + first).type() == signature.params().get(i);
        }
        if (!fine) {
            problem(instr, "does not fit " + signature + ": " + LowPrinter.print(instr));
        }
    }
}
