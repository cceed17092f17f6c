// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Looks for class files that are none: cut off, or something else by the wrong name. Asked only after the compiler failed
 * in a way that it should not, to tell a fault of the input from a fault of Amphora; reads the structure of JVMS 4.1, not
 * what is in it.
 */
final class BrokenClassFiles {
    private static final int MAGIC = 0xCAFEBABE;

    private BrokenClassFiles() {}

    /** The first broken class file on the class path, described. */
    static Optional<String> find(List<Path> classPath) throws IOException {
        for (Path entry : classPath) {
            Optional<String> found = Files.isDirectory(entry) ? inDirectory(entry) : inJar(entry);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inDirectory(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                Optional<String> fault = fault(Files.readAllBytes(file));
                if (fault.isPresent()) {
                    return Optional.of(file + " is broken: " + fault.get());
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Optional.empty();
    }

    private static Optional<String> inJar(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.getName().endsWith(".class")) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    Optional<String> fault = fault(in.readAllBytes());
                    if (fault.isPresent()) {
                        return Optional.of(entry.getName() + " in " + file + " is broken: " + fault.get());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a class file, if anything. */
    static Optional<String> fault(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            if (in.readInt() != MAGIC) {
                return Optional.of("it is not a class file");
            }
            in.skipNBytes(4); // version
            if (!skipConstants(in)) {
                return Optional.of("its constant pool has an unknown kind of constant");
            }
            in.skipNBytes(6); // flags, this, super
            in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
            skipMembers(in);
            skipMembers(in);
            skipAttributes(in);
            return in.available() == 0 ? Optional.empty() : Optional.of("it has bytes past its end");
        } catch (EOFException e) {
            return Optional.of("it is cut off");
        }
    }

    /** JVMS 4.4; false when a tag is unknown. */
    private static boolean skipConstants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            switch (in.readUnsignedByte()) {
                case 1 -> in.skipNBytes(in.readUnsignedShort()); // Utf8
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2); // Class, String, MethodType, Module, Package
                case 15 -> in.skipNBytes(3); // MethodHandle
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4); // Integer, Float, references, (Invoke)Dynamic
                case 5, 6 -> { // Long and Double take two indices
                    in.skipNBytes(8);
                    i++;
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static void skipMembers(DataInputStream in) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(6); // flags, name, descriptor
            skipAttributes(in);
        }
    }

    private static void skipAttributes(DataInputStream in) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(2); // name
            in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        }
    }
}
