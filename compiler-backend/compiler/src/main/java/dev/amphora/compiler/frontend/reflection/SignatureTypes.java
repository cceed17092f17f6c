// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.LinkedHashSet;
import java.util.Set;
import org.teavm.asm.Opcodes;
import org.teavm.asm.signature.SignatureReader;
import org.teavm.asm.signature.SignatureVisitor;

/** Collects the classes that generic signatures name (JVMS 4.7.9.1), by their internal names. */
final class SignatureTypes {
    private final Set<String> names = new LinkedHashSet<>();

    Set<String> names() {
        return names;
    }

    void add(String signature) {
        if (signature != null) {
            new SignatureReader(signature).accept(new Collector());
        }
    }

    /** The signature of a field, or of a record's component. */
    void addType(String signature) {
        if (signature != null) {
            new SignatureReader(signature).acceptType(new Collector());
        }
    }

    private final class Collector extends SignatureVisitor {
        private String current;

        Collector() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitClassType(String name) {
            current = name;
            names.add(name);
        }

        @Override
        public void visitInnerClassType(String name) {
            current += "$" + name;
            names.add(current);
        }
    }
}
