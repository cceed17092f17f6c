// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Symbolic and hard links: made, followed, looked at, copied, moved, deleted. */
public class Links {
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

    static String kind(Path path) throws Exception {
        BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        BasicFileAttributes followed = Files.readAttributes(path, BasicFileAttributes.class);
        return own.isSymbolicLink() + " " + own.isRegularFile() + " " + own.isDirectory() + " / " + followed.isSymbolicLink() + " "
                + followed.isRegularFile() + " " + followed.isDirectory();
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(Path.of("d/sub"));
        Files.writeString(Path.of("d/file"), "content");
        Files.writeString(Path.of("d/sub/below"), "below");
        Path link = Path.of("link");
        attempt("make", () -> Files.createSymbolicLink(link, Path.of("d/file")));
        attempt("make again", () -> Files.createSymbolicLink(link, Path.of("d/file")));
        attempt("in missing", () -> Files.createSymbolicLink(Path.of("none/link"), Path.of("x")));
        attempt("dir link", () -> Files.createSymbolicLink(Path.of("dirlink"), Path.of("d")));
        attempt("dangling", () -> Files.createSymbolicLink(Path.of("dangling"), Path.of("nowhere")));
        attempt("relative", () -> Files.createSymbolicLink(Path.of("d/sub/up"), Path.of("below")));
        attempt("read link", () -> Files.readSymbolicLink(link));
        attempt("read other", () -> Files.readSymbolicLink(Path.of("d/sub/up")));
        attempt("read no link", () -> Files.readSymbolicLink(Path.of("d/file")));
        attempt("read none", () -> Files.readSymbolicLink(Path.of("none")));
        attempt("content", () -> Files.readString(link) + Files.readString(Path.of("dirlink/sub/up")));
        attempt("dot dot after link", () -> Files.readString(Path.of("dirlink/sub/../file")));
        attempt("kind", () -> kind(link) + ", " + kind(Path.of("dirlink")) + ", " + kind(Path.of("d/file")));
        attempt("kind of dangling", () -> kind(Path.of("dangling")));
        attempt("symbolic", () -> Files.isSymbolicLink(link) + " " + Files.isSymbolicLink(Path.of("d/file")) + " "
                + Files.isSymbolicLink(Path.of("dangling")) + " " + Files.isSymbolicLink(Path.of("none")));
        attempt("exists", () -> Files.exists(Path.of("dangling")) + " " + Files.exists(Path.of("dangling"), LinkOption.NOFOLLOW_LINKS)
                + " " + Files.notExists(Path.of("dangling")) + " " + Files.isDirectory(Path.of("dirlink")) + " "
                + Files.isDirectory(Path.of("dirlink"), LinkOption.NOFOLLOW_LINKS));
        attempt("same", () -> Files.isSameFile(link, Path.of("d/file")) + " " + Files.isSameFile(link, Path.of("d")) + " "
                + Files.isSameFile(link, link));
        attempt("same none", () -> Files.isSameFile(link, Path.of("none")));
        Path root = Path.of("").toRealPath();
        attempt("real", () -> root.relativize(link.toRealPath()) + " " + root.relativize(Path.of("dirlink/sub/up").toRealPath()) + " "
                + root.relativize(Path.of("d/./sub/../file").toRealPath(LinkOption.NOFOLLOW_LINKS)));
        attempt("real none", () -> Path.of("none").toRealPath());
        attempt("real dangling", () -> Path.of("dangling").toRealPath());
        attempt("canonical", () -> new File("dirlink/sub/../none").getCanonicalFile().toPath().equals(root.resolve("d/none")));
        attempt("write through", () -> Files.writeString(link, "changed"));
        attempt("seen", () -> Files.readString(Path.of("d/file")));
        attempt("write dangling", () -> Files.writeString(Path.of("dangling"), "made"));
        attempt("seen there", () -> Files.readString(Path.of("nowhere")));
        attempt("createFile on link", () -> Files.createFile(link));
        attempt("copy follows", () -> Files.copy(link, Path.of("copy")));
        attempt("copied", () -> Files.isSymbolicLink(Path.of("copy")) + Files.readString(Path.of("copy")));
        attempt("copy link", () -> Files.copy(link, Path.of("copy2"), LinkOption.NOFOLLOW_LINKS));
        attempt("copied link", () -> Files.readSymbolicLink(Path.of("copy2")));
        attempt("move link", () -> Files.move(Path.of("copy2"), Path.of("moved")));
        attempt("moved link", () -> Files.readSymbolicLink(Path.of("moved")) + " " + Files.exists(Path.of("d/file")));
        attempt("replace link", () -> Files.copy(Path.of("copy"), Path.of("moved"), StandardCopyOption.REPLACE_EXISTING));
        attempt("replaced", () -> Files.isSymbolicLink(Path.of("moved")) + " " + Files.readString(Path.of("d/file")));
        attempt("delete link", () -> {
            Files.delete(link);
            return Files.exists(Path.of("d/file"));
        });
        attempt("delete dir link", () -> {
            Files.delete(Path.of("dirlink"));
            return Files.exists(Path.of("d"));
        });
        attempt("hard", () -> Files.createLink(Path.of("hard"), Path.of("d/file")));
        attempt("hard again", () -> Files.createLink(Path.of("hard"), Path.of("d/file")));
        attempt("hard of none", () -> Files.createLink(Path.of("hard2"), Path.of("none")));
        attempt("hard is same", () -> Files.isSameFile(Path.of("hard"), Path.of("d/file")) + " "
                + Files.readAttributes(Path.of("hard"), BasicFileAttributes.class).fileKey()
                        .equals(Files.readAttributes(Path.of("d/file"), BasicFileAttributes.class).fileKey()));
        attempt("hard shares", () -> {
            Files.writeString(Path.of("hard"), "through hard");
            return Files.readString(Path.of("d/file"));
        });
        Files.createSymbolicLink(Path.of("one"), Path.of("two"));
        Files.createSymbolicLink(Path.of("two"), Path.of("one"));
        attempt("loop", () -> Files.readString(Path.of("one")));
        attempt("loop exists", () -> Files.exists(Path.of("one")) + " " + Files.notExists(Path.of("one")));
    }
}
