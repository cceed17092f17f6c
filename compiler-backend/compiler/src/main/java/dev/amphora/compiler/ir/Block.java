// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/** A basic block: phis, instructions, and last a terminator. */
public final class Block {
    private final LowFunction function;
    private final List<Phi> phis = new ArrayList<>();
    private final List<Instr> instrs = new ArrayList<>();
    private Block unwind;
    private int index = -1;

    Block(LowFunction function) {
        this.function = function;
    }

    public LowFunction function() {
        return function;
    }

    /** The phis, a live list. */
    public List<Phi> phis() {
        return phis;
    }

    /** The instructions, the terminator last; a live list. */
    public List<Instr> instrs() {
        return instrs;
    }

    public Instr terminator() {
        return instrs.get(instrs.size() - 1);
    }

    public boolean isTerminated() {
        return !instrs.isEmpty() && terminator().opcode().isTerminator();
    }

    /** The landing block that exceptions thrown in this block go to, or null: out of the function. */
    public Block unwind() {
        return unwind;
    }

    public void setUnwind(Block landing) {
        unwind = landing;
    }

    /** Position in {@link LowFunction#blocks()} after {@link LowFunction#renumber()}. */
    public int index() {
        return index;
    }

    void setIndex(int index) {
        this.index = index;
    }

    public Phi addPhi(LowType type) {
        Phi phi = new Phi(type, this);
        phis.add(phi);
        return phi;
    }

    public Instr add(Instr instr) {
        instrs.add(instr);
        return instr;
    }

    @Override
    public String toString() {
        return "b" + index;
    }
}
