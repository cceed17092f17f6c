// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package nio.file;

import static nio.file.Attempts.attempt;

import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** File systems in zip files: made, changed, read, by path and by URI, and what is none. */
public class ZipFileSystems {
    public static void main(String[] a) throws Exception {
        Path dir = Path.of("zips");
        Files.createDirectories(dir);
        Path zip = dir.resolve("a.zip");
        Files.deleteIfExists(zip);
        try (FileSystem fs = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(fs.getPath("/hello.txt"), "hello zip\n".repeat(50));
            Files.createDirectories(fs.getPath("/d/e"));
            Files.writeString(fs.getPath("/d/e/f.txt"), "f");
            Files.copy(fs.getPath("/hello.txt"), fs.getPath("/d/copy.txt"));
            Files.move(fs.getPath("d/e/f.txt"), fs.getPath("d/g.txt"));
            System.out.println(fs + " " + fs.isOpen() + fs.isReadOnly() + fs.getSeparator()
                    + fs.supportedFileAttributeViews().contains("basic"));
        }
        try (FileSystem fs = FileSystems.newFileSystem(zip)) {
            try (Stream<Path> s = Files.walk(fs.getPath("/"))) {
                System.out.println(s.map(Path::toString).sorted().collect(Collectors.toList()));
            }
            System.out.println(Files.readString(fs.getPath("/hello.txt")).length() + " "
                    + Files.size(fs.getPath("d/copy.txt")) + Files.isDirectory(fs.getPath("d")));
            Files.copy(fs.getPath("/d/g.txt"), dir.resolve("out.txt"), StandardCopyOption.REPLACE_EXISTING);
            attempt("none", () -> Files.readString(fs.getPath("/no")));
            attempt("del", () -> {
                Files.delete(fs.getPath("/d"));
                return 1;
            });
            Files.delete(fs.getPath("/d/e"));
            Files.delete(fs.getPath("/d/g.txt"));
            try (DirectoryStream<Path> ds = Files.newDirectoryStream(fs.getPath("/d"), "*.txt")) {
                for (Path p : ds)
                    System.out.println(
                            p + " " + p.toAbsolutePath().toUri().toString().replaceAll(".*!", "!"));
            }
            Files.setLastModifiedTime(fs.getPath("/hello.txt"), FileTime.fromMillis(1000000000000L));
            System.out.println(Files.getLastModifiedTime(fs.getPath("/hello.txt")));
        }
        System.out.println(Files.readString(dir.resolve("out.txt")));
        try (java.util.zip.ZipFile z = new java.util.zip.ZipFile(zip.toFile())) {
            System.out.println(z.stream()
                    .map(e -> e.getName() + ":" + e.getSize())
                    .sorted()
                    .toList());
        }
        URI u = URI.create("jar:" + zip.toUri());
        attempt("get", () -> FileSystems.getFileSystem(u));
        try (FileSystem fs = FileSystems.newFileSystem(u, Map.of())) {
            System.out.println(
                    Files.exists(Path.of(URI.create(u + "!/hello.txt"))) + " " + (FileSystems.getFileSystem(u) == fs));
            attempt("again", () -> FileSystems.newFileSystem(u, Map.of()));
        }
        Files.writeString(dir.resolve("b.zip"), "no zip");
        Files.writeString(dir.resolve("b.txt"), "no zip");
        attempt("bad", () -> FileSystems.newFileSystem(dir.resolve("b.zip")));
        attempt("bad", () -> FileSystems.newFileSystem(dir.resolve("b.txt")));
        attempt("missing", () -> FileSystems.newFileSystem(dir.resolve("c.zip")));
        attempt("scheme", () -> FileSystems.newFileSystem(URI.create("nope:x"), Map.of()));
        attempt("scheme", () -> FileSystems.getFileSystem(URI.create("nope:x")));
        attempt("file", () -> FileSystems.getFileSystem(URI.create("file:///")) == FileSystems.getDefault());
        attempt("file", () -> FileSystems.newFileSystem(URI.create("file:///"), Map.of()));
        attempt("scheme", () -> Path.of(URI.create("nope:x")));
        attempt("closed", () -> {
            FileSystem fs = FileSystems.newFileSystem(zip);
            fs.close();
            return Files.exists(fs.getPath("/x")) + "" + fs.isOpen() + Files.readString(fs.getPath("/hello.txt"));
        });
        for (String n : new String[] {"out.txt", "b.zip", "b.txt", "a.zip"}) Files.delete(dir.resolve(n));
        Files.delete(dir);
    }
}
