// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the method of one function. Operands stay expressions until something needs them; at the start and the end of a
 * block, and wherever the order of effects demands it, they are put in variables, so that the JVM's stack is empty between
 * the statements. Code that cannot be reached is left out.
 */
final class JvmFunction {
    /** What the names of methods begin with that are parts of functions. */
    private static final String REGION = "region";

    /** Larger expressions are put in variables, so that nothing that walks them is slow or deep. */
    private static final int MAX_EXPRESSION = 64;

    /** Instructions before an {@code unreachable} that are looked at. */
    private static final int MAX_BEFORE_TRAP = 12;

    final MethodVisitor mv;
    final WasmModule module;
    final CompiledModule compiled;
    final JvmVariables variables;
    final JvmExpressions expressions;
    final JvmConditions conditions;
    private final JvmCalls calls;
    private final JvmBlocks blocks;
    private final JvmVectors vectors;

    final int functionIndex;
    final FuncType type;
    private final Func func;
    private final List<ValType> localTypes = new ArrayList<>();
    private final BitSet regions;
    private final ClassVisitor writer;
    private final boolean metered;
    final List<Node> stack = new ArrayList<>();
    /** Where a tail call of the function by itself goes on. */
    final Label start = new Label();

    /** The instruction being written. */
    int position = -1;

    boolean reachable = true;
    private boolean isRegion;
    private int[] changedLocals = {};
    private int skippedBlocks;

    final JvmFuel fuel;
    private final boolean usesMemory;

    /** @param regions the blocks that become methods of their own, by position */
    JvmFunction(
            ClassVisitor writer,
            MethodVisitor mv,
            CompiledModule compiled,
            int functionIndex,
            boolean metered,
            BitSet regions) {
        this(writer, mv, compiled, functionIndex, metered, regions, null);
    }

    private JvmFunction(
            ClassVisitor writer,
            MethodVisitor mv,
            CompiledModule compiled,
            int functionIndex,
            boolean metered,
            BitSet regions,
            int[] passedLocals) {
        this.writer = writer;
        this.mv = mv;
        this.compiled = compiled;
        this.functionIndex = functionIndex;
        this.metered = metered;
        this.regions = regions;
        module = compiled.module();
        type = module.funcType(functionIndex);
        func = module.funcs().get(functionIndex - module.importCount(ExternKind.FUNC));
        localTypes.addAll(type.params());
        localTypes.addAll(func.locals());
        int[] params = IntStream.range(0, type.params().size()).toArray();
        variables = new JvmVariables(localTypes, passedLocals == null ? params : passedLocals);
        expressions = new JvmExpressions(mv, variables);
        conditions = new JvmConditions(mv, expressions);
        calls = new JvmCalls(this);
        blocks = new JvmBlocks(this);
        vectors = new JvmVectors(this);
        fuel = new JvmFuel(mv, variables, expressions, metered ? StraightRuns.count(func.body()) : null);
        usesMemory = module.count(ExternKind.MEMORY) > 0;
    }

    /** Writes all of the method, from its first instruction to its last; returns the size of its code. */
    int write() {
        mv.visitCode();
        fuel.begin();
        mv.visitLabel(start);
        expressions.position(0);
        Label deepEnough = new Label();
        mv.visitVarInsn(Opcodes.ILOAD, variables.depth());
        mv.visitJumpInsn(Opcodes.IFGE, deepEnough);
        expressions.support("exhausted", "()V");
        mv.visitLabel(deepEnough);
        for (int i = type.params().size(); i < localTypes.size(); i++) {
            zero(localTypes.get(i), variables.ofLocal(i));
        }
        reloadMemory();
        beginRun();
        blocks.openFunction();
        write(0, func.body().size());
        return finish();
    }

    private int finish() {
        fuel.end();
        Label end = new Label();
        mv.visitLabel(end);
        int size = end.getOffset();
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        return size;
    }

    private void write(int from, int to) {
        List<Instr> body = func.body();
        for (int i = from; i < to; i++) {
            Instr instr = body.get(i);
            if (!reachable && skip(instr.op())) {
                continue;
            }
            position = i;
            if (regions.get(i) && (i > from || !isRegion)) {
                i = callRegion(JvmRegions.region(body, i));
                position = i;
            } else {
                write(instr);
            }
        }
    }

    // Regions

    /** Whether a method is a part of a function. */
    static boolean isRegion(String methodName) {
        return methodName.startsWith(REGION);
    }

    /** Writes a block as a method and calls it; returns the position of its end. */
    private int callRegion(JvmRegions.Region region) {
        Instr opener = func.body().get(region.start());
        Node condition = opener.op() == Op.IF ? pop() : null;
        spillAll();
        StringBuilder descriptor = new StringBuilder("(");
        for (int local : region.locals()) {
            expressions.emit(Node.local(localTypes.get(local), local));
            descriptor.append(JvmExpressions.letter(localTypes.get(local)));
        }
        expressions.instance();
        mv.visitVarInsn(Opcodes.ILOAD, variables.depth());
        descriptor.append(JvmTypes.ADDRESS);
        if (condition != null) {
            expressions.emit(condition);
            descriptor.append('I');
        }
        String name = REGION + region.start();
        String owner = JvmLoader.internalName(functionIndex);
        MethodVisitor method = writer.visitMethod(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
                name,
                descriptor.append(")I").toString(),
                null,
                null);
        JvmFunction inner = new JvmFunction(writer, method, compiled, functionIndex, metered, regions, region.locals());
        inner.isRegion = true;
        List<JvmBlocks.Exit> exits = inner.writeRegion(region, blocks, condition != null);
        fuel.call(() -> expressions.invoke(owner, name, descriptor.toString()));
        int code = variables.allocate(ValType.I32);
        expressions.store(ValType.I32, code);
        for (int i = 0; i < region.changed().length; i++) {
            ValType valType = localTypes.get(region.changed()[i]);
            scratch(valType, i);
            expressions.store(valType, variables.ofLocal(region.changed()[i]));
        }
        reloadMemory();
        blocks.leaveRegion(code, exits, region.changed().length);
        variables.free(ValType.I32, code);
        return region.end();
    }

    /** Fetches what a region left. */
    void scratch(ValType valType, int index) {
        expressions.instance();
        expressions.i32(index);
        String suffix = valType.isReference() ? "Reference" : JvmExpressions.capitalised(valType);
        expressions.slots("scratch" + suffix, "(L" + JvmTypes.INSTANCE + ";I)" + JvmExpressions.letter(valType));
    }

    private List<JvmBlocks.Exit> writeRegion(JvmRegions.Region region, JvmBlocks outer, boolean hasCondition) {
        changedLocals = region.changed();
        mv.visitCode();
        fuel.begin();
        if (hasCondition) {
            stack.add(Node.variable(ValType.I32, variables.depth() + 1, false));
        }
        reloadMemory();
        blocks.openRegion(outer);
        write(region.start(), region.end() + 1);
        List<JvmBlocks.Exit> exits = blocks.closeRegion();
        finish();
        return exits;
    }

    /** Leaves the locals that a region has changed for the method that called it; returns how many there are. */
    int leaveLocals() {
        for (int i = 0; i < changedLocals.length; i++) {
            leave(i, Node.local(localTypes.get(changedLocals[i]), changedLocals[i]));
        }
        return changedLocals.length;
    }

    void leave(int index, Node node) {
        expressions.instance();
        expressions.i32(index);
        expressions.emit(node);
        expressions.slots("leave", "(L" + JvmTypes.INSTANCE + ";I" + JvmExpressions.letter(node.type) + ")V");
    }

    private void zero(ValType valType, int variable) {
        if (valType == ValType.V128) {
            mv.visitInsn(Opcodes.LCONST_0);
            mv.visitInsn(Opcodes.LCONST_0);
        } else {
            expressions.constant(valType, 0);
        }
        expressions.store(valType, variable);
    }

    /** The next instruction of the body, or null. */
    Instr following() {
        return position + 1 < func.body().size() ? func.body().get(position + 1) : null;
    }

    /** Whether the next instructions lead straight to {@code unreachable}, as those do that throw what a check of an index found. */
    boolean trapFollows() {
        int end = Math.min(func.body().size(), position + 1 + MAX_BEFORE_TRAP);
        for (int i = position + 1; i < end; i++) {
            switch (func.body().get(i).op()) {
                case UNREACHABLE -> {
                    return true;
                }
                case CALL, LOCAL_GET, LOCAL_SET, LOCAL_TEE, I32_CONST, I32_LOAD, I32_STORE, I32_ADD, I32_SUB -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean skip(Op op) {
        switch (op) {
            case BLOCK, LOOP, IF, TRY_TABLE -> skippedBlocks++;
            case END -> {
                if (skippedBlocks == 0) {
                    return false;
                }
                skippedBlocks--;
            }
            case ELSE -> {
                return skippedBlocks > 0;
            }
            default -> {}
        }
        return true;
    }

    /** A straight run of instructions begins, which is charged at once. */
    void beginRun() {
        fuel.charge(position);
    }

    /** Memory may have grown, and its bytes may be in another array. */
    void reloadMemory() {
        if (usesMemory) {
            expressions.instance();
            expressions.support("memory", "(L" + JvmTypes.INSTANCE + ";)[B");
            mv.visitVarInsn(Opcodes.ASTORE, variables.memory());
        }
    }

    // Operands

    Node pop() {
        return stack.remove(stack.size() - 1);
    }

    void push(Node node) {
        if (node.size > MAX_EXPRESSION || node.type == ValType.V128 && node.kind == Node.Kind.INSTR) {
            spillEffects(0);
            stack.add(node);
            spill(stack.size() - 1);
        } else {
            stack.add(node);
        }
    }

    /** Puts what is on the JVM's stack in a variable, and pushes that. */
    void pushResult(ValType valType) {
        int variable = variables.allocate(valType);
        expressions.store(valType, variable);
        stack.add(Node.variable(valType, variable, true));
    }

    /** Computes an operand and keeps it in a variable. */
    void spill(int index) {
        Node node = stack.get(index);
        if (node.isConstant() || node.kind == Node.Kind.VARIABLE && node.isOwned) {
            return;
        }
        expressions.emit(node);
        int variable = variables.allocate(node.type);
        expressions.store(node.type, variable);
        stack.set(index, Node.variable(node.type, variable, true));
    }

    void spillAll() {
        for (int i = 0; i < stack.size(); i++) {
            spill(i);
        }
    }

    /**
     * Computes the operands that an effect to come could change, or whose own trap must come first.
     *
     * @param except how many of the topmost operands that effect computes itself
     */
    void spillEffects(int except) {
        for (int i = 0; i < stack.size() - except; i++) {
            if (stack.get(i).traps || stack.get(i).reads) {
                spill(i);
            }
        }
    }

    private void spillReadsOfLocal(int local) {
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i).readsLocal(local)) {
                spill(i);
            }
        }
    }

    // Instructions

    private void write(Instr instr) {
        Op op = instr.op();
        switch (op) {
            case NOP -> {}
            case UNREACHABLE -> {
                spillEffects(0);
                expressions.position(position);
                expressions.support("unreachable", "()Ldev/amphora/engine/Trap;");
                mv.visitInsn(Opcodes.ATHROW);
                unreachable();
            }
            case BLOCK, LOOP, IF, TRY_TABLE, ELSE, END, BR, BR_IF, BR_TABLE, RETURN, THROW, THROW_REF ->
                blocks.write(instr);
            case CALL, CALL_INDIRECT, RETURN_CALL, RETURN_CALL_INDIRECT -> calls.write(instr);
            case DROP -> drop();
            case SELECT, SELECT_TYPED -> select(instr);
            case LOCAL_GET -> {
                int local = ((Instr.Index) instr).index();
                stack.add(Node.local(localTypes.get(local), local));
            }
            case LOCAL_SET -> localSet(((Instr.Index) instr).index());
            case LOCAL_TEE -> {
                int local = ((Instr.Index) instr).index();
                localSet(local);
                stack.add(Node.local(localTypes.get(local), local));
            }
            case I32_CONST -> stack.add(Node.constant(ValType.I32, ((Instr.I32Const) instr).value()));
            case I64_CONST -> stack.add(Node.constant(ValType.I64, ((Instr.I64Const) instr).value()));
            case F32_CONST -> stack.add(Node.constant(ValType.F32, ((Instr.F32Const) instr).bits()));
            case F64_CONST -> stack.add(Node.constant(ValType.F64, ((Instr.F64Const) instr).bits()));
            case REF_NULL -> stack.add(Node.constant(((Instr.RefNull) instr).type(), 0));
            case REF_FUNC -> push(Node.instr(ValType.FUNCREF, instr, position, false, false));
            case REF_IS_NULL -> push(Node.instr(ValType.I32, instr, position, false, false, pop()));
            case GLOBAL_GET -> {
                ValType valType =
                        module.globalType(((Instr.Index) instr).index()).type();
                if (valType == ValType.V128) {
                    vectors.write(instr);
                } else {
                    push(Node.instr(valType, instr, position, false, true));
                }
            }
            case MEMORY_SIZE, TABLE_SIZE -> push(Node.instr(ValType.I32, instr, position, false, true));
            case TABLE_GET -> {
                ValType element =
                        module.tableType(((Instr.Index) instr).index()).element();
                push(Node.instr(element, instr, position, true, true, pop()));
            }
            default -> writeMore(instr);
        }
    }

    private void writeMore(Instr instr) {
        Op op = instr.op();
        if (op.prefix() == Op.PREFIX_FD) {
            vectors.write(instr);
        } else if (instr instanceof Instr.Mem access) {
            if (op.type().results().isEmpty()) {
                if (stack.get(stack.size() - 1).traps && access.offset() > 0) {
                    // The check of the sum is written before the value, which may trap first.
                    spillEffects(0);
                }
                Node value = pop();
                Node address = pop();
                spillEffects(0);
                expressions.memoryStore(access, address, value, position);
            } else {
                push(Node.instr(op.type().results().get(0), instr, position, true, true, pop()));
            }
        } else if (op.imm() == dev.amphora.wasm.model.Imm.NONE && op.type() != null) {
            numeric(instr);
        } else {
            effect(instr);
        }
    }

    private void numeric(Instr instr) {
        FuncType signature = instr.op().type();
        Node second = signature.params().size() == 2 ? pop() : null;
        Node first = pop();
        ValType result = signature.results().get(0);
        boolean traps = traps(instr.op(), second);
        push(
                second == null
                        ? Node.instr(result, instr, position, traps, false, first)
                        : Node.instr(result, instr, position, traps, false, first, second));
    }

    private static boolean traps(Op op, Node second) {
        return switch (op) {
            case I32_DIV_S, I64_DIV_S -> !(second.isConstant() && second.value != 0 && second.value != -1);
            case I32_DIV_U, I32_REM_S, I32_REM_U, I64_DIV_U, I64_REM_S, I64_REM_U ->
                !(second.isConstant() && second.value != 0);
            case I32_TRUNC_F32_S,
                    I32_TRUNC_F32_U,
                    I32_TRUNC_F64_S,
                    I32_TRUNC_F64_U,
                    I64_TRUNC_F32_S,
                    I64_TRUNC_F32_U,
                    I64_TRUNC_F64_S,
                    I64_TRUNC_F64_U -> true;
            default -> false;
        };
    }

    /** What is done by a method with the name of the instruction: operands, immediates and the instance are its arguments. */
    private void effect(Instr instr) {
        Op op = instr.op();
        int count =
                switch (op) {
                    case DATA_DROP, ELEM_DROP -> 0;
                    case MEMORY_GROW, GLOBAL_SET -> 1;
                    case TABLE_SET, TABLE_GROW -> 2;
                    case MEMORY_INIT, MEMORY_COPY, MEMORY_FILL, TABLE_INIT, TABLE_COPY, TABLE_FILL -> 3;
                    default -> throw new IllegalStateException("no rule for " + op);
                };
        List<Node> operands = new ArrayList<>(stack.subList(stack.size() - count, stack.size()));
        stack.subList(stack.size() - count, stack.size()).clear();
        spillEffects(0);
        StringBuilder descriptor = new StringBuilder("(L" + JvmTypes.INSTANCE + ";");
        expressions.instance();
        for (Node operand : operands) {
            expressions.emit(operand);
            descriptor.append(operand.type == ValType.V128 ? "JJ" : JvmExpressions.letter(operand.type));
        }
        if (instr instanceof Instr.Index single) {
            expressions.i32(single.index());
            descriptor.append('I');
        } else if (instr instanceof Instr.Index2 pair) {
            expressions.i32(pair.first());
            expressions.i32(pair.second());
            descriptor.append("II");
        }
        boolean grows = op == Op.MEMORY_GROW || op == Op.TABLE_GROW;
        descriptor.append(grows ? ")I" : ")V");
        expressions.position(position);
        fuel.call(() -> expressions.support(op.mnemonic().replace('.', '_'), descriptor.toString()));
        if (grows) {
            pushResult(ValType.I32);
        }
        if (op == Op.MEMORY_GROW) {
            reloadMemory();
        }
    }

    private void drop() {
        Node node = stack.get(stack.size() - 1);
        if (node.traps) {
            pop();
            spillEffects(0);
            expressions.emit(node);
            expressions.pop(node.type);
            return;
        }
        release(pop());
    }

    /** Gives up the variables of an expression that is never computed. */
    void release(Node node) {
        if (node.kind == Node.Kind.VARIABLE && node.isOwned) {
            variables.free(node.type, (int) node.value);
        }
        for (Node operand : node.operands) {
            release(operand);
        }
    }

    private void select(Instr instr) {
        int top = stack.size() - 1;
        if (stack.get(top - 1).traps || stack.get(top - 2).traps) {
            // Only one of the two would be computed, but both must be.
            spillEffects(0);
        }
        Node condition = pop();
        Node second = pop();
        Node first = pop();
        push(Node.instr(first.type, instr, position, false, false, first, second, condition));
    }

    private void localSet(int local) {
        Node node = pop();
        if (node.traps) {
            spillEffects(0);
        }
        spillReadsOfLocal(local);
        if (node.kind == Node.Kind.LOCAL && node.value == local) {
            return;
        }
        expressions.emit(node);
        expressions.store(node.type, variables.ofLocal(local));
    }

    /** Nothing falls through to what comes next. */
    void unreachable() {
        reachable = false;
    }
}
