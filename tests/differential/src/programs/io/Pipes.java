// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package io;

import static io.Attempts.attempt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;

/** Pipes between threads, ends that are closed or dead, sequences of streams. */
public class Pipes {
    public static void main(String[] args) throws Exception {
        attempt("not connected", () -> new PipedInputStream().read());
        attempt("not connected output", () -> {
            new PipedOutputStream().write(1);
            return "";
        });
        PipedInputStream in = new PipedInputStream(4);
        PipedOutputStream out = new PipedOutputStream(in);
        attempt("connected twice", () -> {
            out.connect(new PipedInputStream());
            return "";
        });
        attempt("size", () -> new PipedInputStream(0));
        Thread writer = new Thread(() -> {
            try (out) {
                for (int i = 0; i < 20; i++) {
                    out.write(i);
                }
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        writer.start();
        int sum = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            sum = sum * 3 + b;
        }
        writer.join();
        System.out.println(sum + " " + in.read() + in.available());
        in.close();
        attempt("closed", in::read);
        PipedReader reader = new PipedReader(8);
        PipedWriter text = new PipedWriter(reader);
        text.write("short");
        System.out.println((char) reader.read() + " " + reader.ready() + reader.read(new char[10]));
        text.close();
        System.out.println(reader.read());
        attempt("closed writer", () -> {
            text.write(1);
            return "";
        });
        SequenceInputStream sequence = new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(new byte[] {1, 2}), new ByteArrayInputStream(new byte[0]), new ByteArrayInputStream(new byte[] {3}))));
        System.out.println(sequence.read() + " " + sequence.available() + sequence.read(new byte[5]) + sequence.read(new byte[5]) + sequence.read());
        sequence.close();
        attempt("null in a sequence", () -> new SequenceInputStream(null, new ByteArrayInputStream(new byte[0])));
    }
}
