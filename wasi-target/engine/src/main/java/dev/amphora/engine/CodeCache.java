// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Class files made by {@link Executor#COMPILER}, kept in a directory for the next process. There is a file for each module,
 * named by the hash of the module and of the classes of this engine that write code, so neither a new module nor a new engine
 * ever meets old code. A file that is damaged counts as absent. Files are replaced as a whole, so any number of processes may
 * use a directory at once; the last to store wins, and what another has made meanwhile is made again.
 *
 * <p>The directory may be deleted at any time. Code in it is run without further questions, so nobody else may be able to
 * write there; a directory made here is its owner's alone. Safe for use by several threads.
 */
public final class CodeCache {
    /** Beyond this many bytes, the files that were stored longest ago go. */
    private static final long MAX_BYTES = 256L << 20;

    private static final String SUFFIX = ".classes";

    /** What determines the code that is made for a module. */
    private static final List<Class<?>> WRITERS = List.of(
            JvmLoader.class,
            JvmFunction.class,
            JvmBlocks.class,
            JvmCalls.class,
            JvmConditions.class,
            JvmExpressions.class,
            JvmFuel.class,
            JvmOperators.class,
            JvmRegions.class,
            JvmTypes.class,
            JvmVariables.class,
            JvmVectors.class,
            Node.class,
            StraightRuns.class,
            GrowingFunctions.class,
            CompiledCode.class,
            CompiledNumbers.class,
            CompiledSlots.class,
            CompiledVectors.class,
            CompiledVectorCalls.class,
            CompiledBody.class);

    private final Path directory;
    private final byte[] engine;

    private CodeCache(Path directory) {
        this.directory = directory;
        engine = fingerprint();
    }

    /** A cache in a directory, which is made when something is stored. */
    public static CodeCache in(Path directory) {
        return new CodeCache(directory);
    }

    /** The user's own: {@code amphora/code} in {@code $XDG_CACHE_HOME}, or in {@code ~/.cache}. */
    public static CodeCache ofUser() {
        String base = System.getenv("XDG_CACHE_HOME");
        Path caches =
                base != null && !base.isEmpty() ? Path.of(base) : Path.of(System.getProperty("user.home"), ".cache");
        return in(caches.resolve("amphora").resolve("code"));
    }

    /** Like {@link CompiledModule#decode}, with the code that is in the cache for the module, if there is any. */
    public CompiledModule decode(byte[] wasm) {
        byte[] key = key(wasm);
        return CompiledModule.decode(wasm, new CachedClasses(key, read(file(key), key)));
    }

    /**
     * Keeps the code of the functions that have been called so far. Does nothing if all of it came from the cache.
     *
     * @param module from {@link #decode} of a cache
     * @throws IOException if the file cannot be written; the cache is then as it was
     */
    public void store(CompiledModule module) throws IOException {
        CachedClasses classes = module.cachedClasses();
        if (classes == null) {
            throw new IllegalArgumentException("the module was not decoded by a cache");
        }
        SortedMap<String, byte[]> all = new TreeMap<>(classes.made());
        if (all.isEmpty()) {
            return;
        }
        Path file = file(classes.key());
        ClassArchive present = read(file, classes.key());
        if (present != null) {
            present.addTo(all);
        }
        createDirectory();
        Path temporary = Files.createTempFile(directory, "new", ".tmp");
        try {
            Files.write(temporary, ClassArchive.write(classes.key(), all));
            replace(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
        prune();
    }

    private void createDirectory() throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException e) {
            Files.createDirectories(directory); // Not a POSIX file system.
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING); // The checksum tells a file that is half there.
        }
    }

    private void prune() throws IOException {
        record Entry(Path file, long size, long stored) {}
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try {
                    if (file.toString().endsWith(SUFFIX)) {
                        entries.add(new Entry(
                                file,
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis()));
                    }
                } catch (NoSuchFileException e) {
                    continue; // Another process prunes too.
                }
            }
        }
        entries.sort(Comparator.comparingLong(Entry::stored).reversed());
        long total = 0;
        for (Entry entry : entries) {
            total += entry.size;
            if (total > MAX_BYTES) {
                Files.deleteIfExists(entry.file);
            }
        }
    }

    private Path file(byte[] key) {
        return directory.resolve(HexFormat.of().formatHex(key) + SUFFIX);
    }

    /** What is not there, or cannot be read, is made anew. */
    private static ClassArchive read(Path file, byte[] key) {
        try {
            return ClassArchive.read(Files.readAllBytes(file), key);
        } catch (IOException e) {
            return null;
        }
    }

    private byte[] key(byte[] wasm) {
        MessageDigest digest = sha256();
        digest.update(engine);
        return digest.digest(wasm);
    }

    private static byte[] fingerprint() {
        MessageDigest digest = sha256();
        for (Class<?> writer : WRITERS) {
            String file = writer.getName().substring(writer.getName().lastIndexOf('.') + 1) + ".class";
            try (InputStream in = writer.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("no class file of " + writer);
                }
                byte[] bytes = in.readAllBytes();
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read the class file of " + writer, e);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
