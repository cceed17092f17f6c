// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.List;
import java.util.Map;

/**
 * A whole program, ready for code generation.
 *
 * @param functions all functions, imported ones included, each once
 * @param table the function table from index 0; null elements are empty slots
 * @param exports exported functions by export name
 * @param staticBase address of {@code staticImage}'s first byte
 * @param staticImage initial contents of static memory
 * @param initialPages initial memory size in 64 KiB pages
 * @param maxPages memory limit in pages
 * @param shadowStackPointer address of the i32 cell that holds the shadow stack pointer
 * @param allocationCursor address of the i32 cell with the next free byte of the allocation window; the next cell
 *     (4 bytes on) holds the window's end
 * @param stackLimit how too deep recursion is noticed, or null if it is not
 * @param suspension how threads suspend, or null if the program has one thread only
 * @param classes the classes that the code comes from
 */
public record LowProgram(
        List<LowFunction> functions,
        List<LowFunction> table,
        Map<String, LowFunction> exports,
        int staticBase,
        byte[] staticImage,
        int initialPages,
        int maxPages,
        int shadowStackPointer,
        int allocationCursor,
        StackLimit stackLimit,
        Suspension suspension,
        JavaClasses classes) {
    /** A program that comes from no Java. */
    public LowProgram(
            List<LowFunction> functions,
            List<LowFunction> table,
            Map<String, LowFunction> exports,
            int staticBase,
            byte[] staticImage,
            int initialPages,
            int maxPages,
            int shadowStackPointer,
            int allocationCursor,
            StackLimit stackLimit) {
        this(
                functions,
                table,
                exports,
                staticBase,
                staticImage,
                initialPages,
                maxPages,
                shadowStackPointer,
                allocationCursor,
                stackLimit,
                null,
                JavaClasses.NONE);
    }

    /** A program whose recursion only the host limits. */
    public LowProgram(
            List<LowFunction> functions,
            List<LowFunction> table,
            Map<String, LowFunction> exports,
            int staticBase,
            byte[] staticImage,
            int initialPages,
            int maxPages,
            int shadowStackPointer,
            int allocationCursor) {
        this(
                functions,
                table,
                exports,
                staticBase,
                staticImage,
                initialPages,
                maxPages,
                shadowStackPointer,
                allocationCursor,
                null);
    }
}
