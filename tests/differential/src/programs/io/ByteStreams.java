// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package io;

import static io.Attempts.attempt;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** Streams of bytes: marks, skips, pushing back, the methods that InputStream has of its own, what is closed. */
public class ByteStreams {
    private static byte[] bytes(int n) {
        byte[] b = new byte[n];
        for (int i = 0; i < n; i++) {
            b[i] = (byte) (i * 3);
        }
        return b;
    }

    public static void main(String[] args) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes(20), 5, 10);
        System.out.println(in.available() + " " + in.read() + in.skip(2) + in.read(new byte[4], 1, 2) + in.markSupported() + in.skip(100) + in.read() + in.read(new byte[0]) + in.read(new byte[1]) + in.skip(-5));
        in.reset();
        in.mark(1);
        System.out.println(Arrays.toString(in.readNBytes(4)) + Arrays.toString(in.readAllBytes()) + in.readNBytes(new byte[3], 0, 3));
        attempt("range", () -> in.read(new byte[2], 1, 2));
        attempt("null", () -> in.read(null));
        attempt("negative", () -> in.readNBytes(-1));
        attempt("skipNBytes", () -> {
            in.reset();
            in.skipNBytes(100);
            return "";
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream(1);
        out.write(300);
        out.write(bytes(5), 1, 3);
        out.writeBytes(bytes(2));
        System.out.println(Arrays.toString(out.toByteArray()) + out.size() + out.toString("ISO-8859-1").length());
        out.reset();
        attempt("size", () -> new ByteArrayOutputStream(-1));
        attempt("write range", () -> {
            out.write(bytes(2), 1, 2);
            return "";
        });
        BufferedInputStream buffered = new BufferedInputStream(new ByteArrayInputStream(bytes(100)), 8);
        buffered.read();
        buffered.mark(4);
        buffered.read(new byte[3]);
        buffered.reset();
        System.out.println(buffered.read() + " " + buffered.available() + buffered.skip(3));
        buffered.mark(2);
        buffered.read(new byte[50]);
        attempt("mark gone", () -> {
            buffered.reset();
            return "";
        });
        buffered.close();
        attempt("closed", buffered::read);
        attempt("buffer size", () -> new BufferedInputStream(in, 0));
        attempt("output buffer size", () -> new BufferedOutputStream(out, -1));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        BufferedOutputStream small = new BufferedOutputStream(sink, 4);
        small.write(bytes(3));
        System.out.print(sink.size() + " ");
        small.write(bytes(3));
        System.out.print(sink.size() + " ");
        small.write(bytes(9));
        small.write(1);
        System.out.print(sink.size() + " ");
        small.flush();
        System.out.println(sink.size());
        PushbackInputStream push = new PushbackInputStream(new ByteArrayInputStream(bytes(4)), 2);
        int first = push.read();
        push.unread(first);
        push.unread(200);
        System.out.println(push.read() + " " + push.available() + push.markSupported() + Arrays.toString(push.readAllBytes()));
        attempt("push too much", () -> {
            push.unread(bytes(3));
            return "";
        });
        attempt("mark", () -> {
            push.reset();
            return "";
        });
        InputStream trickle = new InputStream() {
            private int left = 7;

            @Override
            public int read() throws IOException {
                if (left == 2) {
                    left--;
                    throw new IOException("broken");
                }
                return left-- > 0 ? 65 : -1;
            }
        };
        System.out.println(trickle.read(new byte[10]) + " " + trickle.available() + trickle.markSupported() + trickle.skip(1) + trickle.read(new byte[3]));
        attempt("reset", () -> {
            trickle.reset();
            return "";
        });
        System.out.println(new SequenceInputStream(new ByteArrayInputStream(bytes(2)), new ByteArrayInputStream(bytes(3))).transferTo(sink) + " " + sink.size() + InputStream.nullInputStream().read() + new FilterInputStream(new ByteArrayInputStream(bytes(2))) {
        }.readAllBytes().length);
        InputStream none = InputStream.nullInputStream();
        none.close();
        attempt("closed null stream", none::read);
        OutputStream nowhere = OutputStream.nullOutputStream();
        nowhere.write(bytes(5));
        nowhere.close();
        attempt("closed null output", () -> {
            nowhere.write(1);
            return "";
        });
    }
}
