// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files.walk, find, list, walkFileTree and directory streams over one tree, which has a loop. */
public class TreeWalks {
    static Path tree;

    static void build() throws IOException {
        tree = Files.createDirectory(Path.of("tree"));
        for (String name : new String[] {"a", "a/deep", "a/deep/deeper", "b", "empty"}) {
            Files.createDirectory(tree.resolve(name));
        }
        for (String name : new String[] {"top.txt", "a/one.txt", "a/two.log", "a/deep/three.txt", "a/deep/deeper/four.log", "b/five.txt"}) {
            Files.writeString(tree.resolve(name), name);
        }
    }

    static List<String> sorted(Stream<Path> paths) {
        try (paths) {
            return paths.map(path -> path.toString()).sorted().collect(Collectors.toList());
        }
    }

    /** The directory is told in order, its entries are not: only what does not depend on their order is printed. */
    static class Recorder extends SimpleFileVisitor<Path> {
        final TreeSet<String> events = new TreeSet<>();
        final List<String> nesting = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            events.add("enter " + directory + " " + attributes.isDirectory());
            nesting.add(directory.toString());
            return directory.endsWith("deep") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean inside = nesting.get(nesting.size() - 1).equals("tree/a/deep")
                    || file.getParent().toString().equals(nesting.get(nesting.size() - 1));
            events.add("file " + file + " " + attributes.size() + " " + attributes.isRegularFile() + (inside ? "" : " out of place"));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            events.add("failed " + file + " " + problem);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
            nesting.remove("tree/a/deep");
            events.add("leave " + directory + " " + problem + " " + nesting.remove(directory.toString()));
            return FileVisitResult.CONTINUE;
        }
    }

    static void deleteTree() throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    public static void main(String[] args) throws IOException {
        build();
        System.out.println(sorted(Files.walk(tree)));
        System.out.println(sorted(Files.walk(tree, 0)) + " " + sorted(Files.walk(tree, 2)));
        System.out.println(sorted(Files.list(tree)));
        System.out.println(sorted(Files.find(tree, 9, (path, attributes) -> attributes.isRegularFile() && path.toString().endsWith(".txt"))));
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(tree.resolve("a"), "*.{txt,log}")) {
            TreeSet<String> names = new TreeSet<>();
            stream.forEach(path -> names.add(path.getFileName().toString()));
            System.out.println(names);
            try {
                stream.iterator();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        try (Stream<Path> walk = Files.walk(tree)) {
            List<Path> order = walk.collect(Collectors.toList());
            System.out.println(order.get(0) + " first, parents before children: "
                    + order.stream().skip(1).allMatch(path -> order.indexOf(path.getParent()) < order.indexOf(path)));
        }
        Recorder recorder = new Recorder();
        System.out.println(Files.walkFileTree(tree, recorder) == tree);
        recorder.events.forEach(System.out::println);
        int[] visits = new int[2];
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                visits[0]++;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                visits[1]++;
                return FileVisitResult.TERMINATE;
            }
        });
        System.out.println("terminated: " + (visits[0] >= 1) + " " + visits[1]);
        try {
            Files.walk(Path.of("missing"));
        } catch (IOException e) {
            System.out.println(e);
        }
        try {
            Files.walkFileTree(Path.of("missing"), new SimpleFileVisitor<>() {});
        } catch (IOException e) {
            System.out.println(e);
        }
        System.out.println(sorted(Files.walk(tree.resolve("top.txt"))));
        try {
            Files.walk(tree, -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Stream<Path> closed = Files.walk(tree);
        closed.close();
        try {
            closed.count();
        } catch (IllegalStateException e) {
            System.out.println("closed");
        }
        if (args.length == 0) {
            links();
        }
        deleteTree();
        System.out.println(Files.exists(tree));
    }

    static void links() throws IOException {
        Files.createSymbolicLink(tree.resolve("b/loop"), Path.of("."));
        System.out.println(sorted(Files.walk(tree.resolve("b"))));
        try {
            System.out.println(sorted(Files.walk(tree, FileVisitOption.FOLLOW_LINKS)));
        } catch (UncheckedIOException e) {
            System.out.println(e.getCause());
        }
        Recorder recorder = new Recorder();
        Files.walkFileTree(tree, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 9, recorder);
        recorder.events.stream().filter(event -> event.contains("loop")).forEach(System.out::println);
        Files.delete(tree.resolve("b/loop"));
    }
}
