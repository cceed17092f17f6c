// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.util.Objects;

/** See {@link java.lang.invoke.SwitchPoint}. */
public class SwitchPoint {
    private boolean isInvalid;

    public SwitchPoint() {}

    public boolean hasBeenInvalidated() {
        return isInvalid;
    }

    public MethodHandle guardWithTest(MethodHandle target, MethodHandle fallback) {
        if (isInvalid) {
            return fallback;
        }
        Checks.same("target and fallback types", target.type(), fallback.type());
        return new Composed(target.type(), arguments -> (isInvalid ? fallback : target).run(arguments));
    }

    public static void invalidateAll(SwitchPoint[] points) {
        for (SwitchPoint point : points) {
            Objects.requireNonNull(point).isInvalid = true;
        }
    }
}
