// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/**
 * Inflates. Input may end anywhere, and is taken no further than what was made of it needs, so that what follows a stream
 * remains the caller's; faults have zlib's messages.
 */
public final class Decompressor {
    private static final int WINDOW = 1 << 15;
    private static final int[] LENGTH_ORDER = BlockCodes.LENGTH_ORDER;

    private enum State {
        HEADER,
        DICTIONARY_ID,
        DICTIONARY,
        BLOCK,
        STORED_LENGTH,
        STORED,
        TABLE,
        LENGTH_LENGTHS,
        LENGTHS,
        SYMBOL,
        LITERAL,
        LENGTH_EXTRA,
        DISTANCE,
        DISTANCE_EXTRA,
        MATCH,
        CHECK,
        DONE,
        BROKEN
    }

    private final boolean hasHeader;
    private final byte[] window = new byte[WINDOW];
    private final PrefixCode lengthCode = new PrefixCode(BlockCodes.LENGTH_LENGTH_CODES);
    private final PrefixCode ownLiterals = new PrefixCode(288);
    private final PrefixCode ownDistances = new PrefixCode(32);
    private final byte[] lengths = new byte[320];
    private PrefixCode fixedLiterals;
    private PrefixCode fixedDistances;
    private PrefixCode literals;
    private PrefixCode distances;
    private State state;
    private boolean isLast;
    private int windowNext;
    private int history;
    private long bits;
    private int bitCount;
    private int adler;
    private String fault;

    private int literalCount;
    private int distanceCount;
    private int lengthCount;
    private int index;
    private int pending;
    private int length;
    private int distance;
    private int extra;

    private byte[] input;
    private int inputFrom;
    private int inputTo;
    private byte[] output;
    private int outputFrom;
    private int outputTo;

    public Decompressor(boolean hasHeader) {
        this.hasHeader = hasHeader;
        reset();
    }

    public void reset() {
        state = hasHeader ? State.HEADER : State.BLOCK;
        isLast = false;
        windowNext = 0;
        history = 0;
        bits = 0;
        bitCount = 0;
        adler = hasHeader ? 1 : 0;
        fault = null;
    }

    /** The checksum of what was decompressed, or the one of the dictionary that is needed. */
    public int adler() {
        return adler;
    }

    /** What a call did. If there is a fault, it came after what was read and written. */
    public record Result(int read, int written, boolean isFinished, boolean needsDictionary, String fault) {}

    /** Decompresses as far as input and output last. */
    public Result inflate(byte[] in, int inOffset, int inLength, byte[] target, int offset, int count) {
        input = in;
        inputFrom = inOffset;
        inputTo = inOffset + inLength;
        output = target;
        outputFrom = offset;
        outputTo = offset + count;
        int checked = offset;
        try {
            boolean goesOn = true;
            while (goesOn) {
                if (state == State.CHECK) {
                    checked = check(checked);
                }
                goesOn = step();
            }
        } catch (DataFormatException e) {
            state = State.BROKEN;
            fault = e.getMessage();
        }
        check(checked);
        Result result = new Result(
                inputFrom - inOffset,
                outputFrom - offset,
                state == State.DONE,
                state == State.DICTIONARY,
                state == State.BROKEN ? fault : null);
        input = null;
        output = null;
        return result;
    }

    private int check(int from) {
        if (hasHeader && outputFrom > from) {
            adler = Checksums.adler(adler, output, from, outputFrom - from);
        }
        return outputFrom;
    }

    /** Gives the text that the compressor was given; false if it is another one. */
    public boolean setDictionary(byte[] dictionary, int offset, int count) {
        if (hasHeader && state != State.DICTIONARY) {
            return false;
        }
        if (state == State.DICTIONARY) {
            if (Checksums.adler(1, dictionary, offset, count) != adler) {
                return false;
            }
            adler = 1;
            state = State.BLOCK;
        }
        for (int i = Math.max(0, count - WINDOW); i < count; i++) {
            remember(dictionary[offset + i]);
        }
        return true;
    }

    private boolean need(int count) {
        while (bitCount < count) {
            if (inputFrom == inputTo) {
                return false;
            }
            bits |= (long) (input[inputFrom++] & 0xFF) << bitCount;
            bitCount += 8;
        }
        return true;
    }

    private int take(int count) {
        int value = (int) bits & (1 << count) - 1;
        bits >>>= count;
        bitCount -= count;
        return value;
    }

    private void remember(byte value) {
        window[windowNext] = value;
        windowNext = windowNext + 1 & WINDOW - 1;
        if (history < WINDOW) {
            history++;
        }
    }

    private void write(byte value) {
        output[outputFrom++] = value;
        remember(value);
    }

    /** Reads the next symbol of a code, without a bit too many. */
    private int read(PrefixCode code) {
        while (true) {
            int symbol = code.read((int) bits, bitCount);
            if (symbol != PrefixCode.MORE) {
                take(code.length);
                return symbol;
            }
            if (!need(bitCount + 1)) {
                return symbol;
            }
        }
    }

    /** Goes on by one part; false if that takes more input or output. */
    private boolean step() throws DataFormatException {
        switch (state) {
            case HEADER:
                return header();
            case DICTIONARY_ID:
                if (!need(32)) {
                    return false;
                }
                adler = Integer.reverseBytes((int) bits);
                bits >>>= 32;
                bitCount -= 32;
                state = State.DICTIONARY;
                return false;
            case BLOCK:
                return block();
            case STORED_LENGTH:
                return storedLength();
            case STORED:
                return stored();
            case TABLE:
                return table();
            case LENGTH_LENGTHS:
                return lengthLengths();
            case LENGTHS:
                return lengths();
            case SYMBOL:
                return symbol();
            case LITERAL:
                if (outputFrom == outputTo) {
                    return false;
                }
                write((byte) length);
                state = State.SYMBOL;
                return true;
            case LENGTH_EXTRA:
                if (!need(extra)) {
                    return false;
                }
                length += take(extra);
                state = State.DISTANCE;
                return true;
            case DISTANCE:
                return distance();
            case DISTANCE_EXTRA:
                if (!need(extra)) {
                    return false;
                }
                distance += take(extra);
                state = State.MATCH;
                return true;
            case MATCH:
                return match();
            case CHECK:
                return checkEnd();
            default:
                return false;
        }
    }

    private boolean header() throws DataFormatException {
        if (!need(16)) {
            return false;
        }
        int method = (int) bits & 0xFF;
        int flags = (int) bits >> 8 & 0xFF;
        if ((method << 8 | flags) % 31 != 0) {
            throw new DataFormatException("incorrect header check");
        }
        if ((method & 0xF) != 8) {
            throw new DataFormatException("unknown compression method");
        }
        if ((method >> 4) + 8 > 15) {
            throw new DataFormatException("invalid window size");
        }
        take(16);
        adler = 1;
        state = (flags & 0x20) != 0 ? State.DICTIONARY_ID : State.BLOCK;
        return true;
    }

    private boolean block() throws DataFormatException {
        if (isLast) {
            take(bitCount & 7);
            state = State.CHECK;
            return true;
        }
        if (!need(3)) {
            return false;
        }
        isLast = take(1) == 1;
        int kind = take(2);
        switch (kind) {
            case 0 -> {
                take(bitCount & 7);
                state = State.STORED_LENGTH;
            }
            case 1 -> {
                if (fixedLiterals == null) {
                    fixedLiterals = fixed(BlockCodes.fixedLiteralLengths());
                    byte[] all = new byte[32];
                    Arrays.fill(all, (byte) 5);
                    fixedDistances = new PrefixCode(32);
                    fixedDistances.set(all, 0, all.length, false);
                }
                literals = fixedLiterals;
                distances = fixedDistances;
                state = State.SYMBOL;
            }
            case 2 -> state = State.TABLE;
            default -> throw new DataFormatException("invalid block type");
        }
        return true;
    }

    private static PrefixCode fixed(int[] lengths) {
        byte[] all = new byte[lengths.length];
        for (int n = 0; n < all.length; n++) {
            all[n] = (byte) lengths[n];
        }
        PrefixCode code = new PrefixCode(all.length);
        code.set(all, 0, all.length, false);
        return code;
    }

    private boolean storedLength() throws DataFormatException {
        if (!need(32)) {
            return false;
        }
        int low = (int) bits & 0xFFFF;
        int high = (int) bits >>> 16;
        if (low != (high ^ 0xFFFF)) {
            throw new DataFormatException("invalid stored block lengths");
        }
        bits = 0;
        bitCount = 0;
        pending = low;
        state = State.STORED;
        return true;
    }

    private boolean stored() {
        int count = Math.min(pending, Math.min(inputTo - inputFrom, outputTo - outputFrom));
        for (int i = 0; i < count; i++) {
            write(input[inputFrom++]);
        }
        pending -= count;
        if (pending > 0) {
            return false;
        }
        state = State.BLOCK;
        return true;
    }

    private boolean table() throws DataFormatException {
        if (!need(14)) {
            return false;
        }
        literalCount = take(5) + 257;
        distanceCount = take(5) + 1;
        lengthCount = take(4) + 4;
        if (literalCount > BlockCodes.LITERAL_LENGTH_CODES || distanceCount > BlockCodes.DISTANCE_CODES) {
            throw new DataFormatException("too many length or distance symbols");
        }
        Arrays.fill(lengths, 0, BlockCodes.LENGTH_LENGTH_CODES, (byte) 0);
        index = 0;
        state = State.LENGTH_LENGTHS;
        return true;
    }

    private boolean lengthLengths() throws DataFormatException {
        while (index < lengthCount) {
            if (!need(3)) {
                return false;
            }
            lengths[LENGTH_ORDER[index++]] = (byte) take(3);
        }
        if (!lengthCode.set(lengths, 0, BlockCodes.LENGTH_LENGTH_CODES, false)) {
            throw new DataFormatException("invalid code lengths set");
        }
        index = 0;
        state = State.LENGTHS;
        return true;
    }

    private boolean lengths() throws DataFormatException {
        int total = literalCount + distanceCount;
        while (index < total) {
            int symbol;
            int repeatBits;
            // The code and the bits after it are taken together.
            while (true) {
                symbol = lengthCode.read((int) bits, bitCount);
                if (symbol == PrefixCode.INVALID) {
                    // A code of no symbols; zlib takes it for the length 0 of one bit.
                    symbol = 0;
                }
                repeatBits = symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
                if (symbol != PrefixCode.MORE && lengthCode.length + repeatBits <= bitCount) {
                    break;
                }
                if (!need(bitCount + 1)) {
                    return false;
                }
            }
            take(lengthCode.length);
            if (symbol < 16) {
                lengths[index++] = (byte) symbol;
                continue;
            }
            if (symbol == 16 && index == 0) {
                throw new DataFormatException("invalid bit length repeat");
            }
            byte value = symbol == 16 ? lengths[index - 1] : 0;
            int repeat = take(repeatBits) + (symbol == 18 ? 11 : 3);
            if (index + repeat > total) {
                throw new DataFormatException("invalid bit length repeat");
            }
            Arrays.fill(lengths, index, index + repeat, value);
            index += repeat;
        }
        if (lengths[BlockCodes.END_OF_BLOCK] == 0) {
            throw new DataFormatException("invalid code -- missing end-of-block");
        }
        if (!ownLiterals.set(lengths, 0, literalCount, true)) {
            throw new DataFormatException("invalid literal/lengths set");
        }
        if (!ownDistances.set(lengths, literalCount, distanceCount, true)) {
            throw new DataFormatException("invalid distances set");
        }
        literals = ownLiterals;
        distances = ownDistances;
        state = State.SYMBOL;
        return true;
    }

    private boolean symbol() throws DataFormatException {
        while (true) {
            int symbol = read(literals);
            if (symbol == PrefixCode.MORE) {
                return false;
            }
            if (symbol >= 0 && symbol < BlockCodes.LITERALS) {
                if (outputFrom < outputTo) {
                    write((byte) symbol);
                    continue;
                }
                length = symbol;
                state = State.LITERAL;
                return false;
            }
            if (symbol == BlockCodes.END_OF_BLOCK) {
                state = State.BLOCK;
                return true;
            }
            if (symbol < 0 || symbol >= BlockCodes.LITERAL_LENGTH_CODES) {
                throw new DataFormatException("invalid literal/length code");
            }
            int code = symbol - BlockCodes.LITERALS - 1;
            length = BlockCodes.LENGTH_BASE[code];
            extra = BlockCodes.LENGTH_EXTRA[code];
            state = State.LENGTH_EXTRA;
            return true;
        }
    }

    private boolean distance() throws DataFormatException {
        int symbol = read(distances);
        if (symbol == PrefixCode.MORE) {
            return false;
        }
        if (symbol < 0 || symbol >= BlockCodes.DISTANCE_CODES) {
            throw new DataFormatException("invalid distance code");
        }
        distance = BlockCodes.DISTANCE_BASE[symbol];
        extra = BlockCodes.DISTANCE_EXTRA[symbol];
        state = State.DISTANCE_EXTRA;
        return true;
    }

    private boolean match() throws DataFormatException {
        if (outputFrom == outputTo) {
            return false;
        }
        if (distance > history) {
            throw new DataFormatException("invalid distance too far back");
        }
        int count = Math.min(length, outputTo - outputFrom);
        int from = windowNext - distance & WINDOW - 1;
        for (int i = 0; i < count; i++) {
            write(window[from]);
            from = from + 1 & WINDOW - 1;
        }
        length -= count;
        if (length > 0) {
            return false;
        }
        state = State.SYMBOL;
        return true;
    }

    private boolean checkEnd() throws DataFormatException {
        if (hasHeader) {
            if (!need(32)) {
                return false;
            }
            if (Integer.reverseBytes((int) bits) != adler) {
                throw new DataFormatException("incorrect data check");
            }
            bits = 0;
            bitCount = 0;
        }
        state = State.DONE;
        return false;
    }
}
