// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each operation of {@code Files} once as it should be and once as it fails. */
public class NioFiles {
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

    public static void main(String[] args) {
        attempt("write", () -> Files.writeString(Path.of("a.txt"), "eins\nzwei\n"));
        attempt("read", () -> Files.readString(Path.of("a.txt")));
        attempt("lines", () -> Files.readAllLines(Path.of("a.txt")));
        attempt("stream", () -> { try (Stream<String> s = Files.lines(Path.of("a.txt"))) { return s.collect(Collectors.toList()); } });
        attempt("size", () -> Files.size(Path.of("a.txt")));
        attempt("append", () -> Files.writeString(Path.of("a.txt"), "drei", StandardOpenOption.APPEND));
        attempt("bytes", () -> Arrays.toString(Files.readAllBytes(Path.of("a.txt"))));
        attempt("missing", () -> Files.readString(Path.of("none.txt")));
        attempt("missingdir", () -> Files.writeString(Path.of("none/x.txt"), ""));
        attempt("notdir", () -> Files.readString(Path.of("a.txt/x")));
        attempt("mkdir", () -> Files.createDirectory(Path.of("d")));
        attempt("mkdir2", () -> Files.createDirectory(Path.of("d")));
        attempt("mkdirs", () -> Files.createDirectories(Path.of("d/e/f")).endsWith("d/e/f"));
        attempt("rmdir", () -> { Files.delete(Path.of("d")); return 1; });
        attempt("del none", () -> { Files.delete(Path.of("q")); return 1; });
        attempt("delif", () -> Files.deleteIfExists(Path.of("q")));
        attempt("copy", () -> Files.copy(Path.of("a.txt"), Path.of("d/b.txt")));
        attempt("copy2", () -> Files.copy(Path.of("a.txt"), Path.of("d/b.txt")));
        attempt("copy3", () -> Files.copy(Path.of("a.txt"), Path.of("d/b.txt"), StandardCopyOption.REPLACE_EXISTING));
        attempt("move", () -> Files.move(Path.of("d/b.txt"), Path.of("d/c.txt")));
        attempt("move missing", () -> Files.move(Path.of("d/b.txt"), Path.of("d/z.txt")));
        attempt("list", () -> { try (Stream<Path> s = Files.list(Path.of("d"))) { return s.map(Path::toString).sorted().toList(); } });
        attempt("listfile", () -> { try (Stream<Path> s = Files.list(Path.of("a.txt"))) { return s.count(); } });
        attempt("listnone", () -> { try (Stream<Path> s = Files.list(Path.of("nn"))) { return s.count(); } });
        attempt("walk", () -> { try (Stream<Path> s = Files.walk(Path.of("d"))) { return s.map(Path::toString).sorted().toList(); } });
        attempt("readdir", () -> Files.readString(Path.of("d")));
        attempt("exists", () -> Files.exists(Path.of("d")) + " " + Files.isDirectory(Path.of("d")) + " " + Files.isRegularFile(Path.of("a.txt")) + Files.exists(Path.of("zz")));
        attempt("createNew", () -> { Files.newOutputStream(Path.of("a.txt"), StandardOpenOption.CREATE_NEW).close(); return 1; });
        attempt("createFile", () -> Files.createFile(Path.of("a.txt")));
        attempt("newBufferedWriter", () -> { try (BufferedWriter w = Files.newBufferedWriter(Path.of("w.txt"))) { w.write("äö"); w.newLine(); } return Files.size(Path.of("w.txt")); });
        attempt("writeLines", () -> Files.write(Path.of("l.txt"), List.of("x", "y")));
        attempt("big", () -> { byte[] b = new byte[200000]; for (int i = 0; i < b.length; i++) b[i] = (byte) (i * 7); Files.write(Path.of("big"), b); return Arrays.equals(b, Files.readAllBytes(Path.of("big"))); });
        attempt("many", () -> { Files.createDirectory(Path.of("many")); for (int i = 0; i < 300; i++) Files.writeString(Path.of("many/file-number-" + i), "" + i); return Files.exists(Path.of("many/file-number-299")); });
        attempt("attrs", () -> { var at = Files.readAttributes(Path.of("a.txt"), java.nio.file.attribute.BasicFileAttributes.class); return at.size() + " " + at.isDirectory() + at.isRegularFile(); });
        attempt("temp", () -> { Path p = Files.createTempFile(Path.of("d"), "pre", ".x"); return p.getFileName().toString().startsWith("pre") && Files.exists(p); });
    }
}
