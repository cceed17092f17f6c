// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.frontend.reflection.Reflection;
import dev.amphora.compiler.frontend.reflection.SerializableLambdas;
import dev.amphora.compiler.frontend.reflection.Serialization;
import dev.amphora.compiler.frontend.reflection.Services;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.teavm.dependency.DependencyListener;
import org.teavm.model.MethodReference;
import org.teavm.model.ReferenceCache;
import org.teavm.platform.metadata.MetadataGenerator;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;
import org.teavm.vm.TeaVMPluginLoader;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * TeaVM, made ready to analyse a program for linear memory.
 *
 * @param vm what runs
 * @param target the platform it compiles for
 * @param patches the methods of the class library that ours take the place of
 * @param metadata generators of compile-time data by the method that returns the data
 * @param reflection what keeps members for reflection
 */
record Analysis(
        TeaVM vm,
        LinearMemoryTarget target,
        ClasslibPatches patches,
        Map<MethodReference, MetadataGenerator> metadata,
        Reflection reflection) {

    static Analysis prepare(
            Entries entries,
            ClassLoader loader,
            ProgramResources resources,
            ResourceEmbedding embedding,
            LayeredClassSource classes,
            ReferenceCache references,
            MissingReferences missing,
            Precision precision) {
        classes.withhold(missing.classes());
        ProgramClasses program = resources.ownClasses();
        ClasslibPatches patches = new ClasslibPatches(classes::layer, classes.usesJdk());
        Function<String, byte[]> classFiles = name -> {
            byte[] file = resources.programClass(name);
            return file == null ? classes.jdkClassFile(name) : file;
        };
        AnnotatedMembers annotated = new AnnotatedMembers(classFiles, program::contains);
        Predicate<String> own =
                name -> program.contains(name) && resources.isOwn(name, entries.programClass()) || annotated.test(name);
        Reflection reflection = new Reflection(
                classFiles,
                program::contains,
                own,
                classes::define,
                resources::classNames,
                resources::reflectionConfigs);
        LinearMemoryTarget target = new LinearMemoryTarget(
                List.of(
                        patches,
                        embedding,
                        embedding.bundles(),
                        embedding.charsets(classes.jdk()),
                        embedding.characterNames(),
                        embedding.canonicalEquivalence(),
                        embedding.logging(),
                        embedding.packages(classes.table()),
                        new JdkData(classes.jdk()),
                        new ClasslibSupertypes(classes::layer),
                        Assumptions.load(classes::layer),
                        new DateFormats(),
                        new AlgorithmCalls(classes.jdk()),
                        new ReleaseOfLibrary(classes.javaRelease()),
                        new FieldHandles(),
                        new ClassesByName(),
                        new PolymorphicCalls(),
                        reflection.transformer(),
                        new SerializableLambdas(),
                        new SuperCalls(),
                        new FieldOverloads(program),
                        new LinkageErrors(program),
                        new CastsToMissing(program),
                        new RequestedInterfaces(program),
                        new SelectedMethods(program, patches::replaces),
                        new PackagePrivateMethods(),
                        new MethodPreludes(),
                        new FinalizableClasses(program),
                        new SpinningLoops(program),
                        new SpinningPipelines(program),
                        new SupertypeInitialisation(),
                        new IntrinsicMethods(),
                        new ExceptionSources(),
                        new StringIndexMessages(),
                        missing),
                patches.bindings(),
                entries);
        TeaVM vm = new TeaVMBuilder(target)
                .setClassLoader(loader)
                .setResourceProvider(resources)
                .setReferenceCache(references)
                .setClassSource(classes)
                .setStrict(true)
                .setDependencyAnalyzerFactory(precision.factory())
                .build();
        // The advanced level devirtualises and knows which initialisers have effects. Its optimisations move null
        // checks
        // over what must happen first, so that only the simple ones run; the low IR has the others.
        vm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        target.whenAnalysed(() -> vm.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE));
        vm.add(reflection);
        vm.add(new Services(resources::programClass, program::contains, resources::files, classes::define));
        vm.add(new Serialization(classFiles, program::contains, classes::define));
        vm.setEntryPoint(entries.mainClass());
        vm.setEntryPointName("main");
        Map<MethodReference, MetadataGenerator> metadata = new LinkedHashMap<>();
        for (TeaVMPlugin plugin : TeaVMPluginLoader.load(Frontend.class.getClassLoader())) {
            if (PluginHost.isWanted(plugin)) {
                plugin.install(new PluginHost(vm, plugin, metadata));
            }
        }
        ReflectiveArrays arrays = new ReflectiveArrays(own);
        vm.add((DependencyListener) arrays);
        ReflectiveArrays.methods().forEach(method -> vm.add(method, arrays));
        return new Analysis(vm, target, patches, metadata, reflection);
    }
}
