// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumSet;

/** FileChannel, byte channels and the channels of streams. */
public class Channels {
    interface Action {
        Object run() throws Exception;
    }

    static void attempt(String name, Action action) {
        try {
            System.out.println(name + " = " + action.run());
        } catch (Exception e) {
            System.out.println(name + " ! " + e);
        }
    }

    static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    static String taken(ByteBuffer buffer) {
        buffer.flip();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void readAndWrite(Path path) throws Exception {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            System.out.println(channel.size() + " " + channel.position() + " " + channel.isOpen());
            System.out.println(channel.write(text("0123456789")) + " " + channel.position() + " " + channel.size());
            ByteBuffer buffer = ByteBuffer.allocate(4);
            System.out.println("at the end: " + channel.read(buffer));
            System.out.println(channel.position(2).read(buffer) + " " + taken(buffer) + " " + channel.position());
            ByteBuffer part = ByteBuffer.allocate(100);
            part.position(10).limit(13);
            System.out.println(channel.read(part, 7) + " " + part.position() + " " + channel.position() + " " + part.get(10));
            System.out.println(channel.write(text("ABC"), 4) + " " + channel.position());
            ByteBuffer direct = ByteBuffer.allocateDirect(20);
            System.out.println(channel.read(direct, 0) + " " + taken(direct));
            channel.position(20);
            channel.write(text("far"));
            System.out.println(channel.size() + " " + Arrays.toString(Files.readAllBytes(path)));
            ByteBuffer[] three = {ByteBuffer.allocate(2), ByteBuffer.allocate(3), ByteBuffer.allocate(100)};
            channel.position(0);
            System.out.println(channel.read(three) + " " + taken(three[0]) + " " + taken(three[1]) + " " + three[2].position());
            channel.position(0);
            System.out.println(channel.write(new ByteBuffer[] {text("x"), text(""), text("yz")}) + " " + channel.position());
            channel.position(15);
            System.out.println(channel.truncate(12).size() + " " + channel.position() + " " + channel.truncate(50).size());
            channel.force(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (FileChannel target = FileChannel.open(
                    Path.of("target"), EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
                System.out.println(channel.transferTo(1, 5, target) + " " + channel.transferTo(100, 5, target) + " " + target.position());
                channel.position(0);
                System.out.println(target.transferFrom(channel, 2, 4) + " " + channel.position() + " " + target.transferFrom(channel, 99, 4));
            }
            System.out.println(Files.readString(Path.of("target")) + " " + bytes.size());
            attempt("negative position", () -> channel.position(-1));
            attempt("negative read", () -> channel.read(ByteBuffer.allocate(1), -1));
            attempt("negative size", () -> channel.truncate(-1));
            attempt("read-only buffer", () -> channel.read(ByteBuffer.allocate(1).asReadOnlyBuffer()));
            attempt("no room", () -> channel.read(ByteBuffer.allocate(0)));
        }
    }

    static void modes(Path path) throws Exception {
        FileChannel reader = FileChannel.open(path);
        attempt("write to reader", () -> reader.write(text("x")));
        attempt("truncate reader", () -> reader.truncate(0));
        reader.close();
        reader.close();
        attempt("closed", () -> reader.read(ByteBuffer.allocate(1)) + " " + reader.isOpen());
        attempt("closed size", () -> reader.size());
        FileChannel writer = FileChannel.open(path, StandardOpenOption.WRITE);
        attempt("read from writer", () -> writer.read(ByteBuffer.allocate(1)));
        writer.close();
        try (FileChannel append = FileChannel.open(path, StandardOpenOption.APPEND)) {
            System.out.println(append.position() == append.size());
            append.write(text("+end"));
            System.out.println(append.position() == append.size());
        }
        System.out.println(Files.readString(path));
        attempt("missing", () -> FileChannel.open(Path.of("missing")));
        attempt("missing to write", () -> FileChannel.open(Path.of("missing"), StandardOpenOption.WRITE));
        attempt("new", () -> FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        attempt("read and append", () -> FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.APPEND));
        attempt("append and truncate", () -> FileChannel.open(path, StandardOpenOption.APPEND, StandardOpenOption.TRUNCATE_EXISTING));
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING).close();
        System.out.println(Files.size(path));
        Path gone = Path.of("gone");
        try (SeekableByteChannel channel = Files.newByteChannel(
                gone, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            System.out.println(channel.write(text("temporary")) + " " + channel.position() + " " + channel.size());
        }
        System.out.println("deleted: " + Files.notExists(gone));
    }

    static void channelsOfStreams() throws Exception {
        File file = new File("stream");
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write("abcdef".getBytes(StandardCharsets.UTF_8));
            System.out.println(out.getChannel().position() + " " + (out.getChannel() == out.getChannel()));
            out.getChannel().position(2);
            out.write('X');
        }
        try (FileInputStream in = new FileInputStream(file)) {
            System.out.println((char) in.read() + " " + in.getChannel().position() + " " + in.available());
            in.getChannel().position(2);
            System.out.println((char) in.read() + " " + new String(in.readAllBytes()));
            attempt("write", () -> in.getChannel().write(text("y")));
            in.getChannel().close();
            attempt("stream closed with its channel", () -> in.read());
        }
        try (RandomAccessFile random = new RandomAccessFile(file, "rw")) {
            random.seek(1);
            FileChannel channel = random.getChannel();
            System.out.println(channel.position() + " " + channel.size());
            channel.write(text("BC"));
            System.out.println(random.getFilePointer() + " " + random.readLine());
        }
        System.out.println(Files.readString(file.toPath()));
    }

    public static void main(String[] args) throws Exception {
        readAndWrite(Path.of("file"));
        modes(Path.of("file"));
        channelsOfStreams();
    }
}
