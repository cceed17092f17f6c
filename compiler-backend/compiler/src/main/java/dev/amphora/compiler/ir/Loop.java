// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/** A natural loop: the blocks from which a back edge to the header can be reached without leaving through the header. */
public final class Loop {
    private final Block header;
    private Loop parent;
    private int depth;

    Loop(Block header) {
        this.header = header;
    }

    /** The only block through which the loop is entered. */
    public Block header() {
        return header;
    }

    /** The innermost loop around this one, or null. */
    public Loop parent() {
        return parent;
    }

    /** 1 for an outermost loop. */
    public int depth() {
        return depth;
    }

    /** Tells whether {@code that} is this loop or nested in it. */
    public boolean encloses(Loop that) {
        Loop inner = that;
        while (inner != null && inner.depth > depth) {
            inner = inner.parent;
        }
        return inner == this;
    }

    void setParent(Loop outer) {
        parent = outer;
    }

    void setDepth(int nesting) {
        depth = nesting;
    }

    @Override
    public String toString() {
        return "loop at " + header;
    }
}
