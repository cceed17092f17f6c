// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package nio.file;

import static nio.file.Attempts.attempt;

import java.nio.file.Path;
import java.nio.file.Paths;

/** Path: parts, resolution, relative paths, normal forms, order, what is no path. */
public class PathParts {
    public static void main(String[] args) {
        for (String text : new String[] {"/a/b/c", "a/b", "", "/", "a//b/", "./a/../b", "../..", "/..", "a/.", "x"}) {
            Path p = Path.of(text);
            System.out.println("[" + text + "] " + p + " " + p.getFileName() + " " + p.getParent() + " " + p.getRoot() + " " + p.getNameCount() + " " + p.isAbsolute() + " " + p.normalize() + " " + p.hashCode() + " " + p.resolve("z") + " " + p.resolve("/z") + " " + p.resolve("") + " " + p.resolveSibling("s") + " " + p.startsWith("a") + p.endsWith("b") + p.startsWith("/") + " " + p.iterator().hasNext());
            attempt("name", () -> p.getName(0));
            attempt("name 5", () -> p.getName(5));
            attempt("subpath", () -> p.subpath(0, 2));
        }
        String[][] pairs = {{"/a/b", "/a/c/d"}, {"a", "a"}, {"a/b", "a"}, {"", "x"}, {"a", "../b"}, {"..", "a"}, {"/", "/a"}, {"a/./b", "a/c"}, {"/a", "b"}};
        for (String[] p : pairs) {
            attempt(p[0] + " to " + p[1], () -> Path.of(p[0]).relativize(Path.of(p[1])));
        }
        System.out.println(Path.of("a", "b", "", "c") + " " + Paths.get("/x", "../y").normalize() + " " + Path.of("a").compareTo(Path.of("b")) + Path.of("a/b").equals(Path.of("a//b")) + Path.of("a/b/c").subpath(1, 3) + Path.of("a/b/c").startsWith(Path.of("a/b")) + Path.of("ab").startsWith("a") + Path.of("/a/b").endsWith("a/b") + Path.of("/a").endsWith("/a") + Path.of("x").getFileSystem().getSeparator());
        attempt("zero byte", () -> Path.of("a\0b"));
        attempt("null", () -> Path.of(null));
        attempt("null other", () -> Path.of("a").resolve((String) null));
        attempt("subpath backwards", () -> Path.of("a/b").subpath(1, 1));
        attempt("remove", () -> {
            var i = Path.of("a/b").iterator();
            i.next();
            i.remove();
            return "";
        });
        StringBuilder names = new StringBuilder();
        Path.of("/p/q/r").forEach(n -> names.append(n).append(' '));
        System.out.println(names + " " + Path.of("/a b/c%").toUri() + " " + Path.of(java.net.URI.create("file:///a%20b")));
        for (String glob : new String[] {"glob:*.java", "glob:**/*.txt", "glob:{a,b}*", "glob:[!x]?", "regex:.*\\.c", "glob:a\\*", "GLOB:*"}) {
            var matcher = Path.of("").getFileSystem().getPathMatcher(glob);
            StringBuilder text = new StringBuilder(glob);
            for (String p : new String[] {"X.java", "d/X.java", "d/e.txt", "e.txt", "ab", "yz", "xz", "m.c", "a*", ""}) {
                text.append(matcher.matches(Path.of(p)) ? " " + p : "");
            }
            System.out.println(text);
        }
        for (String bad : new String[] {"*.java", "glob:[", "glob:{a", "foo:bar", "glob:{a,{b}}", "glob:\\", "glob:[a/b]", "regex:("}) {
            attempt(bad, () -> Path.of("").getFileSystem().getPathMatcher(bad));
        }
    }
}
