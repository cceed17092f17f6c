// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package io;

import static io.Attempts.attempt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Arrays;

/** DataInputStream and DataOutputStream: all types, modified UTF-8, ends in the middle. */
public class DataStreams {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(sink);
        out.writeBoolean(true);
        out.writeByte(300);
        out.writeShort(-2);
        out.writeChar('\uABCD');
        out.writeInt(Integer.MIN_VALUE);
        out.writeLong(-3L);
        out.writeFloat(-0f);
        out.writeDouble(Double.NaN);
        out.writeBytes("h\u00E9\u20AC");
        out.writeChars("\uD83D");
        out.writeUTF("a\0\u00E9\u20AC\uD83D\uDE00\uDE00");
        System.out.println(Arrays.toString(sink.toByteArray()) + out.size());
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(sink.toByteArray()));
        System.out.println(in.readBoolean() + " " + in.readByte() + " " + in.readUnsignedShort() + " " + (int) in.readChar() + " " + in.readInt() + " " + in.readLong() + " " + in.readFloat() + " " + in.readDouble() + " " + in.readUnsignedByte() + " " + in.skipBytes(1) + in.readByte() + in.readShort() + " " + in.readUTF().equals("a\0\u00E9\u20AC\uD83D\uDE00\uDE00"));
        attempt("at the end", in::readByte);
        for (int n = 0; n < 8; n++) {
            byte[] cut = Arrays.copyOf(sink.toByteArray(), n);
            attempt("long of " + n, () -> new DataInputStream(new ByteArrayInputStream(cut)).readLong());
        }
        attempt("int", () -> new DataInputStream(new ByteArrayInputStream(new byte[3])).readInt());
        attempt("readFully", () -> {
            new DataInputStream(new ByteArrayInputStream(new byte[3])).readFully(new byte[4]);
            return "";
        });
        attempt("readFully range", () -> {
            new DataInputStream(new ByteArrayInputStream(new byte[3])).readFully(new byte[4], 3, 2);
            return "";
        });
        for (byte[] bad : new byte[][] {{0, 1, -128}, {0, 2, -64, 'a'}, {0, 1, -64}, {0, 3, -32, -128, 'a'}, {0, 1, -16}, {0, 5, 'a'}, {0}, {0, 2, -32, -128}, {0, 0}}) {
            attempt(Arrays.toString(bad), () -> new DataInputStream(new ByteArrayInputStream(bad)).readUTF());
        }
        attempt("too long", () -> {
            out.writeUTF("\u20AC".repeat(30000));
            return "";
        });
        attempt("null", () -> {
            out.writeUTF(null);
            return "";
        });
        System.out.println(new DataInputStream(new ByteArrayInputStream("one\ntwo\r\nthree\rfour".getBytes())).readLine() + out.size());
    }
}
