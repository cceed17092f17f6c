// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import static dev.amphora.runtime.classlib.files.FileCalls.SCRATCH;
import static dev.amphora.runtime.classlib.files.FileCalls.data;
import static dev.amphora.runtime.classlib.files.FileCalls.scratch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A path as the host takes it: a directory that was open when the program started, and a name relative to it. */
final class Place {
    private static final int FIRST_PREOPEN = 3;
    private static List<String> preopens;

    private final int fd;
    private final byte[] name;

    private Place(int fd, String name) {
        this.fd = fd;
        this.name = name.getBytes(StandardCharsets.UTF_8);
    }

    int fd() {
        return fd;
    }

    int address() {
        return data(name);
    }

    int length() {
        return name.length;
    }

    /** The place of a path, taken to be relative to the root, in the innermost open directory; null if none holds it. */
    static Place of(String path) {
        List<String> parts = parts(path);
        String plain = join(normal(parts));
        String prefix = null;
        int fd = 0;
        List<String> known = preopens();
        for (int i = 0; i < known.size(); i++) {
            if (holds(known.get(i), plain) && (prefix == null || known.get(i).length() > prefix.length())) {
                prefix = known.get(i);
                fd = FIRST_PREOPEN + i;
            }
        }
        if (prefix == null) {
            return null;
        }
        // After a symbolic link `..` is not what it seems: the host has to follow it, unless that leads out too early.
        String written = join(parts);
        String rest = holds(prefix, written) ? below(prefix, written) : null;
        return new Place(fd, rest != null && staysInside(rest) ? rest : below(prefix, plain));
    }

    /** Whether an absolute path is that of a directory above one that was open when the program started. */
    static boolean leadsToPreopen(String path) {
        for (String known : preopens()) {
            if (known.length() > path.length() && holds(path, known)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String directory, String path) {
        return directory.equals("/")
                || path.startsWith(directory)
                        && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
    }

    private static String below(String directory, String path) {
        int start = directory.equals("/") ? 1 : directory.length() + 1;
        return path.length() <= start ? "." : path.substring(start);
    }

    private static boolean staysInside(String relative) {
        int depth = 0;
        for (String part : parts(relative)) {
            depth += part.equals("..") ? -1 : 1;
            if (depth < 0) {
                return false;
            }
        }
        return true;
    }

    /** The directories the host has opened, by the guest's name for them, each made absolute. */
    private static List<String> preopens() {
        if (preopens == null) {
            List<String> found = new ArrayList<>();
            for (int fd = FIRST_PREOPEN; FileCalls.prestatGet(fd, SCRATCH) == 0; fd++) {
                byte[] name = new byte[scratch().loadInt(4)];
                FileCalls.prestatDirName(fd, data(name), name.length);
                int length = name.length;
                // Some hosts count a final zero.
                while (length > 0 && name[length - 1] == 0) {
                    length--;
                }
                found.add(normalize(new String(name, 0, length, StandardCharsets.UTF_8)));
            }
            preopens = found;
        }
        return preopens;
    }

    /** Makes a path absolute and takes {@code .} and {@code ..} out of it. */
    static String normalize(String path) {
        return join(normal(parts(path)));
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (i > start && !(i == start + 1 && path.charAt(start) == '.')) {
                    parts.add(path.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static List<String> normal(List<String> parts) {
        List<String> result = new ArrayList<>();
        for (String part : parts) {
            if (!part.equals("..")) {
                result.add(part);
            } else if (!result.isEmpty()) {
                result.remove(result.size() - 1);
            }
        }
        return result;
    }

    private static String join(List<String> parts) {
        if (parts.isEmpty()) {
            return "/";
        }
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append('/').append(part);
        }
        return text.toString();
    }
}
