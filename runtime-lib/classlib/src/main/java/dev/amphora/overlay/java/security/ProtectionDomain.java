// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.security;

import java.security.CodeSource;
import java.security.Permission;
import java.security.PermissionCollection;
import java.security.Principal;

/** Where classes come from, and what they may do. No policy adds to the permissions that a domain is made with. */
public class ProtectionDomain {
    private final CodeSource codeSource;
    private final PermissionCollection permissions;
    private final ClassLoader classLoader;
    private final Principal[] principals;
    private final boolean isStatic;

    public ProtectionDomain(CodeSource codesource, PermissionCollection permissions) {
        this(codesource, permissions, null, null, true);
    }

    public ProtectionDomain(
            CodeSource codesource, PermissionCollection permissions, ClassLoader classloader, Principal[] principals) {
        this(codesource, permissions, classloader, principals, false);
    }

    private ProtectionDomain(
            CodeSource codeSource,
            PermissionCollection permissions,
            ClassLoader classLoader,
            Principal[] principals,
            boolean isStatic) {
        this.codeSource = codeSource;
        this.permissions = permissions;
        this.classLoader = classLoader;
        this.principals = principals == null ? new Principal[0] : principals.clone();
        this.isStatic = isStatic;
        if (permissions != null) {
            permissions.setReadOnly();
        }
    }

    public final CodeSource getCodeSource() {
        return codeSource;
    }

    public final ClassLoader getClassLoader() {
        return classLoader;
    }

    public final Principal[] getPrincipals() {
        return principals.clone();
    }

    public final PermissionCollection getPermissions() {
        return permissions;
    }

    public final boolean staticPermissionsOnly() {
        return isStatic;
    }

    public boolean implies(Permission permission) {
        return permissions != null && permissions.implies(permission);
    }

    @Override
    public String toString() {
        StringBuilder names = new StringBuilder();
        for (Principal principal : principals) {
            names.append(names.isEmpty() ? "(principals " : ",\n")
                    .append(principal.getClass().getName())
                    .append(" \"")
                    .append(principal.getName())
                    .append('"');
        }
        String all = names.isEmpty() ? "<no principals>" : names.append(")\n").toString();
        return "ProtectionDomain  " + codeSource + "\n " + classLoader + "\n " + all + "\n " + permissions + "\n";
    }
}
