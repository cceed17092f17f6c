// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package io;

import static io.Attempts.attempt;

import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/** File and RandomAccessFile: names and their parts, what exists, lengths, positions, modes. */
public class FilesAndRandomAccess {
    public static void main(String[] args) throws IOException {
        for (String name : new String[] {"a/b.txt", "/a//b/", "", ".", "..", "a/../b", "x.tar.gz", "a\\b", "./c"}) {
            File f = new File(name);
            System.out.println(name + ": " + f + " " + f.getName() + " " + f.getParent() + " " + f.isAbsolute() + " " + f.toPath() + " " + f.hashCode() + " " + new File("p", name) + " " + new File("/", name));
        }
        attempt("null", () -> new File((String) null));
        attempt("null child", () -> new File("a", null));
        File file = new File("data.bin");
        System.out.println(file.exists() + " " + file.length() + file.isFile() + file.delete() + file.createNewFile() + file.createNewFile() + file.exists() + file.canRead());
        try (RandomAccessFile r = new RandomAccessFile(file, "rw")) {
            r.writeInt(0x01020304);
            r.writeUTF("h\u00E9");
            r.seek(2);
            System.out.println(r.read() + " " + r.readShort() + " " + r.getFilePointer() + " " + r.length() + " " + r.skipBytes(100) + r.read() + r.skipBytes(-1));
            attempt("at the end", r::readByte);
            r.seek(20);
            System.out.println(r.length() + " " + r.read());
            r.write(new byte[] {1, 2, 3}, 1, 2);
            r.setLength(6);
            System.out.println(r.length() + " " + r.getFilePointer());
            attempt("negative", () -> {
                r.seek(-1);
                return "";
            });
            attempt("readFully", () -> {
                r.seek(4);
                r.readFully(new byte[9]);
                return "";
            });
        }
        attempt("mode", () -> new RandomAccessFile(file, "w"));
        attempt("set the length of what is read", () -> {
            try (RandomAccessFile r = new RandomAccessFile(file, "r")) {
                r.setLength(1);
                return "";
            }
        });
        attempt("set the length of what is closed", () -> {
            RandomAccessFile r = new RandomAccessFile(file, "rw");
            r.close();
            r.setLength(1);
            return "";
        });
        attempt("a negative length", () -> {
            try (RandomAccessFile r = new RandomAccessFile(file, "rw")) {
                r.setLength(-1);
                return "";
            }
        });
        attempt("write to what is read", () -> {
            try (RandomAccessFile r = new RandomAccessFile(file, "r")) {
                r.write(1);
                return "";
            } catch (EOFException | FileNotFoundException e) {
                return e;
            } catch (IOException e) {
                return "IOException";
            }
        });
        attempt("not there", () -> new FileInputStream("none"));
        attempt("a directory that is none", () -> new FileOutputStream("none/x"));
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            out.write("tail".getBytes());
        }
        try (FileInputStream in = new FileInputStream(file)) {
            System.out.println(in.available() + " " + in.skip(4) + in.read() + Arrays.toString(in.readAllBytes()) + in.read());
        }
        try (FileWriter w = new FileWriter("text")) {
            w.write("line\u20AC\n");
        }
        try (FileReader r = new FileReader("text")) {
            System.out.println(r.read(new char[99]) + " " + new File("text").length());
        }
        File dir = new File("d/e/f");
        System.out.println(dir.mkdir() + " " + dir.mkdirs() + dir.mkdirs() + dir.isDirectory() + new File("d").delete() + new File("d").list().length + new File("text").list() + file.renameTo(new File("d/moved")) + new File("d/moved").length() + Arrays.toString(new File("d").list((p, n) -> n.startsWith("m"))));
        attempt("closed", () -> {
            FileInputStream in = new FileInputStream("text");
            in.close();
            return in.read();
        });
    }
}
