// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.runtime.classlib.files.FileQueries;
import dev.amphora.runtime.classlib.files.OpenFile;
import dev.amphora.runtime.classlib.files.OpenFileChannel;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** See {@link java.io.RandomAccessFile}. */
public class RandomAccessFile implements DataInput, DataOutput, Closeable {
    private final OpenFile file;
    private final boolean writable;
    private final boolean synced;
    private final DataInputStream in = new DataInputStream(new Input());
    private final DataOutputStream out = new DataOutputStream(new Output());
    private FileChannel channel;

    public RandomAccessFile(String name, String mode) throws FileNotFoundException {
        this(new File(name), mode);
    }

    public RandomAccessFile(File file, String mode) throws FileNotFoundException {
        boolean write = mode.equals("rw") || mode.equals("rws") || mode.equals("rwd");
        if (!write && !mode.equals("r")) {
            throw new IllegalArgumentException(
                    "Illegal mode \"" + mode + "\" must be one of \"r\", \"rw\", \"rws\", or \"rwd\"");
        }
        this.file = OpenFile.forRandomAccess(FileQueries.checked(file.getPath()), write);
        this.writable = write;
        this.synced = mode.length() == 3;
    }

    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            return file.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if ((offset | length) < 0 || length > bytes.length - offset) {
                throw new IndexOutOfBoundsException();
            }
            if (length == 0) {
                return 0;
            }
            int count = file.read(bytes, offset, length);
            return count == 0 ? -1 : count;
        }
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if ((offset | length) < 0 || length > bytes.length - offset) {
                throw new IndexOutOfBoundsException();
            }
            file.write(bytes, offset, length);
            if (synced) {
                file.sync();
            }
        }
    }

    public final FileDescriptor getFD() {
        return new FileDescriptor(file);
    }

    public final FileChannel getChannel() {
        if (channel == null) {
            channel = new OpenFileChannel(file, true, writable, false);
        }
        return channel;
    }

    public int read() throws IOException {
        return in.read();
    }

    public int read(byte[] bytes) throws IOException {
        return in.read(bytes, 0, bytes.length);
    }

    public int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, length);
    }

    public long getFilePointer() throws IOException {
        return file.position();
    }

    public void seek(long position) throws IOException {
        if (position < 0) {
            throw new IOException("Negative seek offset");
        }
        file.position(position);
    }

    public long length() throws IOException {
        return file.length();
    }

    public void setLength(long length) throws IOException {
        file.length(length);
        if (file.position() > length) {
            file.position(length);
        }
    }

    @Override
    public int skipBytes(int count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        long from = file.position();
        long to = Math.max(from, Math.min(from + count, file.length()));
        file.position(to);
        return (int) (to - from);
    }

    @Override
    public String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            line.append((char) c);
            c = in.read();
        }
        if (c == '\r') {
            long after = file.position();
            if (in.read() != '\n') {
                file.position(after);
            }
        }
        return line.toString();
    }

    @Override
    public void readFully(byte[] bytes) throws IOException {
        in.readFully(bytes);
    }

    @Override
    public void readFully(byte[] bytes, int offset, int length) throws IOException {
        in.readFully(bytes, offset, length);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    public String readUTF() throws IOException {
        return in.readUTF();
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public void writeByte(int value) throws IOException {
        out.writeByte(value);
    }

    @Override
    public void writeShort(int value) throws IOException {
        out.writeShort(value);
    }

    @Override
    public void writeChar(int value) throws IOException {
        out.writeChar(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        out.writeInt(value);
    }

    @Override
    public void writeLong(long value) throws IOException {
        out.writeLong(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        out.writeFloat(value);
    }

    @Override
    public void writeDouble(double value) throws IOException {
        out.writeDouble(value);
    }

    @Override
    public void writeBytes(String value) throws IOException {
        out.writeBytes(value);
    }

    @Override
    public void writeChars(String value) throws IOException {
        out.writeChars(value);
    }

    @Override
    public void writeUTF(String value) throws IOException {
        out.writeUTF(value);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
