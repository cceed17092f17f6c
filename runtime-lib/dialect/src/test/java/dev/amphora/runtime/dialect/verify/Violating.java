// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.NoAlloc;
import java.util.function.IntSupplier;

/** Breaks each rule of the dialect once: the name of a member says which. Only {@link DialectVerifierTest} reads it. */
@NoAlloc(reason = "all members but the last would be reported")
final class Violating {
    static final int CONSTANT = 3;
    static int mutableStatic;
    static final int COMPUTED_STATIC = Integer.parseInt("1");
    static final String STRING_STATIC = "text";
    int instanceField;

    private Violating() {
        instanceField = 1;
    }

    int instanceMethod() {
        return 1;
    }

    static Object returnsObject(Object parameter) {
        return parameter;
    }

    static void makesObject() {
        new Object();
    }

    static int makesArray() {
        return new int[2].length;
    }

    static int makesNestedArray() {
        return new int[2][2].length;
    }

    static int readsArray(int[] array) {
        return array[0];
    }

    static int usesString() {
        return "text".length();
    }

    static String concatenates(int value) {
        return "a" + value;
    }

    static int usesLambda() {
        IntSupplier supplier = () -> 3;
        return supplier.getAsInt();
    }

    static int catches(int a, int b) {
        try {
            return a / b;
        } catch (ArithmeticException e) {
            return 0;
        }
    }

    static void throwsNull() {
        throw null;
    }

    static synchronized void synchronizedMethod() {}

    static void locks(Object lock) {
        synchronized (lock) {
            mutableStatic = 1;
        }
    }

    static boolean comparesReferences(Address a, Address b) {
        return a == b;
    }

    static boolean callsEquals(Address a, Address b) {
        return a.equals(b);
    }

    static boolean comparesWithNull(Address a) {
        return a == null;
    }

    static boolean testsType(Object object) {
        return object instanceof Address;
    }

    static Address casts(Object object) {
        return (Address) object;
    }

    static int callsJdk(int a) {
        return Math.abs(a);
    }

    static int callsParse() {
        return Integer.reverse(1);
    }

    static int recursive(int n) {
        return n == 0 ? 0 : mutual(n - 1);
    }

    static int mutual(int n) {
        return recursive(n) + CONSTANT;
    }

    static native void nativeMethod();

    static int callsAllocating() {
        return Allocating.allocating();
    }

    /** Methods here may allocate. */
    static final class Allocating {
        private Allocating() {}

        static int allocating() {
            return 1;
        }
    }

    /** Extends something. */
    @NoAlloc(reason = "must be a plain class")
    static final class NotPlain extends Thread {
        private NotPlain() {}
    }
}
