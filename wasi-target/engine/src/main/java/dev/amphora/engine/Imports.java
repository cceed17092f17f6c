// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the host offers to modules, by module and name. A module takes what it imports and never sees the rest. */
public final class Imports {
    private static final Imports NONE = builder().build();

    private final Map<String, Map<String, Extern>> modules;

    private Imports(Map<String, Map<String, Extern>> modules) {
        this.modules = modules;
    }

    public static Imports none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What is offered under a name, or null. */
    public Extern find(String module, String name) {
        return modules.getOrDefault(module, Map.of()).get(name);
    }

    /** Collects imports. A later one replaces an earlier one of the same name. */
    public static final class Builder {
        private final Map<String, Map<String, Extern>> modules = new HashMap<>();

        private Builder() {}

        public Builder add(String module, String name, Extern value) {
            Objects.requireNonNull(value, "value");
            modules.computeIfAbsent(module, key -> new HashMap<>()).put(name, value);
            return this;
        }

        public Builder function(String module, String name, FuncType type, HostFunction.Body body) {
            return add(module, name, HostFunction.of(type, body));
        }

        /** See {@link HostFunction#of(Class, Object)}. */
        public <F> Builder function(String module, String name, Class<F> type, F implementation) {
            return add(module, name, HostFunction.of(type, implementation));
        }

        /** Offers all exports of an instance under a module name. */
        public Builder instance(String module, Instance instance) {
            instance.exports().forEach((name, value) -> add(module, name, value));
            return this;
        }

        /** Offers all that other imports offer. */
        public Builder all(Imports other) {
            other.modules.forEach((module, names) -> names.forEach((name, value) -> add(module, name, value)));
            return this;
        }

        public Imports build() {
            Map<String, Map<String, Extern>> copy = new HashMap<>();
            modules.forEach((module, names) -> copy.put(module, Map.copyOf(names)));
            return new Imports(Map.copyOf(copy));
        }
    }
}
