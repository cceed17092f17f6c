// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http.common;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** What the JDK's classes about requests and bodies use of theirs. */
public final class Utils {
    public static final boolean DEBUG = false;
    public static final int BUFSIZE = 16 * 1024;
    public static final ByteBuffer[] EMPTY_BB_ARRAY = {};
    public static final BiPredicate<String, String> ACCEPT_ALL = (name, value) -> true;

    /** Headers that a client sets by itself. */
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    public static final BiPredicate<String, String> ALLOWED_HEADERS =
            (name, value) -> !RESTRICTED.contains(name.toLowerCase(Locale.ROOT));

    private static final String SYMBOLS_OF_TOKENS = "!#$%&'*+-.^_`|~";
    private static final String CHARSET = "charset=";
    private static final char DELETE = 0x7F;
    private static final char LAST_BYTE = 0xFF;

    private static final Logger SILENCE = new Logger() {
        @Override
        public boolean on() {
            return false;
        }

        @Override
        public void log(String message) {}

        @Override
        public void log(String message, Throwable thrown) {}
    };

    private Utils() {}

    /** Whether it is a token of RFC 7230. */
    public static boolean isValidName(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!plain && SYMBOLS_OF_TOKENS.indexOf(c) < 0) {
                return false;
            }
        }
        return !token.isEmpty();
    }

    /** Whether it is the value of a header, on one line, of RFC 7230. */
    public static boolean isValidValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == DELETE || c > LAST_BYTE) {
                return false;
            }
        }
        return true;
    }

    /** An exception with a message in which {@code %s} and {@code %d} stand for the arguments in turn; a whole formatter would be large. */
    public static IllegalArgumentException newIAE(String message, Object... arguments) {
        StringBuilder text = new StringBuilder();
        int used = 0;
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c == '%' && used < arguments.length) {
                text.append(arguments[used++]);
                i++;
            } else {
                text.append(c);
            }
        }
        return new IllegalArgumentException(text.toString());
    }

    public static ByteBuffer getBuffer() {
        return ByteBuffer.allocate(BUFSIZE);
    }

    public static Logger getDebugLogger(Supplier<String> tag, boolean on) {
        return SILENCE;
    }

    /**
     * The charset that the type of a body names; UTF-8 if it names none, or one that is not there. As in the JDK, spaces and commas
     * separate parameters behind the first semicolon, and other semicolons do not.
     */
    public static Charset charsetFrom(HttpHeaders headers) {
        String type = headers.firstValue("Content-type").orElse("").replace(',', ' ');
        // Not split: that needs regular expressions.
        for (int start = type.indexOf(';') + 1, end; start < type.length(); start = end + 1) {
            end = type.indexOf(' ', start);
            if (end < 0) {
                end = type.length();
            }
            if (type.regionMatches(true, start, CHARSET, 0, CHARSET.length())) {
                return charset(type.substring(start + CHARSET.length(), end)
                        .replace('"', ' ')
                        .trim());
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    public static void close(Closeable... all) {
        for (Closeable each : all) {
            try {
                each.close();
            } catch (IOException e) {
                // Whoever closes it has another exception to tell of, or none.
                continue;
            }
        }
    }

    public static boolean hasRemaining(List<ByteBuffer> buffers) {
        return buffers != null && hasRemaining(buffers.toArray(EMPTY_BB_ARRAY));
    }

    public static boolean hasRemaining(ByteBuffer[] buffers) {
        if (buffers != null) {
            for (ByteBuffer buffer : buffers) {
                if (buffer.hasRemaining()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many bytes there are. */
    public static int remaining(List<ByteBuffer> buffers, int most) {
        long remaining = 0;
        if (buffers != null) {
            for (ByteBuffer buffer : buffers) {
                remaining += buffer.remaining();
                if (remaining > most) {
                    throw new IllegalArgumentException("too many bytes");
                }
            }
        }
        return (int) remaining;
    }
}
