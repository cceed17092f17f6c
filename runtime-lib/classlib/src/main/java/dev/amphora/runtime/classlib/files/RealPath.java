// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Takes symbolic links, {@code .} and {@code ..} out of absolute paths. */
final class RealPath {
    private static final int MAX_LINKS = 40;

    private final boolean mustExist;
    private int links;

    RealPath(boolean mustExist) {
        this.mustExist = mustExist;
    }

    String of(String absolute) throws IOException {
        Deque<String> rest = new ArrayDeque<>();
        push(rest, absolute);
        String done = "";
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                done = done.substring(0, Math.max(0, done.lastIndexOf('/')));
                continue;
            }
            String next = done + "/" + name;
            Status status = WasiFiles.status(next, false);
            if (status.isSymbolicLink()) {
                if (++links > MAX_LINKS) {
                    throw FileErrors.exception(absolute, Errno.LOOP);
                }
                StringBuilder target = new StringBuilder();
                FileErrors.require(WasiFiles.readLink(next, target), absolute);
                push(rest, target.toString());
                done = target.charAt(0) == '/' ? "" : done;
                continue;
            }
            // Directories above one that the host has opened are there, though it shows nothing of them.
            if (mustExist && !Place.leadsToPreopen(next)) {
                FileErrors.require(status.errno(), absolute);
                if (!status.isDirectory() && !rest.isEmpty()) {
                    throw FileErrors.exception(absolute, Errno.NOTDIR);
                }
            }
            done = next;
        }
        return done.isEmpty() ? "/" : done;
    }

    private static void push(Deque<String> rest, String path) {
        int end = path.length();
        while (end > 0) {
            int slash = path.lastIndexOf('/', end - 1);
            rest.push(path.substring(slash + 1, end));
            end = slash;
        }
    }
}
