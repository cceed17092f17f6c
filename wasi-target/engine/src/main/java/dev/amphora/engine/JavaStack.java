// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.TraceTable;
import dev.amphora.wasm.model.ValType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a module that was compiled from Java see its own stack, for stack traces. Such a module has a table of functions that a
 * host may provide, exported as {@link #TABLE}, and a custom section {@link #SECTION} with their names. Those that are for stack
 * traces:
 *
 * <ul>
 *   <li>{@code stack.capture() -> count} notes the calls under way, as words;
 *   <li>{@code stack.describe(calls, count) -> length} prepares the trace of the exception that was made during the calls at
 *       that address, as UTF-8, one line for each Java frame;
 *   <li>{@code stack.take(address)} writes what was noted or prepared last.
 * </ul>
 */
public final class JavaStack {
    /** The name of the export. */
    public static final String TABLE = "table";

    /** The name of the custom section. */
    public static final String SECTION = "amphora.host";

    /** Frames of the runtime and of constructors, which are left out of the trace, come in addition. */
    private static final int MAX_CALLS = TraceTable.MAX_FRAMES + 64;

    private final Instance instance;
    private byte[] ready = {};

    private JavaStack(Instance instance) {
        this.instance = instance;
    }

    /**
     * Provides an instance with these functions before its code runs. Does nothing if it has no place for them. Exceptions have
     * no traces without.
     */
    public static void attach(Instance instance) {
        if (instance.export(TABLE) instanceof Table table && instance.export("memory") instanceof Memory) {
            JavaStack stack = new JavaStack(instance);
            List<String> slots = slots(instance);
            for (int i = 0; i < Math.min(slots.size(), table.size()); i++) {
                HostFunction function = stack.function(slots.get(i));
                if (function != null && table.get(i) instanceof WasmFunction stub && stub.hasType(function.type())) {
                    table.set(i, function);
                }
            }
        }
    }

    private static List<String> slots(Instance instance) {
        List<String> names = new ArrayList<>();
        for (CustomSection section : instance.module().module().customSections()) {
            if (section.name().equals(SECTION)) {
                byte[] bytes = section.bytes();
                for (int at = 0; at < bytes.length && at + bytes[at] < bytes.length; at += bytes[at] + 1) {
                    if (bytes[at] < 0) {
                        break;
                    }
                    names.add(new String(bytes, at + 1, bytes[at], StandardCharsets.UTF_8));
                }
            }
        }
        return names;
    }

    private HostFunction function(String name) {
        return switch (name) {
            case "stack.capture" -> HostFunction.of(type(0, 1), this::capture);
            case "stack.describe" -> HostFunction.of(type(2, 1), this::describe);
            case "stack.take" -> HostFunction.of(type(1, 0), call -> memory().write(call.i32(0), ready));
            default -> null;
        };
    }

    private static FuncType type(int params, int results) {
        return new FuncType(
                List.of(ValType.I32, ValType.I32).subList(0, params),
                List.of(ValType.I32).subList(0, results));
    }

    private void capture(HostCall call) {
        TraceIndex index = instance.module().traces();
        List<WasmFrame> frames = index == null ? List.of() : call.stack(MAX_CALLS);
        ready = new byte[Integer.BYTES * frames.size()];
        for (int i = 0; i < frames.size(); i++) {
            LittleEndian.putInt(ready, Integer.BYTES * i, index.offset(frames.get(i)));
        }
        call.setI32(0, frames.size());
    }

    private void describe(HostCall call) {
        int count = call.i32(1);
        TraceIndex index = instance.module().traces();
        if (index == null || count < 0 || count > MAX_CALLS) {
            call.setI32(0, 0);
            return;
        }
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = memory().readInt(call.i32(0) + Integer.BYTES * i);
        }
        ready = String.join("\n", index.describeException(offsets)).getBytes(StandardCharsets.UTF_8);
        call.setI32(0, ready.length);
    }

    private Memory memory() {
        return instance.memory("memory");
    }
}
