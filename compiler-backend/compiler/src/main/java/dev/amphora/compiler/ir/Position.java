// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/**
 * A place in Java source that an instruction comes from.
 *
 * @param className binary name of the class that declares the method
 * @param methodName name of the method
 * @param file source file name, or null
 * @param line line, or 0 when unknown
 * @param caller where this method was inlined into, or null if the function is the method's own
 */
public record Position(String className, String methodName, String file, int line, Position caller) {
    /** Code of the runtime that is no method's: traces do not show it. */
    public static final Position RUNTIME = new Position("dev.amphora.runtime.Code", "run", null, 0, null);

    /** What the JVM does for a call before the method has a frame. If it is all that is known of a call, its frame is not shown. */
    public static final Position BEFORE_FRAME = new Position("dev.amphora.runtime.Code", "enter", null, 0, null);

    /** This place when its function, or the function it was inlined into, is inlined at a call. */
    public Position inlinedAt(Position call) {
        return new Position(className, methodName, file, line, caller == null ? call : caller.inlinedAt(call));
    }
}
