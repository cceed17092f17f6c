// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * A custom section other than a well-formed {@code name} section.
 *
 * @param bytes the contents after the name; shared, not copied: nobody may change the array
 */
public record CustomSection(String name, byte[] bytes) {
    public CustomSection {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomSection that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "CustomSection[name=" + name + ", bytes=" + bytes.length + "]";
    }
}
