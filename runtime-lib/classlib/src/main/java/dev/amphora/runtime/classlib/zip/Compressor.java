// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

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
    /** A match of the least length that is further away is worth no more than literals. */
    private static final int TOO_FAR = 4096;

    private static final int MAX_STORED = 65535;
    private static final int OUTPUT_BUFFER = 1 << 16;
    private static final int PRESET_DICTIONARY = 0x20;

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
    private final CheckedInput input;
    private final SlidingWindow text;
    private int level;
    private int strategy;
    private Effort effort;
    private State state;
    private boolean trailerWritten;
    private int lastFlush;
    private int previousLength;
    private int matchLength;
    private boolean matchAvailable;

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
        input = new CheckedInput(hasHeader);
        text = new SlidingWindow(input);
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
        effort = Effort.of(level);
        input.reset();
        text.reset();
        matchLength = BlockCodes.MIN_MATCH - 1;
        previousLength = BlockCodes.MIN_MATCH - 1;
        matchAvailable = false;
    }

    /** The checksum of what was compressed, or of the dictionary before that; that of nothing without a header. */
    public int adler() {
        return input.adler();
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
        boolean otherWay = newStrategy != strategy
                || wanted == 0 != (level == 0)
                || Effort.of(wanted).isLazy() != effort.isLazy();
        if (otherWay && lastFlush != -2) {
            run(BLOCK);
            if (!input.isEmpty() || text.start - text.blockStart + text.lookahead > 0) {
                return result(inOffset, offset, false, false);
            }
        }
        if (level != wanted) {
            if (level == 0) {
                text.repair();
            }
            level = wanted;
            effort = Effort.of(wanted);
        }
        strategy = newStrategy;
        return result(inOffset, offset, false, true);
    }

    private void give(byte[] in, int inOffset, int inLength, byte[] target, int offset, int length) {
        input.give(in, inOffset, inLength);
        output = target;
        outputFrom = offset;
        outputTo = offset + length;
    }

    private Result result(int inOffset, int offset, boolean finished, boolean complete) {
        Result result = new Result(input.position() - inOffset, outputFrom - offset, finished, complete);
        input.release();
        output = null;
        return result;
    }

    /** Lets matches refer to a text that the decompressor will know as well. */
    public void setDictionary(byte[] dictionary, int offset, int length) {
        if (hasHeader && state != State.INIT || text.lookahead != 0) {
            throw new IllegalArgumentException();
        }
        if (hasHeader) {
            input.setAdler(Checksums.adler(input.adler(), dictionary, offset, length));
        }
        int from = offset;
        int count = length;
        if (count >= SlidingWindow.WINDOW) {
            if (!hasHeader) {
                text.forget();
                text.restart();
            }
            from += count - SlidingWindow.WINDOW;
            count = SlidingWindow.WINDOW;
        }
        int checksum = input.adler();
        input.give(dictionary, from, count);
        text.fill();
        while (text.lookahead >= BlockCodes.MIN_MATCH) {
            int end = text.start + text.lookahead - (BlockCodes.MIN_MATCH - 1);
            while (text.start < end) {
                text.insertText(text.start);
                text.start++;
            }
            text.lookahead = BlockCodes.MIN_MATCH - 1;
            text.fill();
        }
        text.start += text.lookahead;
        text.blockStart = text.start;
        text.insert = text.lookahead;
        text.lookahead = 0;
        matchLength = BlockCodes.MIN_MATCH - 1;
        previousLength = BlockCodes.MIN_MATCH - 1;
        matchAvailable = false;
        input.give(new byte[0], 0, 0);
        input.setAdler(checksum);
    }

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
        } else if (input.isEmpty() && rank(flush) <= rank(oldFlush) && flush != FINISH) {
            return false;
        }
        if (state == State.FINISH && !input.isEmpty()) {
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
        if (!input.isEmpty() || text.lookahead != 0 || flush != NO_FLUSH && state != State.FINISH) {
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
                    blocks.stored(text.bytes, 0, 0, false);
                    if (flush == FULL_FLUSH) {
                        text.forget();
                        if (text.lookahead == 0) {
                            text.restart();
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
            putIntBigEndian(input.adler());
            flushPending();
            trailerWritten = true;
            return out.pending() == 0;
        }
        return true;
    }

    private void writeHeader() {
        int speed = strategy >= HUFFMAN_ONLY || level < 2 ? 0 : level < 6 ? 1 : level == 6 ? 2 : 3;
        int header = 0x7800 | speed << 6 | (text.start != 0 ? PRESET_DICTIONARY : 0);
        header += 31 - header % 31;
        out.putByte(header >> 8);
        out.putByte(header);
        if (text.start != 0) {
            putIntBigEndian(input.adler());
        }
        input.setAdler(1);
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

    private void endBlock(boolean isLast) {
        blocks.write(
                text.blockStart >= 0 ? text.bytes : null, text.blockStart, text.start - text.blockStart, isLast, true);
        text.blockStart = text.start;
        flushPending();
    }

    private boolean isOutputFull() {
        return outputFrom == outputTo;
    }

    /** What follows the last byte of the input given. */
    private Progress end(int flush, int carried) {
        text.insert = carried;
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
            if (text.lookahead < SlidingWindow.MIN_LOOKAHEAD) {
                text.fill();
                if (text.lookahead < SlidingWindow.MIN_LOOKAHEAD && flush == NO_FLUSH) {
                    return Progress.NEED_MORE;
                }
                if (text.lookahead == 0) {
                    return end(flush, Math.min(text.start, BlockCodes.MIN_MATCH - 1));
                }
            }
            int found = text.lookahead >= BlockCodes.MIN_MATCH ? text.insertText(text.start) : 0;
            if (found != 0 && text.start - found <= SlidingWindow.MAX_DISTANCE) {
                matchLength = text.longestMatch(found, previousLength, effort);
            }
            boolean full;
            if (matchLength >= BlockCodes.MIN_MATCH) {
                full = blocks.match(text.start - text.matchStart, matchLength);
                text.lookahead -= matchLength;
                if (matchLength <= effort.lazy() && text.lookahead >= BlockCodes.MIN_MATCH) {
                    matchLength--;
                    do {
                        text.start++;
                        text.insertText(text.start);
                    } while (--matchLength != 0);
                    text.start++;
                } else {
                    text.start += matchLength;
                    matchLength = 0;
                    text.hashFrom(text.start);
                }
            } else {
                full = blocks.literal(text.bytes[text.start]);
                text.lookahead--;
                text.start++;
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
            if (text.lookahead < SlidingWindow.MIN_LOOKAHEAD) {
                text.fill();
                if (text.lookahead < SlidingWindow.MIN_LOOKAHEAD && flush == NO_FLUSH) {
                    return Progress.NEED_MORE;
                }
                if (text.lookahead == 0) {
                    if (matchAvailable) {
                        blocks.literal(text.bytes[text.start - 1]);
                        matchAvailable = false;
                    }
                    return end(flush, Math.min(text.start, BlockCodes.MIN_MATCH - 1));
                }
            }
            int found = text.lookahead >= BlockCodes.MIN_MATCH ? text.insertText(text.start) : 0;
            previousLength = matchLength;
            int previousMatch = text.matchStart;
            matchLength = BlockCodes.MIN_MATCH - 1;
            if (found != 0 && previousLength < effort.lazy() && text.start - found <= SlidingWindow.MAX_DISTANCE) {
                matchLength = text.longestMatch(found, previousLength, effort);
                if (matchLength <= 5
                        && (strategy == FILTERED
                                || matchLength == BlockCodes.MIN_MATCH && text.start - text.matchStart > TOO_FAR)) {
                    matchLength = BlockCodes.MIN_MATCH - 1;
                }
            }
            if (previousLength >= BlockCodes.MIN_MATCH && matchLength <= previousLength) {
                int lastInsert = text.start + text.lookahead - BlockCodes.MIN_MATCH;
                boolean full = blocks.match(text.start - 1 - previousMatch, previousLength);
                text.lookahead -= previousLength - 1;
                previousLength -= 2;
                do {
                    if (++text.start <= lastInsert) {
                        text.insertText(text.start);
                    }
                } while (--previousLength != 0);
                matchAvailable = false;
                matchLength = BlockCodes.MIN_MATCH - 1;
                text.start++;
                if (full) {
                    endBlock(false);
                    if (isOutputFull()) {
                        return Progress.NEED_MORE;
                    }
                }
            } else if (matchAvailable) {
                if (blocks.literal(text.bytes[text.start - 1])) {
                    endBlock(false);
                }
                text.start++;
                text.lookahead--;
                if (isOutputFull()) {
                    return Progress.NEED_MORE;
                }
            } else {
                matchAvailable = true;
                text.start++;
                text.lookahead--;
            }
        }
    }

    /** Looks for no matches. */
    private Progress codeOnly(int flush) {
        while (true) {
            if (text.lookahead == 0) {
                text.fill();
                if (text.lookahead == 0) {
                    return flush == NO_FLUSH ? Progress.NEED_MORE : end(flush, 0);
                }
            }
            matchLength = 0;
            boolean full = blocks.literal(text.bytes[text.start]);
            text.lookahead--;
            text.start++;
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
        int used = input.available();
        int least = Math.min(OUTPUT_BUFFER - 5, SlidingWindow.WINDOW);
        do {
            int header = storedHeaderBytes();
            int room = outputTo - outputFrom;
            if (room < header) {
                break;
            }
            int left = text.start - text.blockStart;
            int length = Math.min(Math.min(MAX_STORED, left + input.available()), room - header);
            boolean all = length == left + input.available();
            if (length < least && (length == 0 && flush != FINISH || flush == NO_FLUSH || !all)) {
                break;
            }
            last = flush == FINISH && all;
            blocks.storedHeader(length, last);
            flushPending();
            if (left > 0) {
                left = Math.min(left, length);
                System.arraycopy(text.bytes, text.blockStart, output, outputFrom, left);
                outputFrom += left;
                text.blockStart += left;
                length -= left;
            }
            outputFrom += input.read(output, outputFrom, length);
        } while (!last);
        used -= input.available();
        if (used > 0) {
            text.remember(used);
            text.blockStart = text.start;
        }
        if (last) {
            return Progress.FINISH_DONE;
        }
        if (flush != NO_FLUSH && flush != FINISH && input.isEmpty() && text.start == text.blockStart) {
            return Progress.BLOCK_DONE;
        }
        int room = text.bytes.length - text.start;
        if (input.available() > room && text.blockStart >= SlidingWindow.WINDOW) {
            text.blockStart -= SlidingWindow.WINDOW;
            text.slideStored();
            room += SlidingWindow.WINDOW;
        }
        int count = input.read(text.bytes, text.start, room);
        text.start += count;
        text.insert += Math.min(count, SlidingWindow.WINDOW - text.insert);
        int most = Math.min(OUTPUT_BUFFER - storedHeaderBytes(), MAX_STORED);
        int left = text.start - text.blockStart;
        if (left >= Math.min(most, SlidingWindow.WINDOW)
                || (left > 0 || flush == FINISH) && flush != NO_FLUSH && input.isEmpty() && left <= most) {
            int length = Math.min(left, most);
            last = flush == FINISH && input.isEmpty() && length == left;
            blocks.stored(text.bytes, text.blockStart, length, last);
            text.blockStart += length;
            flushPending();
        }
        return last ? Progress.FINISH_STARTED : Progress.NEED_MORE;
    }
}
