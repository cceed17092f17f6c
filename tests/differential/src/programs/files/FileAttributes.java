// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Sizes, kinds and times of files, and FileTime itself. */
public class FileAttributes {
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

    static void fileTimes() {
        FileTime[] times = {
            FileTime.fromMillis(0), FileTime.fromMillis(-1), FileTime.fromMillis(1_234_567_890_123L),
            FileTime.from(1, TimeUnit.DAYS), FileTime.from(-90, TimeUnit.MINUTES), FileTime.from(1_500_000_000, TimeUnit.SECONDS),
            FileTime.from(1_234_567, TimeUnit.MICROSECONDS), FileTime.from(-1, TimeUnit.NANOSECONDS),
            FileTime.from(1_709_208_000_050L, TimeUnit.MILLISECONDS)
        };
        for (FileTime time : times) {
            System.out.println(time + " " + time.toMillis() + " " + time.to(TimeUnit.SECONDS) + " " + time.to(TimeUnit.NANOSECONDS) + " "
                    + time.to(TimeUnit.HOURS) + " " + time.hashCode());
            for (FileTime other : times) {
                System.out.print(Integer.signum(time.compareTo(other)) + (time.equals(other) ? "= " : " "));
            }
            System.out.println();
        }
        System.out.println(FileTime.from(1, TimeUnit.SECONDS).equals(FileTime.fromMillis(1000)));
    }

    public static void main(String[] args) throws Exception {
        fileTimes();
        Path file = Path.of("file");
        Path directory = Path.of("directory");
        Files.writeString(file, "12345");
        Files.createDirectory(directory);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        System.out.println(attributes.size() + " " + attributes.isRegularFile() + attributes.isDirectory() + attributes.isSymbolicLink()
                + attributes.isOther());
        attributes = Files.readAttributes(directory, BasicFileAttributes.class);
        System.out.println(attributes.isRegularFile() + " " + attributes.isDirectory());
        long now = System.currentTimeMillis();
        System.out.println("new: " + (Math.abs(Files.getLastModifiedTime(file).toMillis() - now) < 60_000));
        System.out.println(Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L)));
        System.out.println(Files.getLastModifiedTime(file) + " " + file.toFile().lastModified());
        System.out.println(file.toFile().setLastModified(1_500_000_000_000L) + " " + Files.getLastModifiedTime(file));
        System.out.println(Files.setAttribute(file, "lastModifiedTime", FileTime.from(1_400_000_000, TimeUnit.SECONDS)));
        BasicFileAttributeView view = Files.getFileAttributeView(file, BasicFileAttributeView.class);
        view.setTimes(null, FileTime.fromMillis(1_300_000_000_000L), null);
        System.out.println(view.name() + " " + view.readAttributes().lastModifiedTime() + " " + view.readAttributes().lastAccessTime());
        System.out.println(new TreeMap<>(Files.readAttributes(file, "size,isDirectory,lastModifiedTime")));
        System.out.println(new TreeSet<>(Files.readAttributes(file, "*").keySet()));
        System.out.println(Files.getAttribute(file, "basic:size") + " " + Files.getAttribute(directory, "isDirectory"));
        attempt("unknown attribute", () -> Files.getAttribute(file, "nonsense"));
        attempt("unknown view", () -> Files.getAttribute(file, "martian:size"));
        attempt("several", () -> Files.getAttribute(file, "size,isOther"));
        attempt("of missing", () -> Files.readAttributes(Path.of("missing"), BasicFileAttributes.class));
        attempt("time of missing", () -> Files.setLastModifiedTime(Path.of("missing"), FileTime.fromMillis(0)));
        attempt("size of missing", () -> Files.size(Path.of("missing")));
        System.out.println(new File("missing").setLastModified(1) + " " + new File("missing").lastModified() + " " + new File("missing").length());
        attempt("negative", () -> new File("file").setLastModified(-1));
        Path copy = Files.copy(file, Path.of("copy"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        System.out.println(Files.getLastModifiedTime(copy));
        Files.copy(file, Path.of("plain"));
        System.out.println("copy is new: " + (Files.getLastModifiedTime(Path.of("plain")).toMillis() > 1_600_000_000_000L));
        Files.move(file, Path.of("moved"));
        System.out.println(Files.getLastModifiedTime(Path.of("moved")));
        System.out.println(Files.isHidden(Path.of(".x")) + " " + Files.isHidden(file) + " " + Files.isReadable(copy) + " "
                + Files.isWritable(copy) + " " + Files.isReadable(Path.of("missing")) + " " + Files.isExecutable(directory));
    }
}
