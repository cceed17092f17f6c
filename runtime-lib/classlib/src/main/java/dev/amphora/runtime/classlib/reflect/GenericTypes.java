// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.PatchesJdk;
import dev.amphora.runtime.classlib.Replaces;
import java.lang.reflect.Type;

/** Where generic types get their classes from. */
@PatchesJdk
public final class GenericTypes {
    private GenericTypes() {}

    @Replaces("sun.reflect.generics.factory.CoreReflectionFactory.makeNamedType"
            + "(Ljava/lang/String;)Ljava/lang/reflect/Type;")
    static Type makeNamedType(Object self, String name) {
        Class<?> type = ClassReflection.named(name);
        if (type == null) {
            throw new TypeNotPresentException(name, null);
        }
        return type;
    }
}
