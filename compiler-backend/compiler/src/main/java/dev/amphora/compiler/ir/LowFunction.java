// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A function of the low IR: defined by blocks, or imported. Compared by identity. */
public final class LowFunction {
    private final String name;
    private Signature signature;
    private final Import imported;
    private final List<Param> params = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean noAlloc;
    private boolean collects;
    private boolean requested;
    private boolean cold;
    private boolean bounded;
    private boolean bottom;
    private boolean receiver;
    private Instr stackCost;
    private Position origin;
    private List<ClassRange> declaredParams = List.of();
    private ClassRange declaredResult;
    private int valueCount;

    private LowFunction(String name, Signature signature, Import imported) {
        this.name = name;
        this.signature = signature;
        this.imported = imported;
        for (int i = 0; i < signature.params().size(); i++) {
            params.add(new Param(signature.params().get(i), i));
        }
    }

    /** Where an imported function comes from. */
    public record Import(String module, String name) {
        /** What stands for the module when the host may put a function in a table after the module has been instantiated. */
        public static final String LATE_BOUND = "amphora.host";

        /** Whether it is called through the table of late-bound functions, and gives 0 when no host has put it there. */
        public boolean isLateBound() {
            return module.equals(LATE_BOUND);
        }
    }

    /** A function with a body; its first block added is the entry. */
    public static LowFunction defined(String name, Signature signature) {
        return new LowFunction(name, signature, null);
    }

    public static LowFunction imported(String name, Signature signature, String module, String field) {
        return new LowFunction(name, signature, new Import(module, field));
    }

    public String name() {
        return name;
    }

    public Signature signature() {
        return signature;
    }

    /** The import, or null for a defined function. */
    public Import imported() {
        return imported;
    }

    /** Adds a parameter behind the others; the caller sees to all calls. */
    public Param addParam(LowType type) {
        Param param = new Param(type, params.size());
        params.add(param);
        signature = new Signature(params.stream().map(Value::type).toList(), signature.result());
        return param;
    }

    public List<Param> params() {
        return params;
    }

    /** Blocks, entry first; a live list. The entry block has no predecessors. */
    public List<Block> blocks() {
        return blocks;
    }

    public Block entry() {
        return blocks.get(0);
    }

    public Block addBlock() {
        Block block = new Block(this);
        blocks.add(block);
        return block;
    }

    /**
     * Promised never to start a collection, whatever it calls. The collector's own functions must be marked so, since
     * they move the shadow stack's contents under nobody's feet.
     */
    public boolean noAlloc() {
        return noAlloc;
    }

    public void setNoAlloc(boolean promise) {
        noAlloc = promise;
    }

    /** Starts collections by itself, though no NEW in it says so: the allocator's slow path and the collector. */
    public boolean collects() {
        return collects;
    }

    public void setCollects(boolean starts) {
        collects = starts;
    }

    /**
     * Collects because the program says so, and then expects that what it does not use any more is found to be garbage,
     * whatever frames of the shadow stack still hold.
     */
    public boolean requested() {
        return requested;
    }

    public void setRequested(boolean byProgram) {
        requested = byProgram;
    }

    /** Runs seldom where it is called, though no throw says so: calls of it are not worth code. */
    public boolean cold() {
        return cold;
    }

    public void setCold(boolean seldom) {
        cold = seldom;
    }

    /** Calls of it cannot nest without end: what initialises a class, or throws when a check of the library fails. */
    public boolean isBounded() {
        return bounded;
    }

    public void setBounded(boolean promise) {
        bounded = promise;
    }

    /** Never suspended itself, although it may call what suspends: threads start here, or it runs while one is left. */
    public boolean isBottom() {
        return bottom;
    }

    public void setBottom(boolean promise) {
        bottom = promise;
    }

    /** Whether the first parameter is the object that a method is called on, which callers have checked for null. */
    public boolean hasReceiver() {
        return receiver;
    }

    public void setReceiver(boolean promise) {
        receiver = promise;
    }

    /** The constant that becomes what an activation takes of the stack, when that is known; or null. */
    public Instr stackCost() {
        return stackCost;
    }

    public void setStackCost(Instr constant) {
        stackCost = constant;
    }

    /**
     * Says of which classes the parameters and the result are, null where that is not known.
     *
     * @param params not more than there are parameters
     */
    public void setDeclared(List<ClassRange> params, ClassRange result) {
        declaredParams = Collections.unmodifiableList(new ArrayList<>(params));
        declaredResult = result;
    }

    /** Whether an object of the class can be the value of a parameter, as far as its declaration says. */
    public boolean admits(int param, int classId) {
        ClassRange declared = param < declaredParams.size() ? declaredParams.get(param) : null;
        return declared == null || declared.contains(classId);
    }

    /** Whether it can return an object of the class, as far as its declaration says. */
    public boolean returns(int classId) {
        return declaredResult == null || declaredResult.contains(classId);
    }

    /** Takes over what is known of the classes of another function's parameters and result. */
    public void setDeclaredAs(LowFunction other) {
        declaredParams = other.declaredParams;
        declaredResult = other.declaredResult;
    }

    /** The method that the function is, without a line; null if it is no method's. */
    public Position origin() {
        return origin;
    }

    public void setOrigin(Position method) {
        origin = method;
    }

    /** Gives blocks their indices and values dense ids, in order. */
    public void renumber() {
        int id = 0;
        for (Param param : params) {
            param.setId(id++);
        }
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).setIndex(i);
            for (Phi phi : blocks.get(i).phis()) {
                phi.setId(id++);
            }
            for (Instr instr : blocks.get(i).instrs()) {
                instr.setId(id++);
            }
        }
        valueCount = id;
    }

    /** Gives a value made since the last {@link #renumber()} the next id. */
    public void number(Value value) {
        value.setId(valueCount++);
    }

    /** Number of ids given by the last {@link #renumber()} and since. */
    public int valueCount() {
        return valueCount;
    }

    @Override
    public String toString() {
        return name;
    }
}
