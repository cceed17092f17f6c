// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Only compiled against: in programs the JDK's takes its place. */
public interface JavaUtilJarAccess {
    JarEntry entryFor(JarFile jar, String name);
}
