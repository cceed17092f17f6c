// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;

/**
 * A prefix code for the symbols of a block: counted, then made as zlib makes it, since a code is not determined by the
 * frequencies alone. Symbols of equal frequency are told apart by the depths of their subtrees.
 */
final class HuffmanTree {
    private static final int MAX_BITS = 15;
    final int[] frequencies;
    final int[] lengths;
    final int[] codes;
    /** The largest symbol that occurs. */
    int maxSymbol;

    private final int maxLength;
    private final int[] extraBits;
    private final int extraBase;
    private final int[] fixedLengths;

    /** Nodes by rising frequency, as a heap with its root at 1; then, from the end, in the order in which they were joined. */
    private final int[] heap;

    private final int[] parents;
    private final int[] nodeFrequencies;
    private final int[] depths;
    private final int[] lengthCounts = new int[MAX_BITS + 1];
    private int heapSize;
    private int heapMax;

    /**
     * An empty code.
     *
     * @param symbols how many there are
     * @param maxLength of the code of a symbol, in bits
     * @param extraBits what follows the codes of the symbols from {@code extraBase} on
     * @param fixedLengths the lengths in the code of RFC 1951, 3.2.6, or null if there is none
     */
    HuffmanTree(int symbols, int maxLength, int[] extraBits, int extraBase, int[] fixedLengths) {
        this.frequencies = new int[symbols];
        this.lengths = new int[symbols];
        this.codes = new int[symbols];
        this.maxLength = maxLength;
        this.extraBits = extraBits;
        this.extraBase = extraBase;
        this.fixedLengths = fixedLengths;
        this.heap = new int[2 * symbols + 1];
        this.parents = new int[2 * symbols + 1];
        this.nodeFrequencies = new int[2 * symbols + 1];
        this.depths = new int[2 * symbols + 1];
    }

    /** What the block costs with this code, and with the fixed one, in bits. */
    record Cost(int own, int fixed) {}

    /** Makes the code for the frequencies counted. */
    Cost build() {
        int symbols = frequencies.length;
        heapSize = 0;
        heapMax = heap.length;
        maxSymbol = -1;
        int own = 0;
        int fixed = 0;
        for (int n = 0; n < symbols; n++) {
            nodeFrequencies[n] = frequencies[n];
            if (frequencies[n] != 0) {
                heap[++heapSize] = n;
                maxSymbol = n;
                depths[n] = 0;
            } else {
                lengths[n] = 0;
            }
        }
        // A code has at least two symbols, even if one of them never occurs.
        while (heapSize < 2) {
            int node = maxSymbol < 2 ? ++maxSymbol : 0;
            heap[++heapSize] = node;
            nodeFrequencies[node] = 1;
            depths[node] = 0;
            own--;
            if (fixedLengths != null) {
                fixed -= fixedLengths[node];
            }
        }
        for (int n = heapSize / 2; n >= 1; n--) {
            sink(n);
        }
        int next = symbols;
        do {
            int first = heap[1];
            heap[1] = heap[heapSize--];
            sink(1);
            int second = heap[1];
            heap[--heapMax] = first;
            heap[--heapMax] = second;
            nodeFrequencies[next] = nodeFrequencies[first] + nodeFrequencies[second];
            depths[next] = Math.max(depths[first], depths[second]) + 1;
            parents[first] = next;
            parents[second] = next;
            heap[1] = next++;
            sink(1);
        } while (heapSize >= 2);
        heap[--heapMax] = heap[1];
        Cost cost = assignLengths();
        assignCodes(lengths, maxSymbol, lengthCounts, codes);
        return new Cost(own + cost.own(), fixed + cost.fixed());
    }

    private boolean isSmaller(int a, int b) {
        return nodeFrequencies[a] < nodeFrequencies[b]
                || nodeFrequencies[a] == nodeFrequencies[b] && depths[a] <= depths[b];
    }

    private void sink(int start) {
        int at = start;
        int node = heap[at];
        for (int child = 2 * at; child <= heapSize; child *= 2) {
            if (child < heapSize && isSmaller(heap[child + 1], heap[child])) {
                child++;
            }
            if (isSmaller(node, heap[child])) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = node;
    }

    /** Lengths by the depths of the leaves, those that are too long made shorter at the cost of others. */
    private Cost assignLengths() {
        int[] nodeLengths = new int[heap.length];
        Arrays.fill(lengthCounts, 0);
        int own = 0;
        int fixed = 0;
        int overflow = 0;
        nodeLengths[heap[heapMax]] = 0;
        for (int h = heapMax + 1; h < heap.length; h++) {
            int node = heap[h];
            int length = nodeLengths[parents[node]] + 1;
            if (length > maxLength) {
                length = maxLength;
                overflow++;
            }
            nodeLengths[node] = length;
            if (node > maxSymbol) {
                continue;
            }
            lengths[node] = length;
            lengthCounts[length]++;
            int extra = node >= extraBase ? extraBits[node - extraBase] : 0;
            own += nodeFrequencies[node] * (length + extra);
            if (fixedLengths != null) {
                fixed += nodeFrequencies[node] * (fixedLengths[node] + extra);
            }
        }
        if (overflow > 0) {
            own += shorten(overflow);
        }
        return new Cost(own, fixed);
    }

    private int shorten(int count) {
        int overflow = count;
        do {
            int length = maxLength - 1;
            while (lengthCounts[length] == 0) {
                length--;
            }
            lengthCounts[length]--;
            lengthCounts[length + 1] += 2;
            lengthCounts[maxLength]--;
            overflow -= 2;
        } while (overflow > 0);
        int change = 0;
        int h = heap.length;
        for (int length = maxLength; length != 0; length--) {
            int left = lengthCounts[length];
            while (left != 0) {
                int node = heap[--h];
                if (node > maxSymbol) {
                    continue;
                }
                if (lengths[node] != length) {
                    change += (length - lengths[node]) * nodeFrequencies[node];
                    lengths[node] = length;
                }
                left--;
            }
        }
        return change;
    }

    /** The codes that follow from the lengths (RFC 1951, 3.2.2), with their bits reversed, as they are written. */
    static void assignCodes(int[] lengths, int maxSymbol, int[] lengthCounts, int[] codes) {
        int[] next = new int[MAX_BITS + 1];
        int code = 0;
        for (int bits = 1; bits <= MAX_BITS; bits++) {
            code = code + lengthCounts[bits - 1] << 1;
            next[bits] = code;
        }
        for (int n = 0; n <= maxSymbol; n++) {
            int length = lengths[n];
            if (length != 0) {
                codes[n] = Integer.reverse(next[length]++) >>> 32 - length;
            }
        }
    }

    void clear() {
        Arrays.fill(frequencies, 0);
    }
}
