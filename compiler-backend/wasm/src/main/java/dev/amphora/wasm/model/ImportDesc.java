// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Objects;

/** The kind and the type of an import. */
public sealed interface ImportDesc {
    ExternKind kind();

    record FuncImport(int typeIndex) implements ImportDesc {
        @Override
        public ExternKind kind() {
            return ExternKind.FUNC;
        }
    }

    record TableImport(TableType type) implements ImportDesc {
        public TableImport {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public ExternKind kind() {
            return ExternKind.TABLE;
        }
    }

    record MemoryImport(MemoryType type) implements ImportDesc {
        public MemoryImport {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public ExternKind kind() {
            return ExternKind.MEMORY;
        }
    }

    record GlobalImport(GlobalType type) implements ImportDesc {
        public GlobalImport {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public ExternKind kind() {
            return ExternKind.GLOBAL;
        }
    }

    record TagImport(int typeIndex) implements ImportDesc {
        @Override
        public ExternKind kind() {
            return ExternKind.TAG;
        }
    }
}
