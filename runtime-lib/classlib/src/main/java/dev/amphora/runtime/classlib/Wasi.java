// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.core.StatePage;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;

/**
 * The WASI preview 1 functions that the class library uses. Arguments are i32 addresses unless said otherwise; results
 * are errno values, 0 for success. Source: WASI snapshot preview 1, witx.
 */
final class Wasi {
    private static final String MODULE = "wasi_snapshot_preview1";
    private static final int SCRATCH = StatePage.HOST_CALLS;
    private static final int POLL_SCRATCH = StatePage.SUBSCRIPTIONS;

    private static final int SUBSCRIPTION = 48;
    private static final int EVENTS = 2 * SUBSCRIPTION;
    private static final int EVENT = 32;
    private static final int HAPPENED = EVENTS + 2 * EVENT;
    private static final int FD_READ = 1;

    private static final int CLOCK_REALTIME = 0;
    private static final int CLOCK_MONOTONIC = 1;

    private Wasi() {}

    @WasmImport(module = MODULE, name = "fd_write")
    private static native int fdWrite(int fd, int iovecs, int count, int written);

    @WasmImport(module = MODULE, name = "fd_read")
    private static native int fdRead(int fd, int iovecs, int count, int read);

    @WasmImport(module = MODULE, name = "proc_exit")
    static native void procExit(int code);

    @WasmImport(module = MODULE, name = "clock_time_get")
    private static native int clockTimeGet(int clock, long precision, int result);

    @WasmImport(module = MODULE, name = "poll_oneoff")
    private static native int pollOneoff(int subscriptions, int events, int count, int happened);

    @WasmImport(module = MODULE, name = "random_get")
    private static native int randomGet(int buffer, int length);

    @WasmImport(module = MODULE, name = "args_sizes_get")
    private static native int argsSizesGet(int count, int bytes);

    @WasmImport(module = MODULE, name = "args_get")
    private static native int argsGet(int pointers, int bytes);

    @WasmImport(module = MODULE, name = "environ_sizes_get")
    private static native int environSizesGet(int count, int bytes);

    @WasmImport(module = MODULE, name = "environ_get")
    private static native int environGet(int pointers, int bytes);

    private static Address data(byte[] array, int offset) {
        return Address.ofObject(array).plus(Layout.ARRAY_DATA + offset);
    }

    /** Writes all of the range; an error ends it silently, as PrintStream has nobody to tell. */
    static void write(int fd, byte[] bytes, int offset, int length) {
        Address scratch = Address.fromInt(SCRATCH);
        int done = 0;
        while (done < length) {
            scratch.storeAddress(0, data(bytes, offset + done));
            scratch.storeInt(4, length - done);
            if (fdWrite(fd, SCRATCH, 1, SCRATCH + 8) != 0) {
                return;
            }
            done += scratch.loadInt(8);
        }
    }

    /** Writes without the help of streams. */
    static void writeAscii(int fd, String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        write(fd, bytes, 0, bytes.length);
    }

    /** Number of bytes read, 0 at the end, negative errno on failure. */
    static int read(int fd, byte[] bytes, int offset, int length) {
        Address scratch = Address.fromInt(SCRATCH);
        scratch.storeAddress(0, data(bytes, offset));
        scratch.storeInt(4, length);
        int errno = fdRead(fd, SCRATCH, 1, SCRATCH + 8);
        return errno != 0 ? -errno : scratch.loadInt(8);
    }

    static long realtimeNanos() {
        clockTimeGet(CLOCK_REALTIME, 1, SCRATCH + 16);
        return Address.fromInt(SCRATCH).loadLong(16);
    }

    static long monotonicNanos() {
        clockTimeGet(CLOCK_MONOTONIC, 1, SCRATCH + 16);
        return Address.fromInt(SCRATCH).loadLong(16);
    }

    /** Returns when so much time has gone by. */
    static void sleep(long nanos) {
        subscribeToClock(0, nanos);
        pollOneoff(POLL_SCRATCH, POLL_SCRATCH + EVENTS, 1, POLL_SCRATCH + HAPPENED);
    }

    /**
     * Waits until a read from a descriptor would not wait: there is something to read, or its end.
     *
     * @param nanos the longest time to wait, or a negative number for as long as it takes
     * @return whether it is so; if the host cannot tell, as for files, it is
     */
    static boolean awaitInput(int fd, long nanos) {
        Address scratch = Address.fromInt(POLL_SCRATCH);
        Memory.fill(scratch, 0, SUBSCRIPTION);
        scratch.storeByte(8, FD_READ);
        scratch.storeInt(16, fd);
        if (nanos >= 0) {
            subscribeToClock(SUBSCRIPTION, nanos);
        }
        int count = nanos < 0 ? 1 : 2;
        if (pollOneoff(POLL_SCRATCH, POLL_SCRATCH + EVENTS, count, POLL_SCRATCH + HAPPENED) != 0) {
            return true;
        }
        for (int i = scratch.loadInt(HAPPENED) - 1; i >= 0; i--) {
            if (scratch.loadByte(EVENTS + i * EVENT + 10) == FD_READ) {
                return true;
            }
        }
        return false;
    }

    /** A subscription has its type at 8, that of a clock the clock at 16 and the time at 24; an event has the type at 10. */
    private static void subscribeToClock(int offset, long nanos) {
        Memory.fill(Address.fromInt(POLL_SCRATCH + offset), 0, SUBSCRIPTION);
        Address.fromInt(POLL_SCRATCH + offset).storeInt(16, CLOCK_MONOTONIC);
        Address.fromInt(POLL_SCRATCH + offset).storeLong(24, nanos);
    }

    static void random(byte[] bytes) {
        int errno = randomGet(data(bytes, 0).toInt(), bytes.length);
        if (errno != 0) {
            throw new InternalError("the host gives no random numbers: errno " + errno);
        }
    }

    static long randomLong() {
        randomGet(SCRATCH + 16, 8);
        return Address.fromInt(SCRATCH).loadLong(16);
    }

    /** The program's arguments without its name. */
    static String[] arguments() {
        Address scratch = Address.fromInt(SCRATCH);
        if (argsSizesGet(SCRATCH, SCRATCH + 4) != 0 || scratch.loadInt(0) <= 1) {
            return new String[0];
        }
        int count = scratch.loadInt(0);
        int[] pointers = new int[count];
        byte[] bytes = new byte[scratch.loadInt(4)];
        Address first = Address.ofObject(pointers).plus(Layout.ARRAY_DATA);
        argsGet(first.toInt(), data(bytes, 0).toInt());
        String[] arguments = new String[count - 1];
        for (int i = 1; i < count; i++) {
            arguments[i - 1] = text(bytes, pointers[i] - data(bytes, 0).toInt());
        }
        return arguments;
    }

    /** {@code NAME=VALUE} entries. */
    static String[] environment() {
        Address scratch = Address.fromInt(SCRATCH);
        if (environSizesGet(SCRATCH, SCRATCH + 4) != 0) {
            return new String[0];
        }
        int count = scratch.loadInt(0);
        int[] pointers = new int[count];
        byte[] bytes = new byte[scratch.loadInt(4)];
        environGet(
                Address.ofObject(pointers).plus(Layout.ARRAY_DATA).toInt(),
                data(bytes, 0).toInt());
        String[] entries = new String[count];
        for (int i = 0; i < count; i++) {
            entries[i] = text(bytes, pointers[i] - data(bytes, 0).toInt());
        }
        return entries;
    }

    private static String text(byte[] bytes, int start) {
        int end = start;
        while (bytes[end] != 0) {
            end++;
        }
        return Utf8.decode(bytes, start, end);
    }
}
