// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** java.nio.channels.Channels: streams as channels, channels as streams, readers and writers. */
public class ChannelsAndStreams {
    /** Gives few bytes at once, and tells of one only. */
    private static final class Trickle extends FilterInputStream {
        Trickle(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            System.out.print("<" + length + ">");
            return super.read(bytes, offset, Math.min(length, 3000));
        }

        @Override
        public int available() throws IOException {
            return Math.min(super.available(), 1);
        }

        @Override
        public void close() {
            System.out.println("closed");
        }
    }

    public static void main(String[] args) throws IOException {
        streamsAsChannels();
        channelsAsStreams();
        texts();
        nulls();
    }

    private static void streamsAsChannels() throws IOException {
        byte[] bytes = new byte[20_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        ReadableByteChannel in = Channels.newChannel(new Trickle(bytes));
        ByteBuffer buffer = ByteBuffer.allocate(9_000);
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            System.out.println(" " + n + " " + buffer + " " + Arrays.hashCode(buffer.array()));
            buffer.clear();
        }
        System.out.println(in.read(ByteBuffer.allocate(0)) + " " + in.isOpen());
        in.close();
        in.close();
        try {
            in.read(buffer);
        } catch (ClosedChannelException e) {
            System.out.println(e + " " + in.isOpen());
        }

        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        WritableByteChannel out = Channels.newChannel(new OutputStream() {
            @Override
            public void write(int value) {
                sink.write(value);
            }

            @Override
            public void write(byte[] piece, int offset, int length) {
                System.out.print("[" + length + "]");
                sink.write(piece, offset, length);
            }
        });
        System.out.println(out.write(ByteBuffer.wrap(bytes)) + " " + out.write(ByteBuffer.allocateDirect(5)));
        System.out.println(Arrays.equals(bytes, Arrays.copyOf(sink.toByteArray(), bytes.length)) + " " + sink.size());
        out.close();
        try {
            out.write(ByteBuffer.allocate(1));
        } catch (ClosedChannelException e) {
            System.out.println(e);
        }
    }

    private static void channelsAsStreams() throws IOException {
        Path file = Path.of("data.bin");
        try (FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel);
                InputStream in = Channels.newInputStream(channel)) {
            out.write("hello ".getBytes(StandardCharsets.UTF_8));
            out.write('w');
            out.write(new byte[] {'x', 'o', 'r', 'l', 'd', 'x'}, 1, 4);
            System.out.println(channel.position() + " " + channel.size() + " " + in.available() + " " + in.read());
            channel.position(0);
            System.out.println(in.available() + " " + (char) in.read() + " " + in.skip(4) + " " + (char) in.read());
            System.out.println(in.skip(-3) + " " + new String(in.readNBytes(3), StandardCharsets.UTF_8));
            System.out.println(in.skip(100) + " " + in.skip(1) + " " + in.read() + " " + in.read(new byte[0]));
            try {
                in.read(new byte[3], 2, 2);
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e.getClass().getName());
            }
        }
        try (FileInputStream in = new FileInputStream("data.bin")) {
            System.out.println((Channels.newChannel(in) == in.getChannel()) + " " + in.getChannel().size());
        }
        try (FileOutputStream out = new FileOutputStream("data.bin", true)) {
            WritableByteChannel channel = Channels.newChannel(out);
            System.out.println((channel == out.getChannel()) + " " + channel.write(ByteBuffer.wrap(new byte[] {'!'})));
        }
        System.out.println(Files.readString(file));
        ReadableByteChannel few = Channels.newChannel(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        try (InputStream in = Channels.newInputStream(few)) {
            System.out.println(in.available() + " " + in.skip(1) + " " + in.read() + " " + in.read() + " " + in.read());
        }
        System.out.println(few.isOpen());
    }

    private static void texts() throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (Writer out = Channels.newWriter(Channels.newChannel(sink), "UTF-16BE")) {
            out.write("ünï\ncode");
        }
        System.out.println(Arrays.toString(sink.toByteArray()));
        ReadableByteChannel bytes = Channels.newChannel(new ByteArrayInputStream(sink.toByteArray()));
        try (BufferedReader in = new BufferedReader(Channels.newReader(bytes, StandardCharsets.UTF_16BE))) {
            System.out.println(in.readLine() + " " + in.readLine() + " " + in.readLine());
        }
        try (Reader in = Channels.newReader(
                Channels.newChannel(new ByteArrayInputStream(new byte[] {'a', (byte) 0xFF})), "UTF-8")) {
            System.out.println((char) in.read());
            System.out.println(in.read());
        } catch (MalformedInputException e) {
            System.out.println(e);
        }
        try {
            Channels.newReader(bytes, "no-such-charset");
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
    }

    private static void nulls() {
        for (Runnable call : new Runnable[] {
            () -> Channels.newChannel((InputStream) null),
            () -> Channels.newOutputStream((WritableByteChannel) null),
            () -> Channels.newReader(null, StandardCharsets.UTF_8),
            () -> Channels.newWriter(null, (String) null),
        }) {
            try {
                call.run();
            } catch (NullPointerException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
