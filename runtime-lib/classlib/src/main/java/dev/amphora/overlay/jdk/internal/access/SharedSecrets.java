// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

import dev.amphora.overlay.java.util.TrustedLists;
import java.io.RandomAccessFile;

/** Where the doors are. */
public class SharedSecrets {
    private static final JavaLangAccess LANG = new JavaLangAccess();
    private static final JavaUtilCollectionAccess COLLECTIONS = new TrustedLists();

    private static JavaObjectInputStreamAccess objectInputStream;
    private static JavaUtilZipFileAccess zipFiles;
    private static JavaUtilJarAccess jars;
    private static JavaxCryptoSpecAccess cryptoSpecs;
    private static JavaSecuritySpecAccess securitySpecs;
    private static JavaSecuritySignatureAccess signatures;
    private static JavaxSecurityAccess names;

    private SharedSecrets() {}

    public static JavaLangAccess getJavaLangAccess() {
        return LANG;
    }

    public static void setJavaObjectInputStreamAccess(JavaObjectInputStreamAccess access) {
        objectInputStream = access;
    }

    /** Only for those who have been called by an object stream, whose class has opened this door. */
    public static JavaObjectInputStreamAccess getJavaObjectInputStreamAccess() {
        return objectInputStream;
    }

    public static void setJavaObjectInputStreamReadString(JavaObjectInputStreamReadString access) {
        // Nobody goes through this door.
    }

    public static void setJavaObjectInputFilterAccess(JavaObjectInputFilterAccess access) {
        // Nobody goes through this door.
    }

    public static void setJavaLangReflectAccess(JavaLangReflectAccess access) {
        // Nothing asks for it.
    }

    public static void setJavaUtilCollectionAccess(JavaUtilCollectionAccess access) {
        // The door is open already.
    }

    public static JavaUtilCollectionAccess getJavaUtilCollectionAccess() {
        return COLLECTIONS;
    }

    public static void setJavaNetInetAddressAccess(JavaNetInetAddressAccess access) {
        // Nobody goes through this door.
    }

    public static void setJavaNetUriAccess(JavaNetUriAccess access) {
        // Nobody goes through this door.
    }

    public static void setJavaNetHttpCookieAccess(JavaNetHttpCookieAccess access) {
        // Nobody goes through this door.
    }

    public static void setJavaNetURLAccess(JavaNetURLAccess access) {
        // Nobody goes through this door.
    }

    public static void setJavaUtilZipFileAccess(JavaUtilZipFileAccess access) {
        zipFiles = access;
    }

    /** Only for jars, which are zip files. */
    public static JavaUtilZipFileAccess getJavaUtilZipFileAccess() {
        return zipFiles;
    }

    public static void setJavaUtilJarAccess(JavaUtilJarAccess access) {
        jars = access;
    }

    /** There once a jar has been opened. */
    public static JavaUtilJarAccess javaUtilJarAccess() {
        return jars;
    }

    /** All direct buffers are told to be in one place, which callers take for an overlap, and copy what they need. */
    public static JavaNioAccess getJavaNioAccess() {
        return buffer -> 0;
    }

    public static JavaIORandomAccessFileAccess getJavaIORandomAccessFileAccess() {
        return (file, mode) -> {
            RandomAccessFile opened = new RandomAccessFile(file, mode);
            file.delete();
            return opened;
        };
    }

    public static void setJavaxCryptoSpecAccess(JavaxCryptoSpecAccess access) {
        cryptoSpecs = access;
    }

    /** There once a key has been specified. */
    public static JavaxCryptoSpecAccess getJavaxCryptoSpecAccess() {
        return cryptoSpecs;
    }

    public static void setJavaSecuritySpecAccess(JavaSecuritySpecAccess access) {
        securitySpecs = access;
    }

    /** There once an encoded key has been specified. */
    public static JavaSecuritySpecAccess getJavaSecuritySpecAccess() {
        return securitySpecs;
    }

    public static void setJavaSecuritySignatureAccess(JavaSecuritySignatureAccess access) {
        signatures = access;
    }

    /** There once a signature has been made. */
    public static JavaSecuritySignatureAccess getJavaSecuritySignatureAccess() {
        return signatures;
    }

    public static void setJavaxSecurityAccess(JavaxSecurityAccess access) {
        names = access;
    }

    /** Since JDK 25. The class of names of X.500 opens it. */
    public static JavaxSecurityAccess getJavaxSecurityAccess() {
        if (names == null) {
            try {
                Class.forName("javax.security.auth.x500.X500Principal");
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }

    /** Calls through this door are bound to others when a program is compiled. */
    public static JavaUtilResourceBundleAccess getJavaUtilResourceBundleAccess() {
        return null;
    }
}
