// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.core.StatePage;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.teavm.model.FieldReference;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InstructionVisitor;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/** Lowers single instructions; arithmetic is in {@link Arithmetic}. */
final class InstructionLowering implements InstructionVisitor {
    private static final int LENGTHS = StatePage.ARRAY_LENGTHS;
    private static final int MAX_LENGTHS = StatePage.ARRAY_LENGTHS_BYTES / Integer.BYTES;
    private final LoweringContext context;
    private final Emitter emit;
    private final MethodLowering method;
    private final TypeTests typeTests;
    private final Arithmetic arithmetic;

    InstructionLowering(LoweringContext context, Emitter emit, MethodLowering method) {
        this.context = context;
        this.emit = emit;
        this.method = method;
        this.typeTests = new TypeTests(context, emit);
        this.arithmetic = new Arithmetic(emit);
    }

    private Value value(Variable variable) {
        return method.value(variable);
    }

    private void define(Variable variable, Value value) {
        method.define(variable, value);
    }

    @Override
    public void visit(EmptyInstruction insn) {
        // Only carries a location.
    }

    @Override
    public void visit(ClassConstantInstruction insn) {
        Value record = emit.constant(LowType.REF, context.records().address(insn.getConstant()));
        define(insn.getReceiver(), emit.call(context.runtime(RuntimeClasses.CLASS_OBJECT), record));
    }

    @Override
    public void visit(NullConstantInstruction insn) {
        define(insn.getReceiver(), emit.constant(LowType.REF, 0));
    }

    @Override
    public void visit(IntegerConstantInstruction insn) {
        define(insn.getReceiver(), emit.i32(insn.getConstant()));
    }

    @Override
    public void visit(LongConstantInstruction insn) {
        define(insn.getReceiver(), emit.i64(insn.getConstant()));
    }

    @Override
    public void visit(FloatConstantInstruction insn) {
        define(insn.getReceiver(), emit.constant(LowType.F32, Float.floatToRawIntBits(insn.getConstant())));
    }

    @Override
    public void visit(DoubleConstantInstruction insn) {
        define(insn.getReceiver(), emit.constant(LowType.F64, Double.doubleToRawLongBits(insn.getConstant())));
    }

    @Override
    public void visit(StringConstantInstruction insn) {
        define(insn.getReceiver(), emit.constant(LowType.REF, context.strings().address(insn.getConstant())));
    }

    @Override
    public void visit(BinaryInstruction insn) {
        define(
                insn.getReceiver(),
                arithmetic.binary(
                        insn.getOperation(),
                        insn.getOperandType(),
                        value(insn.getFirstOperand()),
                        value(insn.getSecondOperand())));
    }

    @Override
    public void visit(NegateInstruction insn) {
        define(insn.getReceiver(), arithmetic.negate(insn.getOperandType(), value(insn.getOperand())));
    }

    @Override
    public void visit(AssignInstruction insn) {
        define(insn.getReceiver(), value(insn.getAssignee()));
    }

    @Override
    public void visit(CastInstruction insn) {
        Value value = value(insn.getValue());
        if (!insn.isWeak()) {
            typeTests.cast(value, insn.getTargetType());
        }
        define(insn.getReceiver(), value);
    }

    @Override
    public void visit(CastNumberInstruction insn) {
        define(
                insn.getReceiver(),
                arithmetic.convert(insn.getSourceType(), insn.getTargetType(), value(insn.getValue())));
    }

    @Override
    public void visit(CastIntegerInstruction insn) {
        define(
                insn.getReceiver(),
                arithmetic.narrow(insn.getDirection(), insn.getTargetType(), value(insn.getValue())));
    }

    @Override
    public void visit(BranchingInstruction insn) {
        Value operand = value(insn.getOperand());
        Value condition;
        switch (insn.getCondition()) {
            case NULL:
                emit.branch(operand, method.block(insn.getAlternative()), method.block(insn.getConsequent()));
                return;
            case NOT_NULL:
                emit.branch(operand, method.block(insn.getConsequent()), method.block(insn.getAlternative()));
                return;
            default:
                condition = arithmetic.condition(insn.getCondition(), operand);
                break;
        }
        emit.branch(condition, method.block(insn.getConsequent()), method.block(insn.getAlternative()));
    }

    @Override
    public void visit(BinaryBranchingInstruction insn) {
        Value first = emit.cast(LowType.I32, value(insn.getFirstOperand()));
        Value second = emit.cast(LowType.I32, value(insn.getSecondOperand()));
        boolean equal;
        switch (insn.getCondition()) {
            case EQUAL:
            case REFERENCE_EQUAL:
                equal = true;
                break;
            default:
                equal = false;
                break;
        }
        emit.branch(
                emit.int32(equal ? Op.I32_EQ : Op.I32_NE, first, second),
                method.block(insn.getConsequent()),
                method.block(insn.getAlternative()));
    }

    @Override
    public void visit(JumpInstruction insn) {
        emit.jump(method.block(insn.getTarget()));
    }

    @Override
    public void visit(SwitchInstruction insn) {
        Map<Integer, Block> targets = new TreeMap<>();
        for (SwitchTableEntry entry : insn.getEntries()) {
            targets.put(entry.getCondition(), method.block(entry.getTarget()));
        }
        if (targets.isEmpty()) {
            emit.jump(method.block(insn.getDefaultTarget()));
            return;
        }
        List<Block> successors = new ArrayList<>(targets.values());
        successors.add(method.block(insn.getDefaultTarget()));
        emit.switchOn(
                value(insn.getCondition()),
                targets.keySet().stream().mapToInt(Integer::intValue).toArray(),
                successors.toArray(new Block[0]));
    }

    @Override
    public void visit(ExitInstruction insn) {
        if (insn.getValueToReturn() == null) {
            emit.terminate(Opcode.RETURN);
        } else {
            LowType result = emit.function().signature().result();
            emit.terminate(Opcode.RETURN, emit.cast(result, value(insn.getValueToReturn())));
        }
    }

    @Override
    public void visit(RaiseInstruction insn) {
        emit.terminate(Opcode.THROW, value(insn.getException()));
    }

    @Override
    public void visit(ConstructArrayInstruction insn) {
        ValueType type = ValueType.arrayOf(insn.getItemType());
        define(
                insn.getReceiver(),
                emit.call(
                        context.runtime(RuntimeClasses.NEW_ARRAY),
                        emit.i32(context.types().id(type)),
                        emit.i32(JavaTypes.sizeShift(insn.getItemType())),
                        value(insn.getSize())));
    }

    @Override
    public void visit(ConstructInstruction insn) {
        if (context.lambdas().contains(insn.getType())) {
            define(
                    insn.getReceiver(),
                    emit.constant(LowType.REF, context.lambdas().address(insn.getType())));
            return;
        }
        define(
                insn.getReceiver(),
                emit.newObject(
                        context.types().id(ValueType.object(insn.getType())),
                        context.layout().instanceSize(insn.getType()),
                        context.runtime(RuntimeClasses.NEW_OBJECT)));
    }

    @Override
    public void visit(ConstructMultiArrayInstruction insn) {
        List<? extends Variable> lengths = insn.getDimensions();
        // More than fit the common place are so rare that each such instruction may have one of its own.
        int place = lengths.size() <= MAX_LENGTHS
                ? LENGTHS
                : context.memory().allocate(Integer.BYTES * lengths.size(), Integer.BYTES);
        Value base = emit.i32(0);
        for (int i = 0; i < lengths.size(); i++) {
            emit.store(Op.I32_STORE, base, place + Integer.BYTES * i, value(lengths.get(i)), Alias.ANY);
        }
        define(
                insn.getReceiver(),
                emit.call(
                        context.runtime(RuntimeClasses.NEW_MULTI_ARRAY),
                        emit.i32(context.types().id(insn.getItemType())),
                        emit.i32(lengths.size()),
                        emit.i32(place)));
    }

    private static Alias fieldAlias(Alias.Kind kind, FieldReference field) {
        return new Alias(kind, field.getClassName() + "." + field.getFieldName());
    }

    @Override
    public void visit(GetFieldInstruction insn) {
        if (insn.getReceiver() == null) {
            return;
        }
        FieldReference field = context.resolve(insn.getField());
        LowType type = JavaTypes.low(insn.getFieldType());
        Op op = JavaTypes.load(insn.getFieldType());
        Value result;
        if (insn.getInstance() != null) {
            result = emit.load(
                    type,
                    op,
                    value(insn.getInstance()),
                    context.layout().offset(field),
                    fieldAlias(Alias.Kind.FIELD, field));
        } else {
            result = emit.load(
                    type,
                    op,
                    emit.i32(0),
                    context.statics().address(field, insn.getFieldType()),
                    fieldAlias(Alias.Kind.STATIC, field));
        }
        define(insn.getReceiver(), result);
    }

    @Override
    public void visit(PutFieldInstruction insn) {
        FieldReference field = context.resolve(insn.getField());
        Op op = JavaTypes.store(insn.getFieldType());
        if (insn.getInstance() != null) {
            emit.store(
                    op,
                    value(insn.getInstance()),
                    context.layout().offset(field),
                    value(insn.getValue()),
                    fieldAlias(Alias.Kind.FIELD, field));
        } else {
            emit.store(
                    op,
                    emit.i32(0),
                    context.statics().address(field, insn.getFieldType()),
                    value(insn.getValue()),
                    fieldAlias(Alias.Kind.STATIC, field));
        }
    }

    private Value length(Value array) {
        return emit.load(LowType.I32, Op.I32_LOAD, array, Layout.ARRAY_LENGTH, Alias.IMMUTABLE);
    }

    @Override
    public void visit(ArrayLengthInstruction insn) {
        define(insn.getReceiver(), length(value(insn.getArray())));
    }

    @Override
    public void visit(CloneArrayInstruction insn) {
        define(insn.getReceiver(), emit.call(context.runtime(RuntimeClasses.CLONE_ARRAY), value(insn.getArray())));
    }

    @Override
    public void visit(UnwrapArrayInstruction insn) {
        define(insn.getReceiver(), value(insn.getArray()));
    }

    private Value elementAddress(Value array, Value index, ArrayElementType type) {
        int shift = JavaTypes.sizeShift(type);
        Value offset = shift == 0 ? index : emit.int32(Op.I32_SHL, index, emit.i32(shift));
        return emit.int32(Op.I32_ADD, emit.cast(LowType.I32, array), offset);
    }

    private static Alias arrayAlias(ArrayElementType type) {
        return new Alias(Alias.Kind.ARRAY, type.name());
    }

    @Override
    public void visit(GetElementInstruction insn) {
        Value address = elementAddress(value(insn.getArray()), value(insn.getIndex()), insn.getType());
        define(
                insn.getReceiver(),
                emit.load(
                        JavaTypes.low(insn.getType()),
                        JavaTypes.load(insn.getType()),
                        address,
                        Layout.ARRAY_DATA,
                        arrayAlias(insn.getType())));
    }

    @Override
    public void visit(PutElementInstruction insn) {
        Value address = elementAddress(value(insn.getArray()), value(insn.getIndex()), insn.getType());
        emit.store(
                JavaTypes.store(insn.getType()),
                address,
                Layout.ARRAY_DATA,
                value(insn.getValue()),
                arrayAlias(insn.getType()));
    }

    @Override
    public void visit(BoundCheckInstruction insn) {
        // For the pass that folds null checks; it leaves the program again if nothing calls it.
        context.runtime(RuntimeClasses.THROW_ACCESS);
        Value index = value(insn.getIndex());
        emit.check(
                Opcode.CHECK_BOUNDS,
                context.runtime(RuntimeClasses.THROW_BOUNDS),
                index,
                length(value(insn.getArray())));
        define(insn.getReceiver(), index);
    }

    @Override
    public void visit(NullCheckInstruction insn) {
        Value value = value(insn.getValue());
        if (value.type() == LowType.REF && !(value instanceof Instr instr && instr.opcode() == Opcode.NEW)) {
            emit.check(Opcode.CHECK_NONZERO, context.runtime(RuntimeClasses.THROW_NULL), value);
        }
        define(insn.getReceiver(), value);
    }

    @Override
    public void visit(IsInstanceInstruction insn) {
        define(insn.getReceiver(), typeTests.isInstance(value(insn.getValue()), insn.getType()));
    }

    @Override
    public void visit(InitClassInstruction insn) {
        ClassInitialisation.Initialiser initialiser = context.initialisation().initialiser(insn.getClassName());
        if (initialiser != null) {
            Value state = emit.load(
                    LowType.I32,
                    Op.I32_LOAD8_U,
                    emit.i32(0),
                    initialiser.state(),
                    new Alias(Alias.Kind.INITIALISED, insn.getClassName()));
            emit.callIf(emit.int32(Op.I32_NE, state, emit.i32(ClassInitialisation.DONE)), initialiser.function());
        }
    }

    @Override
    public void visit(MonitorEnterInstruction insn) {
        // Unless somebody asks who owns it, the null check that precedes this is all there is to do.
        if (context.world().ownsMonitors()) {
            emit.call(context.runtime(RuntimeClasses.MONITOR_ENTER), value(insn.getObjectRef()));
        }
    }

    @Override
    public void visit(MonitorExitInstruction insn) {
        if (context.world().ownsMonitors()) {
            emit.call(context.runtime(RuntimeClasses.MONITOR_EXIT), value(insn.getObjectRef()));
        }
    }

    @Override
    public void visit(InvokeDynamicInstruction insn) {
        throw new IllegalStateException("invokedynamic left by the front end: " + insn.getMethod());
    }

    @Override
    public void visit(InvokeInstruction insn) {
        List<Value> args = new ArrayList<>();
        if (insn.getInstance() != null) {
            args.add(value(insn.getInstance()));
        }
        insn.getArguments().forEach(argument -> args.add(value(argument)));
        MethodReference target = insn.getMethod();
        Value result;
        Intrinsics.Expansion intrinsic = Intrinsics.find(target);
        if (intrinsic != null) {
            result = intrinsic.expand(context, emit, args);
        } else if (context.resources().isGenerated(target)) {
            result = emit.constant(LowType.REF, context.resources().address(target));
        } else if (insn.getType() == InvocationType.SPECIAL) {
            result = callDirect(target, args);
        } else {
            result = callVirtual(target, args);
        }
        define(insn.getReceiver(), result);
    }

    private Value callDirect(MethodReference target, List<Value> args) {
        LowFunction function = context.methods().direct(target);
        if (function == null) {
            return absent(target);
        }
        return call(function, args);
    }

    private Value call(LowFunction function, List<Value> args) {
        Value[] typed = new Value[args.size()];
        for (int i = 0; i < typed.length; i++) {
            typed[i] = emit.cast(function.signature().params().get(i), args.get(i));
        }
        return emit.call(function, typed);
    }

    private Value callVirtual(MethodReference target, List<Value> args) {
        List<LowFunction> candidates = context.virtualCalls().targets(target);
        if (candidates.isEmpty()) {
            return context.resources().isResource(target.getClassName())
                    ? context.resources().read(context, emit, target, args)
                    : absent(target);
        }
        if (candidates.size() == 1) {
            return call(candidates.get(0), args);
        }
        Value id = emit.load(LowType.I32, Op.I32_LOAD16_U, args.get(0), Layout.HEADER, Alias.IMMUTABLE);
        Value index = emit.int32(Op.I32_ADD, id, emit.i32(context.virtualCalls().offset(target.getDescriptor())));
        return emit.callIndirect(JavaTypes.signature(target, false), candidates, index, args);
    }

    /** No object that has the method exists, so the call is never reached. */
    private Value absent(MethodReference target) {
        LowFunction trap = context.methods().trap();
        emit.call(trap);
        LowType result = JavaTypes.low(target.getReturnType());
        return result == null ? null : emit.constant(result, 0);
    }
}
