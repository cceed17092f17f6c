// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.guest;

import static dev.amphora.runtime.guest.Guest.*;

import dev.amphora.runtime.dialect.Address;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Directories: making, removing, renaming, reading. */
final class Directories {
    private static final int ENTRY = 24;

    private Directories() {}

    static void run() {
        expect(0, createDirectory("d"), "create");
        expect(EXIST, createDirectory("d"), "create again");
        expect(NOENT, createDirectory("x/y"), "create in what is absent");
        for (String name : new String[] {"d/one", "d/two", "d/three"}) {
            create(name, name);
        }
        expect(NOTEMPTY, removeDirectory("d"), "remove what is not empty");
        check(unlink("d") != 0, "unlink a directory");
        expect(NOTDIR, removeDirectory("d/one"), "remove a file as a directory");
        Set<String> names = list("d", 1000);
        check(names.equals(Set.of(".", "..", "one", "two", "three")), names.toString());
        check(list("d", ENTRY + 6).equals(names), "in small pieces");
        expect(0, rename(ROOT, "d", ROOT, "e"), "rename");
        expect(0, rename(ROOT, "e/one", ROOT, "e/two"), "rename over another");
        check("d/one".equals(contents(ROOT, "e/two")), "contents after rename");
        expect(NOENT, rename(ROOT, "e/one", ROOT, "e/four"), "rename what is absent");
        expect(0, createDirectory("full"), "create");
        create("full/file", "");
        expect(NOTEMPTY, rename(ROOT, "e", ROOT, "full"), "rename over what is not empty");
        check(rename(ROOT, "e", ROOT, "e/inside") != 0, "rename into itself");
        int fd = open(ROOT, "e", 0, DIRECTORY, 1L << 14, 0);
        check(fd > 0, "open a directory");
        expect(0, Preview1.fdFdstatGet(fd, result()), "fdstat");
        check(resultInt(0) % 256 == 3, "a directory");
        check(read(fd) == null, "read a directory as a file");
        expect(0, Preview1.fdClose(fd), "close");
        expect(0, unlink("e/two"), "unlink");
        expect(0, unlink("e/three"), "unlink");
        expect(0, removeDirectory("e"), "remove");
        expect(NOENT, removeDirectory("e"), "remove again");
    }

    private static Set<String> list(String path, int size) {
        int fd = open(ROOT, path, 0, DIRECTORY, 1L << 14, 0);
        check(fd > 0, "open " + path);
        Set<String> names = new TreeSet<>();
        byte[] buffer = new byte[size];
        long cookie = 0;
        int used;
        do {
            expect(0, Preview1.fdReaddir(fd, address(buffer), size, cookie, result()), "readdir");
            used = resultInt(0);
            int at = 0;
            while (at + ENTRY <= used) {
                Address entry = Address.fromInt(address(buffer) + at);
                int length = entry.loadInt(16);
                if (at + ENTRY + length > used) {
                    break; // It is cut off; the next call begins with it.
                }
                names.add(new String(buffer, at + ENTRY, length, StandardCharsets.UTF_8));
                cookie = entry.loadLong(0);
                at += ENTRY + length;
            }
            check(at > 0 || used < size, "an entry that never fits");
        } while (used == size);
        expect(0, Preview1.fdClose(fd), "close");
        return names;
    }
}
