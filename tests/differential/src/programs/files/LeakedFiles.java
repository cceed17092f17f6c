// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
// @args 12000
// @stress-args 60
package files;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that nobody closes are closed when they are garbage: more are opened than a process may have open. */
public class LeakedFiles {
    static int leak(File file, int round) throws IOException {
        switch (round % 4) {
            case 0:
                return new FileInputStream(file).read();
            case 1:
                return (int) new RandomAccessFile(file, "r").length();
            case 2:
                return (int) FileChannel.open(file.toPath()).size();
            default:
                new FileOutputStream("other").write(round);
                return 0;
        }
    }

    public static void main(String[] args) throws IOException {
        File file = new File("file");
        Files.writeString(file.toPath(), "x".repeat(10));
        int count = Integer.parseInt(args[0]);
        long sum = 0;
        try (InputStream kept = new FileInputStream(file)) {
            for (int i = 0; i < count; i++) {
                sum += leak(file, i);
                if (i % 500 == 499) {
                    // HotSpot looks for garbage only when it needs memory.
                    System.gc();
                }
            }
            System.out.println(kept.readAllBytes().length + " " + sum);
        }
        System.out.println(Files.size(Path.of("other")));
    }
}
