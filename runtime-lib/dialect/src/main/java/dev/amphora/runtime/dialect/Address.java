// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect;

/**
 * A machine address: an {@code i32} in compiled code, never an object there. The compiler replaces each method by at
 * most a few instructions; the bodies below serve unit tests on a JVM, over the thread's {@link SimulatedMemory}.
 *
 * <p>Addresses are unsigned and wrap at 4 GiB. They must not be compared with {@code ==} or {@code equals}, which mean
 * nothing once the type is an {@code i32}: use {@link #sameAs} and {@link #isBelow}. An {@code offset} is a number of
 * bytes that is not negative; a constant one becomes the offset of the load or store instruction.
 */
@Intrinsic
public final class Address {
    private final int value;

    private Address(int value) {
        this.value = value;
    }

    public static Address fromInt(int value) {
        return new Address(value);
    }

    public static Address zero() {
        return fromInt(0);
    }

    /** The address of an object's header, 0 for null. Compiled code only: a JVM has no such address. */
    public static Address ofObject(Object object) {
        throw new UnsupportedOperationException("objects have no address in simulated memory");
    }

    /** The object whose header is at this address, null at zero. Compiled code only. */
    public Object toObject() {
        throw new UnsupportedOperationException("simulated memory holds no Java objects");
    }

    public int toInt() {
        return value;
    }

    public Address plus(int bytes) {
        return fromInt(value + bytes);
    }

    public Address minus(int bytes) {
        return fromInt(value - bytes);
    }

    /** This minus {@code start}, modulo 4 GiB. */
    public int bytesSince(Address start) {
        return value - start.value;
    }

    public boolean isZero() {
        return value == 0;
    }

    public boolean sameAs(Address other) {
        return value == other.value;
    }

    /** Whether this is lower than {@code other}, both unsigned. */
    public boolean isBelow(Address other) {
        return Integer.compareUnsigned(value, other.value) < 0;
    }

    /** Loads a byte, sign-extended. */
    public int loadByte(int offset) {
        return SimulatedMemory.current().loadByte(value, offset);
    }

    /** Loads a byte, zero-extended. */
    public int loadUnsignedByte(int offset) {
        return SimulatedMemory.current().loadByte(value, offset) & 0xFF;
    }

    /** Loads two bytes, sign-extended. */
    public int loadShort(int offset) {
        return SimulatedMemory.current().loadShort(value, offset);
    }

    /** Loads two bytes, zero-extended. */
    public int loadUnsignedShort(int offset) {
        return SimulatedMemory.current().loadShort(value, offset) & 0xFFFF;
    }

    public int loadInt(int offset) {
        return SimulatedMemory.current().loadInt(value, offset);
    }

    public long loadLong(int offset) {
        return SimulatedMemory.current().loadLong(value, offset);
    }

    public float loadFloat(int offset) {
        return Float.intBitsToFloat(loadInt(offset));
    }

    public double loadDouble(int offset) {
        return Double.longBitsToDouble(loadLong(offset));
    }

    public Address loadAddress(int offset) {
        return fromInt(loadInt(offset));
    }

    /** Stores the low 8 bits of {@code stored}. */
    public void storeByte(int offset, int stored) {
        SimulatedMemory.current().storeByte(value, offset, (byte) stored);
    }

    /** Stores the low 16 bits of {@code stored}. */
    public void storeShort(int offset, int stored) {
        SimulatedMemory.current().storeShort(value, offset, (short) stored);
    }

    public void storeInt(int offset, int stored) {
        SimulatedMemory.current().storeInt(value, offset, stored);
    }

    public void storeLong(int offset, long stored) {
        SimulatedMemory.current().storeLong(value, offset, stored);
    }

    public void storeFloat(int offset, float stored) {
        storeInt(offset, Float.floatToRawIntBits(stored));
    }

    public void storeDouble(int offset, double stored) {
        storeLong(offset, Double.doubleToRawLongBits(stored));
    }

    public void storeAddress(int offset, Address stored) {
        storeInt(offset, stored.value);
    }

    /** For messages of tests; not part of the dialect. */
    @Override
    public String toString() {
        return "0x" + Integer.toHexString(value);
    }
}
