// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;

/**
 * Deflates, with a window of 32 KiB, and finds the matches that zlib 1.2.12 and later find: whether to look further, and which of
 * two matches is taken, is part of what makes the bytes equal.
 */
public final class Compressor {
    public static final int NO_FLUSH = 0;
    public static final int SYNC_FLUSH = 2;
    public static final int FULL_FLUSH = 3;
    public static final int FINISH = 4;
    /** Ends the block, and adds nothing after it. */
    private static final int BLOCK = 5;

    private static final int FILTERED = 1;
    private static final int HUFFMAN_ONLY = 2;
    private static final int WINDOW = 1 << 15;
    private static final int MASK = WINDOW - 1;
    private static final int HASH_BITS = 15;
    private static final int HASH_SHIFT = 5;
    private static final int MIN_LOOKAHEAD = BlockCodes.MAX_MATCH + BlockCodes.MIN_MATCH + 1;
    private static final int MAX_DISTANCE = WINDOW - MIN_LOOKAHEAD;
    /** A match of the least length that is further away is worth no more than literals. */
    private static final int TOO_FAR = 4096;

    private static final int MAX_STORED = 65535;
    private static final int OUTPUT_BUFFER = 1 << 16;
    private static final int PRESET_DICTIONARY = 0x20;

    /** How hard a level looks: see zlib's manual for deflateTune. */
    private record Effort(int good, int lazy, int nice, int chain, boolean isLazy) {}

    private static final Effort[] EFFORTS = {
        new Effort(0, 0, 0, 0, false),
        new Effort(4, 4, 8, 4, false),
        new Effort(4, 5, 16, 8, false),
        new Effort(4, 6, 32, 32, false),
        new Effort(4, 4, 16, 16, true),
        new Effort(8, 16, 32, 32, true),
        new Effort(8, 16, 128, 128, true),
        new Effort(8, 32, 128, 256, true),
        new Effort(32, 128, 258, 1024, true),
        new Effort(32, 258, 258, 4096, true)
    };

    private enum State {
        INIT,
        BUSY,
        FINISH
    }

    private enum Progress {
        NEED_MORE,
        BLOCK_DONE,
        FINISH_STARTED,
        FINISH_DONE
    }

    private final boolean hasHeader;
    private final BitOutput out = new BitOutput();
    private final BlockWriter blocks = new BlockWriter(out);
    private final byte[] window = new byte[2 * WINDOW];
    private final char[] previous = new char[WINDOW];
    private final char[] head = new char[1 << HASH_BITS];
    private int level;
    private int strategy;
    private Effort effort;
    private State state;
    private boolean trailerWritten;
    private int lastFlush;
    private int hash;
    private int blockStart;
    private int start;
    private int matchStart;
    private int lookahead;
    private int insert;
    private int previousLength;
    private int matchLength;
    private boolean matchAvailable;
    /** Of the stored level: how often the window moved since the hash table was right, up to 2. */
    private int staleness;

    private int adler;
    private int dictionaryAdler;

    private byte[] input = new byte[0];
    private int inputFrom;
    private int inputTo;
    private byte[] output;
    private int outputFrom;
    private int outputTo;

    /**
     * A compressor.
     *
     * @param level 0 to 9, or -1 for 6
     * @param strategy of {@code java.util.zip.Deflater}
     * @param hasHeader whether the format is that of RFC 1950
     */
    public Compressor(int level, int strategy, boolean hasHeader) {
        this.hasHeader = hasHeader;
        this.level = level < 0 ? 6 : level;
        this.strategy = strategy;
        reset();
    }

    /** Forgets everything but level and strategy. */
    public void reset() {
        out.reset();
        blocks.reset();
        state = State.INIT;
        trailerWritten = false;
        lastFlush = -2;
        adler = hasHeader ? 1 : 0;
        dictionaryAdler = 0;
        effort = EFFORTS[level];
        Arrays.fill(head, (char) 0);
        hash = 0;
        start = 0;
        blockStart = 0;
        lookahead = 0;
        insert = 0;
        matchLength = BlockCodes.MIN_MATCH - 1;
        previousLength = BlockCodes.MIN_MATCH - 1;
        matchAvailable = false;
        staleness = 0;
        inputFrom = 0;
        inputTo = 0;
    }

    /** The checksum of what was compressed, or of the dictionary before that. */
    public int adler() {
        return adler;
    }

    /** What a call did: bytes taken and written, and whether all is done. */
    public record Result(int read, int written, boolean isFinished, boolean isComplete) {}

    /** Compresses as far as input and output last. */
    public Result deflate(byte[] in, int inOffset, int inLength, byte[] target, int offset, int length, int flush) {
        give(in, inOffset, inLength, target, offset, length);
        boolean finished = run(flush);
        return result(inOffset, offset, finished, true);
    }

    /** Takes level and strategy from now on, which may need more room first; then the result is incomplete. */
    public Result change(
            int newLevel,
            int newStrategy,
            byte[] in,
            int inOffset,
            int inLength,
            byte[] target,
            int offset,
            int length) {
        give(in, inOffset, inLength, target, offset, length);
        int wanted = newLevel < 0 ? 6 : newLevel;
        boolean otherWay =
                newStrategy != strategy || wanted == 0 != (level == 0) || EFFORTS[wanted].isLazy() != effort.isLazy();
        if (otherWay && lastFlush != -2) {
            run(BLOCK);
            if (inputFrom < inputTo || start - blockStart + lookahead > 0) {
                return result(inOffset, offset, false, false);
            }
        }
        if (level != wanted) {
            if (level == 0 && staleness != 0) {
                if (staleness == 1) {
                    slideHash();
                } else {
                    Arrays.fill(head, (char) 0);
                }
                staleness = 0;
            }
            level = wanted;
            effort = EFFORTS[wanted];
        }
        strategy = newStrategy;
        return result(inOffset, offset, false, true);
    }

    private void give(byte[] in, int inOffset, int inLength, byte[] target, int offset, int length) {
        input = in;
        inputFrom = inOffset;
        inputTo = inOffset + inLength;
        output = target;
        outputFrom = offset;
        outputTo = offset + length;
    }

    private Result result(int inOffset, int offset, boolean finished, boolean complete) {
        Result result = new Result(inputFrom - inOffset, outputFrom - offset, finished, complete);
        input = null;
        output = null;
        return result;
    }

    /** Lets matches refer to a text that the decompressor will know as well. */
    public void setDictionary(byte[] dictionary, int offset, int length) {
        if (hasHeader && state != State.INIT || lookahead != 0) {
            throw new IllegalArgumentException();
        }
        if (hasHeader) {
            adler = Checksums.adler(adler, dictionary, offset, length);
        }
        int from = offset;
        int count = length;
        if (count >= WINDOW) {
            if (!hasHeader) {
                Arrays.fill(head, (char) 0);
                start = 0;
                blockStart = 0;
                insert = 0;
            }
            from += count - WINDOW;
            count = WINDOW;
        }
        boolean checks = checksInput;
        checksInput = false;
        input = dictionary;
        inputFrom = from;
        inputTo = from + count;
        fillWindow();
        while (lookahead >= BlockCodes.MIN_MATCH) {
            int at = start;
            int n = lookahead - (BlockCodes.MIN_MATCH - 1);
            do {
                updateHash(window[at + BlockCodes.MIN_MATCH - 1]);
                previous[at & MASK] = head[hash];
                head[hash] = (char) at;
                at++;
            } while (--n > 0);
            start = at;
            lookahead = BlockCodes.MIN_MATCH - 1;
            fillWindow();
        }
        start += lookahead;
        blockStart = start;
        insert = lookahead;
        lookahead = 0;
        matchLength = BlockCodes.MIN_MATCH - 1;
        previousLength = BlockCodes.MIN_MATCH - 1;
        matchAvailable = false;
        checksInput = checks;
        input = null;
        inputFrom = 0;
        inputTo = 0;
    }

    private boolean checksInput = true;

    private static int rank(int flush) {
        return flush * 2 - (flush > FINISH ? 9 : 0);
    }

    /** True at the end of the stream. */
    private boolean run(int flush) {
        int oldFlush = lastFlush;
        if (outputFrom == outputTo && flush != BLOCK) {
            return false;
        }
        lastFlush = flush;
        if (out.pending() != 0) {
            flushPending();
            if (outputFrom == outputTo) {
                lastFlush = -1;
                return false;
            }
        } else if (inputFrom == inputTo && rank(flush) <= rank(oldFlush) && flush != FINISH) {
            return false;
        }
        if (state == State.FINISH && inputFrom < inputTo) {
            return false;
        }
        if (state == State.INIT) {
            if (hasHeader) {
                writeHeader();
            }
            state = State.BUSY;
            if (hasHeader) {
                flushPending();
                if (out.pending() != 0) {
                    lastFlush = -1;
                    return false;
                }
            }
        }
        if (inputFrom < inputTo || lookahead != 0 || flush != NO_FLUSH && state != State.FINISH) {
            Progress progress = level == 0
                    ? store(flush)
                    : strategy == HUFFMAN_ONLY ? codeOnly(flush) : effort.isLazy() ? lazily(flush) : greedily(flush);
            if (progress == Progress.FINISH_STARTED || progress == Progress.FINISH_DONE) {
                state = State.FINISH;
            }
            if (progress == Progress.NEED_MORE || progress == Progress.FINISH_STARTED) {
                if (outputFrom == outputTo) {
                    lastFlush = -1;
                }
                return false;
            }
            if (progress == Progress.BLOCK_DONE) {
                if (flush != BLOCK) {
                    blocks.stored(window, 0, 0, false);
                    if (flush == FULL_FLUSH) {
                        Arrays.fill(head, (char) 0);
                        if (lookahead == 0) {
                            start = 0;
                            blockStart = 0;
                            insert = 0;
                        }
                    }
                }
                flushPending();
                if (outputFrom == outputTo) {
                    lastFlush = -1;
                    return false;
                }
            }
        }
        if (flush != FINISH) {
            return false;
        }
        if (hasHeader && !trailerWritten) {
            putIntBigEndian(adler);
            flushPending();
            trailerWritten = true;
            return out.pending() == 0;
        }
        return true;
    }

    private void writeHeader() {
        int speed = strategy >= HUFFMAN_ONLY || level < 2 ? 0 : level < 6 ? 1 : level == 6 ? 2 : 3;
        int header = 0x7800 | speed << 6 | (start != 0 ? PRESET_DICTIONARY : 0);
        header += 31 - header % 31;
        out.putByte(header >> 8);
        out.putByte(header);
        if (start != 0) {
            putIntBigEndian(adler);
        }
        adler = 1;
    }

    private void putIntBigEndian(int value) {
        out.putByte(value >> 24);
        out.putByte(value >> 16);
        out.putByte(value >> 8);
        out.putByte(value);
    }

    private void flushPending() {
        outputFrom += out.drain(output, outputFrom, outputTo - outputFrom);
    }

    private int read(byte[] target, int offset, int length) {
        int count = Math.min(length, inputTo - inputFrom);
        if (count == 0) {
            return 0;
        }
        System.arraycopy(input, inputFrom, target, offset, count);
        if (hasHeader && checksInput) {
            adler = Checksums.adler(adler, input, inputFrom, count);
        }
        inputFrom += count;
        return count;
    }

    private void updateHash(int value) {
        hash = (hash << HASH_SHIFT ^ value & 0xFF) & (1 << HASH_BITS) - 1;
    }

    /** Makes the text at a place findable, and returns the last one with its beginning. */
    private int insertText(int at) {
        updateHash(window[at + BlockCodes.MIN_MATCH - 1]);
        int found = head[hash];
        previous[at & MASK] = (char) found;
        head[hash] = (char) at;
        return found;
    }

    private void slideHash() {
        for (int n = 0; n < head.length; n++) {
            head[n] = (char) Math.max(0, head[n] - WINDOW);
        }
        for (int n = 0; n < previous.length; n++) {
            previous[n] = (char) Math.max(0, previous[n] - WINDOW);
        }
    }

    private void fillWindow() {
        do {
            int more = window.length - lookahead - start;
            if (start >= WINDOW + MAX_DISTANCE) {
                System.arraycopy(window, WINDOW, window, 0, WINDOW - more);
                matchStart -= WINDOW;
                start -= WINDOW;
                blockStart -= WINDOW;
                if (insert > start) {
                    insert = start;
                }
                slideHash();
                more += WINDOW;
            }
            if (inputFrom == inputTo) {
                return;
            }
            lookahead += read(window, start + lookahead, more);
            if (lookahead + insert >= BlockCodes.MIN_MATCH) {
                int at = start - insert;
                hash = window[at] & 0xFF;
                updateHash(window[at + 1]);
                while (insert != 0) {
                    updateHash(window[at + BlockCodes.MIN_MATCH - 1]);
                    previous[at & MASK] = head[hash];
                    head[hash] = (char) at;
                    at++;
                    insert--;
                    if (lookahead + insert < BlockCodes.MIN_MATCH) {
                        break;
                    }
                }
            }
        } while (lookahead < MIN_LOOKAHEAD && inputFrom < inputTo);
    }

    /** The length of the longest match that begins as the text at {@code first}; more than the last one's, or that. */
    private int longestMatch(int first) {
        int chain = effort.chain();
        int best = previousLength;
        int nice = Math.min(effort.nice(), lookahead);
        int limit = start > MAX_DISTANCE ? start - MAX_DISTANCE : 0;
        if (previousLength >= effort.good()) {
            chain >>= 2;
        }
        int candidate = first;
        int end = start + BlockCodes.MAX_MATCH;
        do {
            if (window[candidate + best] != window[start + best]
                    || window[candidate + best - 1] != window[start + best - 1]
                    || window[candidate] != window[start]
                    || window[candidate + 1] != window[start + 1]) {
                continue;
            }
            int scan = start + 2;
            int match = candidate + 2;
            while (scan < end && window[scan] == window[match]) {
                scan++;
                match++;
            }
            int length = scan - start;
            if (length > best) {
                matchStart = candidate;
                best = length;
                if (length >= nice) {
                    break;
                }
            }
        } while ((candidate = previous[candidate & MASK]) > limit && --chain != 0);
        return Math.min(best, lookahead);
    }

    private void endBlock(boolean isLast) {
        blocks.write(blockStart >= 0 ? window : null, blockStart, start - blockStart, isLast, true);
        blockStart = start;
        flushPending();
    }

    private boolean isOutputFull() {
        return outputFrom == outputTo;
    }

    /** What follows the last byte of the input given. */
    private Progress end(int flush, int carried) {
        insert = carried;
        if (flush == FINISH) {
            endBlock(true);
            return isOutputFull() ? Progress.FINISH_STARTED : Progress.FINISH_DONE;
        }
        if (!blocks.isEmpty()) {
            endBlock(false);
            if (isOutputFull()) {
                return Progress.NEED_MORE;
            }
        }
        return Progress.BLOCK_DONE;
    }

    /** Takes each match that it finds. */
    private Progress greedily(int flush) {
        while (true) {
            if (lookahead < MIN_LOOKAHEAD) {
                fillWindow();
                if (lookahead < MIN_LOOKAHEAD && flush == NO_FLUSH) {
                    return Progress.NEED_MORE;
                }
                if (lookahead == 0) {
                    return end(flush, Math.min(start, BlockCodes.MIN_MATCH - 1));
                }
            }
            int found = lookahead >= BlockCodes.MIN_MATCH ? insertText(start) : 0;
            if (found != 0 && start - found <= MAX_DISTANCE) {
                matchLength = longestMatch(found);
            }
            boolean full;
            if (matchLength >= BlockCodes.MIN_MATCH) {
                full = blocks.match(start - matchStart, matchLength);
                lookahead -= matchLength;
                if (matchLength <= effort.lazy() && lookahead >= BlockCodes.MIN_MATCH) {
                    matchLength--;
                    do {
                        start++;
                        insertText(start);
                    } while (--matchLength != 0);
                    start++;
                } else {
                    start += matchLength;
                    matchLength = 0;
                    hash = window[start] & 0xFF;
                    updateHash(window[start + 1]);
                }
            } else {
                full = blocks.literal(window[start]);
                lookahead--;
                start++;
            }
            if (full) {
                endBlock(false);
                if (isOutputFull()) {
                    return Progress.NEED_MORE;
                }
            }
        }
    }

    /** Takes a match only if the one a byte later is no longer. */
    private Progress lazily(int flush) {
        while (true) {
            if (lookahead < MIN_LOOKAHEAD) {
                fillWindow();
                if (lookahead < MIN_LOOKAHEAD && flush == NO_FLUSH) {
                    return Progress.NEED_MORE;
                }
                if (lookahead == 0) {
                    if (matchAvailable) {
                        blocks.literal(window[start - 1]);
                        matchAvailable = false;
                    }
                    return end(flush, Math.min(start, BlockCodes.MIN_MATCH - 1));
                }
            }
            int found = lookahead >= BlockCodes.MIN_MATCH ? insertText(start) : 0;
            previousLength = matchLength;
            int previousMatch = matchStart;
            matchLength = BlockCodes.MIN_MATCH - 1;
            if (found != 0 && previousLength < effort.lazy() && start - found <= MAX_DISTANCE) {
                matchLength = longestMatch(found);
                if (matchLength <= 5
                        && (strategy == FILTERED
                                || matchLength == BlockCodes.MIN_MATCH && start - matchStart > TOO_FAR)) {
                    matchLength = BlockCodes.MIN_MATCH - 1;
                }
            }
            if (previousLength >= BlockCodes.MIN_MATCH && matchLength <= previousLength) {
                int lastInsert = start + lookahead - BlockCodes.MIN_MATCH;
                boolean full = blocks.match(start - 1 - previousMatch, previousLength);
                lookahead -= previousLength - 1;
                previousLength -= 2;
                do {
                    if (++start <= lastInsert) {
                        insertText(start);
                    }
                } while (--previousLength != 0);
                matchAvailable = false;
                matchLength = BlockCodes.MIN_MATCH - 1;
                start++;
                if (full) {
                    endBlock(false);
                    if (isOutputFull()) {
                        return Progress.NEED_MORE;
                    }
                }
            } else if (matchAvailable) {
                if (blocks.literal(window[start - 1])) {
                    endBlock(false);
                }
                start++;
                lookahead--;
                if (isOutputFull()) {
                    return Progress.NEED_MORE;
                }
            } else {
                matchAvailable = true;
                start++;
                lookahead--;
            }
        }
    }

    /** Looks for no matches. */
    private Progress codeOnly(int flush) {
        while (true) {
            if (lookahead == 0) {
                fillWindow();
                if (lookahead == 0) {
                    return flush == NO_FLUSH ? Progress.NEED_MORE : end(flush, 0);
                }
            }
            matchLength = 0;
            boolean full = blocks.literal(window[start]);
            lookahead--;
            start++;
            if (full) {
                endBlock(false);
                if (isOutputFull()) {
                    return Progress.NEED_MORE;
                }
            }
        }
    }

    private int storedHeaderBytes() {
        out.flushBits();
        return out.bitCount() + 42 >> 3;
    }

    /** Copies, past the window as far as the output has room. */
    private Progress store(int flush) {
        boolean last = false;
        int used = inputTo - inputFrom;
        int least = Math.min(OUTPUT_BUFFER - 5, WINDOW);
        do {
            int header = storedHeaderBytes();
            int room = outputTo - outputFrom;
            if (room < header) {
                break;
            }
            int left = start - blockStart;
            int length = Math.min(Math.min(MAX_STORED, left + inputTo - inputFrom), room - header);
            boolean all = length == left + inputTo - inputFrom;
            if (length < least && (length == 0 && flush != FINISH || flush == NO_FLUSH || !all)) {
                break;
            }
            last = flush == FINISH && all;
            blocks.storedHeader(length, last);
            flushPending();
            if (left > 0) {
                left = Math.min(left, length);
                System.arraycopy(window, blockStart, output, outputFrom, left);
                outputFrom += left;
                blockStart += left;
                length -= left;
            }
            outputFrom += read(output, outputFrom, length);
        } while (!last);
        used -= inputTo - inputFrom;
        if (used > 0) {
            remember(used);
            blockStart = start;
        }
        if (last) {
            return Progress.FINISH_DONE;
        }
        if (flush != NO_FLUSH && flush != FINISH && inputFrom == inputTo && start == blockStart) {
            return Progress.BLOCK_DONE;
        }
        int room = window.length - start;
        if (inputTo - inputFrom > room && blockStart >= WINDOW) {
            blockStart -= WINDOW;
            slideStored();
            room += WINDOW;
        }
        int count = read(window, start, room);
        start += count;
        insert += Math.min(count, WINDOW - insert);
        int most = Math.min(OUTPUT_BUFFER - storedHeaderBytes(), MAX_STORED);
        int left = start - blockStart;
        if (left >= Math.min(most, WINDOW)
                || (left > 0 || flush == FINISH) && flush != NO_FLUSH && inputFrom == inputTo && left <= most) {
            int length = Math.min(left, most);
            last = flush == FINISH && inputFrom == inputTo && length == left;
            blocks.stored(window, blockStart, length, last);
            blockStart += length;
            flushPending();
        }
        return last ? Progress.FINISH_STARTED : Progress.NEED_MORE;
    }

    /** Puts the input that was copied past the window into it. */
    private void remember(int used) {
        if (used >= WINDOW) {
            staleness = 2;
            System.arraycopy(input, inputFrom - WINDOW, window, 0, WINDOW);
            start = WINDOW;
            insert = start;
            return;
        }
        if (window.length - start <= used) {
            slideStored();
        }
        System.arraycopy(input, inputFrom - used, window, start, used);
        start += used;
        insert += Math.min(used, WINDOW - insert);
    }

    private void slideStored() {
        start -= WINDOW;
        System.arraycopy(window, WINDOW, window, 0, start);
        staleness = Math.min(2, staleness + 1);
        if (insert > start) {
            insert = start;
        }
    }
}
