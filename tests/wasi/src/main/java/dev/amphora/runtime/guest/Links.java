// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.guest;

import static dev.amphora.runtime.guest.Guest.*;

import java.nio.charset.StandardCharsets;

/** Links that stay inside. */
final class Links {
    private Links() {}

    static void run() {
        expect(0, createDirectory("dir"), "create");
        create("dir/file", "contents");
        expect(0, symlink("dir/file", "link"), "symlink");
        expect(EXIST, symlink("other", "link"), "symlink over another");
        check("contents".equals(contents(ROOT, "link")), "through a link");
        check(open(ROOT, "link", 0, 0, 2, 0) == -LOOP, "a link that is not followed");
        expect(0, stat(ROOT, "link", 0), "stat of a link");
        check(resultInt(16) % 256 == 7, "is a link");
        expect(0, stat(ROOT, "link", FOLLOW), "stat through a link");
        check(resultInt(16) % 256 == 4, "is a file");
        byte[] name = bytes("link");
        byte[] target = new byte[50];
        expect(0, Preview1.pathReadlink(ROOT, address(name), 4, address(target), 50, result()), "readlink");
        check("dir/file".equals(new String(target, 0, resultInt(0), StandardCharsets.UTF_8)), "target");
        expect(0, symlink("../dir/file", "dir/up"), "a link up and down");
        check("contents".equals(contents(ROOT, "dir/up")), "through a link up and down");
        expect(0, symlink("loop2", "loop1"), "symlink");
        expect(0, symlink("loop1", "loop2"), "symlink");
        check("errno 32".equals(contents(ROOT, "loop1")), "links in a circle");
        expect(0, symlink("nowhere", "dangling"), "a link to nowhere");
        check("errno 44".equals(contents(ROOT, "dangling")), "through a link to nowhere");
        expect(0, link(ROOT, "dir/file", ROOT, "hard"), "hard link");
        expect(0, stat(ROOT, "hard", 0), "stat");
        check(resultLong(24) == 2, "two names");
        expect(EXIST, link(ROOT, "dir/file", ROOT, "hard"), "hard link over another");
        check(link(ROOT, "dir", ROOT, "hardDirectory") != 0, "hard link to a directory");
        expect(0, unlink("dir/file"), "unlink");
        check("contents".equals(contents(ROOT, "hard")), "the other name");
        expect(0, unlink("link"), "unlink a link");
        expect(0, unlink("dangling"), "unlink a dangling link");
    }
}
