// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What {@code java.nio.file.Files} does with paths of the default file system. */
final class WasiFileSystemProvider extends FileSystemProvider {
    static final FileSystemProvider INSTANCE = new WasiFileSystemProvider();

    private WasiFileSystemProvider() {}

    /** Whether a symbolic link at the end of a path is followed. */
    static boolean follows(LinkOption... options) {
        for (LinkOption option : options) {
            if (option == LinkOption.NOFOLLOW_LINKS) {
                return false;
            }
            Objects.requireNonNull(option);
        }
        return true;
    }

    /** WASI has no attribute that a file could be created with. */
    private static void requireNone(FileAttribute<?>[] attributes) {
        for (FileAttribute<?> attribute : attributes) {
            throw new UnsupportedOperationException("'" + attribute.name() + "' not supported as initial attribute");
        }
    }

    @Override
    public String getScheme() {
        return "file";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        FileUris.pathOf(uri);
        throw new FileSystemAlreadyExistsException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        FileUris.pathOf(uri);
        return WasiFileSystem.INSTANCE;
    }

    @Override
    public Path getPath(URI uri) {
        return WasiPath.of(FileUris.pathOf(uri));
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        for (OpenOption option : options) {
            if (option == StandardOpenOption.APPEND || option == StandardOpenOption.WRITE) {
                throw new UnsupportedOperationException("'" + option + "' not allowed");
            }
        }
        return new FileInput(OpenRequest.of(options).open(path));
    }

    /** Replaces the one of {@link dev.amphora.overlay.java.nio.file.spi.FileSystemProvider}: programs that read files whole need no channels. */
    public byte[] amphoraContents(Path path) throws IOException {
        try (InputStream in = newInputStream(path)) {
            return in.readAllBytes();
        }
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        OpenRequest request = OpenRequest.of(options);
        if (request.asksToRead()) {
            throw new IllegalArgumentException("READ not allowed");
        }
        if (options.length == 0) {
            request.createAndTruncate();
        }
        return new FileOutput(request.write().open(path));
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        requireNone(attributes);
        OpenRequest request = OpenRequest.of(options.toArray(new OpenOption[0]));
        OpenFile file = request.open(path);
        return new OpenFileChannel(file, request.reads(), request.writes(), request.appends());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Objects.requireNonNull(filter);
        String name = directory.toString();
        List<String> names = new ArrayList<>();
        int errno = WasiFiles.list(name, names);
        if (errno != 0) {
            // Hosts disagree on what is wrong with listing a file.
            if (errno == Errno.NOTDIR || WasiFiles.status(name, true).isRegularFile()) {
                throw new NotDirectoryException(name);
            }
            throw FileErrors.exception(name, errno);
        }
        return new NameStream(directory, names, filter);
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        requireNone(attributes);
        FileErrors.require(WasiFiles.createDirectory(directory.toString()), directory.toString());
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        requireNone(attributes);
        FileErrors.require(symbolicLinkErrno(link, target), link.toString());
    }

    private static int symbolicLinkErrno(Path link, Path target) {
        String text = target.toString();
        if (text.isEmpty()) {
            return Errno.NOENT; // hosts call it invalid, or find it there after they have looked for the link
        }
        int errno = WasiFiles.symbolicLink(text, link.toString());
        // WASI refuses absolute targets, and hosts do so at once. The JVM takes any target, but nothing that is wrong
        // with the link.
        return errno != 0 && target.isAbsolute() ? vacancyErrno(link, errno) : errno;
    }

    /** What is wrong with the place for something new; if nothing is, what is given. */
    private static int vacancyErrno(Path path, int otherwise) {
        int errno = WasiFiles.status(path.toString(), false).errno();
        if (errno != Errno.NOENT) {
            return errno == 0 ? Errno.EXIST : errno;
        }
        Path parent = path.toAbsolutePath().getParent();
        boolean vacant =
                parent != null && WasiFiles.status(parent.toString(), true).isDirectory();
        return vacant ? otherwise : errno;
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        int errno = WasiFiles.link(existing.toString(), link.toString());
        if (errno != 0) {
            throw FileErrors.exception(link.toString(), existing.toString(), errno);
        }
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        StringBuilder target = new StringBuilder();
        int errno = WasiFiles.readLink(link.toString(), target);
        if (errno == Errno.INVAL) {
            throw new NotLinkException(link.toString());
        }
        FileErrors.require(errno, link.toString());
        return WasiPath.of(target.toString());
    }

    @Override
    public void delete(Path path) throws IOException {
        int errno = WasiFiles.delete(path.toString());
        if (errno != 0) {
            throw FileErrors.notDeleted(path.toString(), errno);
        }
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        new Transfer(source.toString(), target.toString()).copy(options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        new Transfer(source.toString(), target.toString()).move(options);
    }

    private static Status status(Path path, boolean follow) throws IOException {
        Status status = WasiFiles.status(path.toString(), follow);
        FileErrors.require(status, path.toString());
        return status;
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        if (path.equals(other)) {
            return true;
        }
        if (!(other instanceof WasiPath)) {
            Objects.requireNonNull(other);
            return false;
        }
        Status one = WasiFiles.status(path.toString(), true);
        FileErrors.require(one.errno(), path.toString());
        Status two = WasiFiles.status(other.toString(), true);
        FileErrors.require(two.errno(), other.toString());
        return one.isSameFile(two);
    }

    @Override
    public boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Status status = status(path, true);
        for (AccessMode mode : modes) {
            if (mode == AccessMode.EXECUTE) {
                if (!status.isDirectory()) {
                    throw FileErrors.exception(path.toString(), Errno.ACCES);
                }
            } else if (status.isRegularFile()) {
                boolean write = mode == AccessMode.WRITE;
                int fd = WasiFiles.open(path.toString(), true, !write, write, 0, 0);
                if (fd < 0) {
                    throw FileErrors.exception(path.toString(), -fd);
                }
                WasiFiles.close(fd);
            }
        }
    }

    /** The one view there is; null for another. */
    @Override
    @SuppressWarnings("unchecked")
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        Objects.requireNonNull(type);
        return type == BasicFileAttributeView.class ? (V) new BasicView(path, follows(options)) : null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            Objects.requireNonNull(type);
            throw new UnsupportedOperationException();
        }
        return (A) new WasiFileAttributes(status(path, follows(options)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        String names = WasiFileAttributes.withoutView(attributes);
        return new WasiFileAttributes(status(path, follows(options))).select(names);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        BasicView view = new BasicView(path, follows(options));
        String name = WasiFileAttributes.withoutView(attribute);
        switch (name) {
            case "lastModifiedTime" -> view.setTimes((FileTime) value, null, null);
            case "lastAccessTime" -> view.setTimes(null, (FileTime) value, null);
            case "creationTime" -> view.setTimes(null, null, (FileTime) value);
            default -> throw new IllegalArgumentException("'" + name + "' not recognized");
        }
    }

    private static final class BasicView implements BasicFileAttributeView {
        private final Path path;
        private final boolean follow;

        BasicView(Path path, boolean follow) {
            this.path = path;
            this.follow = follow;
        }

        @Override
        public String name() {
            return "basic";
        }

        @Override
        public BasicFileAttributes readAttributes() throws IOException {
            return new WasiFileAttributes(status(path, follow));
        }

        /** There is no time of creation to be set, on Linux neither. */
        @Override
        public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
            if (modified != null || accessed != null) {
                int errno = WasiFiles.setTimes(path.toString(), follow, nanos(accessed), nanos(modified));
                FileErrors.require(errno, path.toString());
            }
        }

        private static long nanos(FileTime time) {
            return time == null ? WasiFiles.UNCHANGED : time.to(TimeUnit.NANOSECONDS);
        }
    }
}
