// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ExternKind;

/**
 * References that were taken down of one instance and are given to others of its module: a function that the instance has
 * becomes the other one's at the same index, be it defined or imported; all else stays what it is.
 */
final class References {
    private static final int NO_FUNCTION = -1;
    private static final Object[] NONE = {};

    private final Object[] values;

    /** By position: the function's index, or {@link #NO_FUNCTION}. */
    private final int[] functions;

    References(Object[] references, Instance source) {
        values = references.clone();
        functions = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            functions[i] = index(values[i], source);
            if (functions[i] != NO_FUNCTION) {
                values[i] = null;
            }
        }
    }

    private static int index(Object reference, Instance source) {
        if (reference instanceof DefinedFunction function && function.instance() == source) {
            return function.index();
        }
        if (reference instanceof WasmFunction) {
            int imports = source.module().module().importCount(ExternKind.FUNC);
            for (int i = 0; i < imports; i++) {
                if (source.functions()[i] == reference) {
                    return i;
                }
            }
        }
        return NO_FUNCTION;
    }

    int size() {
        return values.length;
    }

    /** The same references in an instance, in an array of its own. */
    Object[] in(Instance instance) {
        if (values.length == 0) {
            return NONE;
        }
        Object[] result = new Object[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = in(instance, i);
        }
        return result;
    }

    /** One of them in an instance. */
    Object in(Instance instance, int index) {
        int function = functions[index];
        return function == NO_FUNCTION ? values[index] : instance.functions()[function];
    }
}
