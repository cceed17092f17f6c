// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A position in the bytes of a module, and the binary format's primitive values. Core spec 3.0, 5.2. */
final class ByteSource {
    private final byte[] bytes;
    private int position;
    private int limit;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
        this.limit = bytes.length;
    }

    int position() {
        return position;
    }

    boolean isAtEnd() {
        return position == limit;
    }

    int remaining() {
        return limit - position;
    }

    /** Lets reads go no further than {@code length} bytes from here; returns the former limit, for {@link #leave}. */
    int enter(int length) {
        checkLength(length);
        int former = limit;
        limit = position + length;
        return former;
    }

    /** Restores the limit after a part with its own length, which must have been read to its end. */
    void leave(int formerLimit, String problemIfNotAtEnd) {
        if (position != limit) {
            throw malformed(problemIfNotAtEnd);
        }
        limit = formerLimit;
    }

    MalformedException malformed(String message) {
        return new MalformedException(position, message);
    }

    int readByte() {
        if (position == limit) {
            throw malformed("unexpected end of section or function");
        }
        return bytes[position++] & 0xFF;
    }

    /** The next byte, which is not consumed. */
    int peekByte() {
        int value = readByte();
        position--;
        return value;
    }

    /** An unsigned number of 32 bits. */
    int readU32() {
        int result = 0;
        for (int shift = 0; ; shift += 7) {
            int start = position;
            int value = readByte();
            if (shift == 28 && (value & 0x70) != 0) {
                throw new MalformedException(start, "integer too large");
            }
            result |= (value & 0x7F) << shift;
            if ((value & 0x80) == 0) {
                return result;
            }
            if (shift == 28) {
                throw new MalformedException(start, "integer representation too long");
            }
        }
    }

    int readS32() {
        return (int) readSigned(32);
    }

    /** A signed number of 33 bits, as block types are. */
    long readS33() {
        return readSigned(33);
    }

    long readS64() {
        return readSigned(64);
    }

    private long readSigned(int width) {
        long result = 0;
        for (int shift = 0; ; shift += 7) {
            int start = position;
            int value = readByte();
            int left = width - shift;
            if (left < 7) {
                // The bits beyond the width must repeat the sign.
                int beyond = 0x7F & -1 << (left - 1);
                if ((value & beyond) != 0 && (value & beyond) != beyond) {
                    throw new MalformedException(start, "integer too large");
                }
            }
            result |= (value & 0x7FL) << shift;
            if ((value & 0x80) == 0) {
                int unused = 64 - Math.min(64, shift + 7);
                return result << unused >> unused;
            }
            if (left <= 7) {
                throw new MalformedException(start, "integer representation too long");
            }
        }
    }

    int readFixed32() {
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            result |= readByte() << shift;
        }
        return result;
    }

    long readFixed64() {
        long low = readFixed32() & 0xFFFF_FFFFL;
        return low | (long) readFixed32() << 32;
    }

    byte[] readBytes(int length) {
        checkLength(length);
        byte[] result = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return result;
    }

    /** A length, then as many bytes of UTF-8. */
    String readName() {
        int length = readU32();
        checkLength(length);
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, position, length))
                    .toString();
            position += length;
            return name;
        } catch (CharacterCodingException e) {
            throw malformed("malformed UTF-8 encoding");
        }
    }

    /** The length of a vector, bounded by what could possibly follow: each item takes a byte at least. */
    int readCount() {
        int start = position;
        int count = readU32();
        if (Integer.compareUnsigned(count, remaining()) > 0) {
            throw new MalformedException(
                    start, "unexpected end of section or function: " + Integer.toUnsignedString(count) + " items");
        }
        return count;
    }

    private void checkLength(int length) {
        if (Integer.compareUnsigned(length, remaining()) > 0) {
            throw malformed("length out of bounds");
        }
    }
}
