// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package nio.file;

import static nio.file.Attempts.attempt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A file system of a program that opens channels, and leaves streams and whole files to what the JDK makes of these. */
public class ProvidersOfPrograms {
    public static void main(String[] args) {
        Path path = new Name("a");
        attempt("none as a stream", () -> Files.newInputStream(path));
        attempt("none as bytes", () -> Files.readAllBytes(path));
        attempt("write", () -> Files.writeString(path, "some lines\nof text\n"));
        attempt("read", () -> Files.readString(path));
        attempt("lines", () -> Files.readAllLines(path));
        attempt("stream", () -> {
            try (InputStream in = Files.newInputStream(path, StandardOpenOption.READ)) {
                return in.read() + " " + new String(in.readNBytes(5)) + " " + in.available() + " " + in.skip(4) + " " + in.read();
            }
        });
        attempt("write again", () -> {
            try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE)) {
                out.write('S');
                out.write("OME".getBytes());
            }
            return Files.readString(path);
        });
        attempt("stream to write", () -> Files.newInputStream(path, StandardOpenOption.WRITE));
        attempt("stream to append", () -> Files.newInputStream(path, StandardOpenOption.READ, StandardOpenOption.APPEND));
        attempt("stream to read", () -> Files.newOutputStream(path, StandardOpenOption.READ));
    }

    /** Files in memory, by their names. Says how they are opened. */
    private static final class Provider extends FileSystemProvider {
        private final Map<String, byte[]> files = new TreeMap<>();

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            System.out.println("open " + path + " " + new TreeSet<Object>(options));
            String name = path.toString();
            if (!options.contains(StandardOpenOption.CREATE) && !files.containsKey(name)) {
                throw new NoSuchFileException(name);
            }
            if (!files.containsKey(name) || options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
                files.put(name, new byte[0]);
            }
            return new Channel(files, name);
        }

        @Override
        public String getScheme() {
            return "memory";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return Memory.INSTANCE;
        }

        @Override
        public Path getPath(URI uri) {
            return new Name(uri.getPath());
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void createDirectory(Path directory, FileAttribute<?>... attributes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Path path) {
            files.remove(path.toString());
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isSameFile(Path path, Path other) {
            return path.equals(other);
        }

        @Override
        public boolean isHidden(Path path) {
            return false;
        }

        @Override
        public FileStore getFileStore(Path path) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) {}

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return null;
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Channel implements SeekableByteChannel {
        private final Map<String, byte[]> files;
        private final String name;
        private int position;
        private boolean isOpen = true;

        Channel(Map<String, byte[]> files, String name) {
            this.files = files;
            this.name = name;
        }

        @Override
        public int read(ByteBuffer target) {
            byte[] bytes = files.get(name);
            int length = Math.min(target.remaining(), bytes.length - position);
            if (length == 0 && target.hasRemaining()) {
                return -1;
            }
            target.put(bytes, position, length);
            position += length;
            return length;
        }

        @Override
        public int write(ByteBuffer source) {
            int length = source.remaining();
            byte[] bytes = files.get(name);
            byte[] longer = java.util.Arrays.copyOf(bytes, Math.max(bytes.length, position + length));
            source.get(longer, position, length);
            files.put(name, longer);
            position += length;
            return length;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long position) {
            this.position = (int) position;
            return this;
        }

        @Override
        public long size() {
            return files.get(name).length;
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return isOpen;
        }

        @Override
        public void close() {
            isOpen = false;
            System.out.println("close " + name);
        }
    }

    private static final class Memory extends FileSystem {
        static final Memory INSTANCE = new Memory();
        private final Provider provider = new Provider();

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return "/";
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return List.of();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return List.of();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return Set.of("basic");
        }

        @Override
        public Path getPath(String first, String... more) {
            return new Name(first);
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }

    /** A path of one name. */
    private record Name(String text) implements Path {
        @Override
        public FileSystem getFileSystem() {
            return Memory.INSTANCE;
        }

        @Override
        public String toString() {
            return text;
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }

        @Override
        public Path getRoot() {
            return null;
        }

        @Override
        public Path getFileName() {
            return this;
        }

        @Override
        public Path getParent() {
            return null;
        }

        @Override
        public int getNameCount() {
            return 1;
        }

        @Override
        public Path getName(int index) {
            return this;
        }

        @Override
        public Path subpath(int begin, int end) {
            return this;
        }

        @Override
        public boolean startsWith(Path other) {
            return equals(other);
        }

        @Override
        public boolean endsWith(Path other) {
            return equals(other);
        }

        @Override
        public Path normalize() {
            return this;
        }

        @Override
        public Path resolve(Path other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path relativize(Path other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URI toUri() {
            return URI.create("memory:/" + text);
        }

        @Override
        public Path toAbsolutePath() {
            return this;
        }

        @Override
        public Path toRealPath(LinkOption... options) {
            return this;
        }

        @Override
        public WatchKey register(
                WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int compareTo(Path other) {
            return text.compareTo(other.toString());
        }
    }
}
