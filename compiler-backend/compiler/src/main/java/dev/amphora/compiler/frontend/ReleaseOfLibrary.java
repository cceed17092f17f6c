// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.emit.ProgramEmitter;

/** Tells the runtime library which release of Java the class library is of. */
final class ReleaseOfLibrary implements ClassHolderTransformer {
    private static final MethodDescriptor NUMBER = new MethodDescriptor("number", int.class);
    private final int release;

    ReleaseOfLibrary(int release) {
        this.release = release;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().equals(RuntimeClasses.JAVA_RELEASE)) {
            ProgramEmitter emitter = ProgramEmitter.create(cls.getMethod(NUMBER), context.getHierarchy());
            emitter.constant(release).returnValue();
        }
    }
}
