// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import dev.amphora.engine.HostCall;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Memory;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import java.io.IOException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.InvalidPathException;
import java.util.List;

/** Collects the functions as imports. Here, and only here, an exception becomes an errno. */
final class WasiFunctions {
    static final String MODULE = "wasi_snapshot_preview1";

    private static final List<ValType> ERRNO = List.of(ValType.I32);

    private final Imports.Builder imports = Imports.builder();

    /** What a function does; returning means {@link Errno#SUCCESS}. */
    @FunctionalInterface
    interface Body {
        void run(Call call) throws IOException, WasiException;
    }

    /** The arguments, and the caller's memory. */
    record Call(HostCall host, GuestMemory memory) {
        int i32(int param) {
            return host.i32(param);
        }

        long i64(int param) {
            return host.i64(param);
        }
    }

    /** Adds a function that returns an errno; {@code params} has a letter for each, {@code i} i32 or {@code l} i64. */
    WasiFunctions add(String name, String params, Body body) {
        imports.function(
                MODULE,
                name,
                new FuncType(types(params), ERRNO),
                call -> call.setI32(0, run(body, call).ordinal()));
        return this;
    }

    /** Adds a function that does not return. */
    WasiFunctions addExit(String name, String params, Body body) {
        imports.function(MODULE, name, new FuncType(types(params), List.of()), call -> run(body, call));
        return this;
    }

    Imports build() {
        return imports.build();
    }

    private static Errno run(Body body, HostCall call) {
        try {
            body.run(new Call(call, memory(call)));
            return Errno.SUCCESS;
        } catch (WasiException
                | IOException
                | InvalidPathException
                | SecurityException
                | UnsupportedOperationException
                | NonReadableChannelException
                | NonWritableChannelException e) {
            return Errno.of(e);
        }
    }

    private static GuestMemory memory(HostCall call) {
        boolean exported = call.caller() != null && call.caller().export("memory") instanceof Memory;
        return new GuestMemory(exported ? call.caller().memory("memory") : null);
    }

    private static List<ValType> types(String letters) {
        return letters.chars()
                .mapToObj(letter -> letter == 'l' ? ValType.I64 : ValType.I32)
                .toList();
    }
}
