// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/** The instructions that work on a memory as a whole. Core spec 3.0, 4.6.12. */
final class MemoryInstructions {
    private MemoryInstructions() {}

    /** Executes the instruction before {@code pc} and returns where the next one is. */
    static int execute(int[] code, int pc, long[] s, int fp, Instance instance) {
        int at = pc - Opcode.LENGTH;
        int op = code[at];
        int x = fp + code[at + 1];
        int y = fp + code[at + 2];
        int z = fp + code[at + 3];
        int n = code[at + 4];
        switch (op) {
            case Opcode.MEMORY_SIZE -> s[x] = instance.memory().pages();
            case Opcode.MEMORY_GROW -> s[x] = grow(instance, (int) s[y]);
            case Opcode.DATA_DROP -> instance.dropData(n);
            case Opcode.MEMORY_INIT -> {
                instance.meter().chargeBytes((int) s[z]);
                instance.memory().init((int) s[x], instance.dataSegment(n), (int) s[y], (int) s[z]);
            }
            case Opcode.MEMORY_COPY -> {
                instance.meter().chargeBytes((int) s[z]);
                instance.memory().copy((int) s[x], (int) s[y], (int) s[z]);
            }
            case Opcode.MEMORY_FILL -> {
                instance.meter().chargeBytes((int) s[z]);
                instance.memory().fill((int) s[x], (byte) s[y], (int) s[z]);
            }
            default -> throw Numerics.unknown(op);
        }
        return pc;
    }

    /** The index in {@code mem} of an access, checked: i32 address, constant offset, size of the access in bytes. */
    static int address(byte[] mem, long base, int offset, int size) {
        long address = Integer.toUnsignedLong((int) base) + Integer.toUnsignedLong(offset);
        if (address > mem.length - size) {
            throw new Trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS);
        }
        return (int) address;
    }

    /** Growing copies what is there. */
    static int grow(Instance instance, int delta) {
        instance.meter().chargeBytes(delta == 0 ? 0 : instance.memory().size());
        return instance.memory().grow(delta);
    }
}
