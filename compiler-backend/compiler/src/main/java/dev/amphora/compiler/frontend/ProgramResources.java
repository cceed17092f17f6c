// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.frontend.jso.Jso;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Class files and resources of the program, the runtime library and TeaVM's class library. The class files of the Java
 * virtual machine that runs the compiler, and the libraries the compiler itself is made of, are left out: a class that
 * nobody supplies must be reported, not taken from wherever the compiler happens to run.
 *
 * <p>A class file of the program that is broken is kept from TeaVM, as if it were missing, and noted.
 */
final class ProgramResources implements ResourceProvider {
    private static final String CLASS = ".class";
    /** Where the class library's classes and data lie; nothing else of the toolkit is for programs. */
    private static final List<String> LIBRARY = List.of(
            "dev/amphora/api/",
            "dev/amphora/runtime/",
            "dev/amphora/overlay/",
            "org/teavm/",
            "org/threeten/bp/",
            "com/jcraft/jzlib/");

    private final ProgramFiles program;
    private final ClassLoader toolkit;
    private final Map<String, Optional<ProgramFiles.Found>> classes = new HashMap<>();
    private final Map<String, byte[]> generated;
    private final Jso jso;
    private final Map<String, Diagnostic> broken = new LinkedHashMap<>();
    private final ProgramClasses ownClasses = new ProgramClasses(this::programClass);
    private NavigableSet<String> classNames;
    private final FieldOverloads fields = new FieldOverloads(ownClasses);

    /**
     * The program's files, the toolkit's, and class files made for this program, by their names as resources.
     *
     * @param jso transforms class files of a program that uses JSO; null for others
     */
    ProgramResources(ProgramFiles program, ClassLoader toolkit, Map<String, byte[]> generated, Jso jso) {
        this.program = program;
        this.toolkit = toolkit;
        this.generated = generated;
        this.jso = jso;
    }

    /** What is wrong with the class files asked for so far that are broken, by the name of the class. */
    Map<String, Diagnostic> broken() {
        return broken;
    }

    @Override
    public Iterator<Resource> getResources(String name) {
        List<Resource> found = new ArrayList<>();
        try {
            if (generated.containsKey(name)) {
                return List.<Resource>of(new ProgramResource(generated.get(name), name, null))
                        .iterator();
            }
            if (LIBRARY.stream().anyMatch(name::startsWith)) {
                toolkit.getResources(name)
                        .asIterator()
                        .forEachRemaining(
                                url -> found.add(new LibraryResource(url, name, Jso.concerns(name) ? jso : null)));
                // The library's data is still asked for when the program's files are closed: by the lowering.
                if (!found.isEmpty()) {
                    return found.iterator();
                }
            }
            if (name.endsWith(CLASS)) {
                classFile(name)
                        .ifPresent(file -> found.add(new ProgramResource(fields.inClassFile(file.bytes()), name, jso)));
            } else {
                program.findAll(name).forEach(file -> found.add(new ProgramResource(file.bytes(), name, null)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.iterator();
    }

    /**
     * Whether a class of the program is one of those being compiled, and not of a library: in a directory, or in the jar of the
     * main class. Without a main class, all are.
     */
    boolean isOwn(String name, String mainClass) {
        return program.isBeside(
                name.replace('.', '/') + CLASS, mainClass == null ? null : mainClass.replace('.', '/') + CLASS);
    }

    /** Files that ask to keep classes for reflection, by their places. */
    Map<String, byte[]> reflectionConfigs() {
        try {
            Map<String, byte[]> configs = new LinkedHashMap<>();
            program.named(name -> name.startsWith("META-INF/")
                            && (name.endsWith("/reflect-config.json")
                                    || name.endsWith("/proxy-config.json")
                                    || name.endsWith("/reachability-metadata.json")))
                    .forEach(file -> configs.put(file.place(), file.bytes()));
            return configs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names, with dots, of all classes of the program. */
    NavigableSet<String> classNames() {
        try {
            if (classNames == null) {
                classNames = program.classNames();
            }
            return classNames;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of the program's files of this name, in the order of the class path. */
    List<byte[]> files(String name) {
        try {
            return program.findAll(name).stream().map(ProgramFiles.Found::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program's own class files say. */
    ProgramClasses ownClasses() {
        return ownClasses;
    }

    /** The class file of one of the program's own classes, by the name with dots; null for any other class. */
    byte[] programClass(String name) {
        String file = name.replace('.', '/') + CLASS;
        if (generated.containsKey(file) || LIBRARY.stream().anyMatch(file::startsWith)) {
            return null;
        }
        try {
            return classFile(file).map(ProgramFiles.Found::bytes).orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProgramFiles.Found> classFile(String name) throws IOException {
        Optional<ProgramFiles.Found> known = classes.get(name);
        if (known != null) {
            return known;
        }
        Optional<ProgramFiles.Found> file = Optional.ofNullable(program.find(name));
        if (file.isPresent()) {
            Diagnostic fault = ClassFileCheck.check(name, file.get());
            if (fault != null) {
                broken.put(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), fault);
                file = Optional.empty();
            }
        }
        classes.put(name, file);
        return file;
    }

    @Override
    public void close() {
        // The files belong to the caller.
    }

    private static boolean isClass(byte[] bytes) {
        return bytes.length > 4
                && (bytes[0] & 0xFF) == 0xCA
                && (bytes[1] & 0xFF) == 0xFE
                && (bytes[2] & 0xFF) == 0xBA
                && (bytes[3] & 0xFF) == 0xBE;
    }

    private static InputStream open(byte[] bytes, String name, Jso jso) {
        if (!isClass(bytes)) {
            return new ByteArrayInputStream(bytes);
        }
        return new ByteArrayInputStream(DefineParameters.inClassFile(jso == null ? bytes : jso.transform(name, bytes)));
    }

    private record ProgramResource(byte[] bytes, String name, Jso jso) implements Resource {
        @Override
        public InputStream open() {
            return ProgramResources.open(bytes, name, jso);
        }

        @Override
        public Date getModificationDate() {
            return null;
        }
    }

    private record LibraryResource(URL url, String name, Jso jso) implements Resource {
        @Override
        public InputStream open() {
            try {
                URLConnection connection = url.openConnection();
                // A cached JarFile would be shared with, and closed by, other users of the same jar.
                connection.setUseCaches(false);
                try (InputStream in = connection.getInputStream()) {
                    return ProgramResources.open(in.readAllBytes(), name, jso);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Date getModificationDate() {
            return null;
        }
    }
}
