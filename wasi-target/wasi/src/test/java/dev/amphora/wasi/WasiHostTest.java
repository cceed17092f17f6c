// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import static dev.amphora.wasi.Guest.DATA;
import static dev.amphora.wasi.Guest.RESULT;
import static dev.amphora.wasi.Guest.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.HostFunction;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Everything but files. */
class WasiHostTest {
    private static final int SUBSCRIPTION = 2048;
    private static final int EVENT = 4096;

    private static Guest guest(WasiHost.Builder builder) throws IOException {
        return new Guest(builder.build());
    }

    @Test
    void allFunctionsOfPreview1AreThere() throws IOException {
        WasiHost host = WasiHost.builder().build();
        assertEquals(46, Guest.FUNCTIONS.size()); // The 45 of the first version, and sock_accept.
        for (String name : Guest.FUNCTIONS.keySet()) {
            assertInstanceOf(HostFunction.class, host.imports().find("wasi_snapshot_preview1", name), name);
        }
    }

    @Test
    void nothingIsGrantedByDefault() throws IOException {
        Guest guest = guest(WasiHost.builder());
        assertEquals(Errno.BADF, guest.call("fd_prestat_get", ROOT, RESULT));
        guest.must("args_sizes_get", RESULT, RESULT + 4);
        guest.must("environ_sizes_get", RESULT + 8, RESULT + 12);
        for (int i = 0; i < 4; i++) {
            assertEquals(0, guest.memory.readInt(RESULT + 4 * i));
        }
        assertEquals("", guest.read(0, 10));
        assertEquals(Errno.SUCCESS, guest.write(1, "nowhere"));
    }

    @Test
    void argumentsAndEnvironmentAreUtf8() throws IOException {
        Guest guest = guest(WasiHost.builder().args("prog", "grüß", "").env("KEY", "värde"));
        guest.must("args_sizes_get", RESULT, RESULT + 4);
        assertEquals(3, guest.memory.readInt(RESULT));
        assertEquals(5 + 7 + 1, guest.memory.readInt(RESULT + 4));
        guest.must("args_get", RESULT, DATA);
        assertEquals("prog\0grüß\0\0", guest.memory.readUtf8(DATA, 13));
        assertEquals(DATA + 5, guest.memory.readInt(RESULT + 4));
        assertEquals(DATA + 12, guest.memory.readInt(RESULT + 8));
        guest.must("environ_get", RESULT, DATA);
        assertEquals("KEY=värde\0", guest.memory.readUtf8(DATA, 11));
        assertEquals(Errno.FAULT, guest.call("args_get", RESULT, 65530));
        assertThrows(IllegalArgumentException.class, () -> WasiHost.builder().args("a\0b"));
        assertThrows(IllegalArgumentException.class, () -> WasiHost.builder().env("A=B", ""));
    }

    @Test
    void streams() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] input = "input".getBytes(StandardCharsets.UTF_8);
        Guest guest = guest(WasiHost.builder()
                .stdin(new ByteArrayInputStream(input))
                .stdout(out)
                .stderr(err));
        assertEquals("inp", guest.read(0, 3));
        assertEquals("ut", guest.read(0, 9));
        assertEquals("", guest.read(0, 9));
        // Two buffers: "ab" and "c".
        guest.memory.write(DATA, new byte[] {'a', 'b', 'c'});
        guest.memory.writeInt(0, DATA);
        guest.memory.writeInt(4, 2);
        guest.memory.writeInt(8, DATA + 2);
        guest.memory.writeInt(12, 1);
        guest.must("fd_write", 1, 0, 2, RESULT);
        assertEquals(3, guest.memory.readInt(RESULT));
        guest.write(2, "oops");
        assertEquals("abc", out.toString(StandardCharsets.UTF_8));
        assertEquals("oops", err.toString(StandardCharsets.UTF_8));
        assertEquals(Errno.NOTCAPABLE, guest.write(0, "x"));
        assertEquals(Errno.SPIPE, guest.call("fd_seek", 1, 0, 0, RESULT));
        guest.must("fd_fdstat_get", 1, DATA);
        assertEquals(FileType.CHARACTER_DEVICE.ordinal(), guest.memory.readByte(DATA));
    }

    @Test
    void buffersOutsideTheMemoryAreFaultsBeforeAnythingIsWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Guest guest = guest(WasiHost.builder().stdout(out));
        guest.memory.writeInt(0, DATA);
        guest.memory.writeInt(4, 1);
        guest.memory.writeInt(8, 65535);
        guest.memory.writeInt(12, 2);
        assertEquals(Errno.FAULT, guest.call("fd_write", 1, 0, 2, RESULT));
        assertEquals(Errno.FAULT, guest.call("fd_write", 1, 65530, 1, RESULT));
        assertEquals(Errno.FAULT, guest.call("fd_write", 1, 0, 1, -1));
        assertEquals(Errno.INVAL, guest.call("fd_write", 1, 0, -1, RESULT));
        assertEquals(0, out.size());
    }

    @Test
    void virtualClockPassesOnlyForTheGuest() throws IOException {
        Guest guest = guest(WasiHost.builder().clock(GuestClock.virtual(1_000_000_000L)));
        guest.must("clock_time_get", 0, 0, RESULT);
        long before = guest.memory.readLong(RESULT);
        assertTrue(before >= 1_000_000_000L && before < 1_001_000_000L);
        subscribeClock(guest, 0, 7, TimeUnit.DAYS.toNanos(1));
        guest.must("poll_oneoff", SUBSCRIPTION, EVENT, 1, RESULT);
        assertEquals(1, guest.memory.readInt(RESULT));
        assertEquals(7, guest.memory.readLong(EVENT));
        guest.must("clock_time_get", 0, 0, RESULT);
        assertTrue(guest.memory.readLong(RESULT) - before >= TimeUnit.DAYS.toNanos(1));
        assertEquals(Errno.INVAL, guest.call("clock_time_get", 9, 0, RESULT));
    }

    private static void subscribeClock(Guest guest, int slot, long userData, long nanos) {
        int at = SUBSCRIPTION + 48 * slot;
        guest.memory.fill(at, (byte) 0, 48);
        guest.memory.writeLong(at, userData);
        guest.memory.writeInt(at + 16, 1);
        guest.memory.writeLong(at + 24, nanos);
    }

    private static void subscribeFd(Guest guest, int slot, long userData, int type, int fd) {
        int at = SUBSCRIPTION + 48 * slot;
        guest.memory.fill(at, (byte) 0, 48);
        guest.memory.writeLong(at, userData);
        guest.memory.writeByte(at + 8, (byte) type);
        guest.memory.writeInt(at + 16, fd);
    }

    @Test
    void pollTellsWhichComesFirst() throws IOException {
        PipedOutputStream sender = new PipedOutputStream();
        Guest guest = guest(WasiHost.builder().stdin(new PipedInputStream(sender)));
        subscribeClock(guest, 0, 1, TimeUnit.MILLISECONDS.toNanos(30));
        subscribeFd(guest, 1, 2, 1, 0);
        guest.must("poll_oneoff", SUBSCRIPTION, EVENT, 2, RESULT);
        assertEquals(1, guest.memory.readInt(RESULT));
        assertEquals(1, guest.memory.readLong(EVENT), "only the clock: there is no input yet");

        sender.write("hi".getBytes(StandardCharsets.UTF_8));
        sender.flush();
        subscribeClock(guest, 0, 1, TimeUnit.SECONDS.toNanos(60));
        guest.must("poll_oneoff", SUBSCRIPTION, EVENT, 2, RESULT);
        assertEquals(1, guest.memory.readInt(RESULT));
        assertEquals(2, guest.memory.readLong(EVENT), "only the input");
        assertEquals(2, guest.memory.readLong(EVENT + 16), "two bytes");
        assertEquals("hi", guest.read(0, 10));

        guest.must("fd_fdstat_set_flags", 0, Descriptor.NONBLOCK);
        guest.memory.writeInt(0, DATA);
        guest.memory.writeInt(4, 1);
        assertEquals(Errno.AGAIN, guest.call("fd_read", 0, 0, 1, RESULT));
        sender.close();
        subscribeFd(guest, 0, 3, 1, 0);
        guest.must("poll_oneoff", SUBSCRIPTION, EVENT, 1, RESULT);
        assertEquals("", guest.read(0, 10));
    }

    @Test
    void pollReportsBadDescriptorsAsEvents() throws IOException {
        Guest guest = guest(WasiHost.builder());
        subscribeFd(guest, 0, 1, 2, 1);
        subscribeFd(guest, 1, 2, 1, 99);
        guest.must("poll_oneoff", SUBSCRIPTION, EVENT, 2, RESULT);
        assertEquals(2, guest.memory.readInt(RESULT));
        assertEquals(Errno.SUCCESS.ordinal(), guest.memory.readShort(EVENT + 8));
        assertEquals(Errno.BADF.ordinal(), guest.memory.readShort(EVENT + 32 + 8));
        assertEquals(Errno.INVAL, guest.call("poll_oneoff", SUBSCRIPTION, EVENT, 0, RESULT));
        assertEquals(Errno.FAULT, guest.call("poll_oneoff", 65500, EVENT, 1, RESULT));
    }

    @Test
    void seededRandomRepeatsItself() throws IOException {
        byte[][] runs = new byte[2][];
        for (int i = 0; i < 2; i++) {
            Guest guest = guest(WasiHost.builder().random(new Random(42)));
            guest.must("random_get", DATA, 1000);
            runs[i] = guest.memory.read(DATA, 1001);
            assertEquals(0, runs[i][1000]);
            assertEquals(Errno.FAULT, guest.call("random_get", 65535, 2));
            assertEquals(Errno.FAULT, guest.call("random_get", 0, -1));
        }
        assertEquals(
                new String(runs[0], StandardCharsets.ISO_8859_1), new String(runs[1], StandardCharsets.ISO_8859_1));
    }

    @Test
    void socketsAndSignalsAreRefused() throws IOException {
        Guest guest = guest(WasiHost.builder());
        assertEquals(Errno.NOTSOCK, guest.call("sock_shutdown", 1, 0));
        assertEquals(Errno.NOTSUP, guest.call("sock_recv", 0, 0, 1, 0, RESULT, RESULT));
        assertEquals(Errno.BADF, guest.call("sock_accept", 50, 0, RESULT));
        assertEquals(Errno.NOTSUP, guest.call("proc_raise", 2));
        guest.must("sched_yield");
    }

    /** A command that leaves through proc_exit, or returns if {@code code} is null. */
    private static CompiledModule command(Integer code) {
        WasmModule.Builder builder = WasmModule.builder();
        int type = builder.typeIndex(new FuncType(List.of(ValType.I32), List.of()));
        int exit =
                builder.addImport(new Import("wasi_snapshot_preview1", "proc_exit", new ImportDesc.FuncImport(type)));
        List<Instr> body = code == null
                ? List.of(Instr.of(Op.END))
                : List.of(Instr.i32Const(code), Instr.index(Op.CALL, exit), Instr.of(Op.UNREACHABLE), Instr.of(Op.END));
        int start = builder.addFunc(new Func(builder.typeIndex(new FuncType(List.of(), List.of())), List.of(), body));
        builder.addExport("_start", ExternKind.FUNC, start);
        return CompiledModule.of(Validator.validate(builder.build()));
    }

    @Test
    void runReturnsTheExitCode() throws IOException {
        try (WasiHost host = WasiHost.builder().build()) {
            assertEquals(7, host.run(command(7)));
            assertEquals(0, host.run(command(null)));
            assertEquals(-1, host.run(command(-1)));
        }
    }
}
