// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An open directory of the host, and what can be done with a single name in it. Never follows a symbolic link.
 *
 * <p>Where the host has {@link SecureDirectoryStream}, everything is relative to the open directory, so that nobody can swap
 * a directory above for a link. The JDK has no such call for creating directories and links, for reading links and setting their times: these go
 * by path, after a check that the path still leads to this directory; if the directory was moved, they fail. On other hosts
 * everything goes by path.
 */
final class HostDirectory {
    /** Stands for the directory itself, in operations that say so. */
    static final String SELF = ".";

    /** An entry of a listing. */
    record Entry(String name, long inode, FileType type) {}

    private final Path path;
    private final SecureDirectoryStream<Path> stream;
    /** Shared with the directories opened in this one. */
    private final FineTimes fineTimes;

    private int users = 1;

    private HostDirectory(Path path, DirectoryStream<Path> opened, FineTimes fineTimes) throws IOException {
        this.path = path;
        this.fineTimes = fineTimes;
        if (opened instanceof SecureDirectoryStream<Path> secure) {
            stream = secure;
        } else {
            stream = null;
            opened.close();
        }
    }

    /** Opens a directory that the embedder names; links in its path are followed. */
    static HostDirectory open(Path path) throws IOException {
        Path real = path.toRealPath();
        return new HostDirectory(real, Files.newDirectoryStream(real), new FineTimes());
    }

    /** Notes one more user, and returns this. */
    HostDirectory retain() {
        users++;
        return this;
    }

    /** Closes the directory when its last user has gone. */
    void release() throws IOException {
        if (--users == 0 && stream != null) {
            stream.close();
        }
    }

    /** Opens a directory in this one, or this one again. */
    HostDirectory openDirectory(String name) throws IOException {
        if (stream != null) {
            Path child = name.equals(SELF) ? path : path.resolve(name);
            return new HostDirectory(
                    child, stream.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS), fineTimes);
        }
        if (!attributes(name).isDirectory()) {
            throw new NotDirectoryException(name);
        }
        Path child = name.equals(SELF) ? path : path.resolve(name);
        return new HostDirectory(child, Files.newDirectoryStream(child), fineTimes);
    }

    FileChannel openFile(String name, Set<? extends OpenOption> options) throws IOException {
        Set<OpenOption> noFollow = new HashSet<>(options);
        noFollow.add(LinkOption.NOFOLLOW_LINKS);
        return stream != null
                ? (FileChannel) stream.newByteChannel(Path.of(name), noFollow)
                : FileChannel.open(path.resolve(name), noFollow);
    }

    /** The attributes of an entry, or of the directory itself. */
    BasicFileAttributes attributes(String name) throws IOException {
        return view(name).readAttributes();
    }

    private BasicFileAttributeView view(String name) {
        Class<BasicFileAttributeView> kind = BasicFileAttributeView.class;
        if (stream == null) {
            return Files.getFileAttributeView(path.resolve(name), kind, LinkOption.NOFOLLOW_LINKS);
        }
        return name.equals(SELF)
                ? stream.getFileAttributeView(kind)
                : stream.getFileAttributeView(Path.of(name), kind, LinkOption.NOFOLLOW_LINKS);
    }

    FileStat stat(String name, BasicFileAttributes attributes) {
        return FileStat.of(
                attributes, links(name, attributes), fineTimes.accessed(attributes), fineTimes.modified(attributes));
    }

    /** The number of links; 1 if the host does not tell. */
    private long links(String name, BasicFileAttributes attributes) {
        try {
            Map<String, Object> unix =
                    Files.readAttributes(path.resolve(name), "unix:nlink,ino", LinkOption.NOFOLLOW_LINKS);
            boolean isSame = ((Number) unix.get("ino")).longValue() == FileStat.inode(attributes);
            return isSame ? ((Number) unix.get("nlink")).longValue() : 1;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return 1;
        }
    }

    /** Sets times; a null one stays as it is. */
    void setTimes(String name, FileTime accessed, FileTime modified) throws IOException {
        BasicFileAttributes before = attributes(name);
        BasicFileAttributeView view = before.isSymbolicLink()
                ? Files.getFileAttributeView(
                        verifiedPath().resolve(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                : view(name);
        view.setTimes(modified, accessed, null);
        // The JDK sets a time that is to stay as well, and not as finely as it was.
        fineTimes.note(
                accessed != null ? accessed : fineTimes.accessed(before),
                modified != null ? modified : fineTimes.modified(before),
                attributes(name));
    }

    String readLink(String name) throws IOException {
        return Files.readSymbolicLink(verifiedPath().resolve(name)).toString();
    }

    void createDirectory(String name) throws IOException {
        Files.createDirectory(verifiedPath().resolve(name));
    }

    void createSymbolicLink(String name, String target) throws IOException {
        Files.createSymbolicLink(verifiedPath().resolve(name), Path.of(target));
    }

    /** Makes {@code name} another name of a file in {@code from}. */
    void createLink(String name, HostDirectory from, String fromName) throws IOException {
        Files.createLink(verifiedPath().resolve(name), from.verifiedPath().resolve(fromName));
    }

    void deleteFile(String name) throws IOException {
        if (stream != null) {
            stream.deleteFile(Path.of(name));
        } else {
            Files.delete(path.resolve(name));
        }
    }

    void deleteDirectory(String name) throws IOException {
        if (stream != null) {
            stream.deleteDirectory(Path.of(name));
        } else {
            Files.delete(path.resolve(name));
        }
    }

    /** Moves an entry, replacing what has the new name. */
    void move(String name, HostDirectory to, String toName) throws IOException {
        if (stream != null && to.stream != null) {
            stream.move(Path.of(name), to.stream, Path.of(toName));
        } else {
            Files.move(path.resolve(name), to.path.resolve(toName), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    boolean isEmpty(String name) throws IOException {
        HostDirectory child = openDirectory(name);
        try {
            return child.names().isEmpty();
        } finally {
            child.release();
        }
    }

    /** All entries, {@code .} and {@code ..} first, the others by name. The inode of {@code ..} is not told: 0. */
    List<Entry> list() throws IOException {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(SELF, FileStat.inode(attributes(SELF)), FileType.DIRECTORY));
        entries.add(new Entry("..", 0, FileType.DIRECTORY));
        for (String name : names()) {
            try {
                BasicFileAttributes attributes = attributes(name);
                entries.add(new Entry(name, FileStat.inode(attributes), FileType.of(attributes)));
            } catch (NoSuchFileException e) {
                continue; // Removed since it was listed.
            }
        }
        return entries;
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        // A stream can be read once only, so each listing has its own.
        try (DirectoryStream<Path> listing = stream != null
                ? stream.newDirectoryStream(Path.of(SELF), LinkOption.NOFOLLOW_LINKS)
                : Files.newDirectoryStream(path)) {
            for (Path entry : listing) {
                names.add(entry.getFileName().toString());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private Path verifiedPath() throws IOException {
        if (stream != null) {
            Object present = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
            if (!attributes(SELF).fileKey().equals(present)) {
                throw new NoSuchFileException(path.toString(), null, "the directory was moved");
            }
        }
        return path;
    }
}
