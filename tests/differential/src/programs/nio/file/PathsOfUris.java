// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package nio.file;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Paths and files from URIs, and what URIs name none. */
public class PathsOfUris {
    public static void main(String[] args) {
        for (String text : new String[] {"file:///a/b%20c", "file:/x/../y", "FILE:/a", "file:///", "file:///a/", "file:///a//b", "file:///%7Ea", "http://host/y", "a/b", "/a/b", "file://host/b", "file:///a?q", "file:///a#f", "file:a", "mailto:a@b", "x:/y", "file:///?q#f"}) {
            URI uri = URI.create(text);
            System.out.println(text);
            attempt(() -> Path.of(uri));
            attempt(() -> Paths.get(uri));
            attempt(() -> new File(uri));
        }
        System.out.println(Path.of("/a b/c").toUri() + " " + Path.of(new File("/d e").toURI()));
    }

    private interface Call {
        Object call();
    }

    private static void attempt(Call call) {
        try {
            System.out.println("  " + call.call());
        } catch (RuntimeException e) {
            System.out.println("  " + e);
        }
    }
}
