// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Runs the optimisations in order. */
public final class Optimizer {
    private final RemoveInitialisations initialisations;
    private final MemoryEffects effects;
    private final Consumer<LowFunction> afterEachPass;

    private Optimizer(
            RemoveInitialisations initialisations, MemoryEffects effects, Consumer<LowFunction> afterEachPass) {
        this.initialisations = initialisations;
        this.effects = effects;
        this.afterEachPass = afterEachPass;
    }

    /** Optimises all functions of a program in place. */
    public static void run(LowProgram program) {
        run(program, function -> {});
    }

    /** As {@link #run(LowProgram)}; tests look at a function after each pass that changed it. */
    public static void run(LowProgram program, Consumer<LowFunction> afterEachPass) {
        RemoveInitialisations initialisations = RemoveInitialisations.of(program);
        CallGraph.removeUnreferenced(program);
        RemoveNullChecks.run(program).forEach(afterEachPass);
        TestReceivers.run(program).forEach(afterEachPass);
        Optimizer optimizer = new Optimizer(initialisations, new MemoryEffects(program), afterEachPass);
        CallGraph calls = CallGraph.of(program);
        LowFunction thrower = FoldNullChecks.thrower(program);
        for (LowFunction function : calls.calleesFirst()) {
            if (function.imported() == null) {
                if (optimizer.pass(function, f -> InlineCalls.run(f, calls))) {
                    optimizer.pass(function, initialisations::run);
                }
                optimizer.run(function);
                if (optimizer.pass(function, f -> InlineCalls.unrollRecursion(f, calls))) {
                    optimizer.run(function);
                }
            }
        }
        // When all are inlined that will be.
        for (LowFunction function : program.functions()) {
            optimizer.pass(function, f -> FoldNullChecks.run(f, thrower));
        }
        OmitUnreadTraces.run(program);
        CallGraph.removeUnreferenced(program);
    }

    private void run(LowFunction function) {
        pass(function, SimplifyPhis::run);
        pass(function, SimplifyControlFlow::run);
        pass(function, this::shareExpressions);
        pass(function, SimplifyControlFlow::run);
        pass(function, SimplifyPhis::run);
        if (pass(function, ThreadJumps::run)) {
            pass(function, SimplifyControlFlow::run);
            pass(function, SimplifyPhis::run);
            pass(function, this::shareExpressions);
        }
        if (pass(function, UnrollLoops::run)) {
            pass(function, this::shareExpressions);
            pass(function, SimplifyControlFlow::run);
            pass(function, SimplifyPhis::run);
        }
        if (pass(function, f -> HoistInvariants.run(f, effects))) {
            pass(function, this::shareExpressions);
            pass(function, SimplifyPhis::run);
        }
        pass(function, RemoveBoundsChecks::run);
        if (pass(function, SplitLoops::run)) {
            pass(function, this::shareExpressions);
            pass(function, SimplifyPhis::run);
            pass(function, f -> HoistInvariants.run(f, effects));
            pass(function, this::shareExpressions);
        }
        pass(function, SelectValues::run);
        pass(function, RemoveDeadCode::run);
        pass(function, SimplifyControlFlow::run);
        pass(function, SinkAllocations::run);
    }

    private boolean shareExpressions(LowFunction function) {
        return ShareExpressions.run(function, effects);
    }

    private boolean pass(LowFunction function, Predicate<LowFunction> pass) {
        boolean changed = pass.test(function);
        if (changed) {
            afterEachPass.accept(function);
        }
        return changed;
    }
}
