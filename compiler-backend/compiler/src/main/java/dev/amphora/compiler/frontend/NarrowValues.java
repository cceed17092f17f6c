// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashSet;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.Phi;
import org.teavm.model.PrimitiveType;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerDirection;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.IntegerSubtype;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Cuts ints to size where they become booleans, and where they are returned as bytes, chars or shorts (JVMS 2.11.1,
 * 6.5.bastore, 6.5.putfield, 6.5.ireturn): the verifier takes all of these for ints. Compilers store and return what fits, so
 * that there is nearly always nothing to do.
 */
final class NarrowValues {
    private final Program program;
    private final MethodReader method;
    private final Instruction[] definitions;
    private final Phi[] phis;

    private NarrowValues(Program program, MethodReader method) {
        this.program = program;
        this.method = method;
        definitions = new Instruction[program.variableCount()];
        phis = new Phi[program.variableCount()];
    }

    /** Cuts what does not fit, in a program in SSA form. */
    static void cut(Program program, MethodReader method) {
        NarrowValues values = new NarrowValues(program, method);
        if (values.hasUses()) {
            values.findDefinitions();
            values.cut();
        }
    }

    private boolean hasUses() {
        if (isNarrow(method.getResultType())) {
            return true;
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof PutElementInstruction put && put.getType() == ArrayElementType.BYTE
                        || instruction instanceof PutFieldInstruction field
                                && kind(field.getFieldType()) == PrimitiveType.BOOLEAN) {
                    return true;
                }
            }
        }
        return false;
    }

    private void findDefinitions() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                phis[phi.getReceiver().getIndex()] = phi;
            }
            for (Instruction instruction : block) {
                Variable defined = receiver(instruction);
                if (defined != null) {
                    definitions[defined.getIndex()] = instruction;
                }
            }
        }
    }

    /** What an instruction defines, if it is of a kind that says something here. */
    private static Variable receiver(Instruction instruction) {
        if (instruction instanceof IntegerConstantInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof BinaryInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof AssignInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof CastInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof CastIntegerInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof CloneArrayInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof ConstructArrayInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof ConstructMultiArrayInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof GetElementInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof GetFieldInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof InvokeInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof IsInstanceInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof NullCheckInstruction i) {
            return i.getReceiver();
        } else if (instruction instanceof UnwrapArrayInstruction i) {
            return i.getReceiver();
        }
        return null;
    }

    private void cut() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof PutElementInstruction put) {
                    if (put.getType() == ArrayElementType.BYTE && isArrayOfBooleans(put.getArray())) {
                        put.setValue(cut(put.getValue(), PrimitiveType.BOOLEAN, put));
                    }
                } else if (instruction instanceof PutFieldInstruction put) {
                    if (kind(put.getFieldType()) == PrimitiveType.BOOLEAN) {
                        put.setValue(cut(put.getValue(), PrimitiveType.BOOLEAN, put));
                    }
                } else if (instruction instanceof ExitInstruction exit && isNarrow(method.getResultType())) {
                    exit.setValueToReturn(cut(exit.getValueToReturn(), kind(method.getResultType()), exit));
                }
            }
        }
    }

    private Variable cut(Variable value, PrimitiveType kind, Instruction use) {
        if (fits(value, kind, new HashSet<>())) {
            return value;
        }
        Variable cut = program.createVariable();
        if (kind == PrimitiveType.BOOLEAN) {
            IntegerConstantInstruction one = new IntegerConstantInstruction();
            one.setConstant(1);
            one.setReceiver(program.createVariable());
            one.setLocation(use.getLocation());
            use.insertPrevious(one);
            BinaryInstruction and = new BinaryInstruction(BinaryOperation.AND, NumericOperandType.INT);
            and.setFirstOperand(value);
            and.setSecondOperand(one.getReceiver());
            and.setReceiver(cut);
            and.setLocation(use.getLocation());
            use.insertPrevious(and);
        } else {
            IntegerSubtype subtype =
                    switch (kind) {
                        case BYTE -> IntegerSubtype.BYTE;
                        case SHORT -> IntegerSubtype.SHORT;
                        default -> IntegerSubtype.CHAR;
                    };
            CastIntegerInstruction cast = new CastIntegerInstruction(subtype, CastIntegerDirection.FROM_INTEGER);
            cast.setValue(value);
            cast.setReceiver(cut);
            cast.setLocation(use.getLocation());
            use.insertPrevious(cast);
        }
        return cut;
    }

    /** Whether an int is certainly a value of a type. Values that depend on themselves are taken to be. */
    private boolean fits(Variable value, PrimitiveType kind, Set<Variable> seen) {
        if (value.getIndex() >= definitions.length) {
            // Has been cut.
            return true;
        }
        if (!seen.add(value)) {
            return true;
        }
        Phi phi = phis[value.getIndex()];
        if (phi != null) {
            for (Incoming incoming : phi.getIncomings()) {
                if (!fits(incoming.getValue(), kind, seen)) {
                    return false;
                }
            }
            return true;
        }
        Instruction definition = definitions[value.getIndex()];
        if (definition instanceof IntegerConstantInstruction constant) {
            return fits(constant.getConstant(), kind);
        } else if (definition instanceof AssignInstruction assign) {
            return fits(assign.getAssignee(), kind, seen);
        } else if (definition instanceof IsInstanceInstruction) {
            return true;
        } else if (definition instanceof CastIntegerInstruction cast) {
            return cast.getDirection() == CastIntegerDirection.TO_INTEGER && fits(cast.getValue(), kind, seen)
                    || includes(kind, primitive(cast.getTargetType()));
        } else if (definition instanceof GetElementInstruction get) {
            return switch (get.getType()) {
                case BYTE ->
                    kind == PrimitiveType.BOOLEAN
                            ? isArrayOfBooleans(get.getArray())
                            : includes(kind, PrimitiveType.BYTE) || isArrayOfBooleans(get.getArray());
                case CHAR -> includes(kind, PrimitiveType.CHARACTER);
                case SHORT -> includes(kind, PrimitiveType.SHORT);
                default -> false;
            };
        } else if (definition instanceof BinaryInstruction binary) {
            return fits(binary, kind, seen);
        }
        return includes(kind, kind(type(value)));
    }

    private boolean fits(BinaryInstruction binary, PrimitiveType kind, Set<Variable> seen) {
        return switch (binary.getOperation()) {
            case AND ->
                binary.getOperandType() == NumericOperandType.INT
                        && (isBit(binary.getFirstOperand(), seen)
                                || isBit(binary.getSecondOperand(), seen)
                                || fits(binary.getFirstOperand(), kind, seen)
                                        && fits(binary.getSecondOperand(), kind, seen));
            case OR, XOR ->
                binary.getOperandType() == NumericOperandType.INT
                        && fits(binary.getFirstOperand(), kind, seen)
                        && fits(binary.getSecondOperand(), kind, seen);
            default -> false;
        };
    }

    private boolean isBit(Variable value, Set<Variable> seen) {
        return fits(value, PrimitiveType.BOOLEAN, new HashSet<>(seen));
    }

    private static boolean fits(int value, PrimitiveType kind) {
        return switch (kind) {
            case BOOLEAN -> value == 0 || value == 1;
            case BYTE -> value == (byte) value;
            case SHORT -> value == (short) value;
            default -> value == (char) value;
        };
    }

    /** Whether all values of one type are values of another, as ints. */
    private static boolean includes(PrimitiveType wide, PrimitiveType narrow) {
        return narrow == wide
                || narrow == PrimitiveType.BOOLEAN
                || narrow == PrimitiveType.BYTE && wide == PrimitiveType.SHORT;
    }

    private static PrimitiveType primitive(IntegerSubtype subtype) {
        return switch (subtype) {
            case BYTE -> PrimitiveType.BYTE;
            case SHORT -> PrimitiveType.SHORT;
            case CHAR -> PrimitiveType.CHARACTER;
        };
    }

    private boolean isArrayOfBooleans(Variable array) {
        return arrayType(array, new HashSet<>()) instanceof ValueType.Array type
                && kind(type.getItemType()) == PrimitiveType.BOOLEAN;
    }

    /** The type of an array, which the verifier knows exactly where bytes are loaded and stored; null for null. */
    private ValueType arrayType(Variable array, Set<Variable> seen) {
        if (array.getIndex() >= definitions.length || !seen.add(array)) {
            return null;
        }
        if (phis[array.getIndex()] != null) {
            for (Incoming incoming : phis[array.getIndex()].getIncomings()) {
                ValueType type = arrayType(incoming.getValue(), seen);
                if (type != null) {
                    return type;
                }
            }
            return null;
        }
        Instruction definition = definitions[array.getIndex()];
        if (definition instanceof ConstructArrayInstruction construct) {
            return ValueType.arrayOf(construct.getItemType());
        } else if (definition instanceof ConstructMultiArrayInstruction construct) {
            return construct.getItemType();
        } else if (definition instanceof AssignInstruction assign) {
            return arrayType(assign.getAssignee(), seen);
        } else if (definition instanceof NullCheckInstruction check) {
            return arrayType(check.getValue(), seen);
        } else if (definition instanceof UnwrapArrayInstruction unwrap) {
            return arrayType(unwrap.getArray(), seen);
        } else if (definition instanceof CloneArrayInstruction clone) {
            return arrayType(clone.getArray(), seen);
        } else if (definition instanceof GetElementInstruction get) {
            return arrayType(get.getArray(), seen) instanceof ValueType.Array outer ? outer.getItemType() : null;
        }
        return type(array);
    }

    /** The type that a declaration gives a variable; null if none does. */
    private ValueType type(Variable variable) {
        int index = variable.getIndex();
        if (index >= 1 && index <= method.parameterCount() && definitions[index] == null) {
            return method.parameterType(index - 1);
        }
        Instruction definition = definitions[index];
        if (definition instanceof GetFieldInstruction get) {
            return get.getFieldType();
        } else if (definition instanceof InvokeInstruction call) {
            return call.getMethod().getReturnType();
        } else if (definition instanceof CastInstruction cast) {
            return cast.getTargetType();
        }
        return null;
    }

    private static boolean isNarrow(ValueType type) {
        PrimitiveType kind = kind(type);
        return kind == PrimitiveType.BOOLEAN
                || kind == PrimitiveType.BYTE
                || kind == PrimitiveType.SHORT
                || kind == PrimitiveType.CHARACTER;
    }

    private static PrimitiveType kind(ValueType type) {
        return type instanceof ValueType.Primitive primitive ? primitive.getKind() : null;
    }
}
