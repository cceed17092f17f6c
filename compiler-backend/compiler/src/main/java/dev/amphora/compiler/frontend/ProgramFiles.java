// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The files of the program: the directories and jars of its class path, first come first served. Of a multi-release jar
 * it shows what Java 17 would see, whatever Java the compiler runs on.
 */
final class ProgramFiles implements AutoCloseable {
    private static final Runtime.Version RELEASE = Runtime.Version.parse("17");
    private static final Pattern SIGNATURE = Pattern.compile("\\.(SF|RSA|DSA|EC)$");
    private static final String CLASS = ".class";
    private final List<Entry> entries = new ArrayList<>();

    /** A file of the program: its bytes, and its place in words for messages. */
    record Found(byte[] bytes, String place) {}

    /** The manifest of a jar, and the packages of its classes. */
    record JarPackages(Manifest manifest, Set<String> packages) {}

    private sealed interface Entry {
        Found find(String name) throws IOException;

        boolean has(String name);

        /** Adds the names of all files. */
        void list(Collection<String> names) throws IOException;
    }

    private record Directory(Path root) implements Entry {
        @Override
        public Found find(String name) throws IOException {
            Path file = file(name);
            return file == null ? null : new Found(Files.readAllBytes(file), file.toString());
        }

        @Override
        public boolean has(String name) {
            return file(name) != null;
        }

        private Path file(String name) {
            Path file;
            try {
                file = root.resolve(name.replace('/', File.separatorChar));
            } catch (InvalidPathException e) {
                return null;
            }
            return Files.isRegularFile(file) ? file : null;
        }

        @Override
        public void list(Collection<String> names) throws IOException {
            try (Stream<Path> tree = Files.walk(root)) {
                tree.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                        .forEach(names::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private record Jar(Path path, JarFile file) implements Entry {
        @Override
        public boolean has(String name) {
            JarEntry entry = file.getJarEntry(name);
            return entry != null && !entry.isDirectory();
        }

        @Override
        public Found find(String name) throws IOException {
            JarEntry entry = file.getJarEntry(name);
            if (entry == null || entry.isDirectory()) {
                return null;
            }
            try (InputStream in = file.getInputStream(entry)) {
                return new Found(in.readAllBytes(), entry.getRealName() + " in " + path);
            }
        }

        @Override
        public void list(Collection<String> names) {
            file.versionedStream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .forEach(names::add);
        }
    }

    private ProgramFiles() {}

    /**
     * Opens a class path. Entries that do not exist are passed over, as by java.
     *
     * @throws CompilationException if a file on it is no jar
     */
    static ProgramFiles open(List<Path> classPath) throws CompilationException {
        ProgramFiles files = new ProgramFiles();
        List<Diagnostic> broken = new ArrayList<>();
        for (Path path : classPath) {
            if (Files.isDirectory(path)) {
                files.entries.add(new Directory(path));
            } else if (Files.exists(path)) {
                try {
                    JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, RELEASE);
                    files.entries.add(new Jar(path, jar));
                } catch (IOException | SecurityException e) {
                    broken.add(Diagnostic.error(
                            "broken-jar",
                            null,
                            path + " on the class path is no jar that can be read: " + e.getMessage(),
                            "make the jar again, or remove it from the class path"));
                }
            }
        }
        if (!broken.isEmpty()) {
            files.close();
            throw new CompilationException(broken);
        }
        return files;
    }

    /**
     * The first file of this name.
     *
     * @return null if there is none
     * @throws IOException if it is there and cannot be read
     */
    Found find(String name) throws IOException {
        for (Entry entry : entries) {
            Found found;
            try {
                found = entry.find(name);
            } catch (IOException e) {
                throw new IOException("cannot read " + name + " in " + pathOf(entry) + ": " + e.getMessage(), e);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** All files of this name, in the order of the class path. */
    List<Found> findAll(String name) throws IOException {
        List<Found> all = new ArrayList<>();
        for (Entry entry : entries) {
            Found found = entry.find(name);
            if (found != null) {
                all.add(found);
            }
        }
        return all;
    }

    /** Whether a file is in a directory, or in the same jar as another file. */
    boolean isBeside(String name, String other) {
        Entry entry = holder(name);
        return entry instanceof Directory || entry != null && (other == null || entry == holder(other));
    }

    private Entry holder(String name) {
        for (Entry entry : entries) {
            if (entry.has(name)) {
                return entry;
            }
        }
        return null;
    }

    /** All files whose names a filter lets pass, in the order of their names; of each name all that there are. */
    List<Found> named(Predicate<String> filter) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Entry entry : entries) {
            entry.list(names);
        }
        List<Found> files = new ArrayList<>();
        for (String name : names) {
            if (filter.test(name)) {
                files.addAll(findAll(name));
            }
        }
        return files;
    }

    /** The names, with dots, of the classes that the class files are of if they are where they belong. */
    NavigableSet<String> classNames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries) {
            entry.list(names);
        }
        NavigableSet<String> classes = new TreeSet<>();
        for (String name : names) {
            // What is no name of a class in Java describes modules and packages, or is below META-INF.
            if (name.endsWith(CLASS) && name.indexOf('-') < 0) {
                classes.add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
            }
        }
        return classes;
    }

    /** All class files that a filter lets pass, in the order of their names. */
    List<byte[]> classFiles(Predicate<byte[]> filter) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Entry entry : entries) {
            entry.list(names);
        }
        List<byte[]> files = new ArrayList<>();
        for (String name : names) {
            if (name.endsWith(".class")) {
                byte[] bytes = find(name).bytes();
                if (filter.test(bytes)) {
                    files.add(bytes);
                }
            }
        }
        return files;
    }

    /**
     * All files but class files and what describes the jars themselves, by name.
     *
     * @return null if they have more than {@code limit} bytes
     */
    Map<String, byte[]> resources(int limit) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Entry entry : entries) {
            entry.list(names);
        }
        Map<String, byte[]> resources = new TreeMap<>();
        long total = 0;
        for (String name : names) {
            if (isResource(name)) {
                byte[] bytes = find(name).bytes();
                total += bytes.length;
                if (total > limit) {
                    return null;
                }
                resources.put(name, bytes);
            }
        }
        return resources;
    }

    /** What the jars say about themselves, in the order of the class path. */
    List<JarPackages> jarPackages() throws IOException {
        List<JarPackages> jars = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Jar jar) {
                List<String> names = new ArrayList<>();
                jar.list(names);
                Set<String> packages = new TreeSet<>();
                for (String name : names) {
                    int end = name.lastIndexOf('/');
                    if (name.endsWith(".class") && end > 0) {
                        packages.add(name.substring(0, end).replace('/', '.'));
                    }
                }
                Manifest manifest = jar.file().getManifest();
                jars.add(new JarPackages(manifest == null ? new Manifest() : manifest, packages));
            }
        }
        return jars;
    }

    private static boolean isResource(String name) {
        boolean aboutTheJar = name.equals("META-INF/MANIFEST.MF")
                || name.startsWith("META-INF/maven/")
                || name.startsWith("META-INF/") && SIGNATURE.matcher(name).find();
        return !name.endsWith(".class") && !aboutTheJar;
    }

    private static Path pathOf(Entry entry) {
        return entry instanceof Jar jar ? jar.path() : ((Directory) entry).root();
    }

    @Override
    public void close() {
        for (Entry entry : entries) {
            if (entry instanceof Jar jar) {
                try {
                    jar.file().close();
                } catch (IOException e) {
                    // It was only read; nothing is lost.
                    continue;
                }
            }
        }
    }
}
