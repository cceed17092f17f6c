// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Who has plugins here. */
final class Tenant {
    static final int MAX_PLUGINS = 32;

    private final String name;
    private final byte[] token;
    private final Path granted;
    private final ConcurrentMap<String, Plugin> plugins = new ConcurrentHashMap<>();

    /**
     * @param token what a request to change plugins must carry
     * @param granted a directory that the plugins may read, or null
     */
    Tenant(String name, String token, Path granted) {
        this.name = name;
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.granted = granted;
    }

    String name() {
        return name;
    }

    Path granted() {
        return granted;
    }

    /** Whether an {@code Authorization} header is this tenant's; takes as long for a wrong one as for the right one. */
    boolean isAuthorized(String header) {
        byte[] given = header == null ? new byte[0] : header.getBytes(StandardCharsets.UTF_8);
        byte[] expected = ("Bearer " + new String(token, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected);
    }

    Plugin plugin(String plugin) {
        return plugins.get(plugin);
    }

    /** Adds or replaces a plugin; false if there are too many. */
    boolean put(String plugin, Plugin value) {
        if (plugins.size() >= MAX_PLUGINS && !plugins.containsKey(plugin)) {
            return false;
        }
        plugins.put(plugin, value);
        return true;
    }

    boolean remove(String plugin) {
        return plugins.remove(plugin) != null;
    }
}
