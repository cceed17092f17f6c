// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.backend.lowlevel.dependency.StringsDependencyListener;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.dependency.DependencyListener;
import org.teavm.dependency.MethodDependency;
import org.teavm.interop.Platforms;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.ListableClassReaderSource;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.model.lowlevel.LowLevelNullCheckFilter;
import org.teavm.model.optimization.InliningFilter;
import org.teavm.model.optimization.InliningFilterFactory;
import org.teavm.model.transformation.NullCheckInsertion;
import org.teavm.model.util.VariableCategoryProvider;
import org.teavm.runtime.reflect.ClassInfo;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.TeaVMTarget;
import org.teavm.vm.TeaVMTargetController;
import org.teavm.vm.spi.TeaVMHostExtension;

/**
 * Amphora as TeaVM sees it: a low-level platform with a collector of its own. Nothing is emitted here; the reachable
 * classes are kept for the stages that follow.
 */
final class LinearMemoryTarget implements TeaVMTarget {
    private static final String CONSTRUCTOR = "<init>";
    static final String PLATFORM_TAG = "wasm-linear";
    private static final MethodReference CREATE_CLASS =
            new MethodReference(Class.class, "createClass", ClassInfo.class, Class.class);
    private static final MethodReference CLONE = new MethodReference(Object.class, "clone", Object.class);
    private final List<ClassHolderTransformer> transformers;
    private final Map<MethodReference, MethodReference> bindings;
    private final Entries entries;
    private Runnable analysed = () -> {};
    private Consumer<DependencyAnalyzer> further = analyzer -> {};
    private TeaVMTargetController controller;
    private ClassHierarchy hierarchy;
    private NullCheckInsertion nullChecks;
    private InitialiseClasses initialisations;
    private ListableClassHolderSource classes;
    private final KeepLoopsApart loops = new KeepLoopsApart();
    private final ThreadUse threads = new ThreadUse();

    LinearMemoryTarget(
            List<ClassHolderTransformer> transformers,
            Map<MethodReference, MethodReference> bindings,
            Entries entries) {
        this.transformers = transformers;
        this.bindings = bindings;
        this.entries = entries;
    }

    /** What to do when TeaVM has analysed and inlined everything and begins to optimise. */
    void whenAnalysed(Runnable action) {
        analysed = action;
    }

    /** What is reached beside the program's entries. */
    void alsoReach(Consumer<DependencyAnalyzer> roots) {
        further = roots;
    }

    /** The reachable classes, or null when the analysis found errors. */
    ListableClassHolderSource classes() {
        return classes;
    }

    ThreadUse threads() {
        return threads;
    }

    TeaVMTargetController controller() {
        return controller;
    }

    @Override
    public List<ClassHolderTransformer> getTransformers() {
        return transformers;
    }

    @Override
    public List<DependencyListener> getDependencyListeners() {
        return List.of(new NativeDependencies(bindings), threads);
    }

    @Override
    public void setController(TeaVMTargetController controller) {
        this.controller = controller;
        hierarchy = new ClassHierarchy(controller.getUnprocessedClassSource());
        Characteristics characteristics = new Characteristics(controller.getUnprocessedClassSource());
        nullChecks = new NullCheckInsertion(new LowLevelNullCheckFilter(characteristics));
        initialisations =
                new InitialiseClasses(controller.getUnprocessedClassSource(), controller.getClassInitializerInfo());
        controller.addVirtualMethods(CLONE::equals);
    }

    @Override
    public List<TeaVMHostExtension> getHostExtensions() {
        return List.of();
    }

    /** Null keeps programs in SSA form. */
    @Override
    public VariableCategoryProvider variableCategoryProvider() {
        return null;
    }

    @Override
    public Collection<? extends MethodReference> getInitializerMethods() {
        // Classes initialised at start are initialised by our own start function.
        return List.of();
    }

    @Override
    public void contributeDependencies(DependencyAnalyzer analyzer) {
        analyzer.linkMethod(CREATE_CLASS).use();
        List<MethodReference> roots = new ArrayList<>(RuntimeClasses.ROOTS);
        roots.addAll(entries.isLibrary() ? entries.exports().values() : RuntimeClasses.MAIN_ROOTS);
        roots.addAll(RuntimeClasses.resources());
        for (MethodReference root : roots) {
            MethodDependency dependency = analyzer.linkMethod(root);
            for (int i = 0; i < root.parameterCount(); i++) {
                if (root.getDescriptor().parameterType(i) instanceof ValueType.Object type
                        && !type.getClassName().startsWith("dev.amphora.")) {
                    dependency.getVariable(i + 1).propagate(analyzer.getClassType(type.getClassName()));
                }
            }
            dependency.use();
        }
        analyzer.linkClass("java.lang.String");
        analyzer.linkClass("java.lang.Class");
        analyzer.addDependencyListener(new StringsDependencyListener());
        further.accept(analyzer);
    }

    @Override
    public void beforeInlining(Program program, MethodReader method) {
        ExceptionSources.remove(program);
        if (threads.ownsMonitors()) {
            SynchronizedMethods.lock(program, method);
        }
        if (!method.getOwnerName().startsWith("dev.amphora.runtime.core.")) {
            NarrowValues.cut(program, method);
            ImplicitChecks.insert(program, hierarchy);
            nullChecks.transformProgram(program, method.getReference());
            NullChecks.hide(program, method);
            initialisations.insert(program);
        }
        HandlerValues.separate(program);
        loops.visit(program, method.getReference());
    }

    @Override
    public InliningFilterFactory getInliningFilter() {
        KeepColdApart cold = new KeepColdApart(controller.getUnprocessedClassSource());
        return caller -> {
            InliningFilter loopless = loops.createFilter(caller);
            // The verifier's calls are intrinsics, which leave it out of programs that do not ask for it.
            return callee -> !RuntimeClasses.collects(callee)
                    && !callee.getClassName().equals(RuntimeClasses.HEAP_VERIFIER)
                    && !ThreadUse.isKept(callee)
                    && !constructsReferences(callee)
                    && loopless.apply(callee)
                    && cold.apply(callee);
        };
    }

    /**
     * Whether a method is one of several constructors of a class with references in its fields. The low IR finds out which of
     * these are never null by looking at all constructors ({@code ConstructedFields}), so that none of them may be missing there;
     * it inlines them afterwards.
     */
    private boolean constructsReferences(MethodReference method) {
        if (!method.getName().equals(CONSTRUCTOR)) {
            return false;
        }
        ClassReader cls = controller.getUnprocessedClassSource().get(method.getClassName());
        return cls != null
                && cls.getMethods().stream()
                                .filter(other -> other.getName().equals(CONSTRUCTOR))
                                .count()
                        > 1
                && cls.getFields().stream()
                        .anyMatch(field -> !field.hasModifier(ElementModifier.STATIC)
                                && !(field.getType() instanceof ValueType.Primitive));
    }

    @Override
    public void analyzeBeforeOptimizations(ListableClassReaderSource reachable) {
        analysed.run();
    }

    @Override
    public void beforeOptimizations(Program program, MethodReader method) {
        HandlerValues.separate(program);
        DefineParameters.inProgram(program, method);
        InitialiseClasses.hide(program);
    }

    @Override
    public void afterOptimizations(Program program, MethodReader method) {
        initialisations.restore(program);
        HandlerValues.separate(program);
    }

    @Override
    public void emit(ListableClassHolderSource reachable, BuildTarget target, String name) {
        classes = new SortedClasses(reachable);
    }

    @Override
    public String[] getPlatformTags() {
        return new String[] {PLATFORM_TAG, Platforms.LOW_LEVEL, Platforms.OWN_GC};
    }

    /** System.arraycopy is ours, and its own fast path. */
    @Override
    public boolean needsSystemArrayCopyOptimization() {
        return false;
    }

    @Override
    public boolean isAsyncSupported() {
        return true;
    }
}
