// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.compiler.ir.StackLimit;

/** What the code of a function refers to in its module. */
interface ModuleIndices {
    int function(LowFunction function);

    /** The function that calls an allocator with so many references on the shadow stack, which are further arguments. */
    int allocatorKeeping(LowFunction allocator, int references);

    int type(Signature signature);

    /** The place of a late-bound function in the table of such functions. */
    int lateBoundSlot(LowFunction function);

    /** The index of that table. */
    int lateBoundTable();

    /** The tag of Java exceptions. */
    int javaTag();

    /** The global variable with the exception that is on its way, where the engine does not hand on exceptions itself. */
    int pendingException();

    /** Address of the cell with the shadow stack pointer. */
    int shadowStackPointer();

    /** How too deep recursion is noticed, or null if it is not. */
    StackLimit stackLimit();

    /** Address of the cell with the next free byte of the allocation window; the next cell has the window's end. */
    int allocationCursor();
}
