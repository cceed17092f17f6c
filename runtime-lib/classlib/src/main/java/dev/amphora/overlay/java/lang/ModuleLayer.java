// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The layer of {@code java.base}, which is the only named module, and the empty one. */
public final class ModuleLayer {
    private static final ModuleLayer EMPTY = new ModuleLayer(Set.of(), List.of());
    private static final ModuleLayer BOOT = new ModuleLayer(Set.of(Module.BASE), List.of(EMPTY));

    private final Set<Module> modules;
    private final List<ModuleLayer> parents;

    private ModuleLayer(Set<Module> modules, List<ModuleLayer> parents) {
        this.modules = modules;
        this.parents = parents;
    }

    public static ModuleLayer boot() {
        return BOOT;
    }

    public static ModuleLayer empty() {
        return EMPTY;
    }

    public List<ModuleLayer> parents() {
        return parents;
    }

    public Set<Module> modules() {
        return modules;
    }

    public Optional<Module> findModule(String name) {
        Objects.requireNonNull(name);
        for (Module module : modules) {
            if (module.getName().equals(name)) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    public ClassLoader findLoader(String name) {
        if (findModule(name).isEmpty()) {
            throw new IllegalArgumentException("Module " + name + " not known to this layer");
        }
        return null;
    }

    @Override
    public String toString() {
        return modules.stream().map(Module::getName).collect(Collectors.joining(", "));
    }
}
