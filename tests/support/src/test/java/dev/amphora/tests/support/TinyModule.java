// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * WASI commands of a few dozen bytes, assembled by hand so that the runners are tested without the compiler. Core spec
 * 5.5. All numbers are below 64, so that one LEB128 byte holds each.
 */
final class TinyModule {
    /** {@code loop br 0 end}: never returns. */
    static final byte[] ENDLESS = {0x03, 0x40, 0x0C, 0x00, 0x0B};

    /** {@code unreachable}: traps. */
    static final byte[] UNREACHABLE = {0x00};

    /** {@code try_table end}. */
    static final byte[] TRY_TABLE = {0x1F, 0x40, 0x00, 0x0B};

    private static final byte I32 = 0x7F;

    private TinyModule() {}

    /** A command that writes a short text to a descriptor, then exits with a code. */
    static byte[] writing(int fd, String text, int exitCode) {
        byte[] body = {
            0x41,
            (byte) fd,
            0x41,
            0,
            0x41,
            1,
            0x41,
            8,
            0x10,
            0,
            0x1A, // drop(fd_write(fd, 0, 1, 8))
            0x41,
            (byte) exitCode,
            0x10,
            1 // proc_exit(exitCode)
        };
        return assemble(body, text);
    }

    /** A command with this body. */
    static byte[] running(byte[] body) {
        return assemble(body, "");
    }

    private static byte[] assemble(byte[] body, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        module.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(module, 1, new byte[] {3, 0x60, 4, I32, I32, I32, I32, 1, I32, 0x60, 1, I32, 0, 0x60, 0, 0});
        section(module, 2, concat(new byte[] {2}, wasiImport("fd_write", 0), wasiImport("proc_exit", 1)));
        section(module, 3, new byte[] {1, 2});
        section(module, 5, new byte[] {1, 0, 1});
        section(module, 7, concat(new byte[] {2}, name("memory"), new byte[] {2, 0}, name("_start"), new byte[] {0, 2
        }));
        byte[] code = concat(new byte[] {0}, body, new byte[] {0x0B});
        section(module, 10, concat(new byte[] {1, (byte) code.length}, code));
        byte[] data = concat(new byte[] {16, 0, 0, 0, (byte) utf8.length, 0, 0, 0}, new byte[8], utf8);
        section(module, 11, concat(new byte[] {1, 0, 0x41, 0, 0x0B, (byte) data.length}, data));
        return module.toByteArray();
    }

    private static byte[] wasiImport(String function, int type) {
        return concat(name("wasi_snapshot_preview1"), name(function), new byte[] {0, (byte) type});
    }

    private static byte[] name(String name) {
        return concat(new byte[] {(byte) name.length()}, name.getBytes(StandardCharsets.UTF_8));
    }

    private static void section(ByteArrayOutputStream module, int id, byte[] content) {
        if (content.length > 127) {
            throw new IllegalArgumentException("section " + id + " is too long for one byte of length");
        }
        module.write(id);
        module.write(content.length);
        module.writeBytes(content);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
