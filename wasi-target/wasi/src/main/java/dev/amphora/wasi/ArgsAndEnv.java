// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The arguments and the environment: {@code args_*} and {@code environ_*}. */
final class ArgsAndEnv {
    private final List<byte[]> args;
    private final List<byte[]> env;

    ArgsAndEnv(List<String> args, List<String> env) {
        this.args = terminated(args);
        this.env = terminated(env);
    }

    void addTo(WasiFunctions functions) {
        functions
                .add("args_sizes_get", "ii", call -> sizes(args, call))
                .add("args_get", "ii", call -> get(args, call))
                .add("environ_sizes_get", "ii", call -> sizes(env, call))
                .add("environ_get", "ii", call -> get(env, call));
    }

    private static List<byte[]> terminated(List<String> strings) {
        return strings.stream()
                .map(string -> (string + "\0").getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** (count*, size*): how many strings, and how many bytes with a NUL after each. Errno: FAULT. */
    private static void sizes(List<byte[]> strings, WasiFunctions.Call call) throws WasiException {
        call.memory().require(call.i32(1), Integer.BYTES);
        call.memory().storeInt(call.i32(0), strings.size());
        call.memory()
                .storeInt(
                        call.i32(1),
                        strings.stream().mapToInt(bytes -> bytes.length).sum());
    }

    /** (pointers*, bytes*): the address of each string, and the strings. Errno: FAULT. */
    private static void get(List<byte[]> strings, WasiFunctions.Call call) throws WasiException {
        int pointer = call.i32(0);
        int address = call.i32(1);
        for (byte[] bytes : strings) {
            call.memory().storeInt(pointer, address);
            call.memory().store(address, bytes, bytes.length);
            pointer += Integer.BYTES;
            address += bytes.length;
        }
    }
}
