// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.util;

import java.util.Locale;

/**
 * Whether a name in a certificate stands for a host (RFC 6125, 6.4.3), of which constraints of certificates know since JDK 21. The
 * JDK's also looks at certificates of connections, and at domains that anybody can register.
 */
public final class HostnameChecker {
    private static final HostnameChecker INSTANCE = new HostnameChecker();

    private HostnameChecker() {}

    /** For whatever protocol: they differ in where a pattern may have its wildcard, and who is left here asks for TLS. */
    public static HostnameChecker getInstance(byte type) {
        return INSTANCE;
    }

    /**
     * Whether a pattern stands for a name.
     *
     * @param pattern a name whose first label may have one wildcard, which stands for characters of one label
     * @param isPublic whether the pattern must not stand for all below a public suffix; the only ones known here are single labels
     */
    public boolean isMatched(String name, String pattern, boolean isPublic) {
        String host = name.toLowerCase(Locale.ROOT);
        String expected = pattern.toLowerCase(Locale.ROOT);
        int wildcard = expected.indexOf('*');
        if (wildcard < 0) {
            return host.equals(expected);
        }
        int end = expected.indexOf('.');
        String behind = end < 0 ? "" : expected.substring(end);
        boolean isIllegal = wildcard > end
                || expected.lastIndexOf('*') != wildcard
                || behind.length() < 2
                || isPublic && behind.indexOf('.', 1) < 0;
        int label = host.indexOf('.');
        return !isIllegal
                && label >= end - 1
                && host.substring(label).equals(behind)
                && host.startsWith(expected.substring(0, wildcard))
                && host.substring(0, label).endsWith(expected.substring(wildcard + 1, end));
    }
}
