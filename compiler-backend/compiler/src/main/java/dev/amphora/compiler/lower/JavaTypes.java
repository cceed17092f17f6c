// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.List;
import org.teavm.model.MethodReference;
import org.teavm.model.PrimitiveType;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.NumericOperandType;

/** How Java's types look in the low IR and in memory. */
final class JavaTypes {
    private JavaTypes() {}

    static LowType low(ValueType type) {
        if (type instanceof ValueType.Primitive primitive) {
            switch (primitive.getKind()) {
                case LONG:
                    return LowType.I64;
                case FLOAT:
                    return LowType.F32;
                case DOUBLE:
                    return LowType.F64;
                default:
                    return LowType.I32;
            }
        }
        if (type instanceof ValueType.Object object && object.getClassName().equals(RuntimeClasses.ADDRESS)) {
            return LowType.I32;
        }
        return type == ValueType.VOID ? null : LowType.REF;
    }

    static LowType low(NumericOperandType type) {
        switch (type) {
            case LONG:
                return LowType.I64;
            case FLOAT:
                return LowType.F32;
            case DOUBLE:
                return LowType.F64;
            default:
                return LowType.I32;
        }
    }

    static LowType low(ArrayElementType type) {
        switch (type) {
            case LONG:
                return LowType.I64;
            case FLOAT:
                return LowType.F32;
            case DOUBLE:
                return LowType.F64;
            case OBJECT:
                return LowType.REF;
            default:
                return LowType.I32;
        }
    }

    static Signature signature(MethodReference method, boolean isStatic) {
        List<LowType> params = new ArrayList<>();
        if (!isStatic) {
            params.add(LowType.REF);
        }
        for (ValueType param : method.getParameterTypes()) {
            params.add(low(param));
        }
        return new Signature(params, low(method.getReturnType()));
    }

    /** Log2 of a value's size in memory. */
    static int sizeShift(ValueType type) {
        if (type instanceof ValueType.Primitive primitive) {
            return sizeShift(primitive.getKind());
        }
        return 2;
    }

    static int sizeShift(PrimitiveType kind) {
        switch (kind) {
            case BOOLEAN:
            case BYTE:
                return 0;
            case SHORT:
            case CHARACTER:
                return 1;
            case LONG:
            case DOUBLE:
                return 3;
            default:
                return 2;
        }
    }

    static int sizeShift(ArrayElementType type) {
        switch (type) {
            case BYTE:
                return 0;
            case SHORT:
            case CHAR:
                return 1;
            case LONG:
            case DOUBLE:
                return 3;
            default:
                return 2;
        }
    }

    static Op load(ValueType type) {
        if (type instanceof ValueType.Primitive primitive) {
            switch (primitive.getKind()) {
                case BOOLEAN:
                    return Op.I32_LOAD8_U;
                case BYTE:
                    return Op.I32_LOAD8_S;
                case SHORT:
                    return Op.I32_LOAD16_S;
                case CHARACTER:
                    return Op.I32_LOAD16_U;
                case LONG:
                    return Op.I64_LOAD;
                case FLOAT:
                    return Op.F32_LOAD;
                case DOUBLE:
                    return Op.F64_LOAD;
                default:
                    return Op.I32_LOAD;
            }
        }
        return Op.I32_LOAD;
    }

    static Op store(ValueType type) {
        if (type instanceof ValueType.Primitive primitive) {
            switch (primitive.getKind()) {
                case BOOLEAN:
                case BYTE:
                    return Op.I32_STORE8;
                case SHORT:
                case CHARACTER:
                    return Op.I32_STORE16;
                case LONG:
                    return Op.I64_STORE;
                case FLOAT:
                    return Op.F32_STORE;
                case DOUBLE:
                    return Op.F64_STORE;
                default:
                    return Op.I32_STORE;
            }
        }
        return Op.I32_STORE;
    }

    static Op load(ArrayElementType type) {
        switch (type) {
            case BYTE:
                return Op.I32_LOAD8_S;
            case SHORT:
                return Op.I32_LOAD16_S;
            case CHAR:
                return Op.I32_LOAD16_U;
            case LONG:
                return Op.I64_LOAD;
            case FLOAT:
                return Op.F32_LOAD;
            case DOUBLE:
                return Op.F64_LOAD;
            default:
                return Op.I32_LOAD;
        }
    }

    static Op store(ArrayElementType type) {
        switch (type) {
            case BYTE:
                return Op.I32_STORE8;
            case SHORT:
            case CHAR:
                return Op.I32_STORE16;
            case LONG:
                return Op.I64_STORE;
            case FLOAT:
                return Op.F32_STORE;
            case DOUBLE:
                return Op.F64_STORE;
            default:
                return Op.I32_STORE;
        }
    }
}
