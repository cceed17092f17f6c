// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.teavm.diagnostics.Problem;
import org.teavm.vm.TeaVM;

/**
 * How often a program is analysed, and how closely. By variable, once; if it is too large for that, by program. Where what is missing
 * may throw, the missing references are found by program, which takes a fifth of the time; a last analysis by variable finds fewer of
 * them, if any. While that one is tried, the last one by program waits, to go on if the program is too large.
 */
final class Attempts {
    private final MissingReferences missing = new MissingReferences();
    private final ParsedClasses parsed = new ParsedClasses();
    private Precision precision;
    /** Whether this attempt is to find missing references first. */
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

    /** Whether the attempt is to find missing references, and may be given up for one by variable. */
    boolean searches() {
        return searches;
    }

    /** Says when an attempt is to end before its time; {@link #changePrecision} for the next one. */
    BooleanSupplier watch(TeaVM vm) {
        return () -> searches && precision.isTooCoarseFor(vm.getMethods().size())
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
}
