// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls made by chance on a few files, directories and links, most of which fail; the tree after each round. */
public class RandomFiles {
    private static final String[] NAMES = {"a", "b", "c", "a/x", "a/y", "b/x", "b/z/q", "", "./c", "c/none", "link", "link/x", "a name"};

    private static Path pick(Path root, Random random) {
        return root.resolve(NAMES[random.nextInt(NAMES.length)]);
    }

    private static Object sorted(Stream<Path> paths) {
        try (paths) {
            return paths.map(Path::toString).sorted().collect(Collectors.toList());
        }
    }

    private static Object byPath(int call, Path p, Path q, int n) throws IOException {
        return switch (call) {
            case 0, 1 -> Files.createDirectory(p);
            case 2 -> Files.createDirectories(p);
            case 3, 4 -> Files.createFile(p);
            case 5, 6 -> Files.writeString(p, "text" + n);
            case 7 -> Files.writeString(p, "more", StandardOpenOption.APPEND);
            case 8 -> Files.writeString(p, "new", StandardOpenOption.CREATE_NEW);
            case 9 -> Files.readString(p);
            case 10 -> {
                Files.delete(p);
                yield "deleted";
            }
            case 11 -> Files.deleteIfExists(p);
            case 12 -> Files.move(p, q);
            case 13 -> Files.move(p, q, StandardCopyOption.REPLACE_EXISTING);
            case 14 -> Files.copy(p, q);
            case 15 -> Files.copy(p, q, StandardCopyOption.REPLACE_EXISTING);
            case 16 -> {
                List<String> names = new ArrayList<>();
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(p)) {
                    entries.forEach(each -> names.add(each.toString()));
                }
                Collections.sort(names);
                yield names;
            }
            case 17 -> sorted(Files.list(p));
            case 18 -> Files.exists(p) + " " + Files.isDirectory(p) + Files.isRegularFile(p) + Files.notExists(p) + Files.isSymbolicLink(p);
            case 19 -> Files.isDirectory(p) ? "directory" : Files.size(p);
            case 20 -> Files.createSymbolicLink(p, Path.of(new String[] {"a", "b", "nowhere", "."}[n % 4]));
            case 21 -> Files.readSymbolicLink(p);
            case 22 -> Files.isSameFile(p, q);
            case 23 -> Files.mismatch(p, q);
            case 24 -> Files.getLastModifiedTime(Files.setLastModifiedTime(p, FileTime.fromMillis(1000000L * n)));
            case 25 -> Files.readAttributes(p, "size,isDirectory,isSymbolicLink").get("isDirectory");
            case 26 -> {
                try (InputStream in = Files.newInputStream(p, StandardOpenOption.DELETE_ON_CLOSE)) {
                    yield in.read();
                }
            }
            case 27 -> Files.write(p, List.of("l1", "l2"), StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            case 28 -> sorted(Files.find(p, 3, (each, attributes) -> attributes.isRegularFile()));
            default -> Files.createLink(p, q);
        };
    }

    private static Object byFile(int call, File f, File g, int n) throws IOException {
        return switch (call) {
            case 0 -> f.mkdir() + " " + f.exists();
            case 1 -> f.mkdirs();
            case 2 -> f.createNewFile();
            case 3 -> f.delete();
            case 4 -> f.renameTo(g) + " " + g.exists();
            case 5 -> {
                String[] names = f.list();
                if (names != null) {
                    Arrays.sort(names);
                }
                yield Arrays.toString(names);
            }
            case 6 -> f.isFile() + " " + f.isDirectory() + (f.isDirectory() ? 0 : f.length());
            case 7 -> {
                try (FileInputStream in = new FileInputStream(f)) {
                    yield new String(in.readAllBytes());
                }
            }
            default -> {
                try (FileOutputStream out = new FileOutputStream(f, n % 2 == 0)) {
                    out.write('A' + n % 20);
                    yield "written";
                }
            }
        };
    }

    public static void main(String[] args) throws Exception {
        String absolute = Path.of("").toAbsolutePath().toString();
        String here = absolute.endsWith("/") ? absolute : absolute + "/";
        Random random = new Random(31);
        for (int round = 0; round < 25; round++) {
            Path root = Files.createDirectory(Path.of("r" + round));
            for (int i = 0; i < 60; i++) {
                Path p = pick(root, random);
                Path q = pick(root, random);
                int call = random.nextInt(39);
                int n = random.nextInt(60);
                String result;
                try {
                    result = String.valueOf(call < 30 ? byPath(call, p, q, n) : byFile(call - 30, p.toFile(), q.toFile(), n));
                } catch (IOException | UncheckedIOException e) {
                    result = e.toString();
                }
                System.out.println(round + "." + i + " " + call + " " + p + " " + q + ": " + result.replace(here + root, root.toString()));
            }
            System.out.println(sorted(Files.walk(root)));
        }
    }
}
