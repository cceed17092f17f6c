// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.util;

import java.security.AllPermission;

/** The JDK's also has permissions for sockets, and for others that a security manager would check. */
public final class SecurityConstants {
    public static final AllPermission ALL_PERMISSION = new AllPermission();

    private SecurityConstants() {}
}
