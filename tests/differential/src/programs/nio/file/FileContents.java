// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package nio.file;

import static nio.file.Attempts.attempt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** Files: reading, writing, options, copies and moves, directories and their walks, channels, and every refusal. */
public class FileContents {
    public static void main(String[] args) throws IOException {
        Path a = Path.of("a.txt");
        Files.writeString(a, "one\ntwo\r\nthree\u20AC");
        System.out.println(Files.size(a) + " " + Files.readAllLines(a) + Files.readString(a).length() + Files.exists(a) + Files.notExists(a) + Files.isRegularFile(a) + Files.isDirectory(a) + Files.isSameFile(a, Path.of("./a.txt")) + Files.mismatch(a, a));
        Files.write(a, List.of("four", "five"), StandardOpenOption.APPEND);
        try (Stream<String> lines = Files.lines(a)) {
            System.out.println(lines.map(String::length).toList());
        }
        attempt("create new", () -> Files.writeString(a, "x", StandardOpenOption.CREATE_NEW));
        attempt("not there", () -> Files.readString(Path.of("none")));
        attempt("write to what is not there", () -> Files.writeString(Path.of("none"), "x", StandardOpenOption.WRITE));
        attempt("read and append", () -> FileChannel.open(a, StandardOpenOption.READ, StandardOpenOption.APPEND));
        attempt("size of nothing", () -> Files.size(Path.of("none")));
        Files.write(Path.of("bad"), new byte[] {'a', -1});
        attempt("no text", () -> Files.readString(Path.of("bad")));
        attempt("no lines", () -> Files.readAllLines(Path.of("bad")));
        attempt("latin text", () -> Files.readString(Path.of("bad"), StandardCharsets.ISO_8859_1).length());
        Path b = Path.of("b.txt");
        Files.copy(a, b);
        attempt("copy over", () -> Files.copy(a, b));
        attempt("copy with replacement", () -> Files.copy(a, b, StandardCopyOption.REPLACE_EXISTING));
        attempt("move over", () -> Files.move(a, b));
        attempt("move", () -> Files.move(b, Path.of("c.txt")) + " " + Files.exists(b));
        attempt("move nothing", () -> Files.move(b, a));
        attempt("delete", () -> Files.deleteIfExists(b) + " " + Files.deleteIfExists(Path.of("c.txt")));
        attempt("delete nothing", () -> {
            Files.delete(b);
            return "";
        });
        Files.createDirectories(Path.of("d/e/f"));
        attempt("directory twice", () -> Files.createDirectory(Path.of("d")));
        attempt("directories twice", () -> Files.createDirectories(Path.of("d/e")));
        attempt("directory in nothing", () -> Files.createDirectory(Path.of("q/r")));
        attempt("delete a full directory", () -> {
            Files.delete(Path.of("d"));
            return "";
        });
        attempt("list a file", () -> Files.list(a).count());
        Files.createFile(Path.of("d/1"));
        Files.createFile(Path.of("d/e/2"));
        try (Stream<Path> walk = Files.walk(Path.of("d")); Stream<Path> found = Files.find(Path.of("d"), 9, (p, at) -> at.isRegularFile()); Stream<Path> list = Files.list(Path.of("d"))) {
            System.out.println(walk.sorted().toList() + " " + found.sorted().toList() + list.sorted().toList());
        }
        try (DirectoryStream<Path> ones = Files.newDirectoryStream(Path.of("d"), "[0-9]")) {
            ones.forEach(System.out::println);
            attempt("twice", ones::iterator);
        }
        Files.walkFileTree(Path.of("d"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
        System.out.println(Files.exists(Path.of("d")));
        try (SeekableByteChannel channel = Files.newByteChannel(a, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(4);
            channel.position(4);
            System.out.println(channel.read(buffer) + " " + channel.position() + channel.size() + channel.truncate(6).position() + channel.read(buffer.clear()));
            channel.position(10).write(ByteBuffer.wrap(new byte[] {1}));
            System.out.println(channel.size());
            attempt("negative", () -> channel.position(-1));
            channel.close();
            attempt("closed", channel::size);
        }
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_500_000_000_000L));
        BasicFileAttributes attributes = Files.readAttributes(a, BasicFileAttributes.class);
        System.out.println(Files.getLastModifiedTime(a) + " " + attributes.size() + attributes.isRegularFile() + attributes.isSymbolicLink() + Files.getAttribute(a, "size") + Files.readAttributes(a, "size,isDirectory"));
        attempt("no such attribute", () -> Files.getAttribute(a, "none"));
        Path temporary = Files.createTempFile(Path.of("."), "pre", ".suf");
        System.out.println(temporary.getFileName().toString().startsWith("pre") + " " + temporary.toString().endsWith(".suf") + Files.size(temporary));
        System.out.println(FileTime.fromMillis(-1) + " " + FileTime.fromMillis(5).compareTo(FileTime.fromMillis(6)) + FileTime.from(1, java.util.concurrent.TimeUnit.DAYS).toMillis());
    }
}
