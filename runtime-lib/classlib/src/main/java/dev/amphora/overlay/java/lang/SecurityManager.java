// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.Types;
import java.io.FileDescriptor;
import java.net.InetAddress;
import java.security.Permission;
import java.util.ArrayList;
import java.util.List;

/**
 * As from Java 24 on, none can be set, and one that a program makes allows nothing by itself. Libraries extend it for
 * {@link #getClassContext}.
 */
public class SecurityManager {
    public SecurityManager() {}

    /** The classes whose methods are under way, from the caller's on; none on hosts that record no stack traces. */
    protected Class<?>[] getClassContext() {
        List<Class<?>> classes = new ArrayList<>();
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String name = frame.getClassName();
            if (name.equals("java.lang.SecurityManager")) {
                continue;
            }
            Class<?> found = Types.named(name);
            if (found == null) {
                throw new UnsupportedOperationException("the module has no object of class " + name);
            }
            classes.add(found);
        }
        return classes.toArray(new Class<?>[0]);
    }

    public Object getSecurityContext() {
        throw denied();
    }

    public java.lang.ThreadGroup getThreadGroup() {
        return java.lang.Thread.currentThread().getThreadGroup();
    }

    public void checkPermission(Permission permission) {
        throw denied();
    }

    public void checkPermission(Permission permission, Object context) {
        throw denied();
    }

    public void checkCreateClassLoader() {
        throw denied();
    }

    public void checkAccess(java.lang.Thread thread) {
        throw denied();
    }

    public void checkAccess(java.lang.ThreadGroup group) {
        throw denied();
    }

    public void checkExit(int status) {
        throw denied();
    }

    public void checkExec(String command) {
        throw denied();
    }

    public void checkLink(String library) {
        throw denied();
    }

    public void checkRead(FileDescriptor file) {
        throw denied();
    }

    public void checkRead(String file) {
        throw denied();
    }

    public void checkRead(String file, Object context) {
        throw denied();
    }

    public void checkWrite(FileDescriptor file) {
        throw denied();
    }

    public void checkWrite(String file) {
        throw denied();
    }

    public void checkDelete(String file) {
        throw denied();
    }

    public void checkConnect(String host, int port) {
        throw denied();
    }

    public void checkConnect(String host, int port, Object context) {
        throw denied();
    }

    public void checkListen(int port) {
        throw denied();
    }

    public void checkAccept(String host, int port) {
        throw denied();
    }

    public void checkMulticast(InetAddress group) {
        throw denied();
    }

    public void checkMulticast(InetAddress group, byte hops) {
        throw denied();
    }

    public void checkPropertiesAccess() {
        throw denied();
    }

    public void checkPropertyAccess(String name) {
        throw denied();
    }

    public void checkPrintJobAccess() {
        throw denied();
    }

    public void checkPackageAccess(String name) {
        throw denied();
    }

    public void checkPackageDefinition(String name) {
        throw denied();
    }

    public void checkSetFactory() {
        throw denied();
    }

    public void checkSecurityAccess(String name) {
        throw denied();
    }

    private static SecurityException denied() {
        return new SecurityException("there is no security manager");
    }
}
