// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.compiler.Unsupported;
import dev.amphora.compiler.frontend.jso.CallbackExports;
import dev.amphora.compiler.frontend.jso.Jso;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.diagnostics.Problem;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ReferenceCache;
import org.teavm.model.ValueType;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.platform.plugin.DefaultMetadataGeneratorContext;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMPhase;
import org.teavm.vm.TeaVMProgressFeedback;
import org.teavm.vm.TeaVMProgressListener;

/** The first stage: from class files to a {@link ClosedWorld}. */
public final class Frontend {
    private static final MethodDescriptor MAIN =
            new MethodDescriptor("main", ValueType.parse("[Ljava/lang/String;"), ValueType.VOID);

    private Frontend() {}

    /**
     * Loads, analyses and optimises everything that the request's main class, or the library's exports, reach.
     *
     * @throws CompilationException if a class, method or field is missing or unsupported
     */
    public static ClosedWorld load(CompileRequest request, ProgressListener progress) throws CompilationException {
        Attempts attempts = new Attempts(request.options().unsupported() == Unsupported.THROW);
        while (true) {
            ClosedWorld world = load(request, attempts, progress);
            if (world != null) {
                return world;
            }
        }
    }

    /** Returns null if more is missing than was known, and may be, or if the program is too large for the precision so far. */
    private static ClosedWorld load(CompileRequest request, Attempts attempts, ProgressListener progress)
            throws CompilationException {
        try (URLClassLoader loader = new URLClassLoader(urls(request.classPath()), Frontend.class.getClassLoader());
                ProgramFiles files = ProgramFiles.open(request.classPath());
                BuildJdk jdk = new BuildJdk(request.options().library())) {
            // The toolkit has these classes as well; a program that does not bring them does without.
            Jso jso = files.find(Jso.MARKER) == null ? null : new Jso(files.classFiles(file -> true));
            ClassLibrary library = request.options().library();
            boolean ofJava25 =
                    library.usesJdk() && Runtime.Version.parse(jdk.version()).feature() >= 25;
            Entries entries = Entries.of(request, files, jso, ofJava25);
            try (ProgramResources resources =
                    new ProgramResources(files, Frontend.class.getClassLoader(), entries.generated(), jso)) {
                // Classes that call JavaScript are transformed when they are read, and each attempt collects what that
                // finds.
                ParsedClasses parsed = jso == null ? attempts.parsed() : new ParsedClasses();
                LayeredClassSource classes = new LayeredClassSource(
                        LayerTable.load(),
                        new ClasspathClassHolderSource(resources, parsed.references(), loader),
                        library.usesJdk() ? jdk : null,
                        resources,
                        parsed);
                boolean throwing = request.options().unsupported() == Unsupported.THROW;
                return load(
                        entries,
                        loader,
                        resources,
                        new ResourceEmbedding(files),
                        jso,
                        classes,
                        parsed.references(),
                        attempts,
                        throwing,
                        progress,
                        new CloserLook(request, attempts, progress));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL[] urls(List<Path> classPath) {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            try {
                urls.add(entry.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
        return urls.toArray(new URL[0]);
    }

    private static ClosedWorld load(
            Entries entries,
            ClassLoader loader,
            ProgramResources resources,
            ResourceEmbedding embedding,
            Jso jso,
            LayeredClassSource classes,
            ReferenceCache references,
            Attempts attempts,
            boolean throwing,
            ProgressListener progress,
            CloserLook closer)
            throws CompilationException {
        String mainClass = entries.mainClass();
        MissingReferences missing = attempts.missing();
        Analysis analysis = Analysis.prepare(
                entries, loader, resources, embedding, classes, references, missing, attempts.precision());
        TeaVM vm = analysis.vm();
        LinearMemoryTarget target = analysis.target();
        vm.setProgressListener(new Progress(progress, attempts.watch(vm), closer));
        CallbackExports callbacks =
                jso == null ? new CallbackExports() : jso.callbacks(entries.isLibrary() ? null : mainClass);
        vm.add(callbacks);
        if (throwing) {
            target.alsoReach(analyzer ->
                    analyzer.linkMethod(MissingReferences.UNSATISFIED).use());
        }
        if (!entries.isLibrary()) {
            checkMain(vm, mainClass, resources);
        }
        vm.build(NOTHING, mainClass);
        if (closer.isDone()) {
            return closer.world();
        }
        if (vm.wasCancelled()) {
            attempts.changePrecision();
            return null;
        }
        CallPaths paths = new CallPaths(vm.getDependencyInfo().getCallGraph(), entries.methods());
        ProblemTranslation translation =
                new ProblemTranslation(paths, resources.broken().keySet(), classes.table(), classes);
        List<Problem> found = vm.getProblemProvider().getSevereProblems();
        if (throwing && !found.isEmpty() && resources.broken().isEmpty() && attempts.goOnWithout(found)) {
            return null;
        }
        List<Diagnostic> problems = new ArrayList<>(resources.broken().values());
        problems.addAll(translation.translate(found));
        problems.addAll(analysis.reflection().problems());
        if (embedding.problem() != null) {
            problems.add(embedding.problem());
        }
        if (jso != null) {
            problems.addAll(jso.problems());
        }
        if (!problems.isEmpty()) {
            throw new CompilationException(problems);
        }
        ProgramClasses program = resources.ownClasses();
        Set<String> ownClasses = target.classes().getClassNames().stream()
                .filter(name -> program.containsCodeOf(name, vm.getDependencyClassSource()))
                .collect(Collectors.toUnmodifiableSet());
        Map<String, MethodReference> exports = new LinkedHashMap<>(entries.exports());
        exports.putAll(callbacks.exports());
        return new ClosedWorld(
                target.classes(),
                target.controller().getUnprocessedClassSource(),
                new ClassHierarchy(target.controller().getUnprocessedClassSource()),
                vm.getDependencyInfo(),
                target.controller().getClassInitializerInfo(),
                target.controller()::isVirtual,
                ownClasses::contains,
                target.threads().startsThreads(),
                TimedWaits.exist(
                        vm.getDependencyInfo().getCallGraph(),
                        vm.getDependencyInfo().getReachableMethods(),
                        ownClasses::contains),
                target.threads().ownsMonitors(),
                target.threads().launches(),
                mainClass,
                exports,
                entries.library(),
                callbacks.script(),
                paths,
                analysis.patches().bindings(),
                new HashMap<>(analysis.metadata()),
                new DefaultMetadataGeneratorContext(
                        target.controller().getUnprocessedClassSource(),
                        resources,
                        loader,
                        target.controller().getProperties(),
                        target.controller().getServices()),
                Stream.concat(
                                analysis.reflection().warnings().stream(),
                                translation.translate(missing.problemsOf(Set.copyOf(vm.getMethods()))).stream()
                                        .map(error -> error.asWarning(MissingReferences.CONSEQUENCE)))
                        .toList(),
                throwing,
                classes.jdkOf(target.classes().getClassNames()));
    }

    private static void checkMain(TeaVM vm, String mainClass, ProgramResources resources) throws CompilationException {
        ClassReader cls = vm.getDependencyClassSource().get(mainClass);
        if (!resources.broken().isEmpty()) {
            throw new CompilationException(List.copyOf(resources.broken().values()));
        }
        if (cls == null) {
            throw new CompilationException(List.of(Diagnostic.error(
                    "missing-class",
                    null,
                    "main class " + mainClass + " was not found on the class path",
                    "check the spelling (package included) and the -cp option")));
        }
        MethodReader main = cls.getMethod(MAIN);
        if (main == null || !main.hasModifier(ElementModifier.STATIC) || main.getLevel() != AccessLevel.PUBLIC) {
            throw new CompilationException(List.of(Diagnostic.error(
                    "missing-main",
                    null,
                    "class " + mainClass + " has no method public static void main(String[])",
                    "name the class that holds the program's main method")));
        }
    }

    /** Nothing is written by the front end. */
    private static final BuildTarget NOTHING = name -> {
        throw new IllegalStateException("the front end wrote " + name);
    };

    /** The attempt by variable that may take the place of one by program, as soon as that has found nothing missing any more. */
    private static final class CloserLook {
        private final CompileRequest request;
        private final Attempts attempts;
        private final ProgressListener progress;
        private ClosedWorld world;
        private CompilationException problem;
        private boolean done;

        CloserLook(CompileRequest request, Attempts attempts, ProgressListener progress) {
            this.request = request;
            this.attempts = attempts;
            this.progress = progress;
        }

        /** Makes it if there is to be one, and says whether the attempt by program is no longer needed. */
        boolean replacesAttempt() {
            if (!attempts.searches()) {
                return false;
            }
            attempts.changePrecision();
            try {
                world = load(request, attempts, progress);
                // Without a world it was given up, and it is by program after all; or it has found what else is
                // missing.
                done = world != null || attempts.precision() == Precision.BY_VARIABLE;
            } catch (CompilationException e) {
                problem = e;
                done = true;
            }
            return done;
        }

        boolean isDone() {
            return done;
        }

        ClosedWorld world() throws CompilationException {
            if (problem != null) {
                throw problem;
            }
            return world;
        }
    }

    private static final class Progress implements TeaVMProgressListener {
        private static final double ANALYSIS_SHARE = 0.5;
        private static final double FRONTEND_SHARE = 0.8;
        private static final double TYPICAL_CLASSES = 600;
        private final ProgressListener listener;
        private final BooleanSupplier givesUp;
        private final CloserLook closer;
        private boolean compiling;
        private int limit;

        Progress(ProgressListener listener, BooleanSupplier givesUp, CloserLook closer) {
            this.listener = listener;
            this.givesUp = givesUp;
            this.closer = closer;
        }

        @Override
        public TeaVMProgressFeedback phaseStarted(TeaVMPhase phase, int count) {
            compiling = phase == TeaVMPhase.COMPILING;
            limit = Math.max(1, count);
            boolean ends = givesUp.getAsBoolean() || compiling && closer.replacesAttempt();
            return ends ? TeaVMProgressFeedback.CANCEL : TeaVMProgressFeedback.CONTINUE;
        }

        @Override
        public TeaVMProgressFeedback progressReached(int reached) {
            if (compiling) {
                double share = Math.min(1, (double) reached / limit);
                listener.progress("optimize", ANALYSIS_SHARE + share * (FRONTEND_SHARE - ANALYSIS_SHARE));
            } else if (givesUp.getAsBoolean()) {
                return TeaVMProgressFeedback.CANCEL;
            } else {
                // The number of classes is not known beforehand: approach the stage's share, never pass it.
                listener.progress("analyze", ANALYSIS_SHARE * (reached / (reached + TYPICAL_CLASSES)));
            }
            return TeaVMProgressFeedback.CONTINUE;
        }
    }
}
