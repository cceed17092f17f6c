// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.util;

/**
 * Properties that the JDK reads once, when it starts, and that must all be there. Here they are looked up when they are asked
 * for, and may be absent.
 */
public final class StaticProperty {
    public static final String USER_LANGUAGE = "en";
    public static final String USER_LANGUAGE_DISPLAY = "en";
    public static final String USER_LANGUAGE_FORMAT = "en";
    public static final String USER_SCRIPT = "";
    public static final String USER_SCRIPT_DISPLAY = "";
    public static final String USER_SCRIPT_FORMAT = "";
    public static final String USER_COUNTRY = "";
    public static final String USER_COUNTRY_DISPLAY = "";
    public static final String USER_COUNTRY_FORMAT = "";
    public static final String USER_VARIANT = "";
    public static final String USER_VARIANT_DISPLAY = "";
    public static final String USER_VARIANT_FORMAT = "";
    public static final String USER_EXTENSIONS = "";
    public static final String USER_EXTENSIONS_DISPLAY = "";
    public static final String USER_EXTENSIONS_FORMAT = "";
    public static final String USER_REGION = "";

    private StaticProperty() {}

    public static String javaHome() {
        return System.getProperty("java.home", "");
    }

    public static String userHome() {
        return System.getProperty("user.home", "");
    }

    public static String userDir() {
        return System.getProperty("user.dir", "");
    }

    public static String userName() {
        return System.getProperty("user.name", "");
    }

    public static String javaLibraryPath() {
        return System.getProperty("java.library.path", "");
    }

    public static String javaIoTmpDir() {
        return System.getProperty("java.io.tmpdir", "");
    }

    public static String nativeEncoding() {
        return System.getProperty("native.encoding", "");
    }

    public static String fileEncoding() {
        return System.getProperty("file.encoding", "");
    }

    public static String javaPropertiesDate() {
        return System.getProperty("java.properties.date", "");
    }

    public static String jnuEncoding() {
        return System.getProperty("sun.jnu.encoding", "");
    }

    public static String osName() {
        return System.getProperty("os.name", "");
    }

    public static String osArch() {
        return System.getProperty("os.arch", "");
    }

    public static String osVersion() {
        return System.getProperty("os.version", "");
    }

    public static String sunBootLibraryPath() {
        return "";
    }

    /** Null is for a filter that lets everything pass. */
    public static String jdkSerialFilter() {
        return null;
    }

    public static String jdkSerialFilterFactory() {
        return null;
    }

    /** Empty is for the codes of today. */
    public static String javaLocaleUseOldISOCodes() {
        return "";
    }
}
