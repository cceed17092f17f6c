// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.Opcodes;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.MethodDependency;
import org.teavm.dependency.MethodDependencyInfo;
import org.teavm.diagnostics.Problem;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ReferenceCache;
import org.teavm.model.ValueType;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMPhase;
import org.teavm.vm.TeaVMProgressFeedback;
import org.teavm.vm.TeaVMProgressListener;

/**
 * Finds out what of a class library works by the analysis that programs go through: some methods are taken for entry points, and
 * those fail from which something is reached that does not exist.
 *
 * <p>A method is called on an object of its own class, with arguments of exactly the types that it declares, as far as these are
 * classes that have instances. Nothing is known about objects behind interfaces and abstract classes: programs bring those.
 */
final class ReachabilityProbe {
    private static final Set<String> PROVIDED_ELSEWHERE =
            Set.of("dev.amphora.runtime.classlib.WasmImport", "dev.amphora.runtime.classlib.LateBound");
    private static final String GENERATED = "$$create";
    private final ProgramFiles files;
    private final LayeredClassSource classes;
    private final ClassLoader loader;
    private final ReferenceCache references;
    private final Predicate<String> operators;

    /**
     * What was found out.
     *
     * @param failing those of the entry points from which something missing is reached
     * @param problems what is missing, with the shortest calls that lead there
     */
    record Outcome(Set<MethodReference> failing, List<Diagnostic> problems) {}

    /**
     * Creates a probe. Class files are parsed once for all runs.
     *
     * @param operators tells of native methods, by their full references, whether the lowering makes operators of them
     */
    ReachabilityProbe(
            ProgramFiles files,
            LayeredClassSource classes,
            ClassLoader loader,
            ReferenceCache references,
            Predicate<String> operators) {
        this.files = files;
        this.classes = classes;
        this.loader = loader;
        this.references = references;
        this.operators = operators;
    }

    /** The resources of a program that has no class but the one that stands for its main class. */
    static ProgramResources resources(ProgramFiles files, ClassLoader loader) {
        ClassWriter writer = new ClassWriter(0);
        String name = Entries.LIBRARY_CLASS.replace('.', '/');
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        writer.visitEnd();
        return new ProgramResources(files, loader, Map.of(name + ".class", writer.toByteArray()), null);
    }

    /** The classes as programs see them: with the methods that patches add. */
    ClassReaderSource patchedClasses() {
        return prepare(resources(files, loader)).vm().getDependencyClassSource();
    }

    private Analysis prepare(ProgramResources resources) {
        Entries entries = new Entries(Entries.LIBRARY_CLASS, null, Map.of(), null, Map.of());
        return Analysis.prepare(
                entries,
                loader,
                resources,
                new ResourceEmbedding(files),
                classes,
                references,
                new MissingReferences(),
                Precision.BY_VARIABLE);
    }

    /** Analyses a program that calls all of some methods. */
    Outcome run(Collection<MethodReference> entryPoints) {
        try (ProgramResources resources = resources(files, loader)) {
            Analysis analysis = prepare(resources);
            TeaVM vm = analysis.vm();
            analysis.target().alsoReach(analyzer -> entryPoints.forEach(method -> enter(analyzer, method)));
            vm.setProgressListener(ANALYSIS_ONLY);
            Natives natives = new Natives(vm, analysis);
            vm.add(natives);
            vm.build(
                    name -> {
                        throw new IllegalStateException("an analysis wrote " + name);
                    },
                    Entries.LIBRARY_CLASS);
            CallGraph calls = vm.getDependencyInfo().getCallGraph();
            List<Problem> problems = vm.getProblemProvider().getSevereProblems();
            Set<MethodReference> seeds = new LinkedHashSet<>(natives.missing);
            for (Problem problem : problems) {
                if (problem.getLocation() != null && problem.getLocation().getMethod() != null) {
                    seeds.add(problem.getLocation().getMethod());
                } else {
                    // A supertype of a class is missing: whatever uses the class fails.
                    String broken = (String) problem.getParams()[0];
                    vm.getDependencyInfo().getReachableMethods().stream()
                            .filter(method -> method.getClassName().equals(broken))
                            .forEach(seeds::add);
                }
            }
            CallPaths paths = new CallPaths(calls, entryPoints);
            List<Diagnostic> diagnostics = new ArrayList<>(resources.broken().values());
            diagnostics.addAll(new ProblemTranslation(paths, resources.broken().keySet(), classes.table(), classes)
                    .translate(problems));
            natives.missing.forEach(method -> diagnostics.add(missingNative(method, paths)));
            Set<MethodReference> failing = new LinkedHashSet<>(entryPoints);
            failing.retainAll(callers(calls, seeds));
            return new Outcome(failing, diagnostics);
        }
    }

    private static Diagnostic missingNative(MethodReference method, CallPaths paths) {
        var path = paths.to(method);
        return new Diagnostic(
                "unsupported-native",
                Diagnostic.Severity.ERROR,
                path.isEmpty() ? null : path.get(path.size() - 1),
                "native method " + method.getClassName() + "." + method.getName() + " has no implementation",
                null,
                path.stream()
                        .limit(Math.max(0, path.size() - 1))
                        .map(Object::toString)
                        .toList());
    }

    private static void enter(DependencyAnalyzer analyzer, MethodReference method) {
        MethodDependency dependency = analyzer.linkMethod(method);
        propagate(analyzer, dependency.getVariable(0), ValueType.object(method.getClassName()));
        for (int i = 0; i < method.parameterCount(); i++) {
            propagate(
                    analyzer,
                    dependency.getVariable(i + 1),
                    method.getDescriptor().parameterType(i));
        }
        dependency.use();
    }

    private static void propagate(DependencyAnalyzer analyzer, DependencyNode variable, ValueType type) {
        if (type instanceof ValueType.Array array) {
            variable.propagate(analyzer.getType(type));
            propagate(analyzer, variable.getArrayItem(), array.getItemType());
        } else if (type instanceof ValueType.Object object) {
            ClassReader cls = analyzer.getClassSource().get(object.getClassName());
            if (cls != null
                    && !cls.hasModifier(ElementModifier.ABSTRACT)
                    && !cls.hasModifier(ElementModifier.INTERFACE)) {
                variable.propagate(analyzer.getClassType(object.getClassName()));
            }
        }
    }

    /** Some methods, and all from which they are reached. */
    private static Set<MethodReference> callers(CallGraph calls, Set<MethodReference> methods) {
        Set<MethodReference> reached = new HashSet<>(methods);
        Deque<MethodReference> pending = new ArrayDeque<>(methods);
        while (!pending.isEmpty()) {
            CallGraphNode node = calls.getNode(pending.remove());
            if (node == null) {
                continue;
            }
            for (CallSite site : node.getCallerCallSites()) {
                for (CallGraphNode caller : site.getCallers()) {
                    if (reached.add(caller.getMethod())) {
                        pending.add(caller.getMethod());
                    }
                }
            }
        }
        return reached;
    }

    private static final TeaVMProgressListener ANALYSIS_ONLY = new TeaVMProgressListener() {
        @Override
        public TeaVMProgressFeedback phaseStarted(TeaVMPhase phase, int count) {
            return phase == TeaVMPhase.COMPILING ? TeaVMProgressFeedback.CANCEL : TeaVMProgressFeedback.CONTINUE;
        }

        @Override
        public TeaVMProgressFeedback progressReached(int reached) {
            return TeaVMProgressFeedback.CONTINUE;
        }
    };

    /** Finds the native methods that are called although nothing supplies them. */
    private final class Natives extends AbstractDependencyListener {
        private final TeaVM vm;
        private final Analysis analysis;
        private final Set<MethodReference> missing = new LinkedHashSet<>();

        Natives(TeaVM vm, Analysis analysis) {
            this.vm = vm;
            this.analysis = analysis;
        }

        /** The last moment at which methods still have bodies; those that are generated have them by now. */
        @Override
        public void complete() {
            for (MethodReference reference : vm.getDependencyInfo().getReachableMethods()) {
                MethodDependencyInfo info = vm.getDependencyInfo().getMethod(reference);
                if (info == null || !info.isUsed() || info.isMissing()) {
                    continue;
                }
                ClassReader owner = vm.getDependencyClassSource().get(reference.getClassName());
                MethodReader method = owner == null ? null : owner.getMethod(reference.getDescriptor());
                if (method != null && method.hasModifier(ElementModifier.NATIVE) && !isSupplied(method)) {
                    missing.add(reference);
                }
            }
        }

        private boolean isSupplied(MethodReader method) {
            MethodReference reference = method.getReference();
            return reference.equals(RuntimeClasses.RAISES_ANYTHING)
                    || operators.test(reference.toString())
                    || analysis.patches().bindings().containsKey(reference)
                    || isGenerated(reference)
                    || PROVIDED_ELSEWHERE.stream()
                            .anyMatch(name -> method.getAnnotations().get(name) != null);
        }

        /** TeaVM's platform plugin names the method that makes the data after the one that asks for it. */
        private boolean isGenerated(MethodReference reference) {
            String name = reference.getName();
            return name.endsWith(GENERATED)
                    && analysis.metadata()
                            .containsKey(new MethodReference(
                                    reference.getClassName(),
                                    name.substring(0, name.length() - GENERATED.length()),
                                    reference.getSignature()));
        }
    }
}
