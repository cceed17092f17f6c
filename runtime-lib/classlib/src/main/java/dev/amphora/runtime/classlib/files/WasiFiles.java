// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import static dev.amphora.runtime.classlib.files.FileCalls.SCRATCH;
import static dev.amphora.runtime.classlib.files.FileCalls.data;
import static dev.amphora.runtime.classlib.files.FileCalls.scratch;

import dev.amphora.runtime.classlib.Disposal;
import dev.amphora.runtime.core.Collector;
import dev.amphora.runtime.dialect.Address;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Files by path, over the directories that the host has opened; the working directory is the root. Results are errno
 * values of WASI preview 1, 0 for success, or negated where a result of 0 and more means something else.
 */
public final class WasiFiles {
    static final int CREATE = 1;
    static final int EXCLUSIVE = 4;
    static final int TRUNCATE = 8;
    private static final int OPEN_DIRECTORY = 2;

    static final int APPEND = 1;

    static final int FROM_START = 0;
    static final int FROM_HERE = 1;
    static final int FROM_END = 2;

    private static final int FOLLOW = 1;
    /** fd_read, fd_seek, fd_tell, fd_filestat_get. */
    private static final long READ_RIGHTS = 1L << 1 | 1L << 2 | 1L << 5 | 1L << 21;
    /** fd_datasync, fd_sync, fd_write, fd_filestat_set_size, and to know the position and the size. */
    private static final long WRITE_RIGHTS = 1L | 1L << 2 | 1L << 4 | 1L << 5 | 1L << 6 | 1L << 21 | 1L << 22;

    private static final long READDIR_RIGHT = 1L << 14;
    private static final int ACCESSED_TIME = 1;
    private static final int MODIFIED_TIME = 4;
    /** Instead of a time that is to stay as it is. */
    static final long UNCHANGED = Long.MIN_VALUE;

    private WasiFiles() {}

    /**
     * Opens a file for reading, writing or both; the descriptor, or the negated errno. Descriptors that nobody can close
     * any more are closed first, and looked for if there is no other left.
     */
    static int open(String path, boolean follow, boolean read, boolean write, int openFlags, int fdFlags) {
        Place place = Place.of(path);
        if (place == null) {
            return -Errno.NOENT;
        }
        Disposal.runPending();
        long rights = (read ? READ_RIGHTS : 0) | (write ? WRITE_RIGHTS : 0);
        int result = open(place, follow, openFlags, rights, fdFlags);
        if (result == -Errno.MFILE || result == -Errno.NFILE) {
            Collector.collect();
            Disposal.runPending();
            result = open(place, follow, openFlags, rights, fdFlags);
        }
        return result;
    }

    private static int open(Place place, boolean follow, int openFlags, long rights, int fdFlags) {
        int errno = FileCalls.pathOpen(
                place.fd(),
                follow ? FOLLOW : 0,
                place.address(),
                place.length(),
                openFlags,
                rights,
                0,
                fdFlags,
                SCRATCH);
        return errno == 0 ? scratch().loadInt(0) : -errno;
    }

    /** What a path leads to, or the link at its end. */
    static Status status(String path, boolean follow) {
        Place place = Place.of(path);
        if (place == null) {
            return Status.failed(Errno.NOENT);
        }
        int errno =
                FileCalls.pathFilestatGet(place.fd(), follow ? FOLLOW : 0, place.address(), place.length(), SCRATCH);
        return errno == 0 ? Status.load() : Status.failed(errno);
    }

    static Status status(int fd) {
        int errno = FileCalls.fdFilestatGet(fd, SCRATCH);
        return errno == 0 ? Status.load() : Status.failed(errno);
    }

    static int createDirectory(String path) {
        Place place = Place.of(path);
        return place == null ? Errno.NOENT : FileCalls.pathCreateDirectory(place.fd(), place.address(), place.length());
    }

    /** Deletes a file, a link, or an empty directory. */
    static int delete(String path) {
        Place place = Place.of(path);
        if (place == null) {
            return Errno.NOENT;
        }
        return status(path, false).isDirectory()
                ? FileCalls.pathRemoveDirectory(place.fd(), place.address(), place.length())
                : FileCalls.pathUnlinkFile(place.fd(), place.address(), place.length());
    }

    static int rename(String from, String to) {
        Place source = Place.of(from);
        Place target = Place.of(to);
        return source == null || target == null
                ? Errno.NOENT
                : FileCalls.pathRename(
                        source.fd(), source.address(), source.length(), target.fd(), target.address(), target.length());
    }

    /** Another name for a file. */
    static int link(String existing, String path) {
        Place source = Place.of(existing);
        Place target = Place.of(path);
        return source == null || target == null
                ? Errno.NOENT
                : FileCalls.pathLink(
                        source.fd(),
                        0,
                        source.address(),
                        source.length(),
                        target.fd(),
                        target.address(),
                        target.length());
    }

    static int symbolicLink(String target, String path) {
        Place place = Place.of(path);
        byte[] text = target.getBytes(StandardCharsets.UTF_8);
        return place == null
                ? Errno.NOENT
                : FileCalls.pathSymlink(data(text), text.length, place.fd(), place.address(), place.length());
    }

    /** Appends what a symbolic link says. */
    static int readLink(String path, StringBuilder target) {
        Place place = Place.of(path);
        if (place == null) {
            return Errno.NOENT;
        }
        byte[] buffer = new byte[4096];
        int errno = FileCalls.pathReadlink(
                place.fd(), place.address(), place.length(), data(buffer), buffer.length, SCRATCH);
        if (errno == 0) {
            target.append(new String(buffer, 0, scratch().loadInt(0), StandardCharsets.UTF_8));
        }
        return errno;
    }

    /** Sets times in nanoseconds, or leaves them {@link #UNCHANGED}. */
    static int setTimes(String path, boolean follow, long accessed, long modified) {
        Place place = Place.of(path);
        if (place == null) {
            return Errno.NOENT;
        }
        int which = (accessed == UNCHANGED ? 0 : ACCESSED_TIME) | (modified == UNCHANGED ? 0 : MODIFIED_TIME);
        return FileCalls.pathFilestatSetTimes(
                place.fd(), follow ? FOLLOW : 0, place.address(), place.length(), accessed, modified, which);
    }

    /** Adds the names in a directory, {@code .} and {@code ..} left out. */
    static int list(String path, List<String> names) {
        Place place = Place.of(path);
        if (place == null) {
            return Errno.NOENT;
        }
        int fd = open(place, true, OPEN_DIRECTORY, READDIR_RIGHT, 0);
        if (fd < 0) {
            return -fd;
        }
        int errno = list(fd, names);
        FileCalls.fdClose(fd);
        return errno;
    }

    /** Entries: i64 next, i64 inode, i32 length of the name, i8 type, padded to 24 bytes; then the name. */
    private static int list(int fd, List<String> names) {
        byte[] buffer = new byte[4096];
        long cookie = 0;
        while (true) {
            int errno = FileCalls.fdReaddir(fd, data(buffer), buffer.length, cookie, SCRATCH);
            if (errno != 0) {
                return errno;
            }
            int used = scratch().loadInt(0);
            int at = 0;
            while (used - at >= 24) {
                Address entry = Address.fromInt(data(buffer) + at);
                int length = entry.loadInt(16);
                if (used - at - 24 < length) {
                    break;
                }
                long next = entry.loadLong(0);
                String name = new String(buffer, at + 24, length, StandardCharsets.UTF_8);
                if (!name.equals(".") && !name.equals("..")) {
                    names.add(name);
                }
                cookie = next;
                at += 24 + length;
            }
            if (used < buffer.length) {
                return 0;
            }
            if (at == 0) {
                buffer = new byte[buffer.length * 2];
            }
        }
    }

    private static void iovec(byte[] bytes, int offset, int length) {
        scratch().storeInt(0, data(bytes) + offset);
        scratch().storeInt(4, length);
    }

    /** The number of bytes read, 0 at the end, or the negated errno. */
    static int read(int fd, byte[] bytes, int offset, int length) {
        iovec(bytes, offset, length);
        int errno = FileCalls.fdRead(fd, SCRATCH, 1, SCRATCH + 8);
        return errno != 0 ? -errno : scratch().loadInt(8);
    }

    /** Reads from a place in the file, wherever the descriptor stands. */
    static int readAt(int fd, long position, byte[] bytes, int offset, int length) {
        iovec(bytes, offset, length);
        int errno = FileCalls.fdPread(fd, SCRATCH, 1, position, SCRATCH + 8);
        return errno != 0 ? -errno : scratch().loadInt(8);
    }

    /** Writes all of the range. */
    static int write(int fd, byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            iovec(bytes, offset + done, length - done);
            int errno = FileCalls.fdWrite(fd, SCRATCH, 1, SCRATCH + 8);
            if (errno != 0) {
                return errno;
            }
            done += scratch().loadInt(8);
        }
        return 0;
    }

    /** Writes all of the range to a place in the file. */
    static int writeAt(int fd, long position, byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            iovec(bytes, offset + done, length - done);
            int errno = FileCalls.fdPwrite(fd, SCRATCH, 1, position + done, SCRATCH + 8);
            if (errno != 0) {
                return errno;
            }
            done += scratch().loadInt(8);
        }
        return 0;
    }

    /** The new position, or the negated errno. */
    static long seek(int fd, long offset, int whence) {
        int errno = FileCalls.fdSeek(fd, offset, whence, SCRATCH);
        return errno != 0 ? -errno : scratch().loadLong(0);
    }

    static int resize(int fd, long size) {
        return FileCalls.fdFilestatSetSize(fd, size);
    }

    static int sync(int fd) {
        return FileCalls.fdSync(fd);
    }

    static int close(int fd) {
        return FileCalls.fdClose(fd);
    }
}
