// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** The release that a program is built with, as a version of the run-time environment. */
@BesideJdk
final class RuntimeVersions {
    private static Runtime.Version running;

    private RuntimeVersions() {}

    @Replaces("java.lang.Runtime.version()Ljava/lang/Runtime$Version;")
    static Runtime.Version version() {
        if (running == null) {
            running = Runtime.Version.parse(Integer.toString(JavaRelease.number()));
        }
        return running;
    }
}
