// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.diagnostics.Problem;
import org.teavm.vm.TeaVM;

/**
 * How often a program is analysed, and how closely. By variable, once; if it is too large for that, by program. Where what is missing
 * may throw, the missing references are found by program, which takes a fifth of the time; a last analysis by variable finds fewer of
 * them, if any.
 */
final class Attempts {
    private final MissingReferences missing = new MissingReferences();
    private final ParsedClasses parsed = new ParsedClasses();
    private Precision precision;
    /** Whether this attempt is to find missing references only. */
    private boolean searches;

    Attempts(boolean throwing) {
        searches = throwing;
        precision = throwing ? Precision.BY_PROGRAM : Precision.BY_VARIABLE;
    }

    /** What the attempts so far have not found. */
    MissingReferences missing() {
        return missing;
    }

    /** The classes that the attempts so far have parsed. */
    ParsedClasses parsed() {
        return parsed;
    }

    Precision precision() {
        return precision;
    }

    /** Says when an attempt is to end before its time; {@link #changePrecision} for the next one. */
    BooleanSupplier watch(TeaVM vm) {
        Analysed analysed = new Analysed();
        vm.add(analysed);
        return () -> searches
                        && (analysed.complete
                                || precision.isTooCoarseFor(vm.getMethods().size()))
                || precision.isTooSlowFor(vm.getMethods().size());
    }

    void changePrecision() {
        precision = searches ? Precision.BY_VARIABLE : Precision.BY_PROGRAM;
        searches = false;
    }

    /** Whether another attempt may do without what an attempt has found to be missing. */
    boolean goOnWithout(List<Problem> problems) {
        if (missing.add(problems)) {
            return true;
        }
        // What cannot throw may be in code that a closer look does not reach.
        boolean searched = searches;
        if (searched) {
            changePrecision();
        }
        return searched;
    }

    private static final class Analysed extends AbstractDependencyListener {
        private boolean complete;

        @Override
        public void complete() {
            complete = true;
        }
    }
}
