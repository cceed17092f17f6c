// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package files;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be said of paths without looking at files. */
public class PathSyntax {
    static final String[] TEXTS = {
        "", ".", "..", "/", "//", "a", "a/", "/a", "a/b", "a//b///c/", "/a/b/c", "../a", "a/../b", "/..", "/../a/./b/..", "./a", "A/z",
        "a/b/../../..", "x.txt", ".hidden"
    };

    static String attempt(java.util.function.Supplier<Object> action) {
        try {
            return String.valueOf(action.get());
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    public static void main(String[] args) {
        for (String text : TEXTS) {
            Path path = Path.of(text);
            System.out.println("'" + text + "' -> '" + path + "' abs=" + path.isAbsolute() + " root=" + path.getRoot() + " name="
                    + path.getFileName() + " parent=" + path.getParent() + " count=" + path.getNameCount() + " norm='"
                    + path.normalize() + "' hash=" + path.hashCode());
            List<String> names = new ArrayList<>();
            path.forEach(name -> names.add(name.toString()));
            System.out.println(names + " " + attempt(() -> path.getName(0)) + " " + attempt(() -> path.subpath(0, 2)));
        }
        for (String a : TEXTS) {
            for (String b : TEXTS) {
                Path left = Path.of(a);
                Path right = Path.of(b);
                System.out.println(left + " | " + right + ": " + left.resolve(right) + ", " + left.resolveSibling(right) + ", "
                        + attempt(() -> left.relativize(right)) + ", " + left.startsWith(right) + " " + left.endsWith(right)
                        + " " + Integer.signum(left.compareTo(right)) + " " + left.equals(right));
            }
        }
        System.out.println(Paths.get("a", "", "b/c", "d") + " " + Path.of("", "x") + " " + Path.of("/", "x", "/y"));
        System.out.println(attempt(() -> Path.of("a\0b")));
        try {
            Path.of("nul\0");
        } catch (InvalidPathException e) {
            System.out.println(e.getReason() + " " + e.getIndex() + " " + e.getInput().length());
        }
        System.out.println(attempt(() -> Path.of((String) null)));
        System.out.println(Path.of("/a/b").toUri() + " " + Path.of("/a b/%[]{}#?;x").toUri());
        System.out.println(Path.of(Path.of("/a b/c").toUri()) + " " + Path.of("c").toFile().getPath());
        List<Path> sorted = new ArrayList<>();
        for (String text : new String[] {"b", "a/b", "a", "B", "~", "a.b"}) {
            sorted.add(Path.of(text));
        }
        sorted.sort(null);
        System.out.println(sorted);
        String[] globs = {"*", "**", "*.java", "*.{java,class}", "a?c", "[a-c]*", "[!a-c]*", "a/*", "a/**", "**/*.java", "a\\*", "{a,b}/[xy].*", ".*"};
        String[] candidates = {"a", "A.java", "x.class", "abc", "a/c", "b/x.z", "a/b/C.java", "a*", "d", ".hidden", "a/y.q", ""};
        for (String glob : globs) {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            List<String> matching = new ArrayList<>();
            for (String candidate : candidates) {
                if (matcher.matches(Path.of(candidate))) {
                    matching.add(candidate);
                }
            }
            System.out.println(glob + " " + matching);
        }
        System.out.println(FileSystems.getDefault().getPathMatcher("regex:.*[0-9]").matches(Path.of("x7")));
        for (String bad : new String[] {"[", "{a", "{a{b}}", "a\\"}) {
            System.out.println(attempt(() -> FileSystems.getDefault().getPathMatcher("glob:" + bad)).split("[:\n]")[0]);
        }
        System.out.println(attempt(() -> FileSystems.getDefault().getPathMatcher("other:x")));
        System.out.println(FileSystems.getDefault().getSeparator() + " " + FileSystems.getDefault().isOpen() + " "
                + FileSystems.getDefault().provider().getScheme() + " " + FileSystems.getDefault().getRootDirectories().iterator().next()
                + Arrays.asList(Path.of("a").getFileSystem() == FileSystems.getDefault()));
    }
}
