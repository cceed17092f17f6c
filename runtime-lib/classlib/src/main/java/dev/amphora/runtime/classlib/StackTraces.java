// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/**
 * Stack traces from the host's stack. The host notes which calls are under way, which is all that happens when an exception
 * is made; what they are in Java it tells when asked, from the module's trace table. Hosts that cannot do this record nothing.
 */
public final class StackTraces {
    /** While memory for a trace is being allocated: an exception made because there is none, or no stack left, gets no trace. */
    private static boolean capturing;

    private StackTraces() {}

    /** Has the host note the calls under way, innermost first, and returns their number. */
    @LateBound(value = "stack.capture", callsBack = false)
    private static native int captureCalls();

    /** Has the host prepare the text of a trace in UTF-8, one line for each Java frame, and returns its length. */
    @LateBound(value = "stack.describe", callsBack = false)
    private static native int describeCalls(int calls, int count);

    /** Takes what was noted or prepared last: words or bytes. */
    @LateBound(value = "stack.take", callsBack = false)
    private static native void take(int address);

    /** Whether the trace of an exception will be read, as far as the compiler knows. */
    public static boolean isRead(Throwable exception) {
        return (Address.ofObject(exception).loadInt(Layout.HEADER) & Layout.HEADER_UNREAD_TRACE) == 0;
    }

    /** The calls under way, in terms of the host; null if the host does not tell. */
    public static int[] capture() {
        if (capturing) {
            return null;
        }
        int count = captureCalls();
        if (count == 0) {
            return null;
        }
        capturing = true;
        int[] calls = null;
        try {
            calls = new int[count];
            take(Address.ofObject(calls).plus(Layout.ARRAY_DATA).toInt());
        } catch (VirtualMachineError e) {
            // Better without a trace than not at all.
        }
        capturing = false;
        return calls;
    }

    /** The frames of an exception's trace, as {@code StackTraceElement.toString} gives them. Without calls there are none. */
    public static String[] describe(int[] calls) {
        int length = calls == null
                ? 0
                : describeCalls(Address.ofObject(calls).plus(Layout.ARRAY_DATA).toInt(), calls.length);
        if (length == 0) {
            return new String[0];
        }
        byte[] text = new byte[length];
        take(Address.ofObject(text).plus(Layout.ARRAY_DATA).toInt());
        int count = 1;
        for (byte each : text) {
            if (each == '\n') {
                count++;
            }
        }
        String[] lines = new String[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = start;
            while (end < length && text[end] != '\n') {
                end++;
            }
            lines[i] = Utf8.decode(text, start, end);
            start = end + 1;
        }
        return lines;
    }
}
