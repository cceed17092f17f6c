// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import dev.amphora.overlay.java.nio.file.attribute.BasicFileAttributeView;
import dev.amphora.overlay.java.nio.file.attribute.FileAttributeView;
import dev.amphora.overlay.java.nio.file.attribute.FileTime;
import dev.amphora.overlay.java.nio.file.spi.FileSystemProvider;
import dev.amphora.runtime.classlib.JavaRelease;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URLConnection;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitor;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.spi.FileTypeDetector;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** See {@link java.nio.file.Files}; without owners, permissions and file stores, which WASI does not have. */
public final class Files {
    /** From this release on, {@link #createDirectories} returns the path that it was given, if that is no absolute one. */
    private static final int RETURNS_WHAT_IT_WAS_GIVEN = 21;

    private Files() {}

    private static FileSystemProvider provider(Path path) {
        return path.getFileSystem().provider();
    }

    public static InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return provider(path).newInputStream(path, options);
    }

    public static OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        return provider(path).newOutputStream(path, options);
    }

    public static SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return provider(path).newByteChannel(path, options, attributes);
    }

    public static SeekableByteChannel newByteChannel(Path path, OpenOption... options) throws IOException {
        return newByteChannel(path, Set.of(options));
    }

    public static DirectoryStream<Path> newDirectoryStream(Path directory) throws IOException {
        return newDirectoryStream(directory, entry -> true);
    }

    public static DirectoryStream<Path> newDirectoryStream(Path directory, String glob) throws IOException {
        if (glob.equals("*")) {
            return newDirectoryStream(directory);
        }
        PathMatcher matcher = directory.getFileSystem().getPathMatcher("glob:" + glob);
        return newDirectoryStream(directory, entry -> matcher.matches(entry.getFileName()));
    }

    public static DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return provider(directory).newDirectoryStream(directory, filter);
    }

    public static Path createFile(Path path, FileAttribute<?>... attributes) throws IOException {
        newByteChannel(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)
                .close();
        return path;
    }

    public static Path createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        provider(directory).createDirectory(directory, attributes);
        return directory;
    }

    public static Path createDirectories(Path directory, FileAttribute<?>... attributes) throws IOException {
        try {
            createOrAccept(directory, attributes);
            return directory;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            // A parent may be missing.
        }
        Path absolute = directory.toAbsolutePath();
        Path child = lastExistingParent(absolute);
        for (Path name : child.relativize(absolute)) {
            child = child.resolve(name);
            createOrAccept(child, attributes);
        }
        return JavaRelease.number() < RETURNS_WHAT_IT_WAS_GIVEN ? absolute : directory;
    }

    private static Path lastExistingParent(Path absolute) throws IOException {
        for (Path parent = absolute.getParent(); parent != null; parent = parent.getParent()) {
            try {
                provider(parent).checkAccess(parent);
                return parent;
            } catch (NoSuchFileException e) {
                // Further up, then.
            }
        }
        throw new FileSystemException(absolute.toString(), null, "Unable to determine if root directory exists");
    }

    private static void createOrAccept(Path directory, FileAttribute<?>... attributes) throws IOException {
        try {
            createDirectory(directory, attributes);
        } catch (FileAlreadyExistsException e) {
            if (!isDirectory(directory)) {
                throw e;
            }
        }
    }

    public static Path createTempFile(Path directory, String prefix, String suffix, FileAttribute<?>... attributes)
            throws IOException {
        return TemporaryFiles.createFile(directory, prefix, suffix, attributes);
    }

    public static Path createTempFile(String prefix, String suffix, FileAttribute<?>... attributes) throws IOException {
        return TemporaryFiles.createFile(TemporaryFiles.directory(), prefix, suffix, attributes);
    }

    public static Path createTempDirectory(Path directory, String prefix, FileAttribute<?>... attributes)
            throws IOException {
        return TemporaryFiles.createDirectory(directory, prefix, attributes);
    }

    public static Path createTempDirectory(String prefix, FileAttribute<?>... attributes) throws IOException {
        return TemporaryFiles.createDirectory(TemporaryFiles.directory(), prefix, attributes);
    }

    public static Path createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        provider(link).createSymbolicLink(link, target, attributes);
        return link;
    }

    public static Path createLink(Path link, Path existing) throws IOException {
        provider(link).createLink(link, existing);
        return link;
    }

    public static Path readSymbolicLink(Path link) throws IOException {
        return provider(link).readSymbolicLink(link);
    }

    public static void delete(Path path) throws IOException {
        provider(path).delete(path);
    }

    public static boolean deleteIfExists(Path path) throws IOException {
        return provider(path).deleteIfExists(path);
    }

    public static Path copy(Path source, Path target, CopyOption... options) throws IOException {
        FileSystemProvider provider = provider(source);
        if (provider == provider(target)) {
            provider.copy(source, target, options);
        } else {
            copyAcross(source, target, options);
        }
        return target;
    }

    public static Path move(Path source, Path target, CopyOption... options) throws IOException {
        FileSystemProvider provider = provider(source);
        if (provider == provider(target)) {
            provider.move(source, target, options);
        } else {
            copyAcross(source, target, options);
            delete(source);
        }
        return target;
    }

    /** From one file system to another. */
    private static void copyAcross(Path source, Path target, CopyOption... options) throws IOException {
        if (isDirectory(source)) {
            if (List.of(options).contains(StandardCopyOption.REPLACE_EXISTING)) {
                deleteIfExists(target);
            }
            createDirectory(target);
            return;
        }
        try (InputStream in = newInputStream(source)) {
            copy(in, target, options);
        }
    }

    public static long copy(InputStream source, Path target, CopyOption... options) throws IOException {
        Objects.requireNonNull(source);
        boolean replace = false;
        for (CopyOption option : options) {
            if (option != StandardCopyOption.REPLACE_EXISTING) {
                throw new UnsupportedOperationException(
                        Objects.requireNonNull(option, "options contains 'null'") + " not supported");
            }
            replace = true;
        }
        if (replace) {
            deleteIfExists(target);
        }
        try (OutputStream out = newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return source.transferTo(out);
        }
    }

    public static long copy(Path source, OutputStream target) throws IOException {
        Objects.requireNonNull(target);
        try (InputStream in = newInputStream(source)) {
            return in.transferTo(target);
        }
    }

    public static boolean isSameFile(Path path, Path other) throws IOException {
        return provider(path).isSameFile(path, other);
    }

    public static long mismatch(Path path, Path other) throws IOException {
        if (isSameFile(path, other)) {
            return -1;
        }
        byte[] bytes = new byte[8192];
        byte[] others = new byte[8192];
        try (InputStream in = newInputStream(path);
                InputStream otherIn = newInputStream(other)) {
            long total = 0;
            while (true) {
                int count = in.readNBytes(bytes, 0, bytes.length);
                int otherCount = otherIn.readNBytes(others, 0, others.length);
                for (int i = 0; i < Math.min(count, otherCount); i++) {
                    if (bytes[i] != others[i]) {
                        return total + i;
                    }
                }
                if (count != otherCount) {
                    return total + Math.min(count, otherCount);
                }
                if (count < bytes.length) {
                    return -1;
                }
                total += count;
            }
        }
    }

    public static boolean isHidden(Path path) throws IOException {
        return provider(path).isHidden(path);
    }

    public static <V extends FileAttributeView> V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return provider(path).getFileAttributeView(path, type, options);
    }

    public static <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return provider(path).readAttributes(path, type, options);
    }

    public static Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
            throws IOException {
        return provider(path).readAttributes(path, attributes, options);
    }

    public static Set<PosixFilePermission> getPosixFilePermissions(Path path, LinkOption... options)
            throws IOException {
        return readAttributes(path, PosixFileAttributes.class, options).permissions();
    }

    public static Path setPosixFilePermissions(Path path, Set<PosixFilePermission> permissions) {
        throw noOwners(path);
    }

    public static UserPrincipal getOwner(Path path, LinkOption... options) {
        throw noOwners(path);
    }

    public static Path setOwner(Path path, UserPrincipal owner) {
        throw noOwners(path);
    }

    /** As the JVM says it of file systems that know no owners and no permissions. */
    private static UnsupportedOperationException noOwners(Path path) {
        Objects.requireNonNull(path);
        return new UnsupportedOperationException();
    }

    public static Object getAttribute(Path path, String attribute, LinkOption... options) throws IOException {
        if (attribute.indexOf('*') >= 0 || attribute.indexOf(',') >= 0) {
            throw new IllegalArgumentException(attribute);
        }
        return readAttributes(path, attribute, options).get(attribute.substring(attribute.indexOf(':') + 1));
    }

    public static Path setAttribute(Path path, String attribute, Object value, LinkOption... options)
            throws IOException {
        provider(path).setAttribute(path, attribute, value, options);
        return path;
    }

    private static BasicFileAttributes attributes(Path path, LinkOption... options) throws IOException {
        return readAttributes(path, BasicFileAttributes.class, options);
    }

    public static boolean isSymbolicLink(Path path) {
        try {
            return attributes(path, LinkOption.NOFOLLOW_LINKS).isSymbolicLink();
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isDirectory(Path path, LinkOption... options) {
        try {
            return attributes(path, options).isDirectory();
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isRegularFile(Path path, LinkOption... options) {
        try {
            return attributes(path, options).isRegularFile();
        } catch (IOException e) {
            return false;
        }
    }

    public static FileTime getLastModifiedTime(Path path, LinkOption... options) throws IOException {
        return (FileTime) (Object) attributes(path, options).lastModifiedTime();
    }

    public static Path setLastModifiedTime(Path path, FileTime time) throws IOException {
        Objects.requireNonNull(time);
        getFileAttributeView(path, BasicFileAttributeView.class).setTimes(time, null, null);
        return path;
    }

    public static long size(Path path) throws IOException {
        return attributes(path).size();
    }

    public static boolean exists(Path path, LinkOption... options) {
        try {
            attributes(path, options);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean notExists(Path path, LinkOption... options) {
        try {
            attributes(path, options);
            return false;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isAccessible(Path path, AccessMode... modes) {
        try {
            provider(path).checkAccess(path, modes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isReadable(Path path) {
        return isAccessible(path, AccessMode.READ);
    }

    public static boolean isWritable(Path path) {
        return isAccessible(path, AccessMode.WRITE);
    }

    public static boolean isExecutable(Path path) {
        return isAccessible(path, AccessMode.EXECUTE);
    }

    public static Path walkFileTree(
            Path start, Set<FileVisitOption> options, int maxDepth, FileVisitor<? super Path> visitor)
            throws IOException {
        return FileTrees.visit(start, options, maxDepth, visitor);
    }

    public static Path walkFileTree(Path start, FileVisitor<? super Path> visitor) throws IOException {
        return walkFileTree(start, Set.of(), Integer.MAX_VALUE, visitor);
    }

    public static Stream<Path> walk(Path start, int maxDepth, FileVisitOption... options) throws IOException {
        return FileTrees.find(start, maxDepth, (path, attributes) -> true, options);
    }

    public static Stream<Path> walk(Path start, FileVisitOption... options) throws IOException {
        return walk(start, Integer.MAX_VALUE, options);
    }

    public static Stream<Path> find(
            Path start, int maxDepth, BiPredicate<Path, BasicFileAttributes> matcher, FileVisitOption... options)
            throws IOException {
        return FileTrees.find(start, maxDepth, Objects.requireNonNull(matcher), options);
    }

    public static Stream<Path> list(Path directory) throws IOException {
        return FileTrees.list(directory);
    }

    public static BufferedReader newBufferedReader(Path path, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(newInputStream(path), charset.newDecoder()));
    }

    public static BufferedReader newBufferedReader(Path path) throws IOException {
        return newBufferedReader(path, StandardCharsets.UTF_8);
    }

    public static BufferedWriter newBufferedWriter(Path path, Charset charset, OpenOption... options)
            throws IOException {
        return new BufferedWriter(new OutputStreamWriter(newOutputStream(path, options), charset.newEncoder()));
    }

    public static BufferedWriter newBufferedWriter(Path path, OpenOption... options) throws IOException {
        return newBufferedWriter(path, StandardCharsets.UTF_8, options);
    }

    public static byte[] readAllBytes(Path path) throws IOException {
        return provider(path).amphoraContents(path);
    }

    public static String readString(Path path) throws IOException {
        return readString(path, StandardCharsets.UTF_8);
    }

    public static String readString(Path path, Charset charset) throws IOException {
        return FileTexts.decode(readAllBytes(path), charset);
    }

    public static List<String> readAllLines(Path path, Charset charset) throws IOException {
        return FileTexts.readAllLines(path, charset);
    }

    public static List<String> readAllLines(Path path) throws IOException {
        return readAllLines(path, StandardCharsets.UTF_8);
    }

    public static Stream<String> lines(Path path, Charset charset) throws IOException {
        return FileTexts.lines(path, charset);
    }

    public static Stream<String> lines(Path path) throws IOException {
        return lines(path, StandardCharsets.UTF_8);
    }

    public static Path write(Path path, byte[] bytes, OpenOption... options) throws IOException {
        Objects.requireNonNull(bytes);
        try (OutputStream out = newOutputStream(path, options)) {
            out.write(bytes);
        }
        return path;
    }

    public static Path write(Path path, Iterable<? extends CharSequence> lines, Charset charset, OpenOption... options)
            throws IOException {
        Iterator<? extends CharSequence> iterator = lines.iterator();
        try (BufferedWriter writer = newBufferedWriter(path, charset, options)) {
            while (iterator.hasNext()) {
                writer.append(iterator.next());
                writer.newLine();
            }
        }
        return path;
    }

    public static Path write(Path path, Iterable<? extends CharSequence> lines, OpenOption... options)
            throws IOException {
        return write(path, lines, StandardCharsets.UTF_8, options);
    }

    /** As detectors of the program say, or else the table of types by extensions; what a host's own tables say is not known. */
    public static String probeContentType(Path path) throws IOException {
        for (FileTypeDetector detector : ServiceLoader.load(FileTypeDetector.class)) {
            String type = detector.probeContentType((java.nio.file.Path) (Object) path);
            if (type != null) {
                return type;
            }
        }
        Path name = Objects.requireNonNull(path, "'file' is null").getFileName();
        return name == null ? null : URLConnection.guessContentTypeFromName(name.toString());
    }

    public static Path writeString(Path path, CharSequence text, OpenOption... options) throws IOException {
        return writeString(path, text, StandardCharsets.UTF_8, options);
    }

    public static Path writeString(Path path, CharSequence text, Charset charset, OpenOption... options)
            throws IOException {
        return write(path, FileTexts.encode(text.toString(), charset), options);
    }
}
