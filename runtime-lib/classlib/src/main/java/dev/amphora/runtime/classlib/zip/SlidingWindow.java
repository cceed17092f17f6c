// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;

/**
 * The last 32 KiB of the text and what follows, with a hash table of all places that matches can begin at. Texts are found as
 * zlib finds them, collisions included.
 */
final class SlidingWindow {
    static final int WINDOW = 1 << 15;
    static final int MIN_LOOKAHEAD = BlockCodes.MAX_MATCH + BlockCodes.MIN_MATCH + 1;
    static final int MAX_DISTANCE = WINDOW - MIN_LOOKAHEAD;
    private static final int MASK = WINDOW - 1;
    private static final int HASH_BITS = 15;
    private static final int HASH_SHIFT = 5;

    final byte[] bytes = new byte[2 * WINDOW];

    /** Where the block begins that is not written yet. */
    int blockStart;

    /** Where the text begins that is to be matched next. */
    int start;

    /** How much of it is known. */
    int lookahead;

    /** Where the last match begins that was found. */
    int matchStart;

    /** How many places before {@link #start} are not in the hash table yet. */
    int insert;

    private final CheckedInput input;
    private final char[] previous = new char[WINDOW];
    private final char[] head = new char[1 << HASH_BITS];
    private int hash;

    /** Of the stored level: how often the window moved since the hash table was right, up to 2. */
    private int staleness;

    SlidingWindow(CheckedInput input) {
        this.input = input;
    }

    void reset() {
        forget();
        hash = 0;
        lookahead = 0;
        staleness = 0;
        restart();
    }

    /** Lets nothing be found that was before. */
    void forget() {
        Arrays.fill(head, (char) 0);
    }

    /** Goes back to the beginning, when all is written. */
    void restart() {
        start = 0;
        blockStart = 0;
        insert = 0;
    }

    /** Makes the hash table right after the stored level, which does not need it. */
    void repair() {
        if (staleness == 1) {
            slideHash();
        } else if (staleness != 0) {
            forget();
        }
        staleness = 0;
    }

    /** Begins the hash anew, at a place from which on texts are to be inserted. */
    void hashFrom(int at) {
        hash = bytes[at] & 0xFF;
        updateHash(bytes[at + 1]);
    }

    private void updateHash(int value) {
        hash = (hash << HASH_SHIFT ^ value & 0xFF) & (1 << HASH_BITS) - 1;
    }

    /** Makes the text at a place findable, and returns the last one with its beginning. */
    int insertText(int at) {
        updateHash(bytes[at + BlockCodes.MIN_MATCH - 1]);
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

    /** Takes input as far as there is room, and lets its texts be found. */
    void fill() {
        do {
            int more = bytes.length - lookahead - start;
            if (start >= WINDOW + MAX_DISTANCE) {
                System.arraycopy(bytes, WINDOW, bytes, 0, WINDOW - more);
                matchStart -= WINDOW;
                start -= WINDOW;
                blockStart -= WINDOW;
                if (insert > start) {
                    insert = start;
                }
                slideHash();
                more += WINDOW;
            }
            if (input.isEmpty()) {
                return;
            }
            lookahead += input.read(bytes, start + lookahead, more);
            if (lookahead + insert >= BlockCodes.MIN_MATCH) {
                int at = start - insert;
                hashFrom(at);
                while (insert != 0) {
                    insertText(at);
                    at++;
                    insert--;
                    if (lookahead + insert < BlockCodes.MIN_MATCH) {
                        break;
                    }
                }
            }
        } while (lookahead < MIN_LOOKAHEAD && !input.isEmpty());
    }

    /** The length of the longest match that begins as the text at {@code first}; more than the last one's, or that. */
    int longestMatch(int first, int previousLength, Effort effort) {
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
            if (bytes[candidate + best] != bytes[start + best]
                    || bytes[candidate + best - 1] != bytes[start + best - 1]
                    || bytes[candidate] != bytes[start]
                    || bytes[candidate + 1] != bytes[start + 1]) {
                continue;
            }
            int scan = start + 2;
            int match = candidate + 2;
            while (scan < end && bytes[scan] == bytes[match]) {
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

    /** Puts the input that was copied past the window into it. */
    void remember(int used) {
        if (used >= WINDOW) {
            staleness = 2;
            input.copyTaken(WINDOW, bytes, 0);
            start = WINDOW;
            insert = start;
            return;
        }
        if (bytes.length - start <= used) {
            slideStored();
        }
        input.copyTaken(used, bytes, start);
        start += used;
        insert += Math.min(used, WINDOW - insert);
    }

    /** Makes room for the stored level, whose blocks need no hash table. */
    void slideStored() {
        start -= WINDOW;
        System.arraycopy(bytes, WINDOW, bytes, 0, start);
        staleness = Math.min(2, staleness + 1);
        if (insert > start) {
            insert = start;
        }
    }
}
