// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import static dev.amphora.wasi.Guest.DATA;
import static dev.amphora.wasi.Guest.OTHER_PATH;
import static dev.amphora.wasi.Guest.PATH;
import static dev.amphora.wasi.Guest.RESULT;
import static dev.amphora.wasi.Guest.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories granted to a guest, and guests that try to get out of them. */
class PathsTest {
    private static final int CREATE = 1;
    private static final int DIRECTORY = 2;
    private static final int EXCLUSIVE = 4;
    private static final int TRUNCATE = 8;
    private static final long READ = Rights.FILE & ~Rights.CHANGING;
    private static final long WRITE = Rights.FILE;

    @TempDir
    Path temp;

    private Path granted;
    private Path outside;
    private WasiHost host;
    private Guest guest;

    @BeforeEach
    void grant() throws IOException {
        granted = Files.createDirectories(temp.resolve("granted"));
        outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createDirectories(granted.resolve("sub/deep"));
        Files.writeString(granted.resolve("file"), "hello");
        host = WasiHost.builder().preopen(granted, "/data", false).build();
        guest = new Guest(host);
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    @Test
    void fileIsCreatedWrittenSoughtAndRead() throws IOException {
        int fd = guest.mustOpen("sub/new", CREATE | EXCLUSIVE, WRITE);
        assertEquals(Errno.SUCCESS, guest.write(fd, "abcdef"));
        assertEquals(6, guest.memory.readInt(RESULT));
        guest.must("fd_seek", fd, -2, 2, RESULT);
        assertEquals(4, guest.memory.readLong(RESULT));
        assertEquals("ef", guest.read(fd, 10));
        assertEquals("", guest.read(fd, 10));
        assertEquals(Errno.INVAL, guest.call("fd_seek", fd, -7, 0, RESULT));
        guest.must("fd_filestat_set_size", fd, 8);
        assertEquals(Errno.EXIST, guest.open(ROOT, "sub/new", CREATE | EXCLUSIVE, WRITE));
        guest.must("fd_close", fd);
        assertEquals(Errno.BADF, guest.call("fd_close", fd));
        assertEquals("abcdef\0\0", Files.readString(granted.resolve("sub/new")));
        guest.mustOpen("sub/new", TRUNCATE, WRITE);
        assertEquals(0, Files.size(granted.resolve("sub/new")));
    }

    @Test
    void appendingWritesAtTheEnd() throws IOException {
        int fd = guest.mustOpen("file", 0, WRITE);
        guest.must("fd_fdstat_set_flags", fd, Descriptor.APPEND);
        guest.write(fd, " world");
        assertEquals("hello world", Files.readString(granted.resolve("file")));
    }

    @Test
    void positionalAccessDoesNotMoveThePosition() {
        int fd = guest.mustOpen("file", 0, WRITE);
        guest.memory.writeInt(0, DATA);
        guest.memory.writeInt(4, 2);
        guest.must("fd_pread", fd, 0, 1, 3, RESULT);
        assertEquals("lo", guest.memory.readUtf8(DATA, 2));
        guest.put(DATA, "HE");
        guest.must("fd_pwrite", fd, 0, 1, 0, RESULT);
        assertEquals("HEllo", guest.read(fd, 10));
    }

    @Test
    void pathsOutOfTheGrantAreRefused() throws IOException {
        Files.createSymbolicLink(granted.resolve("out"), Path.of("../outside"));
        Files.createSymbolicLink(granted.resolve("absolute"), outside.toAbsolutePath());
        Files.createSymbolicLink(granted.resolve("out-file"), Path.of("../outside/secret"));
        Files.createSymbolicLink(granted.resolve("sub/up"), Path.of("../../outside"));
        for (String path : List.of(
                "..",
                "../outside/secret",
                "sub/../../outside/secret",
                "./../outside",
                "/etc/passwd",
                outside.resolve("secret").toString(),
                "out",
                "out/secret",
                "absolute/secret",
                "out-file",
                "sub/up/secret")) {
            assertEquals(Errno.PERM, guest.open(ROOT, path, 0, READ), path);
            assertEquals(Errno.PERM, guest.open(ROOT, path, CREATE | TRUNCATE, WRITE), path);
        }
        assertEquals(1, outside.toFile().list().length);
    }

    @Test
    void otherFunctionsDoNotLeaveTheGrantEither() throws IOException {
        Files.createSymbolicLink(granted.resolve("out"), Path.of("../outside"));
        for (String function : List.of("path_create_directory", "path_remove_directory", "path_unlink_file")) {
            assertEquals(Errno.PERM, guest.onPath(function, ROOT, "out/secret"), function);
            assertEquals(Errno.PERM, guest.onPath(function, ROOT, "../outside/secret"), function);
        }
        int file = guest.put(OTHER_PATH, "file");
        int there = guest.put(PATH, "out/new");
        assertEquals(Errno.PERM, guest.call("path_rename", ROOT, OTHER_PATH, file, ROOT, PATH, there));
        assertEquals(Errno.PERM, guest.call("path_link", ROOT, 0, OTHER_PATH, file, ROOT, PATH, there));
        assertEquals(Errno.PERM, guest.call("path_symlink", OTHER_PATH, file, ROOT, PATH, there));
        int secret = guest.put(PATH, "out/secret");
        assertEquals(Errno.PERM, guest.call("path_filestat_get", ROOT, 1, PATH, secret, RESULT));
        assertEquals(Errno.PERM, guest.call("path_filestat_set_times", ROOT, 1, PATH, secret, 0, 0, 10));
        assertEquals(Errno.PERM, guest.call("path_readlink", ROOT, PATH, secret, DATA, 10, RESULT));
        assertEquals(Errno.PERM, guest.call("path_rename", ROOT, PATH, secret, ROOT, OTHER_PATH, file));
        assertEquals("secret", Files.readString(outside.resolve("secret")));
        assertEquals(1, outside.toFile().list().length);
    }

    @Test
    void aDirectoryOpenedByTheGuestIsARootOfItsOwn() {
        int sub = guest.mustOpen("sub", DIRECTORY, 0);
        assertEquals(Errno.NOTCAPABLE, guest.open(sub, "deep", DIRECTORY, 0), "no right to open was asked for");
        int length = guest.put(PATH, "sub");
        assertEquals(
                Errno.ISDIR,
                guest.call("path_open", ROOT, 1, PATH, length, DIRECTORY, -1, -1, 0, RESULT),
                "nobody writes to a directory");
        long rights = ~Rights.FD_WRITE;
        assertEquals(Errno.SUCCESS, guest.call("path_open", ROOT, 1, PATH, length, DIRECTORY, rights, -1, 0, RESULT));
        int capable = guest.memory.readInt(RESULT);
        assertEquals(Errno.SUCCESS, guest.open(capable, "deep", DIRECTORY, 0));
        assertEquals(Errno.PERM, guest.open(capable, "../file", 0, READ));
    }

    @Test
    void linksWithinTheGrantAreFollowed() throws IOException {
        Files.createSymbolicLink(granted.resolve("sub/link"), Path.of("../file"));
        Files.createSymbolicLink(granted.resolve("dir"), Path.of("sub/deep/.."));
        assertEquals("hello", guest.read(guest.mustOpen("dir/link", 0, READ), 10));
        int length = guest.put(PATH, "sub/link");
        assertEquals(
                Errno.LOOP,
                guest.call("path_open", ROOT, 0, PATH, length, 0, READ, 0, 0, RESULT),
                "without the flag, the link itself cannot be opened");
        guest.must("path_readlink", ROOT, PATH, length, DATA, 4, RESULT);
        assertEquals("../f", guest.memory.readUtf8(DATA, guest.memory.readInt(RESULT)));
        guest.must("path_filestat_get", ROOT, 0, PATH, length, RESULT);
        assertEquals(FileType.SYMBOLIC_LINK.ordinal(), guest.memory.readByte(RESULT + 16));
        guest.must("path_filestat_get", ROOT, 1, PATH, length, RESULT);
        assertEquals(FileType.REGULAR_FILE.ordinal(), guest.memory.readByte(RESULT + 16));
    }

    @Test
    void linksInACircleEnd() throws IOException {
        Files.createSymbolicLink(granted.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(granted.resolve("b"), Path.of("a/x"));
        assertEquals(Errno.LOOP, guest.open(ROOT, "a", 0, READ));
    }

    @Test
    void absoluteLinksCannotBeMade() {
        int target = guest.put(OTHER_PATH, "/etc");
        assertEquals(Errno.PERM, guest.call("path_symlink", OTHER_PATH, target, ROOT, PATH, guest.put(PATH, "link")));
        assertFalse(Files.exists(granted.resolve("link"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void oddPaths() {
        assertEquals(Errno.NOENT, guest.open(ROOT, "", 0, READ));
        assertEquals(Errno.INVAL, guest.open(ROOT, "file\0x", 0, READ));
        assertEquals(Errno.NOTDIR, guest.open(ROOT, "file/", 0, READ));
        assertEquals(Errno.NOTDIR, guest.open(ROOT, "file/x", 0, READ));
        assertEquals(Errno.ISDIR, guest.open(ROOT, "new/", CREATE, WRITE));
        assertEquals(Errno.NOENT, guest.open(ROOT, "none/x", CREATE, WRITE));
        assertEquals(Errno.SUCCESS, guest.open(ROOT, "sub//deep/./..//", DIRECTORY, 0));
        assertEquals(Errno.NOTDIR, guest.open(ROOT, "file", DIRECTORY, 0));
        assertEquals(Errno.ISDIR, guest.open(ROOT, "sub", 0, WRITE));
        assertEquals(Errno.NAMETOOLONG, guest.open(ROOT, "x".repeat(300), 0, READ));
        assertEquals(Errno.NAMETOOLONG, guest.open(ROOT, "x/".repeat(3000), 0, READ));
        guest.memory.write(PATH, new byte[] {'a', (byte) 0xFF});
        assertEquals(Errno.ILSEQ, guest.call("path_open", ROOT, 0, PATH, 2, 0, READ, 0, 0, RESULT));
        assertEquals(Errno.FAULT, guest.call("path_open", ROOT, 0, 65530, 10, 0, READ, 0, 0, RESULT));
        assertEquals(Errno.FAULT, guest.call("path_open", ROOT, 0, -4, -1, 0, READ, 0, 0, RESULT));
    }

    @Test
    void aFaultComesBeforeTheEffect() {
        int length = guest.put(PATH, "created");
        assertEquals(Errno.FAULT, guest.call("path_open", ROOT, 0, PATH, length, CREATE, WRITE, 0, 0, 65534));
        assertFalse(Files.exists(granted.resolve("created")));
        int fd = guest.mustOpen("file", 0, WRITE);
        guest.memory.writeInt(0, DATA);
        guest.memory.writeInt(4, 1);
        assertEquals(Errno.FAULT, guest.call("fd_write", fd, 0, 1, 65534));
        assertEquals("hello", guest.read(fd, 10));
    }

    @Test
    void readOnlyGrantCannotBeChanged() throws IOException {
        try (WasiHost readOnly =
                WasiHost.builder().preopen(granted, "/ro", true).build()) {
            guest = new Guest(readOnly);
            assertEquals("hello", guest.read(guest.mustOpen("file", 0, READ), 10));
            assertEquals(Errno.NOTCAPABLE, guest.open(ROOT, "file", 0, WRITE));
            assertEquals(Errno.NOTCAPABLE, guest.open(ROOT, "new", CREATE, READ));
            assertEquals(Errno.NOTCAPABLE, guest.open(ROOT, "file", TRUNCATE, READ));
            assertEquals(Errno.NOTCAPABLE, guest.onPath("path_unlink_file", ROOT, "file"));
            assertEquals(Errno.NOTCAPABLE, guest.onPath("path_create_directory", ROOT, "new"));
            assertEquals(Errno.NOTCAPABLE, guest.onPath("path_remove_directory", ROOT, "sub/deep"));
            guest.must("path_open", ROOT, 1, PATH, guest.put(PATH, "sub"), DIRECTORY, -1, -1, 0, RESULT);
            int sub = guest.memory.readInt(RESULT);
            assertEquals(Errno.NOTCAPABLE, guest.onPath("path_create_directory", sub, "new"));
            assertEquals(Errno.NOTCAPABLE, guest.open(sub, "../file", 0, WRITE));
        }
        assertEquals(2, granted.toFile().list().length);
    }

    @Test
    void rightsCanBeGivenUpButNotGained() {
        int fd = guest.mustOpen("file", 0, WRITE);
        guest.must("fd_fdstat_set_rights", fd, Rights.FD_READ, 0);
        assertEquals("hello", guest.read(fd, 10));
        assertEquals(Errno.NOTCAPABLE, guest.write(fd, "x"));
        assertEquals(Errno.NOTCAPABLE, guest.call("fd_fdstat_set_rights", fd, WRITE, 0));
    }

    @Test
    void directoriesAreMadeListedRenamedAndRemoved() throws IOException {
        assertEquals(Errno.SUCCESS, guest.onPath("path_create_directory", ROOT, "made/"));
        assertEquals(Errno.EXIST, guest.onPath("path_create_directory", ROOT, "made"));
        int made = guest.put(PATH, "made");
        int moved = guest.put(OTHER_PATH, "sub/moved");
        guest.must("path_rename", ROOT, PATH, made, ROOT, OTHER_PATH, moved);
        assertTrue(Files.isDirectory(granted.resolve("sub/moved")));
        assertEquals(Errno.NOTEMPTY, guest.onPath("path_remove_directory", ROOT, "sub"));
        assertEquals(Errno.ISDIR, guest.onPath("path_unlink_file", ROOT, "sub"));
        assertEquals(Errno.NOTDIR, guest.onPath("path_remove_directory", ROOT, "file"));
        assertEquals(Errno.SUCCESS, guest.onPath("path_remove_directory", ROOT, "sub/moved"));
        assertEquals(Errno.SUCCESS, guest.onPath("path_unlink_file", ROOT, "file"));
        assertEquals(Errno.NOENT, guest.onPath("path_unlink_file", ROOT, "file"));
        assertEquals(1, granted.toFile().list().length);
    }

    @Test
    void renameReplacesOnlyWhatItMay() throws IOException {
        Files.writeString(granted.resolve("other"), "other");
        int file = guest.put(PATH, "file");
        int sub = guest.put(OTHER_PATH, "sub");
        assertEquals(Errno.ISDIR, guest.call("path_rename", ROOT, PATH, file, ROOT, OTHER_PATH, sub));
        assertEquals(Errno.NOTDIR, guest.call("path_rename", ROOT, OTHER_PATH, sub, ROOT, PATH, file));
        int other = guest.put(OTHER_PATH, "other");
        guest.must("path_rename", ROOT, PATH, file, ROOT, OTHER_PATH, other);
        assertEquals("hello", Files.readString(granted.resolve("other")));
        assertFalse(Files.exists(granted.resolve("file")));
    }

    @Test
    void hardLinksCountAndShare() {
        int file = guest.put(PATH, "file");
        int link = guest.put(OTHER_PATH, "sub/same");
        guest.must("path_link", ROOT, 0, PATH, file, ROOT, OTHER_PATH, link);
        guest.must("path_filestat_get", ROOT, 0, PATH, file, DATA);
        guest.must("path_filestat_get", ROOT, 0, OTHER_PATH, link, DATA + 64);
        assertEquals(guest.memory.readLong(DATA + 8), guest.memory.readLong(DATA + 64 + 8));
        assertEquals(2, guest.memory.readLong(DATA + 24));
        assertEquals(5, guest.memory.readLong(DATA + 32));
        assertEquals(Errno.EXIST, guest.call("path_link", ROOT, 0, PATH, file, ROOT, OTHER_PATH, link));
    }

    @Test
    void listingGoesOnFromACookieInABufferThatIsTooSmall() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.createFile(granted.resolve("entry-" + i));
        }
        List<String> names = new ArrayList<>();
        long cookie = 0;
        while (true) {
            int size = 70;
            guest.must("fd_readdir", ROOT, DATA, size, cookie, RESULT);
            int used = guest.memory.readInt(RESULT);
            int at = 0;
            while (at + 24 <= used) {
                int length = guest.memory.readInt(DATA + at + 16);
                if (at + 24 + length > used) {
                    break;
                }
                cookie = guest.memory.readLong(DATA + at);
                names.add(guest.memory.readUtf8(DATA + at + 24, length));
                at += 24 + length;
            }
            if (used < size) {
                break;
            }
        }
        assertEquals(24, names.size());
        assertEquals(List.of(".", "..", "entry-0", "entry-1", "entry-10"), names.subList(0, 5));
        assertEquals(List.of("file", "sub"), names.subList(22, 24));
        assertEquals(Errno.INVAL, guest.call("fd_readdir", ROOT, DATA, 100, 1000, RESULT));
    }

    @Test
    void timesAreSetAndRead() {
        int length = guest.put(PATH, "file");
        guest.must("path_filestat_set_times", ROOT, 0, PATH, length, 1_000_000_000L, 2_000_000_000L, 1 | 4);
        int fd = guest.mustOpen("file", 0, WRITE);
        guest.must("fd_filestat_get", fd, DATA);
        assertEquals(1_000_000_000L, guest.memory.readLong(DATA + 40));
        assertEquals(2_000_000_000L, guest.memory.readLong(DATA + 48));
        assertEquals(
                Errno.INVAL, guest.call("fd_filestat_set_times", fd, 0, 0, 1 | 2), "a time cannot be given and now");
        guest.must("fd_filestat_set_times", fd, 0, 3_000_000_000L, 4);
        guest.must("fd_filestat_get", fd, DATA);
        assertEquals(1_000_000_000L, guest.memory.readLong(DATA + 40));
        assertEquals(3_000_000_000L, guest.memory.readLong(DATA + 48));
    }

    @Test
    void timesAreReadAsFinelyAsTheyWereSet() throws IOException {
        int length = guest.put(PATH, "file");
        guest.must("path_filestat_set_times", ROOT, 0, PATH, length, 1_000_000_123L, 0, 1);
        guest.must("path_filestat_set_times", ROOT, 0, PATH, length, 0, 2_000_000_456L, 4);
        guest.must("path_filestat_get", ROOT, 0, PATH, length, DATA);
        assertEquals(1_000_000_123L, guest.memory.readLong(DATA + 40));
        assertEquals(2_000_000_456L, guest.memory.readLong(DATA + 48));
        Files.setLastModifiedTime(granted.resolve("file"), FileTime.fromMillis(5000));
        guest.must("path_filestat_get", ROOT, 0, PATH, length, DATA);
        assertEquals(5_000_000_000L, guest.memory.readLong(DATA + 48), "somebody else has set it since");
    }

    @Test
    void timesOfALinkAreItsOwn() throws IOException {
        Files.createSymbolicLink(granted.resolve("link"), Path.of("file"));
        FileTime before = Files.getLastModifiedTime(granted.resolve("file"));
        int length = guest.put(PATH, "link");
        guest.must("path_filestat_set_times", ROOT, 0, PATH, length, 0, 7_000_000_000L, 4);
        guest.must("path_filestat_get", ROOT, 0, PATH, length, DATA);
        assertEquals(7_000_000_000L, guest.memory.readLong(DATA + 48));
        assertEquals(before, Files.getLastModifiedTime(granted.resolve("file")));
        guest.must("path_filestat_set_times", ROOT, 1, PATH, length, 0, 8_000_000_000L, 4);
        assertEquals(FileTime.fromMillis(8000), Files.getLastModifiedTime(granted.resolve("file")));
    }

    @Test
    void directoryIsNoFile() {
        assertEquals(Errno.BADF, guest.write(ROOT, "x"));
        guest.memory.writeLong(0, 0);
        assertEquals(Errno.BADF, guest.call("fd_read", ROOT, 0, 1, RESULT));
        assertEquals(Errno.BADF, guest.call("fd_seek", ROOT, 0, 0, RESULT));
        int file = guest.mustOpen("file", 0, WRITE);
        assertEquals(Errno.NOTDIR, guest.open(file, "x", 0, READ));
        assertEquals(Errno.NOTDIR, guest.call("fd_readdir", file, DATA, 100, 0, RESULT));
    }

    @Test
    void preopensTellTheirNames() {
        guest.must("fd_prestat_get", ROOT, RESULT);
        assertEquals(0, guest.memory.readInt(RESULT));
        assertEquals(5, guest.memory.readInt(RESULT + 4));
        guest.must("fd_prestat_dir_name", ROOT, DATA, 5);
        assertEquals("/data", guest.memory.readUtf8(DATA, 5));
        assertEquals(Errno.NAMETOOLONG, guest.call("fd_prestat_dir_name", ROOT, DATA, 4));
        assertEquals(Errno.BADF, guest.call("fd_prestat_get", ROOT + 1, RESULT));
        assertEquals(Errno.BADF, guest.call("fd_prestat_get", 0, RESULT));
    }

    @Test
    void descriptorsAreLimitedAndReused() {
        int first = guest.mustOpen("file", 0, READ);
        int count = 1;
        while (guest.open(ROOT, "file", 0, READ) == Errno.SUCCESS) {
            count++;
        }
        assertEquals(Errno.MFILE, guest.open(ROOT, "file", 0, READ));
        assertEquals(1024 - 4, count);
        guest.must("fd_close", first);
        assertEquals(first, guest.mustOpen("file", 0, READ));
        guest.must("fd_renumber", first, first + 1);
        assertEquals(Errno.BADF, guest.call("fd_close", first));
        assertEquals("hello", guest.read(first + 1, 10));
    }
}
