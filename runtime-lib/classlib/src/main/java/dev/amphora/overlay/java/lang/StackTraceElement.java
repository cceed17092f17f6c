// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.io.Serializable;
import java.util.Objects;

/** A frame of a stack trace. */
public final class StackTraceElement implements Serializable {
    private static final long serialVersionUID = 6992337162326171013L;
    private static final int NATIVE_METHOD = -2;

    private final String classLoaderName;
    private final String moduleName;
    private final String moduleVersion;
    private final String declaringClass;
    private final String methodName;
    private final String fileName;
    private final int lineNumber;
    /** Of a frame there was, whose class loader is the one of all classes and is not mentioned. */
    private boolean recorded;

    public StackTraceElement(String declaringClass, String methodName, String fileName, int lineNumber) {
        this(null, null, null, declaringClass, methodName, fileName, lineNumber);
    }

    public StackTraceElement(
            String classLoaderName,
            String moduleName,
            String moduleVersion,
            String declaringClass,
            String methodName,
            String fileName,
            int lineNumber) {
        this.classLoaderName = classLoaderName;
        this.moduleName = moduleName;
        this.moduleVersion = moduleVersion;
        this.declaringClass = Objects.requireNonNull(declaringClass, "Declaring class is null");
        this.methodName = Objects.requireNonNull(methodName, "Method name is null");
        this.fileName = fileName;
        this.lineNumber = lineNumber;
    }

    /** Reads what {@link #toString} gives for frames of compiled code. */
    static StackTraceElement parse(String line) {
        int file = line.lastIndexOf('(') + 1;
        int method = line.lastIndexOf('.', file) + 1;
        int owner = line.lastIndexOf('/', method) + 1;
        int number = line.lastIndexOf(':');
        String module = owner == 0 ? null : line.substring(0, owner - 1);
        String fileName = line.substring(file, number < file ? line.length() - 1 : number);
        StackTraceElement element = new StackTraceElement(
                module == null ? "app" : null,
                module,
                null,
                line.substring(owner, method - 1),
                line.substring(method, file - 1),
                // The name of no file has a space where the convention is followed.
                fileName.equals("Unknown Source") || fileName.equals("Native Method") ? null : fileName,
                fileName.equals("Native Method")
                        ? NATIVE_METHOD
                        : number < file ? -1 : Integer.parseInt(line.substring(number + 1, line.length() - 1)));
        element.recorded = true;
        return element;
    }

    public String getFileName() {
        return fileName;
    }

    public int getLineNumber() {
        return lineNumber;
    }

    public String getModuleName() {
        return moduleName;
    }

    public String getModuleVersion() {
        return moduleVersion;
    }

    public String getClassLoaderName() {
        return classLoaderName;
    }

    public String getClassName() {
        return declaringClass;
    }

    public String getMethodName() {
        return methodName;
    }

    public boolean isNativeMethod() {
        return lineNumber == NATIVE_METHOD;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        boolean loader = !recorded && classLoaderName != null && !classLoaderName.isEmpty();
        boolean module = moduleName != null && !moduleName.isEmpty();
        if (loader) {
            text.append(classLoaderName).append('/');
        }
        if (module) {
            text.append(moduleName);
            if (moduleVersion != null && !moduleVersion.isEmpty()) {
                text.append('@').append(moduleVersion);
            }
        }
        if (module || loader) {
            text.append('/');
        }
        text.append(declaringClass).append('.').append(methodName).append('(');
        if (isNativeMethod()) {
            text.append("Native Method");
        } else if (fileName == null) {
            text.append("Unknown Source");
        } else {
            text.append(fileName);
            if (lineNumber >= 0) {
                text.append(':').append(lineNumber);
            }
        }
        return text.append(')').toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StackTraceElement that
                && Objects.equals(classLoaderName, that.classLoaderName)
                && Objects.equals(moduleName, that.moduleName)
                && Objects.equals(moduleVersion, that.moduleVersion)
                && declaringClass.equals(that.declaringClass)
                && lineNumber == that.lineNumber
                && methodName.equals(that.methodName)
                && Objects.equals(fileName, that.fileName);
    }

    @Override
    public int hashCode() {
        int hash = 31 * declaringClass.hashCode() + methodName.hashCode();
        hash = 31 * hash + Objects.hashCode(classLoaderName);
        hash = 31 * hash + Objects.hashCode(moduleName);
        hash = 31 * hash + Objects.hashCode(moduleVersion);
        hash = 31 * hash + Objects.hashCode(fileName);
        return 31 * hash + lineNumber;
    }
}
