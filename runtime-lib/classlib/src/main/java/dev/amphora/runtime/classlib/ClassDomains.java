// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.security.AllPermission;
import java.security.Permissions;
import java.security.ProtectionDomain;

/**
 * What {@code Class.getProtectionDomain} says: of all classes what the JVM says of those of the class library, that they may do everything and
 * come from no place that has a URL. A program in a module has no jars that it could look for, and its host alone decides what it may do.
 */
@BesideJdk
final class ClassDomains {
    private static ProtectionDomain everything;

    private ClassDomains() {}

    @Adds("java.lang.Class.getProtectionDomain()Ljava/security/ProtectionDomain;")
    static ProtectionDomain getProtectionDomain(Class<?> self) {
        if (everything == null) {
            Permissions permissions = new Permissions();
            permissions.add(new AllPermission());
            everything = new ProtectionDomain(null, permissions);
        }
        return everything;
    }
}
