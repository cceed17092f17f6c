// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/** The instructions that work on a memory as a whole. Core spec 3.0, 4.6.12. */
final class MemoryInstructions {
    private MemoryInstructions() {}

    /** Executes the instruction before {@code pc} and returns where the next one is. */
    static int execute(int[] code, int pc, long[] s, int fp, Instance instance) {
        int op = code[pc - 4];
        int x = code[pc - 3];
        int y = code[pc - 2];
        int z = code[pc - 1];
        switch (op) {
            case Opcode.MEMORY_SIZE -> s[fp + x] = instance.memory().pages();
            case Opcode.MEMORY_GROW -> s[fp + x] = grow(instance, (int) s[fp + y]);
            case Opcode.DATA_DROP -> instance.dropData(x);
            case Opcode.MEMORY_INIT -> {
                byte[] segment = instance.dataSegment(code[pc]);
                instance.meter().chargeBytes((int) s[fp + z]);
                instance.memory().init((int) s[fp + x], segment, (int) s[fp + y], (int) s[fp + z]);
                return pc + 1;
            }
            case Opcode.MEMORY_COPY -> {
                instance.meter().chargeBytes((int) s[fp + z]);
                instance.memory().copy((int) s[fp + x], (int) s[fp + y], (int) s[fp + z]);
            }
            case Opcode.MEMORY_FILL -> {
                instance.meter().chargeBytes((int) s[fp + z]);
                instance.memory().fill((int) s[fp + x], (byte) s[fp + y], (int) s[fp + z]);
            }
            default -> throw Numerics.unknown(op);
        }
        return pc;
    }

    /** Growing copies what is there. */
    static int grow(Instance instance, int delta) {
        instance.meter().chargeBytes(delta == 0 ? 0 : instance.memory().size());
        return instance.memory().grow(delta);
    }
}
