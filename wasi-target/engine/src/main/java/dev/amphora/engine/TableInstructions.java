// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/** The instructions on tables and references. Core spec 3.0, 4.6.5 and 4.6.11. */
final class TableInstructions {
    private TableInstructions() {}

    /** Executes the instruction before {@code pc} and returns where the next one is. */
    static int execute(int[] code, int pc, Stack stack, int fp, Instance instance) {
        long[] s = stack.values;
        Object[] r = stack.references;
        int op = code[pc - 4];
        int x = code[pc - 3];
        int y = code[pc - 2];
        int z = code[pc - 1];
        switch (op) {
            case Opcode.TABLE_GET -> r[fp + x] = instance.table(z).get((int) s[fp + y]);
            case Opcode.TABLE_SET -> instance.table(z).set((int) s[fp + x], r[fp + y]);
            case Opcode.TABLE_SIZE -> s[fp + x] = instance.table(y).size();
            case Opcode.ELEM_DROP -> instance.dropElements(x);
            case Opcode.REF_NULL -> r[fp + x] = null;
            case Opcode.REF_IS_NULL -> s[fp + x] = Numerics.toInt(r[fp + y] == null);
            case Opcode.REF_FUNC -> r[fp + x] = instance.functions()[y];
            case Opcode.COPY_REFERENCE -> r[fp + x] = r[fp + y];
            case Opcode.GLOBAL_GET_REFERENCE -> r[fp + x] = instance.globals()[y].reference;
            case Opcode.GLOBAL_SET_REFERENCE -> instance.globals()[y].reference = r[fp + x];
            case Opcode.GLOBAL_GET_HIGH -> s[fp + x] = instance.globals()[y].highBits;
            case Opcode.GLOBAL_SET_HIGH -> instance.globals()[y].highBits = s[fp + x];
            default -> {
                return executeLong(code, pc, stack, fp, instance);
            }
        }
        return pc;
    }

    /** Those with more operands than three. */
    private static int executeLong(int[] code, int pc, Stack stack, int fp, Instance instance) {
        long[] s = stack.values;
        Object[] r = stack.references;
        int op = code[pc - 4];
        int x = fp + code[pc - 3];
        int y = fp + code[pc - 2];
        int z = fp + code[pc - 1];
        int fourth = code[pc];
        switch (op) {
            case Opcode.SELECT_REFERENCE -> r[x] = (int) s[fp + fourth] != 0 ? r[y] : r[z];
            case Opcode.TABLE_GROW -> s[x] = grow(instance, fourth, (int) s[z], r[y]);
            case Opcode.TABLE_FILL -> {
                instance.meter().chargeEntries((int) s[z]);
                instance.table(fourth).fill((int) s[x], r[y], (int) s[z]);
            }
            case Opcode.TABLE_INIT -> {
                instance.meter().chargeEntries((int) s[z]);
                Object[] segment = instance.elements(fourth);
                instance.table(code[pc + 1]).init((int) s[x], segment, (int) s[y], (int) s[z]);
                return pc + 2;
            }
            case Opcode.TABLE_COPY -> {
                instance.meter().chargeEntries((int) s[z]);
                Table source = instance.table(code[pc + 1]);
                instance.table(fourth).copy((int) s[x], source, (int) s[y], (int) s[z]);
                return pc + 2;
            }
            default -> throw Numerics.unknown(op);
        }
        return pc + 1;
    }

    /** Growing copies what is there, and fills the rest. */
    static int grow(Instance instance, int table, int delta, Object value) {
        instance.meter().chargeEntries(delta == 0 ? 0 : instance.table(table).size());
        instance.meter().chargeEntries(delta);
        return instance.table(table).grow(delta, value);
    }

    /** What {@code throw_ref} throws. */
    static WasmException exception(Object reference) {
        if (reference == null) {
            throw new Trap(Trap.Kind.NULL_EXCEPTION_REFERENCE);
        }
        return (WasmException) reference;
    }
}
