// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import org.teavm.model.ValueType;

/** Code for {@code instanceof} and casts: a range check on the class id, a bit test, or a call for the odd cases. */
final class TypeTests {
    private final LoweringContext context;
    private final Emitter emit;

    TypeTests(LoweringContext context, Emitter emit) {
        this.context = context;
        this.emit = emit;
    }

    private Value classId(Value object) {
        return emit.load(LowType.I32, Op.I32_LOAD16_U, object, 0, Alias.IMMUTABLE);
    }

    private Value notNull(Value object) {
        return emit.int32(Op.I32_NE, emit.cast(LowType.I32, object), emit.i32(0));
    }

    /** 1 if the object is an instance of the type, 0 if not or if it is null. */
    Value isInstance(Value object, ValueType type) {
        if (type.equals(TypeTable.OBJECT)) {
            return notNull(object);
        }
        if (!context.types().contains(type)) {
            return emit.i32(0);
        }
        if (context.types().isInterface(type)) {
            ClassRecords.InterfaceTest test = context.records().interfaceTest(((ValueType.Object) type).getClassName());
            Value bits = emit.load(LowType.I32, Op.I32_LOAD8_U, classId(object), test.table(), Alias.IMMUTABLE);
            Value bit = emit.int32(Op.I32_NE, emit.int32(Op.I32_AND, bits, emit.i32(test.mask())), emit.i32(0));
            return emit.int32(Op.I32_AND, bit, notNull(object));
        }
        if (isRange(type)) {
            return inRange(classId(object), type, true);
        }
        return emit.call(
                context.runtime(RuntimeClasses.IS_INSTANCE),
                object,
                emit.i32(context.records().address(type)));
    }

    /** Throws unless the object is null or an instance of the type. */
    void cast(Value object, ValueType type) {
        if (type.equals(TypeTable.OBJECT) || isUntyped(type)) {
            return;
        }
        Value fails;
        if (!context.types().contains(type)) {
            throw new IllegalStateException("cast to a type without id: " + type);
        }
        if (context.types().isInterface(type)) {
            ClassRecords.InterfaceTest test = context.records().interfaceTest(((ValueType.Object) type).getClassName());
            Value bits = emit.load(LowType.I32, Op.I32_LOAD8_U, classId(object), test.table(), Alias.IMMUTABLE);
            // Null's byte has all bits set.
            fails = emit.int32(Op.I32_EQZ, emit.int32(Op.I32_AND, bits, emit.i32(test.mask())));
        } else if (isRange(type)) {
            fails = emit.int32(Op.I32_AND, inRange(classId(object), type, false), notNull(object));
        } else {
            Value instance = emit.call(
                    context.runtime(RuntimeClasses.IS_INSTANCE),
                    object,
                    emit.i32(context.records().address(type)));
            fails = emit.int32(Op.I32_AND, emit.int32(Op.I32_EQZ, instance), notNull(object));
        }
        emit.check(
                Opcode.CHECK_NOT,
                context.runtime(RuntimeClasses.THROW_CAST),
                fails,
                object,
                emit.i32(context.records().address(type)));
    }

    /** Types of the front end's runtime that are not objects: nothing to test. */
    private boolean isUntyped(ValueType type) {
        return type instanceof ValueType.Object object
                && (object.getClassName().startsWith("org.teavm.runtime.reflect.")
                        || object.getClassName().equals("org.teavm.runtime.StringInfo")
                        || object.getClassName().equals(RuntimeClasses.ADDRESS)
                        || context.resources().isResource(object.getClassName()));
    }

    /** Whether all instances of the type have consecutive class ids. */
    private boolean isRange(ValueType type) {
        ValueType element = type;
        while (element instanceof ValueType.Array) {
            element = TypeTable.item(element);
        }
        return element == type || !context.types().isInterface(element);
    }

    private Value inRange(Value classId, ValueType type, boolean inside) {
        int first = context.types().id(type);
        int count = context.types().end(type) - first;
        if (count == 1) {
            return emit.int32(inside ? Op.I32_EQ : Op.I32_NE, classId, emit.i32(first));
        }
        Value distance = emit.int32(Op.I32_SUB, classId, emit.i32(first));
        return emit.int32(inside ? Op.I32_LT_U : Op.I32_GE_U, distance, emit.i32(count));
    }
}
