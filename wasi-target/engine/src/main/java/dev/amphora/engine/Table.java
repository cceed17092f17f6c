// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.TableType;
import java.util.Arrays;

/** A table of references. Indices are unsigned 32-bit numbers; an access outside the table is a {@link Trap}. */
public final class Table implements Extern {
    /** More entries than this are refused, so that a module of a few bytes cannot ask for all memory of the host. */
    public static final int MAX_SIZE = 10_000_000;

    private final TableType type;
    private final int maxSize;
    private Object[] elements;

    /**
     * What elements that are null stand for as long as nobody has asked for them, or null: an instance that is made for one
     * request calls few of the thousands of functions in its table.
     */
    private References unasked;

    private Instance owner;

    /** Makes a table of the type's minimal size, filled with {@code initial}. */
    public Table(TableType type, Object initial) {
        this(type, initial, MAX_SIZE);
    }

    /**
     * Makes a table of the type's minimal size, filled with {@code initial}.
     *
     * @param limit how far the table may grow at most, whatever its type allows
     * @throws LinkException if the minimal size is more than the limit
     */
    public Table(TableType type, Object initial, int limit) {
        this.type = type;
        Limits limits = type.limits();
        maxSize = (int) Math.min(limits.maxUnsignedOr(MAX_SIZE), Math.min(limit, MAX_SIZE));
        if (limits.minUnsigned() > maxSize) {
            throw new LinkException("table of " + limits.minUnsigned() + " entries exceeds the limit of " + maxSize);
        }
        requireElement(initial);
        elements = new Object[limits.min()];
        if (initial != null) {
            Arrays.fill(elements, initial);
        }
    }

    /** The type as declared; {@link #size} is the current size. */
    public TableType type() {
        return type;
    }

    public int size() {
        return elements.length;
    }

    public Object get(int index) {
        Object element = elements[index(index, 1)];
        return element != null ? element : ask(index);
    }

    public void set(int index, Object value) {
        requireElement(value);
        elements()[index(index, 1)] = value;
    }

    /** Grows the table; returns the former size, or -1 if the table cannot grow so far. */
    public int grow(int delta, Object value) {
        requireElement(value);
        int before = elements.length;
        long after = before + Integer.toUnsignedLong(delta);
        if (after > maxSize) {
            return -1;
        }
        try {
            elements = Arrays.copyOf(elements(), (int) after);
        } catch (OutOfMemoryError e) {
            return -1; // The specification lets table.grow fail for want of resources.
        }
        Arrays.fill(elements, before, elements.length, value);
        return before;
    }

    private void requireElement(Object value) {
        if (!Slots.accepts(type.element(), value)) {
            throw new IllegalArgumentException("not a value of type " + type.element() + ": " + value);
        }
    }

    /** The function to call, for {@code call_indirect}. */
    WasmFunction callee(int index) {
        Object[] all = elements;
        if (Integer.compareUnsigned(index, all.length) >= 0) {
            throw new Trap(Trap.Kind.UNDEFINED_ELEMENT);
        }
        Object element = all[index];
        if (element == null) {
            element = ask(index);
        }
        if (element == null) {
            throw new Trap(Trap.Kind.UNINITIALIZED_ELEMENT, Integer.toUnsignedString(index));
        }
        return (WasmFunction) element;
    }

    void fill(int index, Object value, int length) {
        int start = index(index, length);
        Arrays.fill(elements(), start, start + length, value);
    }

    /** {@code table.copy}: the tables may be the same and the ranges may overlap. */
    void copy(int target, Table from, int source, int length) {
        int start = from.index(source, length);
        System.arraycopy(from.elements(), start, elements(), index(target, length), length);
    }

    /** {@code table.init} and active segments. */
    void init(int target, Object[] segment, int source, int length) {
        if (Integer.toUnsignedLong(source) + Integer.toUnsignedLong(length) > segment.length) {
            throw new Trap(Trap.Kind.OUT_OF_BOUNDS_TABLE_ACCESS);
        }
        System.arraycopy(segment, source, elements(), index(target, length), length);
    }

    /** The array itself, which {@link #grow} replaces. */
    Object[] elements() {
        if (unasked != null) {
            for (int i = 0; i < elements.length; i++) {
                if (elements[i] == null) {
                    ask(i);
                }
            }
            unasked = null;
            owner = null;
        }
        return elements;
    }

    private Object ask(int index) {
        if (unasked != null) {
            elements[index] = unasked.in(owner, index);
        }
        return elements[index];
    }

    /** Becomes what it was when references were taken down of it, for an instance. */
    void restore(References contents, Instance instance) {
        elements = new Object[contents.size()];
        unasked = contents;
        owner = instance;
    }

    private int index(int index, int length) {
        if (Integer.toUnsignedLong(index) + Integer.toUnsignedLong(length) > elements.length) {
            throw new Trap(Trap.Kind.OUT_OF_BOUNDS_TABLE_ACCESS);
        }
        return index;
    }
}
