// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.guest;

import static dev.amphora.runtime.guest.Guest.*;

/** Ways out of the grant, none of which may work. */
final class HostilePaths {
    private static final int TRIES = 3000;

    private HostilePaths() {}

    /** Beside the granted directory is {@code secret.txt}; inside are links of the host to it and to where it is. */
    static void run() {
        expect(0, createDirectory("inside"), "create");
        for (String path : new String[] {
            "../secret.txt",
            "inside/../../secret.txt",
            "./../secret.txt",
            "inside/./.././../secret.txt",
            "..//secret.txt",
            "/secret.txt",
            "/etc/passwd",
            "//etc/passwd",
            "out/secret.txt",
            "secret",
            "absolute",
            "inside/../out/secret.txt",
            "out/../secret.txt",
            ".."
        }) {
            refused(path);
        }
        expect(PERM, symlink("/etc", "etc"), "a link to an absolute path");
        int up = symlink("../..", "up");
        if (up == 0) {
            check(contents(ROOT, "up/etc/passwd").startsWith("errno "), "through a link up");
        }
        check("errno 44".equals(contents(ROOT, "inside/absent")), "what is inside is only absent");
        check(contents(ROOT, "a\\0b").startsWith("errno "), "a path with NUL");
        acrossGrants();
    }

    /** Whatever is tried with a path that leads out. */
    private static void refused(String path) {
        check(contents(ROOT, path).startsWith("errno "), "open " + path);
        check(openFile(path, CREATE) < 0, "create " + path);
        check(openFile(path, CREATE | TRUNCATE) < 0, "truncate " + path);
        check(stat(ROOT, path, FOLLOW) != 0, "stat " + path);
        check(createDirectory(path + "/new") != 0, "create a directory in " + path);
        check(rename(ROOT, path, ROOT, "taken") != 0 || unlink("taken") == 0, "rename " + path);
        check(rename(ROOT, "inside", ROOT, path + "/moved") != 0, "rename to " + path);
        check(link(ROOT, path + "/x", ROOT, "taken") != 0, "link to " + path);
    }

    /** The second grant may only be read. */
    private static void acrossGrants() {
        create("mine", "mine");
        check(rename(ROOT, "mine", OTHER, "mine") != 0, "rename into a grant for reading");
        check(rename(OTHER, "given.txt", ROOT, "given.txt") != 0, "rename out of a grant for reading");
        check(link(OTHER, "given.txt", ROOT, "given.txt") != 0, "link out of a grant for reading");
        check(open(OTHER, "given.txt", 0, 0, FILE_RIGHTS, 0) < 0 || write(4, "x") != 0, "write in a grant for reading");
        check("given".equals(contents(OTHER, "given.txt")), "what is for reading is as it was");
        check("mine".equals(contents(ROOT, "mine")), "what is mine is as it was");
    }

    /** Someone else exchanges the directory {@code swap} and a link out of the grant, again and again. */
    static void race() {
        int inside = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = contents(ROOT, "swap/secret.txt");
            check(!"secret".equals(text), "the secret was read");
            inside += "harmless".equals(text) ? 1 : 0;
            int fd = openFile("swap/new" + i % 10, CREATE);
            if (fd > 0) {
                expect(0, Preview1.fdClose(fd), "close");
            }
        }
        check(inside > 0, "the directory was never there");
    }
}
