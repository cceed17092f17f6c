// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A data segment: bytes that initialise a part of a memory.
 *
 * @param memoryIndex the memory to initialise; 0 unless the segment is active
 * @param offset where to begin, a constant expression including its final {@code end}; empty unless the segment is
 *     active
 * @param bytes the contents; shared, not copied, so that large images stay cheap: nobody may change the array
 */
public record DataSegment(SegmentMode mode, int memoryIndex, List<Instr> offset, byte[] bytes) {
    public DataSegment {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(bytes, "bytes");
        offset = List.copyOf(offset);
        if (mode == SegmentMode.DECLARATIVE) {
            throw new IllegalArgumentException("a data segment cannot be declarative");
        }
        if (mode != SegmentMode.ACTIVE && (memoryIndex != 0 || !offset.isEmpty())) {
            throw new IllegalArgumentException("only an active segment has a memory and an offset");
        }
    }

    /** An active segment for memory 0 at a constant address. */
    public static DataSegment at(int address, byte[] bytes) {
        return new DataSegment(SegmentMode.ACTIVE, 0, List.of(Instr.i32Const(address), Instr.of(Op.END)), bytes);
    }

    public static DataSegment passive(byte[] bytes) {
        return new DataSegment(SegmentMode.PASSIVE, 0, List.of(), bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataSegment that
                && mode == that.mode
                && memoryIndex == that.memoryIndex
                && offset.equals(that.offset)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mode, memoryIndex, offset, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "DataSegment[mode=" + mode + ", memoryIndex=" + memoryIndex + ", offset=" + offset + ", bytes="
                + bytes.length + "]";
    }
}
