// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.guest;

import static dev.amphora.runtime.guest.Guest.*;

import java.nio.charset.StandardCharsets;

/** Open files: {@code fd_*}. */
final class Files {
    private static final int SET = 0;
    private static final int CURRENT = 1;
    private static final int END = 2;

    private Files() {}

    static void run() {
        readingAndWriting();
        positions();
        sizes();
        timesAndAdvice();
        rights();
        opening();
        descriptors();
        faults();
    }

    private static void readingAndWriting() {
        create("a", "hello world");
        check("hello world".equals(contents(ROOT, "a")), "contents");
        int fd = openFile("a", 0);
        byte[] part = new byte[5];
        expect(0, Preview1.fdPread(fd, vector(part), 1, 6, result()), "pread");
        check("world".equals(new String(part, StandardCharsets.UTF_8)), "what pread reads");
        expect(0, Preview1.fdPwrite(fd, vector(bytes("W")), 1, 6, result()), "pwrite");
        check("hello World".equals(read(fd)), "neither moves the position");
        check("".equals(read(fd)), "the end of the file");
        expect(0, Preview1.fdClose(fd), "close");
        fd = open(ROOT, "a", 0, 0, FILE_RIGHTS, APPEND);
        expect(0, write(fd, "!"), "append");
        expect(0, Preview1.fdClose(fd), "close");
        check("hello World!".equals(contents(ROOT, "a")), "what was appended");
    }

    private static void positions() {
        int fd = openFile("a", 0);
        expect(0, Preview1.fdSeek(fd, 6, SET, result()), "seek");
        check("World!".equals(read(fd)), "read behind seek");
        expect(0, Preview1.fdTell(fd, result()), "tell");
        check(resultLong(0) == 12, "position");
        expect(0, Preview1.fdSeek(fd, -2, CURRENT, result()), "seek back");
        check(resultLong(0) == 10, "position after seek back");
        expect(0, Preview1.fdSeek(fd, -1, END, result()), "seek from the end");
        check("!".equals(read(fd)), "the last byte");
        expect(INVAL, Preview1.fdSeek(fd, -1, SET, result()), "seek before the start");
        expect(INVAL, Preview1.fdSeek(fd, 0, 9, result()), "seek from nowhere");
        expect(0, Preview1.fdClose(fd), "close");
    }

    private static void sizes() {
        int fd = openFile("sized", CREATE);
        expect(0, Preview1.fdFilestatSetSize(fd, 100), "grow");
        expect(0, Preview1.fdFilestatGet(fd, result()), "stat");
        check(resultLong(32) == 100, "size");
        expect(0, Preview1.fdFilestatSetSize(fd, 3), "shrink");
        expect(0, Preview1.fdSync(fd), "sync");
        expect(0, Preview1.fdDatasync(fd), "datasync");
        expect(0, stat(ROOT, "sized", 0), "stat by path");
        check(resultLong(32) == 3, "size after shrinking");
        expect(0, Preview1.fdClose(fd), "close");
    }

    private static void timesAndAdvice() {
        int fd = openFile("a", 0);
        long time = 1_000_000_000_000_000_000L;
        expect(0, Preview1.fdFilestatSetTimes(fd, time, time, 1 | 4), "set times");
        expect(0, Preview1.fdFilestatGet(fd, result()), "stat");
        check(resultLong(48) == time, "modified");
        expect(INVAL, Preview1.fdFilestatSetTimes(fd, time, time, 1 | 2), "now and then");
        byte[] name = bytes("a");
        expect(
                0,
                Preview1.pathFilestatSetTimes(ROOT, 0, address(name), 1, time, time + 1_000_000_000, 4),
                "set times by path");
        expect(0, stat(ROOT, "a", 0), "stat by path");
        check(resultLong(48) == time + 1_000_000_000, "modified by path");
        expect(0, Preview1.fdAdvise(fd, 0, 10, 2), "advise");
        expect(INVAL, Preview1.fdAdvise(fd, 0, 10, 99), "bad advice");
        expect(0, Preview1.fdClose(fd), "close");
    }

    private static void rights() {
        int fd = open(ROOT, "a", 0, 0, 2, 0);
        check(fd > 0, "open for reading");
        check(write(fd, "x") != 0, "write without the right");
        expect(0, Preview1.fdFdstatGet(fd, result()), "fdstat");
        check(resultInt(0) % 256 == 4, "a regular file");
        check((resultLong(8) & 1L << 6) == 0, "the right to write is not there");
        check(Preview1.fdFdstatSetRights(fd, -1, -1) != 0, "rights only descend");
        expect(0, Preview1.fdFdstatSetRights(fd, 0, 0), "giving up rights");
        check(read(fd) == null, "read without the right");
        expect(0, Preview1.fdClose(fd), "close");
        fd = openFile("a", 0);
        expect(0, Preview1.fdFdstatSetFlags(fd, APPEND), "set append");
        expect(0, Preview1.fdFdstatGet(fd, result()), "fdstat");
        check((resultInt(0) >>> 16 & APPEND) != 0, "appends");
        expect(0, Preview1.fdClose(fd), "close");
    }

    private static void opening() {
        check(openFile("a", CREATE | EXCLUSIVE) == -EXIST, "exclusive");
        check(openFile("absent", 0) == -NOENT, "absent");
        check(openFile("a/b", 0) == -NOTDIR, "a file as a directory");
        check(openFile("a", DIRECTORY) == -NOTDIR, "a file opened as a directory");
        int fd = openFile("a", TRUNCATE);
        check("".equals(read(fd)), "truncated");
        expect(0, Preview1.fdClose(fd), "close");
        check(open(OTHER, "new", 0, CREATE, FILE_RIGHTS, 0) < 0, "create where one may only read");
        check("given".equals(contents(OTHER, "given.txt")), "read where one may read");
    }

    private static void descriptors() {
        expect(BADF, Preview1.fdClose(99), "close what is not open");
        expect(BADF, write(99, "x"), "write to what is not open");
        int first = openFile("a", 0);
        int second = openFile("sized", 0);
        expect(0, Preview1.fdRenumber(second, first), "renumber");
        expect(0, Preview1.fdFilestatGet(first, result()), "stat");
        check(resultLong(32) == 3, "the first is the second now");
        expect(BADF, Preview1.fdClose(second), "the second is gone");
        expect(0, Preview1.fdClose(first), "close");
    }

    private static void faults() {
        int fd = openFile("a", 0);
        expect(FAULT, Preview1.fdFilestatGet(fd, -8), "stat into nowhere");
        expect(FAULT, Preview1.fdRead(fd, -8, 1, result()), "a vector nowhere");
        expect(FAULT, Preview1.pathUnlinkFile(ROOT, -8, 4), "a path nowhere");
        expect(0, Preview1.fdClose(fd), "close");
    }
}
