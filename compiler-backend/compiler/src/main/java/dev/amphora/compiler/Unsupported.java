// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

/** What becomes of references to classes, methods and fields that are neither in the program nor in the class library. */
public enum Unsupported {
    /** They are errors, so that no program starts that may fail for them. */
    ERROR,
    /**
     * They are warnings, and throw what the JVM throws for a reference that it cannot resolve (JVMS 5.4.3) when they are
     * executed. For libraries that have parts which a program never gets to.
     */
    THROW
}
