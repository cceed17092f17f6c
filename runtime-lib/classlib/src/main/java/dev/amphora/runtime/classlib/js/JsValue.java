// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

/**
 * A value of JavaScript other than null. The compiler lets this class implement every overlay type of the program, so that
 * fields, arrays, casts and generics of Java deal with it as with any object.
 *
 * <p>There is at most one for each value at a time, so that identity in Java is that of JavaScript.
 */
public final class JsValue implements Exposed {
    /** Where the glue keeps the value. */
    public final int index;

    JsValue(int index) {
        this.index = index;
    }

    /** Needed because the overlay types that have one for lambdas are all implemented here. */
    @Override
    public int adapter$js() {
        return JavaObjects.OPAQUE;
    }

    /** What {@code String(value)} is in JavaScript. */
    @Override
    public String toString() {
        return JsStrings.describe(this);
    }
}
