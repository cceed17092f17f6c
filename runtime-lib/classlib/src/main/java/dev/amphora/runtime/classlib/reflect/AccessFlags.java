// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.Adds;
import java.lang.reflect.Modifier;
import java.util.Set;

/** Flags of classes and members as sets, which there are since JDK 20. The JDK itself says which flag is where. */
public final class AccessFlags {
    private static final int SUPER = 0x20;
    /** The last release whose class files have strictfp, by their major version. */
    private static final int LAST_STRICT = 60;

    private AccessFlags() {}

    /** The flags in the class file of a class itself, or those that the class around it gives it. */
    @Adds("java.lang.Class.accessFlags()Ljava/util/Set;")
    static Set<?> ofClass(Class<?> self) {
        if (self.isArray() || self.getEnclosingClass() != null) {
            return Doors.accessFlags(self.getModifiers(), Doors.flagLocation("INNER_CLASS"));
        }
        // Compilers have given it to all classes since JDK 1.1 (JVMS 4.1).
        boolean isClass = !self.isInterface() && !self.isPrimitive();
        return Doors.accessFlags(self.getModifiers() | (isClass ? SUPER : 0), Doors.flagLocation("CLASS"));
    }

    /** Since JDK 25, where the class file's version tells what is a flag: it matters for one of them. */
    @Adds("jdk.internal.reflect.ReflectionFactory.parseAccessFlags"
            + "(ILjava/lang/reflect/AccessFlag$Location;Ljava/lang/Class;)Ljava/util/Set;")
    static Set<?> ofMember(Object self, int flags, Object location, Class<?> declaring) {
        return Modifier.isStrict(flags)
                ? Doors.accessFlags(flags, location, Doors.classFileVersion(LAST_STRICT))
                : Doors.accessFlags(flags, location);
    }
}
