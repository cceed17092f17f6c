// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

/** A field that objects of a class write. */
public class ObjectStreamField implements Comparable<Object> {
    private final String name;
    private final Class<?> type;
    private final boolean unshared;
    private int offset;

    public ObjectStreamField(String name, Class<?> type) {
        this(name, type, false);
    }

    public ObjectStreamField(String name, Class<?> type, boolean unshared) {
        if (name == null) {
            throw new NullPointerException();
        }
        this.name = name;
        this.type = type;
        this.unshared = unshared;
    }

    public String getName() {
        return name;
    }

    public Class<?> getType() {
        return type;
    }

    public char getTypeCode() {
        return type.descriptorString().charAt(0);
    }

    public String getTypeString() {
        return isPrimitive() ? null : type.descriptorString().intern();
    }

    public int getOffset() {
        return offset;
    }

    protected void setOffset(int offset) {
        this.offset = offset;
    }

    public boolean isPrimitive() {
        return type.isPrimitive();
    }

    public boolean isUnshared() {
        return unshared;
    }

    /** Primitive fields come first, then the order of names. */
    @Override
    public int compareTo(Object other) {
        ObjectStreamField field = (ObjectStreamField) other;
        if (isPrimitive() != field.isPrimitive()) {
            return isPrimitive() ? -1 : 1;
        }
        return name.compareTo(field.name);
    }

    @Override
    public String toString() {
        return type.descriptorString() + ' ' + name;
    }
}
