// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Paths as URIs of scheme {@code file}, and back. */
public final class FileUris {
    /** What a path may hold as it is besides letters and digits (RFC 2396, pchar and the slash). */
    private static final String PLAIN = "-_.!~*'():@&=+$,;/";

    private FileUris() {}

    /** The other characters become escapes, those outside of ASCII unless they are to be kept. */
    public static URI of(String prefix, String absolute, boolean keepOthers) {
        StringBuilder text = new StringBuilder(prefix);
        for (byte b : absolute.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            if (plain) {
                text.append(c);
            } else {
                text.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        URI uri = URI.create(text.toString());
        return keepOthers ? URI.create(prefix + decodeOthers(uri.getRawPath())) : uri;
    }

    /** Takes back the escapes of what is no ASCII. */
    private static String decodeOthers(String escaped) {
        byte[] bytes = new byte[escaped.length()];
        int count = 0;
        for (int i = 0; i < escaped.length(); i++) {
            boolean other = escaped.charAt(i) == '%' && Character.digit(escaped.charAt(i + 1), 16) >= 8;
            bytes[count++] = (byte) (other ? Integer.parseInt(escaped.substring(i + 1, i + 3), 16) : escaped.charAt(i));
            i += other ? 2 : 0;
        }
        return new String(bytes, 0, count, StandardCharsets.UTF_8);
    }

    /** The path that a URI of scheme {@code file} means. */
    public static String pathOf(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("URI is not absolute");
        }
        if (uri.isOpaque()) {
            throw new IllegalArgumentException("URI is not hierarchical");
        }
        if (!isOfFile(uri.getScheme())) {
            throw new IllegalArgumentException("URI scheme is not \"file\"");
        }
        refuse(uri.getRawAuthority(), "URI has an authority component");
        refuse(uri.getRawFragment(), "URI has a fragment component");
        refuse(uri.getRawQuery(), "URI has a query component");
        String path = uri.getPath();
        if (path == null || path.isEmpty()) {
            throw new IllegalArgumentException("URI path component is empty");
        }
        return path;
    }

    private static boolean isOfFile(String scheme) {
        return "file".equalsIgnoreCase(scheme);
    }

    private static void refuse(String component, String message) {
        if (component != null) {
            throw new IllegalArgumentException(message);
        }
    }
}
