// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.abi.LibraryInterface;
import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.frontend.exports.ExportScan;
import dev.amphora.compiler.frontend.exports.Exports;
import dev.amphora.compiler.frontend.jso.Jso;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Where hosts enter a program: its main method, or a library's exports.
 *
 * @param mainClass class that TeaVM takes for the main class
 * @param programClass the program's main class, or null for a library
 * @param exports what the module exports beside its memory, by name; empty for a program with a main method
 * @param library the exports as hosts see them, or null for a program with a main method
 * @param generated class files that do not exist as files, by their names as resources
 */
record Entries(
        String mainClass,
        String programClass,
        Map<String, MethodReference> exports,
        LibraryInterface library,
        Map<String, byte[]> generated) {
    /** Holds the exports. Has no main method. */
    static final String LIBRARY_CLASS = "dev.amphora.runtime.classlib.Library";

    private static final String CLASS_FILE = ".class";

    /**
     * Finds them.
     *
     * @param jso null for a program that does not use JSO
     * @param ofJava25 whether the JDK's launcher knows the main methods of Java 25
     */
    static Entries of(CompileRequest request, ProgramFiles files, Jso jso, boolean ofJava25)
            throws CompilationException, IOException {
        if (request.mainClass() != null) {
            byte[] launch = LaunchClass.of(request.mainClass(), name -> classFile(files, name), ofJava25);
            return launch == null
                    ? new Entries(request.mainClass(), request.mainClass(), Map.of(), null, Map.of())
                    : new Entries(
                            LaunchClass.NAME,
                            request.mainClass(),
                            Map.of(),
                            null,
                            Map.of(LaunchClass.NAME.replace('.', '/') + CLASS_FILE, launch));
        }
        Exports found = ExportScan.scan(
                files.classFiles(ExportScan::mayExport), name -> classFile(files, name), jso != null && jso.exports());
        Map<String, MethodReference> exports = new LinkedHashMap<>();
        for (Exports.Adapter adapter : found.adapters()) {
            exports.put(
                    adapter.name(),
                    new MethodReference(
                            LIBRARY_CLASS, MethodDescriptor.parse(adapter.method() + adapter.descriptor())));
        }
        exports.put(LibraryInterface.EXCHANGE, RuntimeClasses.EXCHANGE_OPEN);
        exports.put(LibraryInterface.RESERVE, RuntimeClasses.EXCHANGE_RESERVE);
        if (found.hasViews()) {
            exports.put(LibraryInterface.ALLOCATE, RuntimeClasses.PINS_ALLOCATE);
            exports.put(LibraryInterface.ADDRESS, RuntimeClasses.PINS_ADDRESS);
            exports.put(LibraryInterface.RELEASE, RuntimeClasses.PINS_RELEASE);
        }
        if (found.hasClasses()) {
            exports.put(LibraryInterface.CLASS, RuntimeClasses.OBJECTS_CLASS);
            exports.put(LibraryInterface.FORGET, RuntimeClasses.OBJECTS_FORGET);
        }
        return new Entries(
                LIBRARY_CLASS,
                null,
                exports,
                found.toInterface(),
                Map.of(LIBRARY_CLASS.replace('.', '/') + CLASS_FILE, found.classFile(jso != null)));
    }

    private static byte[] classFile(ProgramFiles files, String internalName) {
        try {
            ProgramFiles.Found found = files.find(internalName + CLASS_FILE);
            return found == null ? null : found.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isLibrary() {
        return library != null;
    }

    /** The methods of the program that hosts call. */
    Collection<MethodReference> methods() {
        return isLibrary()
                ? exports.values()
                : List.of(new MethodReference(
                        mainClass, "main", ValueType.arrayOf(ValueType.object("java.lang.String")), ValueType.VOID));
    }
}
