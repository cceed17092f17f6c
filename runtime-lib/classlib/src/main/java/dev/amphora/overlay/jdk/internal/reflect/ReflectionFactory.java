// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.reflect;

import dev.amphora.runtime.classlib.reflect.SerialMembers;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.security.PrivilegedAction;

/** Makes nothing: accessors come from the compiler. */
public class ReflectionFactory {
    private static final ReflectionFactory ONLY = new ReflectionFactory();

    private ReflectionFactory() {}

    public static ReflectionFactory getReflectionFactory() {
        return ONLY;
    }

    /** The copy would have an accessor of its own, which takes no part in what the JDK checks. */
    public Method leafCopyMethod(Method method) {
        return method;
    }

    /** What makes objects for object streams; null if nothing does. */
    public Constructor<?> newConstructorForSerialization(Class<?> type) {
        return SerialMembers.constructor(type);
    }

    /** How classes of JDK 17 get at it. */
    public static final class GetReflectionFactoryAction implements PrivilegedAction<ReflectionFactory> {
        public GetReflectionFactoryAction() {}

        @Override
        public ReflectionFactory run() {
            return ONLY;
        }
    }
}
