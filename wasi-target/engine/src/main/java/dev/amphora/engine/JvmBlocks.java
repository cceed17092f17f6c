// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes blocks, branches and exceptions. Each label has variables for the values that branches pass to it; a catch clause is
 * an exception handler of the JVM that ends in such a branch.
 */
final class JvmBlocks {
    private static final String EXCEPTION = JvmTypes.PACKAGE + "WasmException";

    private final JvmFunction function;
    private final MethodVisitor mv;
    private final JvmExpressions expressions;
    private final List<Block> open = new ArrayList<>();
    /** In a region: what leaves it, by the code that the method returns. */
    private final SortedMap<Integer, Exit> exits = new TreeMap<>();

    /**
     * A way out of a region.
     *
     * @param code what the region's method returns: 0 when control goes on behind the block, else one more than the index of
     *     the block that is branched to
     * @param types the values that are passed
     */
    record Exit(int code, List<ValType> types) {}

    /** A block that is open. */
    private static final class Block {
        final Op op;
        final FuncType type;
        /** Operands below the block's parameters. */
        final int height;
        /** Where branches go: the start of a loop, else the end. */
        final Label target = new Label();
        /** By type of the label: the variables of the values that branches bring. */
        final int[] variables;

        boolean isTarget;
        Label elseLabel;
        /** The variables of an {@code if}'s parameters, for its second arm. */
        int[] params = {};

        /** For a block around a region: what the region's method returns for a branch to it; else 0. */
        int exit;

        Label tryStart;
        List<CatchClause> catches = List.of();

        Block(Op op, FuncType type, int height, int[] variables) {
            this.op = op;
            this.type = type;
            this.height = height;
            this.variables = variables;
        }

        List<ValType> labelTypes() {
            return op == Op.LOOP ? type.params() : type.results();
        }
    }

    JvmBlocks(JvmFunction function) {
        this.function = function;
        mv = function.mv;
        expressions = function.expressions;
    }

    void openFunction() {
        FuncType type = new FuncType(List.of(), function.type.results());
        open.add(new Block(Op.BLOCK, type, 0, allocate(type.results())));
    }

    /** Begins a region, whose blocks around it are those that are open in the method that calls it. */
    void openRegion(JvmBlocks outer) {
        for (Block block : outer.open) {
            Block around = new Block(block.op, block.type, 0, new int[0]);
            around.exit = open.size() + 1;
            open.add(around);
        }
    }

    /** Ends a region, whose results are the only operands. */
    List<Exit> closeRegion() {
        if (function.reachable) {
            List<ValType> types = new ArrayList<>();
            function.stack.forEach(node -> types.add(node.type));
            writeExit(0, types);
        }
        return List.copyOf(exits.values());
    }

    private void writeExit(int code, List<ValType> types) {
        int index = function.leaveLocals();
        int height = function.stack.size() - types.size();
        for (Node node : List.copyOf(function.stack.subList(height, function.stack.size()))) {
            function.leave(index++, node);
        }
        function.stack.subList(height, function.stack.size()).clear();
        function.fuel.leave();
        expressions.i32(code);
        mv.visitInsn(Opcodes.IRETURN);
        exits.put(code, new Exit(code, types));
    }

    /** Goes on after the call of a region: behind it, or where the region branches to. */
    void leaveRegion(int code, List<Exit> ways, int firstValue) {
        function.reachable = false;
        Label[] labels = new Label[ways.size()];
        int[] keys = new int[ways.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
            keys[i] = ways.get(i).code();
        }
        if (labels.length == 0) {
            // The region never ends but by an exception.
            mv.visitInsn(Opcodes.ACONST_NULL);
            mv.visitInsn(Opcodes.ATHROW);
            return;
        }
        if (labels.length > 1) {
            expressions.load(ValType.I32, code);
            mv.visitLookupSwitchInsn(labels[0], keys, labels);
        }
        for (int i = labels.length - 1; i >= 0; i--) {
            mv.visitLabel(labels[i]);
            int value = firstValue;
            for (ValType type : ways.get(i).types()) {
                function.scratch(type, value++);
                function.pushResult(type);
            }
            if (keys[i] == 0) {
                function.reachable = true; // Always the last one, see the order of the map.
            } else {
                branch(open.get(keys[i] - 1));
            }
        }
    }

    /** Whether a branch to a block ends the method. */
    private boolean leaves(Block block) {
        return block.exit > 0 || block == open.get(0);
    }

    void write(Instr instr) {
        switch (instr.op()) {
            case BLOCK, LOOP, IF -> begin(instr.op(), ((Instr.Block) instr).type());
            case TRY_TABLE -> {
                begin(Op.TRY_TABLE, ((Instr.TryTable) instr).type());
                Block block = innermost();
                block.catches = ((Instr.TryTable) instr).catches();
                block.tryStart = new Label();
                mv.visitLabel(block.tryStart);
                mv.visitInsn(Opcodes.NOP); // The JVM takes no handler of an empty range.
            }
            case ELSE -> beginElse();
            case END -> end();
            case BR -> {
                Block target = block(((Instr.Index) instr).index());
                function.spillEffects(target.labelTypes().size());
                branch(target);
                function.unreachable();
            }
            case BR_IF -> branchIf(block(((Instr.Index) instr).index()));
            case BR_TABLE -> branchTable((Instr.BrTable) instr);
            case RETURN -> {
                function.spillEffects(function.type.results().size());
                branch(open.get(0));
                function.unreachable();
            }
            case THROW -> writeThrow(((Instr.Index) instr).index());
            case THROW_REF -> {
                Node reference = function.pop();
                function.spillEffects(0);
                expressions.emit(reference);
                expressions.position(function.position);
                expressions.support("exception", "(Ljava/lang/Object;)L" + EXCEPTION + ";");
                function.fuel.leave();
                mv.visitInsn(Opcodes.ATHROW);
                function.unreachable();
            }
            default -> throw new IllegalStateException("no rule for " + instr.op());
        }
    }

    private Block innermost() {
        return open.get(open.size() - 1);
    }

    private Block block(int depth) {
        return open.get(open.size() - 1 - depth);
    }

    private FuncType signature(BlockType blockType) {
        if (blockType instanceof BlockType.TypeIndex indexed) {
            return function.module.types().get(indexed.index());
        }
        return new FuncType(List.of(), blockType instanceof BlockType.Value value ? List.of(value.type()) : List.of());
    }

    private int[] allocate(List<ValType> types) {
        int[] variables = new int[types.size()];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = function.variables.allocate(types.get(i));
        }
        return variables;
    }

    private void begin(Op op, BlockType blockType) {
        FuncType type = signature(blockType);
        Node condition = op == Op.IF ? function.pop() : null;
        function.spillAll();
        int height = function.stack.size() - type.params().size();
        Block block = new Block(op, type, height, allocate(op == Op.LOOP ? type.params() : type.results()));
        open.add(block);
        if (op == Op.LOOP) {
            moveTo(block.variables, type.params());
            pushBorrowed(block.variables, type.params());
            mv.visitLabel(block.target);
        } else if (op == Op.IF) {
            block.elseLabel = new Label();
            if (!type.params().isEmpty()) {
                block.params = allocate(type.params());
                moveTo(block.params, type.params());
                pushBorrowed(block.params, type.params());
            }
            if (function.trapFollows()) {
                function.conditions.branchUnlessRare(condition, block.elseLabel);
            } else {
                function.conditions.branchUnless(condition, block.elseLabel);
            }
        }
        if (op == Op.LOOP || op == Op.IF) {
            function.beginRun();
        }
    }

    /** Pops operands into variables. */
    private void moveTo(int[] variables, List<ValType> types) {
        int height = function.stack.size() - types.size();
        for (Node node : function.stack.subList(height, function.stack.size())) {
            expressions.emit(node);
        }
        function.stack.subList(height, function.stack.size()).clear();
        for (int i = variables.length - 1; i >= 0; i--) {
            expressions.store(types.get(i), variables[i]);
        }
    }

    /** Pushes what is in variables that belong to a block. */
    private void pushBorrowed(int[] variables, List<ValType> types) {
        for (int i = 0; i < variables.length; i++) {
            function.stack.add(Node.variable(types.get(i), variables[i], false));
        }
    }

    private void truncate(int height) {
        while (function.stack.size() > height) {
            function.release(function.pop());
        }
    }

    private void beginElse() {
        Block block = innermost();
        if (function.reachable) {
            branch(block);
        }
        truncate(block.height);
        mv.visitLabel(block.elseLabel);
        block.elseLabel = null;
        pushBorrowed(block.params, block.type.params());
        function.reachable = true;
        function.beginRun();
    }

    private void end() {
        Block block = innermost();
        boolean isFunction = open.size() == 1 && block.exit == 0;
        if (function.reachable) {
            if (isFunction && !block.isTarget) {
                writeReturn();
                return;
            }
            if (block.op == Op.LOOP) {
                function.spillAll(); // A loop's variables are those of its parameters.
            } else {
                fallThrough(block);
            }
        }
        boolean fallsThrough = function.reachable;
        if (!block.catches.isEmpty()) {
            endTry(block, fallsThrough);
            fallsThrough = false;
        }
        if (block.elseLabel != null) {
            endIfWithoutElse(block, fallsThrough);
            fallsThrough = true;
        }
        if (block.op == Op.LOOP) {
            endLoop(block, fallsThrough);
            return;
        }
        truncate(block.height);
        if (block.isTarget) {
            mv.visitLabel(block.target);
        }
        function.reachable = fallsThrough || block.isTarget;
        open.remove(open.size() - 1);
        for (int i = 0; i < block.params.length; i++) {
            function.variables.free(block.type.params().get(i), block.params[i]);
        }
        if (!function.reachable) {
            free(block);
            return;
        }
        // The block is gone, so its variables are the operands' own now.
        for (int i = 0; i < block.variables.length; i++) {
            function.stack.add(Node.variable(block.type.results().get(i), block.variables[i], true));
        }
        if (isFunction) {
            writeReturn();
        } else {
            function.beginRun();
        }
    }

    private void endLoop(Block block, boolean fallsThrough) {
        open.remove(open.size() - 1);
        if (!fallsThrough) {
            truncate(block.height);
        }
        free(block);
        function.reachable = fallsThrough;
        if (fallsThrough) {
            function.beginRun();
        }
    }

    private void free(Block block) {
        for (int i = 0; i < block.variables.length; i++) {
            function.variables.free(block.labelTypes().get(i), block.variables[i]);
        }
    }

    /** Puts the results of a block in the variables of its label, where branches put them too. */
    private void fallThrough(Block block) {
        moveTo(block.variables, block.type.results());
    }

    private void endIfWithoutElse(Block block, boolean fallsThrough) {
        Label end = new Label();
        if (fallsThrough) {
            mv.visitJumpInsn(Opcodes.GOTO, end);
        }
        mv.visitLabel(block.elseLabel);
        // Without a second arm the parameters are the results.
        for (int i = 0; i < block.params.length; i++) {
            expressions.load(block.type.params().get(i), block.params[i]);
            expressions.store(block.type.params().get(i), block.variables[i]);
        }
        if (fallsThrough) {
            mv.visitLabel(end);
        }
    }

    // Branches

    /** Passes the topmost operands to a label and goes there. */
    private void branch(Block block) {
        if (block.exit > 0) {
            writeExit(block.exit, block.labelTypes());
            return;
        } else if (block == open.get(0)) {
            writeReturn();
            return;
        }
        List<ValType> types = block.labelTypes();
        int height = function.stack.size() - types.size();
        List<Node> kept = new ArrayList<>(function.stack.subList(0, height));
        moveTo(block.variables, types);
        function.stack.clear();
        function.stack.addAll(kept);
        block.isTarget = true;
        mv.visitJumpInsn(Opcodes.GOTO, block.target);
    }

    private void branchIf(Block block) {
        int arity = block.labelTypes().size();
        Node condition = function.pop();
        function.spillEffects(0);
        if (arity == 0 && !leaves(block)) {
            block.isTarget = true;
            function.conditions.branchIf(condition, block.target);
        } else {
            int height = function.stack.size() - arity;
            for (int i = height; i < function.stack.size(); i++) {
                function.spill(i);
            }
            Label past = new Label();
            function.conditions.branchUnless(condition, past);
            branchCopying(block, height);
            mv.visitLabel(past);
        }
        function.beginRun();
    }

    /** Branches with operands that stay on the stack for the other way. */
    private void branchCopying(Block block, int height) {
        List<Node> passed = new ArrayList<>(function.stack.subList(height, function.stack.size()));
        function.stack.subList(height, function.stack.size()).clear();
        for (Node node : passed) {
            boolean isOwned = node.kind == Node.Kind.VARIABLE && node.isOwned;
            function.stack.add(isOwned ? Node.variable(node.type, (int) node.value, false) : node);
        }
        branch(block);
        while (function.stack.size() > height) {
            function.pop();
        }
        function.stack.addAll(passed);
    }

    private void branchTable(Instr.BrTable table) {
        Node index = function.pop();
        int arity = block(table.defaultLabel()).labelTypes().size();
        function.spillEffects(0);
        int height = function.stack.size() - arity;
        for (int i = height; i < function.stack.size(); i++) {
            function.spill(i);
        }
        expressions.emit(index);
        int count = table.labels().size();
        Label[] stubs = new Label[open.size()];
        Label[] targets = new Label[count];
        for (int i = 0; i < count; i++) {
            targets[i] = stub(stubs, table.labels().get(i), arity);
        }
        Label otherwise = stub(stubs, table.defaultLabel(), arity);
        if (count == 0) {
            mv.visitInsn(Opcodes.POP);
            mv.visitJumpInsn(Opcodes.GOTO, otherwise);
        } else {
            mv.visitTableSwitchInsn(0, count - 1, otherwise, targets);
        }
        for (int depth = 0; depth < stubs.length; depth++) {
            if (stubs[depth] != null && stubs[depth] != block(depth).target) {
                mv.visitLabel(stubs[depth]);
                branchCopying(block(depth), height);
            }
        }
        function.unreachable();
    }

    private Label stub(Label[] stubs, int depth, int arity) {
        if (stubs[depth] == null) {
            Block block = block(depth);
            boolean direct = arity == 0 && !leaves(block);
            block.isTarget |= direct;
            stubs[depth] = direct ? block.target : new Label();
        }
        return stubs[depth];
    }

    /** Returns the topmost operands, which are popped. */
    void writeReturn() {
        FuncType type = function.type;
        int count = type.results().size();
        int height = function.stack.size() - count;
        if (count > 1) {
            for (int i = height; i < function.stack.size(); i++) {
                function.spill(i);
            }
        }
        List<Node> results = new ArrayList<>(function.stack.subList(height, function.stack.size()));
        function.stack.subList(height, function.stack.size()).clear();
        int slot = count == 0 ? 0 : Slots.width(type.results().get(0));
        for (int i = 1; i < count; i++) {
            setResult(results.get(i), slot);
            slot += Slots.width(results.get(i).type);
        }
        if (count > 0) {
            expressions.emit(results.get(0));
            if (results.get(0).type == ValType.V128) {
                int high = function.variables.allocate(ValType.I64);
                expressions.store(ValType.I64, high);
                setResult(Node.variable(ValType.I64, high, true), 1);
            }
        }
        function.fuel.leave();
        mv.visitInsn(JvmTypes.returnOpcode(type));
    }

    /** Leaves a result that the JVM cannot return in the instance. */
    private void setResult(Node node, int slot) {
        if (node.type == ValType.V128) {
            int variable = (int) node.value;
            setResult(Node.variable(ValType.I64, variable, false), slot);
            setResult(Node.variable(ValType.I64, variable + 2, false), slot + 1);
            function.release(node);
            return;
        }
        expressions.instance();
        expressions.i32(slot);
        expressions.emit(node);
        expressions.slots("setResult", "(L" + JvmTypes.INSTANCE + ";I" + JvmExpressions.letter(node.type) + ")V");
    }

    // Exceptions

    private void writeThrow(int tag) {
        List<ValType> params = function.module.tagType(tag).params();
        int height = function.stack.size() - params.size();
        for (int i = height; i < function.stack.size(); i++) {
            function.spill(i);
        }
        function.spillEffects(0);
        List<Node> values = new ArrayList<>(function.stack.subList(height, function.stack.size()));
        function.stack.subList(height, function.stack.size()).clear();
        expressions.position(function.position);
        expressions.instance();
        expressions.i32(tag);
        expressions.support("newException", "(L" + JvmTypes.INSTANCE + ";I)L" + EXCEPTION + ";");
        int exception = function.variables.allocate(ValType.EXNREF);
        mv.visitVarInsn(Opcodes.ASTORE, exception);
        int slot = 0;
        for (Node value : values) {
            if (value.type == ValType.V128) {
                setPayload(exception, slot, Node.variable(ValType.I64, (int) value.value, false));
                setPayload(exception, slot + 1, Node.variable(ValType.I64, (int) value.value + 2, false));
                function.release(value);
            } else {
                setPayload(exception, slot, value);
            }
            slot += Slots.width(value.type);
        }
        function.fuel.leave();
        mv.visitVarInsn(Opcodes.ALOAD, exception);
        mv.visitTypeInsn(Opcodes.CHECKCAST, EXCEPTION);
        mv.visitInsn(Opcodes.ATHROW);
        function.variables.free(ValType.EXNREF, exception);
        function.unreachable();
    }

    private void setPayload(int exception, int slot, Node value) {
        mv.visitVarInsn(Opcodes.ALOAD, exception);
        expressions.i32(slot);
        expressions.emit(value);
        expressions.slots("setPayload", "(Ljava/lang/Object;I" + JvmExpressions.letter(value.type) + ")V");
    }

    private void endTry(Block block, boolean fallsThrough) {
        Label end = new Label();
        mv.visitLabel(end);
        if (fallsThrough) {
            block.isTarget = true;
            mv.visitJumpInsn(Opcodes.GOTO, block.target);
        }
        truncate(block.height);
        Label handler = new Label();
        mv.visitTryCatchBlock(block.tryStart, end, handler, EXCEPTION);
        mv.visitLabel(handler);
        int exception = function.variables.allocate(ValType.EXNREF);
        mv.visitVarInsn(Opcodes.ASTORE, exception);
        function.fuel.take();
        function.reloadMemory();
        boolean catchesAll = false;
        open.remove(open.size() - 1);
        for (CatchClause clause : block.catches) {
            if (!catchesAll) {
                writeClause(clause, exception);
                catchesAll = !clause.kind().hasTag();
            }
        }
        open.add(block);
        if (!catchesAll) {
            mv.visitVarInsn(Opcodes.ALOAD, exception);
            mv.visitTypeInsn(Opcodes.CHECKCAST, EXCEPTION);
            mv.visitInsn(Opcodes.ATHROW);
        }
        function.variables.free(ValType.EXNREF, exception);
    }

    private void writeClause(CatchClause clause, int exception) {
        Label next = new Label();
        int height = function.stack.size();
        if (clause.kind().hasTag()) {
            mv.visitVarInsn(Opcodes.ALOAD, exception);
            expressions.instance();
            expressions.i32(clause.tagIndex());
            expressions.support("hasTag", "(Ljava/lang/Object;L" + JvmTypes.INSTANCE + ";I)Z");
            mv.visitJumpInsn(Opcodes.IFEQ, next);
            int slot = 0;
            for (ValType type : function.module.tagType(clause.tagIndex()).params()) {
                payload(exception, slot, type);
                slot += Slots.width(type);
            }
        }
        if (clause.kind().hasRef()) {
            function.stack.add(Node.variable(ValType.EXNREF, exception, false));
        }
        branch(block(clause.label()));
        truncate(height);
        mv.visitLabel(next);
    }

    private void payload(int exception, int slot, ValType type) {
        if (type == ValType.V128) {
            payloadSlot(exception, slot, ValType.I64);
            payloadSlot(exception, slot + 1, ValType.I64);
        } else {
            payloadSlot(exception, slot, type);
        }
        function.pushResult(type);
    }

    private void payloadSlot(int exception, int slot, ValType type) {
        mv.visitVarInsn(Opcodes.ALOAD, exception);
        expressions.i32(slot);
        String suffix = type.isReference() ? "Reference" : JvmExpressions.capitalised(type);
        expressions.slots("payload" + suffix, "(Ljava/lang/Object;I)" + JvmExpressions.letter(type));
    }
}
