// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files through {@code java.io}. */
public class IoFiles {
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

    public static void main(String[] args) throws Exception {
        try (FileOutputStream out = new FileOutputStream("a.txt")) {
            out.write("eins\nzwei\ndrei".getBytes("UTF-8"));
        }
        System.out.println(new File("d").mkdir());
        attempt("file", () -> { File f = new File("a.txt"); return f.exists() + " " + f.length() + " " + f.isFile() + " " + f.getName() + " " + f.canRead() + " " + f.canWrite() + " " + (f.lastModified() > 1_000_000_000_000L); });
        attempt("filenone", () -> { File f = new File("nn.txt"); return f.exists() + " " + f.length() + " " + f.isFile() + " " + f.delete() + " " + f.canRead() + f.list(); });
        attempt("mkdirs by a detour", () -> new File("detour/none/../made").mkdirs() + " " + new File("detour/none").exists() + new File("detour/made").exists());
        attempt("fis none", () -> new FileInputStream("nn.txt"));
        attempt("fis dir", () -> new FileInputStream("d"));
        attempt("fos dir", () -> new FileOutputStream("d"));
        attempt("fos none", () -> new FileOutputStream("nn/x"));
        attempt("reader", () -> { try (BufferedReader r = new BufferedReader(new FileReader("a.txt"))) { return r.readLine() + r.readLine() + r.readLine() + r.readLine(); } });
        attempt("writer", () -> { try (FileWriter w = new FileWriter("fw.txt")) { w.write("hello"); } try (FileWriter w = new FileWriter("fw.txt", true)) { w.write(" there"); } return new File("fw.txt").length(); });
        attempt("print", () -> { try (PrintWriter w = new PrintWriter(new FileWriter("pw.txt"))) { w.printf("%d%n", 3); } return Files.readString(Path.of("pw.txt")); });
        attempt("newfile", () -> new File("nf").createNewFile() + " " + new File("nf").createNewFile());
        attempt("newfile2", () -> new File("nn/nf").createNewFile());
        attempt("mkdirf", () -> new File("m").mkdir() + " " + new File("m").mkdir() + " " + new File("n/o/p").mkdirs());
        attempt("rename", () -> new File("nf").renameTo(new File("m/nf")) + " " + new File("nf").renameTo(new File("m/x")));
        attempt("flist", () -> { String[] l = new File("m").list(); Arrays.sort(l); return Arrays.toString(l); });
        attempt("skip", () -> { try (FileInputStream in = new FileInputStream("a.txt")) { return in.available() + " " + in.skip(5) + " " + in.read() + " " + in.available() + " " + in.readAllBytes().length + " " + in.read(); } });
        attempt("closed", () -> { FileInputStream in = new FileInputStream("a.txt"); in.close(); in.close(); return in.read(); });
        attempt("raf", () -> { try (RandomAccessFile r = new RandomAccessFile("raf", "rw")) { r.writeInt(42); r.writeUTF("hé"); r.seek(0); return r.readInt() + r.readUTF() + " " + r.length() + " " + r.getFilePointer(); } });
        attempt("raf none", () -> new RandomAccessFile("nonex", "r"));
        attempt("setmod", () -> new File("a.txt").setLastModified(1_500_000_000_000L) + " " + new File("a.txt").lastModified() + " " + Files.getLastModifiedTime(Path.of("a.txt")).toMillis());
        attempt("many", () -> {
            for (int i = 0; i < 300; i++) {
                new FileOutputStream("d/file-number-" + i).close();
            }
            return new File("d").list().length;
        });
    }
}
