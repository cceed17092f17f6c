// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package nio.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Types of contents by names of files. */
public class ProbedTypes {
    public static void main(String[] args) throws IOException {
        String[] names = {
            "a.txt", "a.html", "dir/a.htm", "b.png", "b.jpeg", "B.GIF", "c.pdf", "c.zip", "d.json", "none", "x.", "unknown.xyz123", "/", ".txt"
        };
        for (String name : names) {
            System.out.println(name + " " + Files.probeContentType(Path.of(name)));
        }
        try {
            Files.probeContentType(null);
        } catch (NullPointerException e) {
            System.out.println("no path");
        }
    }
}
