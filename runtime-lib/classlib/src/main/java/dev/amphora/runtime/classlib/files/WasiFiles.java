// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.WasmImport;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Files by absolute path, over the directories that the host has opened. Results are errno values of WASI preview 1, 0
 * for success, or negated where a result of 0 and more means something else.
 */
public final class WasiFiles {
    public static final int ACCES = 2;
    public static final int BADF = 8;
    public static final int EXIST = 20;
    public static final int IO = 29;
    public static final int ISDIR = 31;
    public static final int LOOP = 32;
    public static final int NAMETOOLONG = 37;
    public static final int NOENT = 44;
    public static final int NOSPC = 51;
    public static final int NOTDIR = 54;
    public static final int NOTEMPTY = 55;
    public static final int PERM = 63;
    public static final int ROFS = 69;
    public static final int NOTCAPABLE = 76;

    public static final int CREATE = 1;
    public static final int EXCLUSIVE = 4;
    public static final int TRUNCATE = 8;
    public static final int APPEND = 1;

    public static final int DIRECTORY = 3;
    public static final int REGULAR = 4;
    public static final int SYMBOLIC_LINK = 7;

    public static final int FROM_START = 0;
    public static final int FROM_HERE = 1;
    public static final int FROM_END = 2;

    private static final String MODULE = "wasi_snapshot_preview1";
    private static final int SCRATCH = 1600;
    private static final int FIRST_PREOPEN = 3;
    private static final int FOLLOW = 1;
    private static final int OPEN_DIRECTORY = 2;
    /** fd_read, fd_seek, fd_tell, fd_filestat_get. */
    private static final long READ_RIGHTS = 1L << 1 | 1L << 2 | 1L << 5 | 1L << 21;
    /** fd_datasync, fd_sync, fd_write, fd_filestat_set_size, and to know the position and the size. */
    private static final long WRITE_RIGHTS = 1L | 1L << 2 | 1L << 4 | 1L << 5 | 1L << 6 | 1L << 21 | 1L << 22;

    private static final long READDIR_RIGHT = 1L << 14;
    private static final int MODIFIED_TIME = 4;

    private static List<String> preopens;

    private WasiFiles() {}

    @WasmImport(module = MODULE, name = "fd_prestat_get")
    private static native int prestatGet(int fd, int result);

    @WasmImport(module = MODULE, name = "fd_prestat_dir_name")
    private static native int prestatDirName(int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_open")
    private static native int pathOpen(
            int fd,
            int lookup,
            int path,
            int length,
            int openFlags,
            long rights,
            long inheriting,
            int fdFlags,
            int result);

    @WasmImport(module = MODULE, name = "path_filestat_get")
    private static native int pathFilestatGet(int fd, int lookup, int path, int length, int result);

    @WasmImport(module = MODULE, name = "path_filestat_set_times")
    private static native int pathFilestatSetTimes(
            int fd, int lookup, int path, int length, long accessed, long modified, int which);

    @WasmImport(module = MODULE, name = "path_create_directory")
    private static native int pathCreateDirectory(int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_unlink_file")
    private static native int pathUnlinkFile(int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_remove_directory")
    private static native int pathRemoveDirectory(int fd, int path, int length);

    @WasmImport(module = MODULE, name = "path_rename")
    private static native int pathRename(int fd, int path, int length, int newFd, int newPath, int newLength);

    @WasmImport(module = MODULE, name = "fd_readdir")
    private static native int fdReaddir(int fd, int buffer, int length, long cookie, int used);

    @WasmImport(module = MODULE, name = "fd_read")
    private static native int fdRead(int fd, int iovecs, int count, int read);

    @WasmImport(module = MODULE, name = "fd_write")
    private static native int fdWrite(int fd, int iovecs, int count, int written);

    @WasmImport(module = MODULE, name = "fd_seek")
    private static native int fdSeek(int fd, long offset, int whence, int result);

    @WasmImport(module = MODULE, name = "fd_sync")
    private static native int fdSync(int fd);

    @WasmImport(module = MODULE, name = "fd_filestat_get")
    private static native int fdFilestatGet(int fd, int result);

    @WasmImport(module = MODULE, name = "fd_filestat_set_size")
    private static native int fdFilestatSetSize(int fd, long size);

    @WasmImport(module = MODULE, name = "fd_close")
    private static native int fdClose(int fd);

    /** A path as the host takes it: an open directory and a name relative to it. */
    private static final class Place {
        final int fd;
        final byte[] name;

        Place(int fd, String name) {
            this.fd = fd;
            this.name = name.getBytes(StandardCharsets.UTF_8);
        }

        int address() {
            return data(name);
        }
    }

    /** What the host says of a file. */
    public static final class Status {
        private final int type;
        private final long size;
        private final long modifiedNanos;

        Status(int type, long size, long modifiedNanos) {
            this.type = type;
            this.size = size;
            this.modifiedNanos = modifiedNanos;
        }

        public int type() {
            return type;
        }

        public long size() {
            return size;
        }

        public long modifiedMillis() {
            return Math.floorDiv(modifiedNanos, 1_000_000L);
        }
    }

    private static int data(byte[] array) {
        return Address.ofObject(array).plus(Layout.ARRAY_DATA).toInt();
    }

    private static Address scratch() {
        return Address.fromInt(SCRATCH);
    }

    /** The directories the host has opened, by the guest's name for them, each made absolute. */
    private static List<String> preopens() {
        if (preopens == null) {
            List<String> found = new ArrayList<>();
            for (int fd = FIRST_PREOPEN; prestatGet(fd, SCRATCH) == 0; fd++) {
                byte[] name = new byte[scratch().loadInt(4)];
                prestatDirName(fd, data(name), name.length);
                int length = name.length;
                // Some hosts count a final zero.
                while (length > 0 && name[length - 1] == 0) {
                    length--;
                }
                found.add(absolute(new String(name, 0, length, StandardCharsets.UTF_8)));
            }
            preopens = found;
        }
        return preopens;
    }

    /** Makes a path absolute and takes {@code .} and {@code ..} out of it. The working directory is the root. */
    static String absolute(String path) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                String part = path.substring(start, i);
                if (part.equals("..")) {
                    if (!parts.isEmpty()) {
                        parts.remove(parts.size() - 1);
                    }
                } else if (!part.isEmpty() && !part.equals(".")) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append('/').append(part);
        }
        return text.length() == 0 ? "/" : text.toString();
    }

    /** The place of a path in the innermost open directory that holds it; null if none does. */
    private static Place place(String path) {
        String wanted = absolute(path);
        List<String> known = preopens();
        int best = -1;
        for (int i = 0; i < known.size(); i++) {
            String prefix = known.get(i);
            boolean holds = prefix.equals("/")
                    || wanted.equals(prefix)
                    || wanted.startsWith(prefix) && wanted.charAt(prefix.length()) == '/';
            if (holds && (best < 0 || prefix.length() > known.get(best).length())) {
                best = i;
            }
        }
        if (best < 0) {
            return null;
        }
        String prefix = known.get(best);
        String rest = wanted.substring(prefix.equals("/") ? 1 : Math.min(prefix.length() + 1, wanted.length()));
        return new Place(FIRST_PREOPEN + best, rest.isEmpty() ? "." : rest);
    }

    /** Opens a file for reading, writing or both; the descriptor, or the negated errno. */
    static int open(String path, boolean read, boolean write, int openFlags, int fdFlags) {
        Place place = place(path);
        if (place == null) {
            return -NOENT;
        }
        long rights = (read ? READ_RIGHTS : 0) | (write ? WRITE_RIGHTS : 0);
        int errno =
                pathOpen(place.fd, FOLLOW, place.address(), place.name.length, openFlags, rights, 0, fdFlags, SCRATCH);
        return errno == 0 ? scratch().loadInt(0) : -errno;
    }

    /** What a path leads to; null, with the reason in {@link #statusErrno}, if nothing can be said. */
    static Status status(String path, boolean follow) {
        Place place = place(path);
        return place != null
                        && pathFilestatGet(place.fd, follow ? FOLLOW : 0, place.address(), place.name.length, SCRATCH)
                                == 0
                ? loadStatus()
                : null;
    }

    /** Why {@link #status} knows nothing of a path. */
    static int statusErrno(String path) {
        Place place = place(path);
        return place == null ? NOENT : pathFilestatGet(place.fd, FOLLOW, place.address(), place.name.length, SCRATCH);
    }

    private static Status loadStatus() {
        return new Status(
                scratch().loadUnsignedByte(16),
                scratch().loadLong(32),
                scratch().loadLong(48));
    }

    static int createDirectory(String path) {
        Place place = place(path);
        return place == null ? NOENT : pathCreateDirectory(place.fd, place.address(), place.name.length);
    }

    /** Deletes a file or an empty directory. */
    static int delete(String path) {
        Place place = place(path);
        if (place == null) {
            return NOENT;
        }
        Status status = status(path, false);
        return status != null && status.type() == DIRECTORY
                ? pathRemoveDirectory(place.fd, place.address(), place.name.length)
                : pathUnlinkFile(place.fd, place.address(), place.name.length);
    }

    static int rename(String from, String to) {
        Place source = place(from);
        Place target = place(to);
        return source == null || target == null
                ? NOENT
                : pathRename(
                        source.fd,
                        source.address(),
                        source.name.length,
                        target.fd,
                        target.address(),
                        target.name.length);
    }

    static int setModified(String path, long millis) {
        Place place = place(path);
        return place == null
                ? NOENT
                : pathFilestatSetTimes(
                        place.fd, FOLLOW, place.address(), place.name.length, 0, millis * 1_000_000, MODIFIED_TIME);
    }

    /** Adds the names in a directory, {@code .} and {@code ..} left out. */
    static int list(String path, List<String> names) {
        Place place = place(path);
        if (place == null) {
            return NOENT;
        }
        int errno = pathOpen(
                place.fd, FOLLOW, place.address(), place.name.length, OPEN_DIRECTORY, READDIR_RIGHT, 0, 0, SCRATCH);
        if (errno != 0) {
            return errno;
        }
        int fd = scratch().loadInt(0);
        errno = list(fd, names);
        fdClose(fd);
        return errno;
    }

    /** Entries: i64 next, i64 inode, i32 length of the name, i8 type, padded to 24 bytes; then the name. */
    private static int list(int fd, List<String> names) {
        byte[] buffer = new byte[4096];
        long cookie = 0;
        while (true) {
            int errno = fdReaddir(fd, data(buffer), buffer.length, cookie, SCRATCH);
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
                String name = new String(buffer, at + 24, length, StandardCharsets.UTF_8);
                if (!name.equals(".") && !name.equals("..")) {
                    names.add(name);
                }
                cookie = entry.loadLong(0);
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

    /** The number of bytes read, 0 at the end, or the negated errno. */
    static int read(int fd, byte[] bytes, int offset, int length) {
        scratch().storeInt(0, data(bytes) + offset);
        scratch().storeInt(4, length);
        int errno = fdRead(fd, SCRATCH, 1, SCRATCH + 8);
        return errno != 0 ? -errno : scratch().loadInt(8);
    }

    /** Writes all of the range. */
    static int write(int fd, byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            scratch().storeInt(0, data(bytes) + offset + done);
            scratch().storeInt(4, length - done);
            int errno = fdWrite(fd, SCRATCH, 1, SCRATCH + 8);
            if (errno != 0) {
                return errno;
            }
            done += scratch().loadInt(8);
        }
        return 0;
    }

    /** The new position, or the negated errno. */
    static long seek(int fd, long offset, int whence) {
        int errno = fdSeek(fd, offset, whence, SCRATCH);
        return errno != 0 ? -errno : scratch().loadLong(0);
    }

    /** The size of an open file, or the negated errno. */
    static long size(int fd) {
        int errno = fdFilestatGet(fd, SCRATCH);
        return errno != 0 ? -errno : scratch().loadLong(32);
    }

    static int resize(int fd, long size) {
        return fdFilestatSetSize(fd, size);
    }

    static int sync(int fd) {
        return fdSync(fd);
    }

    static int close(int fd) {
        return fdClose(fd);
    }
}
