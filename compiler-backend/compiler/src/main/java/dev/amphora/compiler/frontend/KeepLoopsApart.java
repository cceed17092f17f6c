// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashSet;
import java.util.Set;
import org.teavm.common.GraphUtils;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.optimization.InliningFilter;
import org.teavm.model.optimization.InliningFilterFactory;
import org.teavm.model.util.ProgramUtils;

/**
 * Leaves methods with loops functions of their own. An engine begins a function in baseline code and uses the optimised code,
 * when it has made some, from the next call on; a loop in the body of a function that is called once, such as {@code main}, would
 * stay in baseline code to its end.
 */
final class KeepLoopsApart implements InliningFilterFactory {
    private final Set<MethodReference> looping = new HashSet<>();

    /** Looks at a method before anything is inlined. */
    void visit(Program program, MethodReference method) {
        if (GraphUtils.findBackEdges(ProgramUtils.buildControlFlowGraph(program)).length > 0) {
            looping.add(method);
        }
    }

    @Override
    public InliningFilter createFilter(MethodReference caller) {
        return callee -> !looping.contains(callee);
    }
}
