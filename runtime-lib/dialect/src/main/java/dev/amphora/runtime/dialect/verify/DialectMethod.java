// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

import java.util.ArrayList;
import java.util.List;

/** A method of a checked class, and the calls it makes. */
final class DialectMethod {
    /** A call: {@code owner} is an internal name. */
    record Call(String owner, String name, String descriptor, boolean isStatic, int line) {
        String key() {
            return owner + "." + name + descriptor;
        }

        @Override
        public String toString() {
            return owner.replace('/', '.') + "." + name;
        }
    }

    private final DialectClass owner;
    private final String name;
    private final String descriptor;
    private final List<Call> calls = new ArrayList<>();
    private boolean noAlloc;
    private int firstLine;

    DialectMethod(DialectClass owner, String name, String descriptor) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
    }

    DialectClass owner() {
        return owner;
    }

    String name() {
        return name;
    }

    String key() {
        return owner.name() + "." + name + descriptor;
    }

    int firstLine() {
        return firstLine;
    }

    List<Call> calls() {
        return calls;
    }

    void addCall(Call call) {
        calls.add(call);
    }

    void setFirstLine(int line) {
        if (firstLine == 0) {
            firstLine = line;
        }
    }

    void setNoAlloc() {
        noAlloc = true;
    }

    boolean isNoAlloc() {
        return noAlloc || owner.isNoAlloc();
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }
}
