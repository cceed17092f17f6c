// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

/** Names of the runtime library's classes that tables are made of. */
final class KeptNames {
    static final String PACKAGE = "dev.amphora.runtime.classlib.reflect.";
    static final String NEEDS = PACKAGE + "Needs";
    static final String NAMED_MEMBERS = PACKAGE + "NamedMembers";
    static final String NAMED_HANDLES = PACKAGE + "NamedHandles";
    static final String NAMED_CLASSES = PACKAGE + "NamedClasses";
    static final String CHECKED_CALLS = PACKAGE + "CheckedCalls";
    static final String TABLES = PACKAGE + "Tables";
    static final String PROXY_CLASSES = PACKAGE + "ProxyClasses";
    static final String DOOR = PACKAGE + "Door";

    private KeptNames() {}

    static String internal(String name) {
        return name.replace('.', '/');
    }
}
