// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DependencyListener;
import org.teavm.dependency.DependencyPlugin;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.platform.metadata.MetadataGenerator;
import org.teavm.platform.plugin.MetadataRegistration;
import org.teavm.vm.TeaVM;
import org.teavm.vm.spi.ClassFilter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMHostExtension;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * The host one stock plugin of TeaVM is installed on. Plugins ask which back end they serve and install themselves
 * accordingly; the platform plugin is shown a C host, whose installation suits linear memory: its metadata and resource
 * transformers. What it would register with that host's code generator is ignored.
 */
final class PluginHost implements TeaVMHost {
    private static final String TEAVM = "org.teavm.";
    private final TeaVM vm;
    private final TeaVMPlugin plugin;
    private final Map<MethodReference, MetadataGenerator> metadata;

    PluginHost(TeaVM vm, TeaVMPlugin plugin, Map<MethodReference, MetadataGenerator> metadata) {
        this.vm = vm;
        this.plugin = plugin;
        this.metadata = metadata;
    }

    /** JSO is ours, see {@code dev.amphora.compiler.frontend.jso}: TeaVM's is bound to its own back ends. */
    static boolean isWanted(TeaVMPlugin plugin) {
        return !plugin.getClass().getSimpleName().equals("JSOPlugin");
    }

    @Override
    public void add(DependencyListener listener) {
        vm.add(listener);
    }

    @Override
    public void add(ClassHolderTransformer transformer) {
        switch (transformer.getClass().getSimpleName()) {
            // Writes methods of providers, which it looks for on the class path with each class anew. There are none.
            case "MetaprogrammingClassTransformer" -> {}
            // Finds out of each call whether it asks for a resource of TeaVM's, and loads the class that is called for
            // that.
            case "StringAmplifierTransformer" ->
                vm.add((cls, context) -> {
                    if (callsTeaVM(cls)) {
                        transformer.transformClass(cls, context);
                    }
                });
            default -> vm.add(transformer);
        }
    }

    private static boolean callsTeaVM(ClassHolder cls) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        if (instruction instanceof InvokeInstruction call
                                && call.getMethod().getClassName().startsWith(TEAVM)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    @Override
    public void add(MethodReference method, BootstrapMethodSubstitutor substitutor) {
        if (RecordMethods.isBootstrap(method)) {
            vm.add(method, new RecordMethods(substitutor));
        } else if (StringConcatenation.isBootstrap(method)) {
            vm.add(method, new StringConcatenation());
        } else if (PatternSwitches.isBootstrap(method)) {
            vm.add(method, new PatternSwitches());
        } else {
            vm.add(method, substitutor);
        }
    }

    @Override
    public void add(MethodReference method, DependencyPlugin dependencyPlugin) {
        vm.add(method, dependencyPlugin);
    }

    @Override
    public void addVirtualMethods(Predicate<MethodReference> predicate) {
        vm.addVirtualMethods(predicate);
    }

    @Override
    public void addClassFilter(ClassFilter filter) {
        vm.addClassFilter(filter);
    }

    @Override
    public <T extends TeaVMHostExtension> T getExtension(Class<T> type) {
        String name = plugin.getClass().getSimpleName();
        boolean shown = type == TeaVMCHost.class && name.equals("PlatformPlugin");
        if (!shown) {
            return vm.getExtension(type);
        }
        return type.cast(Proxy.newProxyInstance(
                PluginHost.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null));
    }

    @Override
    public <T> void registerService(Class<T> type, T instance) {
        if (type == MetadataRegistration.class) {
            MetadataRegistration original = (MetadataRegistration) instance;
            vm.registerService(MetadataRegistration.class, (method, generator) -> {
                metadata.put(method, generator);
                original.register(method, generator);
            });
        } else {
            vm.registerService(type, instance);
        }
    }

    @Override
    public <T> T getService(Class<T> type) {
        return vm.getService(type);
    }

    @Override
    public ClassLoader getClassLoader() {
        return vm.getClassLoader();
    }

    @Override
    public ResourceProvider getResourceProvider() {
        return vm.getResourceProvider();
    }

    @Override
    public Properties getProperties() {
        return vm.getProperties();
    }

    @Override
    public String[] getPlatformTags() {
        return vm.getPlatformTags();
    }
}
