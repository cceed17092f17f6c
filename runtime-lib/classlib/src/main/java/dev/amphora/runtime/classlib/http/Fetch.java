// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.http;

import dev.amphora.runtime.classlib.EventLoop;
import dev.amphora.runtime.classlib.LateBound;
import dev.amphora.runtime.classlib.js.JsCalls;
import dev.amphora.runtime.classlib.js.JsStrings;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import java.util.HashMap;
import java.util.Map;

/** One request that the host makes with {@code fetch}. */
public final class Fetch {
    // Events, as the glue numbers them.
    private static final int RESPONDED = 0;
    private static final int RECEIVED = 1;
    private static final int ENDED = 2;
    private static final int FAILED = 3;

    /** Those that are not over, by the number that the glue has given them. */
    private static final Map<Integer, Fetch> OPEN = new HashMap<>();

    private final int number;
    private final FetchListener listener;

    /**
     * Prepares a request.
     *
     * @param millis how long the response may take from now on; 0 for as long as it likes
     */
    public Fetch(String method, String uri, double millis, FetchListener listener) {
        this.listener = listener;
        number = open(JsStrings.toJs(method), JsStrings.toJs(uri), millis);
        OPEN.put(number, this);
        FetchEvents.start();
    }

    /** Whether the host makes requests. */
    public static boolean isPossible() {
        return EventLoop.isPresent();
    }

    @LateBound(value = "js.http.open", callsBack = false)
    private static native int open(int method, int uri, double millis);

    @LateBound(value = "js.http.header", callsBack = false)
    private static native void header(int number, int name, int value);

    /** Copies what is part of the request's body. */
    @LateBound(value = "js.http.body", callsBack = false)
    private static native void body(int number, int address, int length);

    @LateBound(value = "js.http.send", callsBack = false)
    private static native void send(int number, int follows);

    @LateBound(value = "js.http.read", callsBack = false)
    private static native void read(int number);

    @LateBound(value = "js.http.close", callsBack = false)
    private static native void close(int number);

    @LateBound(value = "js.http.status", callsBack = false)
    private static native int status(int number);

    /** Whether the response can have a body. */
    @LateBound(value = "js.http.hasBody", callsBack = false)
    private static native int hasBody(int number);

    /** The length of a string, which is taken next: where the response came from. */
    @LateBound(value = "js.http.uri", callsBack = false)
    private static native int uri(int number);

    /** The same: names and values of headers, one a line. */
    @LateBound(value = "js.http.headers", callsBack = false)
    private static native int headers(int number);

    /** The same: what has failed. */
    @LateBound(value = "js.http.message", callsBack = false)
    private static native int message(int number);

    /** The same: what Node calls the failure; empty elsewhere. */
    @LateBound(value = "js.http.code", callsBack = false)
    private static native int code(int number);

    /** The number of bytes that have been received. */
    @LateBound(value = "js.http.size", callsBack = false)
    private static native int size(int number);

    /** Copies them to memory. */
    @LateBound(value = "js.http.take", callsBack = false)
    private static native void take(int number, int address);

    /** Called by the glue. */
    static void event(int number, int kind) {
        Object call = JsCalls.begin();
        Fetch fetch = OPEN.get(number);
        if (fetch != null) {
            FetchEvents.add(fetch, kind);
        }
        JsCalls.end(call);
    }

    static boolean areOpen() {
        return !OPEN.isEmpty();
    }

    private boolean isOpen() {
        return OPEN.get(number) == this;
    }

    void tell(int kind) {
        if (!isOpen()) {
            return;
        }
        switch (kind) {
            case RESPONDED -> listener.responded();
            case RECEIVED -> listener.received();
            case ENDED -> listener.ended();
            case FAILED -> listener.failed();
            default -> listener.timedOut();
        }
    }

    private static int data(byte[] bytes, int offset) {
        return Address.ofObject(bytes).plus(Layout.ARRAY_DATA).toInt() + offset;
    }

    // Another thread may have closed it: then what follows does nothing.

    public void header(String name, String value) {
        if (isOpen()) {
            header(number, JsStrings.toJs(name), JsStrings.toJs(value));
        }
    }

    /** Appends to the body of the request. */
    public void body(byte[] bytes, int offset, int length) {
        if (isOpen()) {
            body(number, data(bytes, offset), length);
        }
    }

    /**
     * Sends the request.
     *
     * @param follows whether redirects are to be followed where they cannot be seen
     */
    public void send(boolean follows) {
        if (isOpen()) {
            send(number, follows ? 1 : 0);
        }
    }

    /** Asks for the next part of the response's body. */
    public void read() {
        if (isOpen()) {
            read(number);
        }
    }

    /** Ends the request, if that has not happened yet; nothing is told any more. */
    public void close() {
        if (OPEN.remove(number, this)) {
            close(number);
            FetchEvents.wake();
        }
    }

    // The rest is for those who have just been told, and have not closed it since.

    /** The status of the response; 0 if it is a redirect that the host does not show. */
    public int status() {
        return status(number);
    }

    public boolean hasBody() {
        return hasBody(number) != 0;
    }

    /** Where the response came from; empty if that is where the request went. */
    public String uri() {
        return JsStrings.ofLength(uri(number));
    }

    /** Names and values of headers in turn. */
    public String[] headers() {
        String text = JsStrings.ofLength(headers(number));
        String[] lines = new String[count(text)];
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            int end = text.indexOf('\n', start);
            lines[i] = text.substring(start, end);
            start = end + 1;
        }
        return lines;
    }

    private static int count(String lines) {
        int count = 0;
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }

    public String message() {
        return JsStrings.ofLength(message(number));
    }

    public String code() {
        return JsStrings.ofLength(code(number));
    }

    /** What has been received. */
    public byte[] received() {
        byte[] bytes = new byte[size(number)];
        take(number, data(bytes, 0));
        return bytes;
    }
}
