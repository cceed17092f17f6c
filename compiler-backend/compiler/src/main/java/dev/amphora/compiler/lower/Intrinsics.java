// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.compiler.ir.Value;
import dev.amphora.runtime.core.Layout;
import dev.amphora.wasm.model.Op;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Methods that become a few operators instead of a call, by their full reference. */
final class Intrinsics {
    /** Emits the method's code; returns its result or null. */
    @FunctionalInterface
    interface Expansion {
        Value expand(LoweringContext context, Emitter emit, List<Value> args);
    }

    private static final String ADDRESS_TYPE = "Ldev/amphora/runtime/dialect/Address;";
    private static final Map<String, Expansion> TABLE = new LinkedHashMap<>();

    private Intrinsics() {}

    static Expansion find(MethodReference method) {
        return TABLE.get(method.toString());
    }

    static {
        addresses();
        memory();
        checks();
        integers();
        floats();
        runtime();
    }

    private static void add(String owner, String method, Expansion expansion) {
        TABLE.put(owner + "." + method, expansion);
    }

    private static void address(String method, Expansion expansion) {
        add(RuntimeClasses.ADDRESS, method.replace("@", ADDRESS_TYPE), expansion);
    }

    private static void unary(String owner, String method, LowType type, Op op) {
        add(owner, method, (context, emit, args) -> emit.numeric(type, op, args.get(0)));
    }

    private static void binary(String owner, String method, LowType type, Op op) {
        add(owner, method, (context, emit, args) -> emit.numeric(type, op, args.get(0), args.get(1)));
    }

    private static void addresses() {
        address("fromInt(I)@", (context, emit, args) -> args.get(0));
        address("toInt(@)I", (context, emit, args) -> args.get(0));
        address("zero()@", (context, emit, args) -> emit.i32(0));
        address("ofObject(Ljava/lang/Object;)@", (context, emit, args) -> emit.cast(LowType.I32, args.get(0)));
        address("toObject(@)Ljava/lang/Object;", (context, emit, args) -> emit.cast(LowType.REF, args.get(0)));
        address("plus(@I)@", (context, emit, args) -> emit.int32(Op.I32_ADD, args.get(0), args.get(1)));
        address("minus(@I)@", (context, emit, args) -> emit.int32(Op.I32_SUB, args.get(0), args.get(1)));
        address("bytesSince(@@)I", (context, emit, args) -> emit.int32(Op.I32_SUB, args.get(0), args.get(1)));
        address("isZero(@)Z", (context, emit, args) -> emit.int32(Op.I32_EQZ, args.get(0)));
        address("sameAs(@@)Z", (context, emit, args) -> emit.int32(Op.I32_EQ, args.get(0), args.get(1)));
        address("isBelow(@@)Z", (context, emit, args) -> emit.int32(Op.I32_LT_U, args.get(0), args.get(1)));
        load("loadByte(@I)I", LowType.I32, Op.I32_LOAD8_S);
        load("loadUnsignedByte(@I)I", LowType.I32, Op.I32_LOAD8_U);
        load("loadShort(@I)I", LowType.I32, Op.I32_LOAD16_S);
        load("loadUnsignedShort(@I)I", LowType.I32, Op.I32_LOAD16_U);
        load("loadInt(@I)I", LowType.I32, Op.I32_LOAD);
        load("loadLong(@I)J", LowType.I64, Op.I64_LOAD);
        load("loadFloat(@I)F", LowType.F32, Op.F32_LOAD);
        load("loadDouble(@I)D", LowType.F64, Op.F64_LOAD);
        load("loadAddress(@I)@", LowType.I32, Op.I32_LOAD);
        store("storeByte(@II)V", Op.I32_STORE8);
        store("storeShort(@II)V", Op.I32_STORE16);
        store("storeInt(@II)V", Op.I32_STORE);
        store("storeLong(@IJ)V", Op.I64_STORE);
        store("storeFloat(@IF)V", Op.F32_STORE);
        store("storeDouble(@ID)V", Op.F64_STORE);
        store("storeAddress(@I@)V", Op.I32_STORE);
    }

    private static void load(String method, LowType type, Op op) {
        address(method, (context, emit, args) -> {
            Integer offset = constantOffset(args.get(1));
            return offset != null
                    ? emit.load(type, op, args.get(0), offset, Alias.ANY)
                    : emit.load(type, op, emit.int32(Op.I32_ADD, args.get(0), args.get(1)), 0, Alias.ANY);
        });
    }

    private static void store(String method, Op op) {
        address(method, (context, emit, args) -> {
            Integer offset = constantOffset(args.get(1));
            if (offset != null) {
                emit.store(op, args.get(0), offset, args.get(2), Alias.ANY);
            } else {
                emit.store(op, emit.int32(Op.I32_ADD, args.get(0), args.get(1)), 0, args.get(2), Alias.ANY);
            }
            return null;
        });
    }

    /** A constant that can go into the instruction: not negative, since the effective address does not wrap. */
    private static Integer constantOffset(Value value) {
        if (value instanceof Instr instr && instr.opcode() == Opcode.CONST && instr.imm() >= 0) {
            return (int) instr.imm();
        }
        return null;
    }

    private static void memory() {
        String copy = "copy(" + ADDRESS_TYPE + ADDRESS_TYPE + "I)V";
        add(
                RuntimeClasses.MEMORY,
                copy,
                (context, emit, args) -> emit.other(Opcode.MEMORY_COPY, null, args.toArray(new Value[0])));
        add(
                RuntimeClasses.MEMORY,
                "fill(" + ADDRESS_TYPE + "II)V",
                (context, emit, args) -> emit.other(Opcode.MEMORY_FILL, null, args.toArray(new Value[0])));
        add(RuntimeClasses.MEMORY, "pages()I", (context, emit, args) -> emit.other(Opcode.MEMORY_SIZE, LowType.I32));
        add(
                RuntimeClasses.MEMORY,
                "grow(I)I",
                (context, emit, args) -> emit.other(Opcode.MEMORY_GROW, LowType.I32, args.get(0)));
    }

    private static void checks() {
        add(RuntimeClasses.CHECKS, "divisor(I)I", (context, emit, args) -> {
            emit.check(Opcode.CHECK_NONZERO, context.runtime(RuntimeClasses.THROW_DIVISION), args.get(0));
            return args.get(0);
        });
        add(RuntimeClasses.CHECKS, "divisor(J)J", (context, emit, args) -> {
            emit.check(Opcode.CHECK_NONZERO_I64, context.runtime(RuntimeClasses.THROW_DIVISION), args.get(0));
            return args.get(0);
        });
        add(RuntimeClasses.CHECKS, "arraySize(I)I", (context, emit, args) -> {
            Value negative = emit.int32(Op.I32_LT_S, args.get(0), emit.i32(0));
            emit.check(Opcode.CHECK_NOT, context.runtime(RuntimeClasses.THROW_SIZE), negative, args.get(0));
            return args.get(0);
        });
        add(RuntimeClasses.CHECKS, "nonNull(Ljava/lang/Object;)Ljava/lang/Object;", (context, emit, args) -> {
            Value value = args.get(0);
            if (value.type() == LowType.REF && !(value instanceof Instr instr && instr.opcode() == Opcode.NEW)) {
                emit.check(Opcode.CHECK_NONZERO, context.runtime(RuntimeClasses.THROW_NULL), value);
            }
            return value;
        });
        add(RuntimeClasses.CHECKS, "valueMade(Ljava/lang/Object;)V", (context, emit, args) -> null);
        add(RuntimeClasses.CHECKS, "arrayStore(Ljava/lang/Object;Ljava/lang/Object;)V", (context, emit, args) -> {
            // The helper tests again, exactly; most arrays are Object[], which takes anything.
            Value id = emit.load(LowType.I32, Op.I32_LOAD16_U, args.get(0), Layout.HEADER, Alias.IMMUTABLE);
            Value special = emit.int32(Op.I32_NE, id, emit.i32(context.types().id(TypeTable.OBJECT_ARRAY)));
            emit.callIf(special, context.runtime(RuntimeClasses.CHECK_STORE), args.get(0), args.get(1));
            return null;
        });
    }

    private static void integers() {
        unary("java.lang.Integer", "numberOfLeadingZeros(I)I", LowType.I32, Op.I32_CLZ);
        unary("java.lang.Integer", "numberOfTrailingZeros(I)I", LowType.I32, Op.I32_CTZ);
        unary("java.lang.Integer", "bitCount(I)I", LowType.I32, Op.I32_POPCNT);
        binary("java.lang.Integer", "rotateLeft(II)I", LowType.I32, Op.I32_ROTL);
        binary("java.lang.Integer", "rotateRight(II)I", LowType.I32, Op.I32_ROTR);
        for (String method : List.of("numberOfLeadingZeros", "numberOfTrailingZeros", "bitCount")) {
            Op op = method.equals("bitCount")
                    ? Op.I64_POPCNT
                    : method.equals("numberOfLeadingZeros") ? Op.I64_CLZ : Op.I64_CTZ;
            add(
                    "java.lang.Long",
                    method + "(J)I",
                    (context, emit, args) -> emit.int32(Op.I32_WRAP_I64, emit.numeric(LowType.I64, op, args.get(0))));
        }
        for (boolean left : List.of(true, false)) {
            add(
                    "java.lang.Long",
                    (left ? "rotateLeft" : "rotateRight") + "(JI)J",
                    (context, emit, args) -> emit.numeric(
                            LowType.I64,
                            left ? Op.I64_ROTL : Op.I64_ROTR,
                            args.get(0),
                            emit.numeric(LowType.I64, Op.I64_EXTEND_I32_S, args.get(1))));
        }
        unsigned("java.lang.Integer", "I", LowType.I32, Op.I32_DIV_U, Op.I32_REM_U, Op.I32_LT_U, Op.I32_GT_U);
        unsigned("java.lang.Long", "J", LowType.I64, Op.I64_DIV_U, Op.I64_REM_U, Op.I64_LT_U, Op.I64_GT_U);
    }

    private static void unsigned(String owner, String type, LowType low, Op divide, Op remainder, Op less, Op greater) {
        String signature = "(" + type + type + ")";
        for (Op op : List.of(divide, remainder)) {
            add(owner, (op == divide ? "divideUnsigned" : "remainderUnsigned") + signature + type, (c, emit, args) -> {
                emit.check(
                        low == LowType.I32 ? Opcode.CHECK_NONZERO : Opcode.CHECK_NONZERO_I64,
                        c.runtime(RuntimeClasses.THROW_DIVISION),
                        args.get(1));
                return emit.numeric(low, op, args.get(0), args.get(1));
            });
        }
        add(
                owner,
                "compareUnsigned" + signature + "I",
                (c, emit, args) -> emit.int32(
                        Op.I32_SUB,
                        emit.int32(greater, args.get(0), args.get(1)),
                        emit.int32(less, args.get(0), args.get(1))));
    }

    private static void floats() {
        unary("java.lang.Float", "floatToRawIntBits(F)I", LowType.I32, Op.I32_REINTERPRET_F32);
        unary("java.lang.Float", "intBitsToFloat(I)F", LowType.F32, Op.F32_REINTERPRET_I32);
        unary("java.lang.Double", "doubleToRawLongBits(D)J", LowType.I64, Op.I64_REINTERPRET_F64);
        unary("java.lang.Double", "longBitsToDouble(J)D", LowType.F64, Op.F64_REINTERPRET_I64);
        unary("java.lang.Math", "sqrt(D)D", LowType.F64, Op.F64_SQRT);
        unary("java.lang.Math", "ceil(D)D", LowType.F64, Op.F64_CEIL);
        unary("java.lang.Math", "floor(D)D", LowType.F64, Op.F64_FLOOR);
        unary("java.lang.Math", "rint(D)D", LowType.F64, Op.F64_NEAREST);
        unary("java.lang.Math", "abs(F)F", LowType.F32, Op.F32_ABS);
        unary("java.lang.Math", "abs(D)D", LowType.F64, Op.F64_ABS);
        binary("java.lang.Math", "min(FF)F", LowType.F32, Op.F32_MIN);
        binary("java.lang.Math", "min(DD)D", LowType.F64, Op.F64_MIN);
        binary("java.lang.Math", "max(FF)F", LowType.F32, Op.F32_MAX);
        binary("java.lang.Math", "max(DD)D", LowType.F64, Op.F64_MAX);
    }

    private static void runtime() {
        add(
                RuntimeClasses.FATAL,
                "stop(I)V",
                (context, emit, args) -> emit.call(context.methods().trap()));
        add(
                RuntimeClasses.SUSPENSION,
                "isPossible()Z",
                (context, emit, args) -> emit.i32(context.world().startsThreads() ? 1 : 0));
        add(
                RuntimeClasses.FINAL_REFERENCES,
                "exist()Z",
                (context, emit, args) -> emit.i32(context.isReachable(RuntimeClasses.REGISTER_FINALIZEE) ? 1 : 0));
        // Without --verify-heap the verifier is not in the module at all.
        for (String method : List.of("verifyBefore()V", "verifyAfter()V")) {
            add(RuntimeClasses.HEAP_VERIFIER, method, (context, emit, args) -> {
                if (context.verifyHeap()) {
                    emit.call(context.runtime(MethodReference.parse(RuntimeClasses.HEAP_VERIFIER + "." + method)));
                }
                return null;
            });
        }
        add(RuntimeClasses.LAUNCHER, "callMain([Ljava/lang/String;)V", (context, emit, args) -> {
            if (context.world().isLibrary()) {
                // Reached by way of the main thread, which in a library runs what the host calls.
                return null;
            }
            MethodReference main = new MethodReference(
                    context.world().entryPoint(),
                    new MethodDescriptor(
                            "main", ValueType.arrayOf(ValueType.object("java.lang.String")), ValueType.VOID));
            ClassHolder entry = context.world().classes().get(context.world().entryPoint());
            if (entry == null || entry.getMethod(main.getDescriptor()) == null) {
                return null; // A library has no main method; the thread that would run it is reached all the same.
            }
            ClassInitialisation.Initialiser initialiser =
                    context.initialisation().initialiser(context.world().entryPoint());
            if (initialiser != null) {
                emit.call(initialiser.function());
            }
            return emit.call(context.runtime(main), args.get(0));
        });
        add(RuntimeClasses.EXCHANGE, "flushOutput()V", (context, emit, args) -> {
            if (context.isReachable(RuntimeClasses.FLUSH_OUTPUT)) {
                emit.call(context.runtime(RuntimeClasses.FLUSH_OUTPUT));
            }
            return null;
        });
        String bindings = "dev.amphora.runtime.classlib.ClassInfoBindings";
        String classInfo = "Lorg/teavm/runtime/reflect/ClassInfo;";
        add(
                bindings,
                "createClass(" + classInfo + ")Ljava/lang/Class;",
                (context, emit, args) -> emit.call(
                        context.runtime(new MethodReference(
                                Class.class, "createClass", org.teavm.runtime.reflect.ClassInfo.class, Class.class)),
                        args.get(0)));
        add(
                bindings,
                "callInitialiser(I)V",
                (context, emit, args) ->
                        emit.callIndirect(new Signature(List.of(), null), null, args.get(0), List.of()));
        add(
                bindings,
                "enclosingClasses()I",
                (context, emit, args) -> emit.i32(context.records().outerClasses(ClassReader::getOwnerName)));
        add(
                bindings,
                "declaringClasses()I",
                (context, emit, args) -> emit.i32(context.records().outerClasses(ClassReader::getDeclaringClassName)));
        add(
                "dev.amphora.runtime.classlib.Types",
                "comparesItself()I",
                (context, emit, args) -> emit.i32(context.records().tellComparisons()));
        add(
                "dev.amphora.runtime.classlib.InternPool",
                "literals()I",
                (context, emit, args) -> emit.load(
                        LowType.I32, Op.I32_LOAD, emit.i32(0), context.strings().tableCell(), Alias.ANY));
        add(
                "org.teavm.platform.plugin.StringAmplifier",
                "amplify(Ljava/lang/String;)Ljava/lang/String;",
                (context, emit, args) -> args.get(0));
    }
}
