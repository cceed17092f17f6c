// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;

/** Collects the literals and matches of a block, and writes it in the shortest of the three ways that there are. */
final class BlockWriter {
    private static final int STORED = 0;
    private static final int FIXED = 1;
    private static final int DYNAMIC = 2;
    private static final int MAX_BITS = 15;
    private static final int MAX_LENGTH_BITS = 7;
    private static final int REPEAT_3_6 = 16;
    private static final int REPEAT_ZERO_3_10 = 17;
    private static final int REPEAT_ZERO_11_138 = 18;
    /** A block ends when it has one symbol less. */
    private static final int SYMBOLS = 1 << 14;

    private final BitOutput out;
    private final int[] fixedLiteralLengths = BlockCodes.fixedLiteralLengths();
    private final int[] fixedDistanceLengths = BlockCodes.fixedDistanceLengths();
    private final int[] fixedLiteralCodes = codes(fixedLiteralLengths);
    private final int[] fixedDistanceCodes = codes(fixedDistanceLengths);
    private final HuffmanTree literals = new HuffmanTree(
            BlockCodes.LITERAL_LENGTH_CODES,
            MAX_BITS,
            BlockCodes.LENGTH_EXTRA,
            BlockCodes.LITERALS + 1,
            fixedLiteralLengths);
    private final HuffmanTree distances =
            new HuffmanTree(BlockCodes.DISTANCE_CODES, MAX_BITS, BlockCodes.DISTANCE_EXTRA, 0, fixedDistanceLengths);
    private final HuffmanTree codeLengths =
            new HuffmanTree(BlockCodes.LENGTH_LENGTH_CODES, MAX_LENGTH_BITS, BlockCodes.LENGTH_LENGTH_EXTRA, 0, null);

    /** Distances of matches, 0 for literals. */
    private final char[] symbolDistances = new char[SYMBOLS];

    /** Literals, or lengths of matches less the least. */
    private final byte[] symbolValues = new byte[SYMBOLS];

    private int symbols;

    BlockWriter(BitOutput out) {
        this.out = out;
        clear();
    }

    private static int[] codes(int[] lengths) {
        int[] counts = new int[MAX_BITS + 1];
        for (int length : lengths) {
            counts[length]++;
        }
        int[] codes = new int[lengths.length];
        HuffmanTree.assignCodes(lengths, lengths.length - 1, counts, codes);
        return codes;
    }

    void clear() {
        literals.clear();
        distances.clear();
        codeLengths.clear();
        literals.frequencies[BlockCodes.END_OF_BLOCK] = 1;
        symbols = 0;
    }

    boolean isEmpty() {
        return symbols == 0;
    }

    /** Adds a literal; true if the block must be written now. */
    boolean literal(int value) {
        symbolDistances[symbols] = 0;
        symbolValues[symbols++] = (byte) value;
        literals.frequencies[value & 0xFF]++;
        return symbols == SYMBOLS - 1;
    }

    /** Adds a match; true if the block must be written now. */
    boolean match(int distance, int length) {
        symbolDistances[symbols] = (char) distance;
        symbolValues[symbols++] = (byte) (length - BlockCodes.MIN_MATCH);
        literals.frequencies[BlockCodes.LITERALS + 1 + BlockCodes.lengthCode(length)]++;
        distances.frequencies[BlockCodes.distanceCode(distance)]++;
        return symbols == SYMBOLS - 1;
    }

    /**
     * Writes the block.
     *
     * @param window holds the bytes that it stands for, from {@code offset}; null if they are no longer there
     */
    void write(byte[] window, int offset, int length, boolean isLast, boolean mayUseTrees) {
        int ownBytes = length + 5;
        int fixedBytes = ownBytes;
        int maxLengthCode = 0;
        if (mayUseTrees) {
            HuffmanTree.Cost literalCost = literals.build();
            HuffmanTree.Cost distanceCost = distances.build();
            scan(literals.lengths, literals.maxSymbol, true);
            scan(distances.lengths, distances.maxSymbol, true);
            HuffmanTree.Cost lengthCost = codeLengths.build();
            maxLengthCode = BlockCodes.LENGTH_LENGTH_CODES - 1;
            while (maxLengthCode >= 3 && codeLengths.lengths[BlockCodes.LENGTH_ORDER[maxLengthCode]] == 0) {
                maxLengthCode--;
            }
            int own = literalCost.own() + distanceCost.own() + lengthCost.own() + 3 * (maxLengthCode + 1) + 14;
            ownBytes = own + 3 + 7 >>> 3;
            fixedBytes = literalCost.fixed() + distanceCost.fixed() + 3 + 7 >>> 3;
            if (fixedBytes <= ownBytes) {
                ownBytes = fixedBytes;
            }
        }
        if (length + 4 <= ownBytes && window != null) {
            stored(window, offset, length, isLast);
        } else if (fixedBytes == ownBytes) {
            out.put(FIXED << 1 | (isLast ? 1 : 0), 3);
            symbols(fixedLiteralLengths, fixedLiteralCodes, fixedDistanceLengths, fixedDistanceCodes);
        } else {
            out.put(DYNAMIC << 1 | (isLast ? 1 : 0), 3);
            out.put(literals.maxSymbol + 1 - 257, 5);
            out.put(distances.maxSymbol, 5);
            out.put(maxLengthCode + 1 - 4, 4);
            for (int rank = 0; rank <= maxLengthCode; rank++) {
                out.put(codeLengths.lengths[BlockCodes.LENGTH_ORDER[rank]], 3);
            }
            scan(literals.lengths, literals.maxSymbol, false);
            scan(distances.lengths, distances.maxSymbol, false);
            symbols(literals.lengths, literals.codes, distances.lengths, distances.codes);
        }
        clear();
        if (isLast) {
            out.align();
        }
    }

    /** Writes a block of bytes as they are. */
    void stored(byte[] window, int offset, int length, boolean isLast) {
        storedHeader(length, isLast);
        if (length > 0) {
            out.putBytes(window, offset, length);
        }
    }

    /** Writes the beginning of such a block. */
    void storedHeader(int length, boolean isLast) {
        out.put(STORED << 1 | (isLast ? 1 : 0), 3);
        out.align();
        out.putShort(length);
        out.putShort(~length);
    }

    private void symbols(int[] literalLengths, int[] literalCodes, int[] distanceLengths, int[] distanceCodes) {
        for (int i = 0; i < symbols; i++) {
            int distance = symbolDistances[i];
            int value = symbolValues[i] & 0xFF;
            if (distance == 0) {
                out.put(literalCodes[value], literalLengths[value]);
                continue;
            }
            int length = value + BlockCodes.MIN_MATCH;
            int code = BlockCodes.lengthCode(length);
            int symbol = BlockCodes.LITERALS + 1 + code;
            out.put(literalCodes[symbol], literalLengths[symbol]);
            out.put(length - BlockCodes.LENGTH_BASE[code], BlockCodes.LENGTH_EXTRA[code]);
            int distanceCode = BlockCodes.distanceCode(distance);
            out.put(distanceCodes[distanceCode], distanceLengths[distanceCode]);
            out.put(distance - BlockCodes.DISTANCE_BASE[distanceCode], BlockCodes.DISTANCE_EXTRA[distanceCode]);
        }
        out.put(literalCodes[BlockCodes.END_OF_BLOCK], literalLengths[BlockCodes.END_OF_BLOCK]);
    }

    /** Counts, or writes, the lengths of a code, with runs shortened (RFC 1951, 3.2.7). */
    private void scan(int[] lengths, int maxSymbol, boolean countOnly) {
        int previous = -1;
        int count = 0;
        int next = lengths[0];
        int most = next == 0 ? 138 : 7;
        int least = next == 0 ? 3 : 4;
        for (int n = 0; n <= maxSymbol; n++) {
            int current = next;
            // Past the end is a length that none equals.
            next = n < maxSymbol ? lengths[n + 1] : -1;
            if (++count < most && current == next) {
                continue;
            }
            if (count < least) {
                for (int i = 0; i < count; i++) {
                    lengthSymbol(current, 0, 0, countOnly);
                }
            } else if (current != 0) {
                if (current != previous) {
                    lengthSymbol(current, 0, 0, countOnly);
                    count--;
                }
                lengthSymbol(REPEAT_3_6, count - 3, 2, countOnly);
            } else if (count <= 10) {
                lengthSymbol(REPEAT_ZERO_3_10, count - 3, 3, countOnly);
            } else {
                lengthSymbol(REPEAT_ZERO_11_138, count - 11, 7, countOnly);
            }
            count = 0;
            previous = current;
            if (next == 0) {
                most = 138;
                least = 3;
            } else if (current == next) {
                most = 6;
                least = 3;
            } else {
                most = 7;
                least = 4;
            }
        }
    }

    private void lengthSymbol(int symbol, int extra, int extraBits, boolean countOnly) {
        if (countOnly) {
            codeLengths.frequencies[symbol]++;
        } else {
            out.put(codeLengths.codes[symbol], codeLengths.lengths[symbol]);
            if (extraBits > 0) {
                out.put(extra, extraBits);
            }
        }
    }

    /** Frees what a long life may have made large. */
    void reset() {
        Arrays.fill(symbolDistances, (char) 0);
        clear();
    }
}
