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
        int at = pc - Opcode.LENGTH;
        int op = code[at];
        int x = fp + code[at + 1];
        int y = fp + code[at + 2];
        int z = fp + code[at + 3];
        int n = code[at + 4];
        switch (op) {
            case Opcode.TABLE_GET -> r[x] = instance.table(n).get((int) s[y]);
            case Opcode.TABLE_SET -> instance.table(n).set((int) s[y], r[z]);
            case Opcode.TABLE_SIZE -> s[x] = instance.table(n).size();
            case Opcode.TABLE_GROW -> s[x] = grow(instance, n, (int) s[z], r[y]);
            case Opcode.ELEM_DROP -> instance.dropElements(n);
            case Opcode.REF_NULL -> r[x] = null;
            case Opcode.REF_IS_NULL -> s[x] = Numerics.toInt(r[y] == null);
            case Opcode.REF_FUNC -> r[x] = instance.functions()[n];
            case Opcode.COPY_REFERENCE -> r[x] = r[y];
            case Opcode.SELECT_REFERENCE -> r[x] = (int) s[fp + n] != 0 ? r[y] : r[z];
            case Opcode.GLOBAL_GET_REFERENCE -> r[x] = instance.globals()[n].reference;
            case Opcode.GLOBAL_SET_REFERENCE -> instance.globals()[n].reference = r[y];
            case Opcode.GLOBAL_GET_HIGH -> s[x] = instance.globals()[n].highBits;
            case Opcode.GLOBAL_SET_HIGH -> instance.globals()[n].highBits = s[y];
            case Opcode.TABLE_FILL -> {
                instance.meter().chargeEntries((int) s[z]);
                instance.table(n).fill((int) s[x], r[y], (int) s[z]);
            }
            case Opcode.TABLE_INIT -> {
                instance.meter().chargeEntries((int) s[z]);
                Object[] segment = instance.elements(n);
                instance.table(code[pc]).init((int) s[x], segment, (int) s[y], (int) s[z]);
                return pc + 1;
            }
            case Opcode.TABLE_COPY -> {
                instance.meter().chargeEntries((int) s[z]);
                instance.table(n).copy((int) s[x], instance.table(code[pc]), (int) s[y], (int) s[z]);
                return pc + 1;
            }
            default -> throw Numerics.unknown(op);
        }
        return pc;
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
