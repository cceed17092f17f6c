// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import org.teavm.dependency.DependencyAnalyzerFactory;
import org.teavm.dependency.FastDependencyAnalyzer;
import org.teavm.dependency.PreciseDependencyAnalyzer;

/** How closely the analysis looks at what a variable may hold. */
enum Precision {
    /** A set of classes for each variable; what is called is what the receiver may be. */
    BY_VARIABLE(PreciseDependencyAnalyzer::new),
    /**
     * One set for the program: a call reaches the method in each class that is instantiated. In programs of a certain size most
     * variables hold about everything, since all that goes through collections meets, and then this finds nearly the same in a
     * small part of the time.
     */
    BY_PROGRAM(FastDependencyAnalyzer::new);

    /** With how many methods the analysis by variable is given up: from about here on, minutes are possible. */
    private static final int MANY_METHODS = 15_000;

    /**
     * With how many methods an attempt by program tells that one by variable is worth its time: what is found in object streams, for
     * instance, may be any class of the class path then.
     */
    private static final int TOO_MANY_METHODS = 2 * MANY_METHODS;

    private final DependencyAnalyzerFactory factory;

    Precision(DependencyAnalyzerFactory factory) {
        this.factory = factory;
    }

    DependencyAnalyzerFactory factory() {
        return factory;
    }

    /** Whether an analysis that has reached so many methods should be done again by variable, if it has not been tried. */
    boolean isTooCoarseFor(int methods) {
        return this == BY_PROGRAM && methods > TOO_MANY_METHODS;
    }

    /** Whether an analysis that has reached so many methods should be done again by program. */
    boolean isTooSlowFor(int methods) {
        return this == BY_VARIABLE && methods > MANY_METHODS;
    }
}
