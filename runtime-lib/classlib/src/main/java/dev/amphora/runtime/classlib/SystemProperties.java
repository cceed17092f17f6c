// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Objects;
import java.util.Properties;

/** The system properties. A module learns nothing of its host but what is always so. */
final class SystemProperties {
    /** A release's class files have its number and this one as major version (JVMS 4.1). */
    private static final int CLASS_FILES_OF_RELEASE_0 = 44;

    private static Properties properties;

    private SystemProperties() {}

    private static Properties initial() {
        Properties initial = new Properties();
        String release = Integer.toString(JavaRelease.number());
        initial.setProperty("java.version", release);
        initial.setProperty("java.specification.version", release);
        initial.setProperty("java.specification.vendor", "Oracle Corporation");
        initial.setProperty("java.specification.name", "Java Platform API Specification");
        initial.setProperty("java.vm.specification.version", release);
        initial.setProperty("java.vm.specification.vendor", "Oracle Corporation");
        initial.setProperty("java.vm.specification.name", "Java Virtual Machine Specification");
        initial.setProperty("java.version.date", generallyAvailable(JavaRelease.number()));
        initial.setProperty("java.class.version", (CLASS_FILES_OF_RELEASE_0 + JavaRelease.number()) + ".0");
        initial.setProperty("java.vm.version", release);
        initial.setProperty("java.vm.vendor", "Amphora");
        initial.setProperty("java.vm.name", "Amphora");
        initial.setProperty("java.vendor", "Amphora");
        initial.setProperty("java.vendor.url", "");
        // Neither a JDK nor class files are there: what looks for them finds no file.
        initial.setProperty("java.home", "/java");
        initial.setProperty("java.class.path", "");
        initial.setProperty("os.name", "WASI");
        initial.setProperty("os.arch", "wasm32");
        initial.setProperty("os.version", "preview1");
        initial.setProperty("file.separator", "/");
        initial.setProperty("path.separator", ":");
        initial.setProperty("line.separator", "\n");
        initial.setProperty("file.encoding", "UTF-8");
        initial.setProperty("native.encoding", "UTF-8");
        initial.setProperty("stdout.encoding", "UTF-8");
        initial.setProperty("stderr.encoding", "UTF-8");
        initial.setProperty("java.io.tmpdir", "/tmp");
        initial.setProperty("java.library.path", "");
        initial.setProperty("user.dir", "/");
        initial.setProperty("user.home", "/");
        initial.setProperty("user.name", "amphora");
        return initial;
    }

    /** When a release came out, of those that programs can be built with: what is told is its first version, without updates. */
    static String generallyAvailable(int release) {
        return switch (release) {
            case 17 -> "2021-09-14";
            case 21 -> "2023-09-19";
            default -> "2025-09-16";
        };
    }

    @Replaces("java.lang.System.getProperties()Ljava/util/Properties;")
    static Properties all() {
        if (properties == null) {
            properties = initial();
        }
        return properties;
    }

    private static String checked(String key) {
        if (Objects.requireNonNull(key, "key can't be null").isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
        return key;
    }

    @Replaces("java.lang.System.getProperty(Ljava/lang/String;)Ljava/lang/String;")
    static String get(String key) {
        return all().getProperty(checked(key));
    }

    @Replaces("java.lang.System.getProperty(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;")
    static String get(String key, String otherwise) {
        return all().getProperty(checked(key), otherwise);
    }

    @Replaces("java.lang.System.setProperty(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;")
    static String set(String key, String value) {
        return (String) all().setProperty(checked(key), Objects.requireNonNull(value));
    }

    @Replaces("java.lang.System.clearProperty(Ljava/lang/String;)Ljava/lang/String;")
    static String clear(String key) {
        return (String) all().remove(checked(key));
    }

    /** Null stands for the initial properties. */
    @Replaces("java.lang.System.setProperties(Ljava/util/Properties;)V")
    static void setAll(Properties changed) {
        properties = changed;
    }
}
