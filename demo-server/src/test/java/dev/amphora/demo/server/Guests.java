// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.text.WatParser;

/** Plugins, honest and hostile. */
final class Guests {
    private static final String IMPORTS =
            """
            (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "path_open"
              (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
            """;

    /** Writes its input in capital letters. */
    static final byte[] CAPITALS = command(
            """
            (memory (export "memory") 17)
            (data (i32.const 0) "\\40\\00\\00\\00\\00\\10\\00\\00")
            (func (export "_start") (local $i i32) (local $n i32)
              (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
              (local.set $n (i32.load (i32.const 8)))
              (loop $next
                (if (i32.lt_u (local.get $i) (local.get $n))
                  (then
                    (if (i32.lt_u (i32.sub (i32.load8_u offset=64 (local.get $i)) (i32.const 97)) (i32.const 26))
                      (then
                        (i32.store8 offset=64 (local.get $i)
                          (i32.sub (i32.load8_u offset=64 (local.get $i)) (i32.const 32)))))
                    (local.set $i (i32.add (local.get $i) (i32.const 1)))
                    (br $next))))
              (i32.store (i32.const 4) (local.get $n))
              (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
            """);

    /** Never ends. */
    static final byte[] LOOP = command("(func (export \"_start\") (loop $again (br $again)))");

    /** Takes all memory there is, touches it, and goes on filling it. */
    static final byte[] MEMORY_BOMB = command(
            """
            (memory (export "memory") 1)
            (func (export "_start")
              (loop $again
                (drop (memory.grow (i32.const 16)))
                (memory.fill (i32.const 0) (i32.const 7) (i32.mul (memory.size) (i32.const 65536)))
                (br $again)))
            """);

    static final byte[] STACK_BOMB = command("(func $deeper (export \"_start\") (call $deeper) (call $deeper))");

    static final byte[] TRAP = command("(func (export \"_start\") unreachable)");

    /** Sleeps for a year. */
    static final byte[] SLEEPER = command(
            """
            (memory (export "memory") 1)
            (data (i32.const 16) "\\01\\00\\00\\00")
            (func (export "_start")
              (i64.store (i32.const 24) (i64.const 31536000000000000))
              (drop (call $poll (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 128)))
              (call $exit (i32.const 9)))
            """);

    /** Writes without end. */
    static final byte[] FLOOD = command(
            """
            (memory (export "memory") 1)
            (data (i32.const 0) "\\40\\00\\00\\00\\00\\80\\00\\00")
            (func (export "_start")
              (loop $again
                (br_if $again (i32.eqz (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
              (call $exit (i32.const 5)))
            """);

    private Guests() {}

    /** Opens a path below the first directory it was granted, and exits with the errno. */
    static byte[] opener(String path) {
        return command(
                """
                (memory (export "memory") 1)
                (data (i32.const 64) "%s")
                (func (export "_start")
                  (call $exit
                    (call $open (i32.const 3) (i32.const 1) (i32.const 64) (i32.const %d) (i32.const 0)
                      (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 8))))
                """
                        .formatted(path, path.length()));
    }

    /** A module whose imports come first, as they must. */
    static byte[] command(String rest) {
        return WasmEncoder.encode(WatParser.parse(IMPORTS + rest)).bytes();
    }
}
