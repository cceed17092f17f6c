// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Heap;
import dev.amphora.runtime.dialect.Address;

/** {@code java.lang.Object} without a monitor field: identity from the address, monitors elsewhere. */
@RemovesField("java.lang.Object.monitor")
final class ObjectPatches {
    private ObjectPatches() {}

    @Replaces("java.lang.Object.identity()I")
    static int identity(Object self) {
        return Heap.identityHash(Address.ofObject(self));
    }

    @Replaces("java.lang.Object.clone()Ljava/lang/Object;")
    static Object clone(Object self) throws CloneNotSupportedException {
        if (!(self instanceof Cloneable) && !self.getClass().isArray()) {
            throw new CloneNotSupportedException(self.getClass().getName());
        }
        return copy(self);
    }

    /** Bound to {@link Allocation#clone}; a native, so that its dependencies can be declared. */
    static native Object copy(Object original);

    @Binds("dev.amphora.runtime.classlib.ObjectPatches.copy(Ljava/lang/Object;)Ljava/lang/Object;")
    static Object copyNow(Object original) {
        return Allocation.clone(original);
    }

    @Replaces("java.lang.Object.monitorEnterSync(Ljava/lang/Object;)V")
    @Replaces("java.lang.Object.monitorExitSync(Ljava/lang/Object;)V")
    @Replaces("java.lang.Object.monitorEnter(Ljava/lang/Object;)V")
    @Replaces("java.lang.Object.monitorExit(Ljava/lang/Object;)V")
    static void monitor(Object object) {
        // Not called: compiled code uses Monitor, in programs where that matters.
    }

    @Replaces("java.lang.Object.monitorEnter(Ljava/lang/Object;I)V")
    @Replaces("java.lang.Object.monitorExit(Ljava/lang/Object;I)V")
    static void monitor(Object object, int count) {
        // As above.
    }
}
