// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.Map;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Tells the dependency analysis where values go in methods whose bodies it cannot read. */
final class NativeDependencies extends AbstractDependencyListener {
    private static final MethodReference ARRAYCOPY = new MethodReference(
            System.class, "arraycopy", Object.class, int.class, Object.class, int.class, int.class, void.class);
    private static final String COPY = "dev.amphora.runtime.classlib.ObjectPatches.copy";
    private static final MethodReference MAKE_REFERENCE =
            MethodReference.parse("java.lang.ref.Reference.<init>(Ljava/lang/Object;Ljava/lang/ref/ReferenceQueue;)V");
    private static final MethodReference DELIVER =
            MethodReference.parse("java.lang.ref.Reference.deliver(Ljava/lang/ref/Reference;)V");
    private static final MethodReference STANDARD_OUTPUT =
            MethodReference.parse("dev.amphora.runtime.classlib.StandardOutput.out()Ljava/io/PrintStream;");
    private final Map<MethodReference, MethodReference> bindings;

    NativeDependencies(Map<MethodReference, MethodReference> bindings) {
        this.bindings = bindings;
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        if (reference.equals(ARRAYCOPY)) {
            method.getVariable(1).getArrayItem().connect(method.getVariable(3).getArrayItem());
        } else if ((reference.getClassName() + "." + reference.getName()).equals(COPY)) {
            method.getVariable(1).connect(method.getResult());
        }
        if (reference.equals(MAKE_REFERENCE)) {
            // The collector hands out any reference there is.
            method.getVariable(0).connect(agent.linkMethod(DELIVER).getVariable(1));
        }
        if (reference.equals(STANDARD_OUTPUT)) {
            agent.linkMethod(RuntimeClasses.FLUSH_OUTPUT).use();
        }
        ExceptionSources.propagate(agent, method);
        MethodReference implementation = bindings.get(reference);
        if (implementation != null) {
            bind(agent, method, implementation);
        }
    }

    private static void bind(DependencyAgent agent, MethodDependency method, MethodReference implementation) {
        MethodDependency target = agent.linkMethod(implementation);
        // The implementation is static: a receiver is its first parameter.
        int shift = implementation.parameterCount() - method.getReference().parameterCount();
        for (int i = 1 - shift; i <= method.getReference().parameterCount(); i++) {
            if (target.getVariable(i + shift) != null && method.getVariable(i) != null) {
                method.getVariable(i).connect(target.getVariable(i + shift));
            }
        }
        if (method.getResult() != null
                && target.getResult() != null
                && method.getReference().getReturnType() != ValueType.VOID) {
            target.getResult().connect(method.getResult());
        }
        target.use();
    }
}
