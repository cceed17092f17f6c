// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.abi.LibraryInterface;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.frontend.jso.HostScript;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodReference;
import org.teavm.model.analysis.ClassInitializerInfo;
import org.teavm.platform.metadata.MetadataGenerator;
import org.teavm.platform.metadata.MetadataGeneratorContext;

/**
 * Everything the program can reach, with optimised programs in SSA form.
 *
 * @param classes the reachable classes, holding only reachable members
 * @param allClasses every class the front end can see, unreduced
 * @param hierarchy class hierarchy over {@code allClasses}
 * @param dependencies what the analysis found out
 * @param initializers which classes need a check before use, and the order of those that are initialised at start
 * @param virtual tells whether a method is called virtually somewhere
 * @param ofProgram whether a class is the program's, or was made for a lambda expression in it
 * @param startsThreads whether the program can start a thread
 * @param waitsByClock whether the program can tell that a thread keeps others from running
 * @param ownsMonitors whether it matters who owns an object's monitor
 * @param launches whether the main method runs in a thread that the scheduler knows
 * @param entryPoint binary name of the main class; of a library, of the class that holds its exports
 * @param exports what hosts call beside the start function, by name
 * @param library a library's exports as hosts see them, or null
 * @param script the JavaScript that the program may call
 * @param paths how methods are reached, for messages
 * @param bindings implementations, in the runtime library, of native methods
 * @param metadata generators of compile-time data by the method that returns the data
 * @param metadataContext what those generators need
 * @param warnings of references that throw, because what they refer to is missing
 * @param throwing whether what is missing throws; if not, it is an error
 * @param jdk the version of the JDK that some of the classes come from; null if none do
 */
public record ClosedWorld(
        ListableClassHolderSource classes,
        ClassReaderSource allClasses,
        ClassHierarchy hierarchy,
        DependencyInfo dependencies,
        ClassInitializerInfo initializers,
        Predicate<MethodReference> virtual,
        Predicate<String> ofProgram,
        boolean startsThreads,
        boolean waitsByClock,
        boolean ownsMonitors,
        boolean launches,
        String entryPoint,
        Map<String, MethodReference> exports,
        LibraryInterface library,
        HostScript script,
        CallPaths paths,
        Map<MethodReference, MethodReference> bindings,
        Map<MethodReference, MetadataGenerator> metadata,
        MetadataGeneratorContext metadataContext,
        List<Diagnostic> warnings,
        boolean throwing,
        String jdk) {
    /** Whether hosts call exports, and not a main method. */
    public boolean isLibrary() {
        return library != null;
    }

    /** Number of reachable classes and interfaces. */
    public int classCount() {
        return classes.getClassNames().size();
    }
}
