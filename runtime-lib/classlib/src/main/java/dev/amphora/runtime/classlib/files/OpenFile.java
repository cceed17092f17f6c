// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.Disposal;
import dev.amphora.runtime.classlib.StandardOutput;
import java.io.FileNotFoundException;
import java.io.IOException;

/** A file that is open, for one stream or channel or for several that share it. Closed when nobody has it any more. */
public final class OpenFile {
    /** The host's number for it, apart from the object that the program holds. */
    private static final class Descriptor extends Disposal {
        final int fd;

        Descriptor(OpenFile owner, int fd) {
            super(owner);
            this.fd = fd;
        }

        @Override
        protected void dispose() {
            WasiFiles.close(fd);
        }
    }

    private final int fd;
    /** Null for the standard streams, which stay open. */
    private final Descriptor descriptor;

    private final boolean directory;
    private final String deletedAtEnd;
    private boolean open = true;

    /** A descriptor that {@link WasiFiles#open} has given. */
    OpenFile(int fd, boolean directory, String deletedAtEnd) {
        this.fd = fd;
        this.descriptor = new Descriptor(this, fd);
        this.directory = directory;
        this.deletedAtEnd = deletedAtEnd;
    }

    private OpenFile(int standardStream) {
        this.fd = standardStream;
        this.descriptor = null;
        this.directory = false;
        this.deletedAtEnd = null;
    }

    /** Standard input (0), output (1) or error (2), without what the class library holds back of it. */
    public static OpenFile standardStream(int number) {
        return new OpenFile(number);
    }

    /** Opens a file for reading. */
    public static OpenFile forReading(String path) throws FileNotFoundException {
        int fd = path.isEmpty() ? -Errno.NOENT : WasiFiles.open(path, true, true, false, 0, 0);
        if (fd < 0) {
            throw FileErrors.notOpened(path, -fd);
        }
        if (WasiFiles.status(fd).isDirectory()) {
            WasiFiles.close(fd);
            throw FileErrors.notOpened(path, Errno.ISDIR);
        }
        return new OpenFile(fd, false, null);
    }

    /** Opens a file for writing, makes it if need be, and empties it or goes to its end. */
    public static OpenFile forWriting(String path, boolean append) throws FileNotFoundException {
        int flags = append ? WasiFiles.CREATE : WasiFiles.CREATE | WasiFiles.TRUNCATE;
        return forWriting(path, false, flags, append ? WasiFiles.APPEND : 0);
    }

    /** Opens a file for reading, or for both, in which case it is made if need be. */
    public static OpenFile forRandomAccess(String path, boolean write) throws FileNotFoundException {
        return write ? forWriting(path, true, WasiFiles.CREATE, 0) : forReading(path);
    }

    private static OpenFile forWriting(String path, boolean read, int openFlags, int fdFlags)
            throws FileNotFoundException {
        int fd = path.isEmpty() ? -Errno.NOENT : WasiFiles.open(path, true, read, true, openFlags, fdFlags);
        if (fd < 0) {
            throw FileErrors.notOpened(path, openError(path, -fd));
        }
        return new OpenFile(fd, false, null);
    }

    /** Hosts disagree on what is wrong with opening a directory for writing. */
    static int openError(String path, int errno) {
        boolean vague = errno != Errno.EXIST && errno != Errno.NOENT && errno != Errno.NOTDIR;
        return vague && WasiFiles.status(path, true).isDirectory() ? Errno.ISDIR : errno;
    }

    public boolean isOpen() {
        return open;
    }

    private int descriptor() throws IOException {
        if (!open) {
            throw new IOException("Stream Closed");
        }
        return fd;
    }

    /** Hosts disagree on what is wrong with reading a directory; a right that was not asked for is missing on purpose. */
    private long checked(long result) throws IOException {
        if (result < 0) {
            int errno = (int) -result;
            throw FileErrors.failure(directory ? Errno.ISDIR : errno == Errno.NOTCAPABLE ? Errno.BADF : errno);
        }
        return result;
    }

    /** The number of bytes read, 0 at the end. */
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return (int) checked(WasiFiles.read(descriptor(), buffer, offset, length));
    }

    /** The next byte, or -1 at the end. */
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 0 ? -1 : one[0] & 0xFF;
    }

    /** Reads from a place in the file, wherever this stands. */
    public int read(long position, byte[] buffer, int offset, int length) throws IOException {
        return (int) checked(WasiFiles.readAt(descriptor(), position, buffer, offset, length));
    }

    public void write(byte[] buffer, int offset, int length) throws IOException {
        if (descriptor == null) {
            // What was printed before comes first.
            StandardOutput.flushOutput();
        }
        checked(-WasiFiles.write(descriptor(), buffer, offset, length));
    }

    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** Writes to a place in the file, wherever this stands. */
    public void write(long position, byte[] buffer, int offset, int length) throws IOException {
        checked(-WasiFiles.writeAt(descriptor(), position, buffer, offset, length));
    }

    public long position() throws IOException {
        return checked(WasiFiles.seek(descriptor(), 0, WasiFiles.FROM_HERE));
    }

    public void position(long position) throws IOException {
        checked(WasiFiles.seek(descriptor(), position, WasiFiles.FROM_START));
    }

    /** Goes on by so many bytes, past the end too; where that is. */
    public long skip(long bytes) throws IOException {
        return checked(WasiFiles.seek(descriptor(), bytes, WasiFiles.FROM_HERE));
    }

    public void toEnd() throws IOException {
        checked(WasiFiles.seek(descriptor(), 0, WasiFiles.FROM_END));
    }

    public long length() throws IOException {
        Status status = WasiFiles.status(descriptor());
        checked(-status.errno());
        return status.size();
    }

    public void length(long length) throws IOException {
        int errno = WasiFiles.resize(descriptor(), length);
        // Hosts differ in what they call it that the file is not open for writing; POSIX says this.
        checked(errno == Errno.BADF || errno == Errno.NOTCAPABLE ? -Errno.INVAL : -errno);
    }

    /** Bytes from here to the end of the file; 0 where there is no telling, as for a pipe. */
    public int available() throws IOException {
        long position = WasiFiles.seek(descriptor(), 0, WasiFiles.FROM_HERE);
        return position < 0 ? 0 : (int) Math.max(0, Math.min(length() - position, Integer.MAX_VALUE));
    }

    public void sync() throws IOException {
        checked(-WasiFiles.sync(descriptor()));
    }

    public void close() throws IOException {
        if (!open) {
            return;
        }
        open = false;
        if (descriptor != null && descriptor.forget()) {
            int errno = WasiFiles.close(fd);
            if (deletedAtEnd != null && !directory) {
                WasiFiles.delete(deletedAtEnd);
            }
            if (errno != 0) {
                throw FileErrors.failure(errno);
            }
        }
    }
}
