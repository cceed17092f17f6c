// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;

/** A path of names between slashes; see {@link Path}. The empty path has one empty name. */
public final class WasiPath implements Path {
    private static final WasiPath EMPTY = new WasiPath("");

    private final String path;
    /** Made when first needed. */
    private String[] names;

    private WasiPath(String normalized) {
        path = normalized;
    }

    static WasiPath of(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') {
                throw new InvalidPathException(text, "Nul character not allowed");
            }
            if (c != '/' || result.length() == 0 || result.charAt(result.length() - 1) != '/') {
                result.append(c);
            }
        }
        int length = result.length();
        if (length > 1 && result.charAt(length - 1) == '/') {
            result.setLength(length - 1);
        }
        return new WasiPath(result.toString());
    }

    private static WasiPath own(Path other) {
        if (other instanceof WasiPath) {
            return (WasiPath) other;
        }
        if (other == null) {
            throw new NullPointerException();
        }
        throw new ProviderMismatchException();
    }

    private String[] names() {
        if (names == null) {
            List<String> found = new ArrayList<>();
            int start = isAbsolute() ? 1 : 0;
            while (start < path.length()) {
                int slash = path.indexOf('/', start);
                int end = slash < 0 ? path.length() : slash;
                found.add(path.substring(start, end));
                start = end + 1;
            }
            if (path.isEmpty()) {
                found.add("");
            }
            names = found.toArray(new String[0]);
        }
        return names;
    }

    private static WasiPath join(boolean absolute, String[] names, int from, int to) {
        StringBuilder text = new StringBuilder(absolute ? "/" : "");
        for (int i = from; i < to; i++) {
            if (i > from) {
                text.append('/');
            }
            text.append(names[i]);
        }
        return new WasiPath(text.toString());
    }

    private boolean isEmpty() {
        return path.isEmpty();
    }

    @Override
    public FileSystem getFileSystem() {
        return WasiFileSystem.INSTANCE;
    }

    @Override
    public boolean isAbsolute() {
        return path.startsWith("/");
    }

    @Override
    public Path getRoot() {
        return isAbsolute() ? new WasiPath("/") : null;
    }

    @Override
    public Path getFileName() {
        String[] all = names();
        return all.length == 0 ? null : all.length == 1 && !isAbsolute() ? this : new WasiPath(all[all.length - 1]);
    }

    @Override
    public Path getParent() {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            return new WasiPath(path.substring(0, slash));
        }
        return slash == 0 && path.length() > 1 ? getRoot() : null;
    }

    @Override
    public int getNameCount() {
        return names().length;
    }

    @Override
    public Path getName(int index) {
        if (index < 0 || index >= names().length) {
            throw new IllegalArgumentException();
        }
        return new WasiPath(names()[index]);
    }

    @Override
    public Path subpath(int from, int to) {
        if (from < 0 || from >= names().length || to > names().length || from >= to) {
            throw new IllegalArgumentException();
        }
        return join(false, names(), from, to);
    }

    @Override
    public boolean startsWith(Path other) {
        if (!(other instanceof WasiPath)) {
            other.getClass();
            return false;
        }
        WasiPath that = (WasiPath) other;
        if (that.isAbsolute() != isAbsolute() || that.isEmpty() != isEmpty() || that.names().length > names().length) {
            return false;
        }
        return matches(that.names(), 0);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof WasiPath)) {
            other.getClass();
            return false;
        }
        WasiPath that = (WasiPath) other;
        int from = names().length - that.names().length;
        if (from < 0 || that.isEmpty() != isEmpty() || that.isAbsolute() && (from > 0 || !isAbsolute())) {
            return false;
        }
        return matches(that.names(), from);
    }

    private boolean matches(String[] part, int from) {
        for (int i = 0; i < part.length; i++) {
            if (!part[i].equals(names()[from + i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Path normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names()) {
            int last = kept.size() - 1;
            if (name.equals("..") && last >= 0 && !kept.get(last).equals("..")) {
                kept.remove(last);
            } else if (!name.equals(".") && !(name.equals("..") && isAbsolute())) {
                kept.add(name);
            }
        }
        return join(isAbsolute(), kept.toArray(new String[0]), 0, kept.size());
    }

    @Override
    public Path resolve(Path other) {
        WasiPath that = own(other);
        if (that.isAbsolute() || isEmpty()) {
            return that;
        }
        if (that.isEmpty()) {
            return this;
        }
        return new WasiPath(path.equals("/") ? "/" + that.path : path + "/" + that.path);
    }

    @Override
    public Path relativize(Path other) {
        WasiPath base = this;
        WasiPath that = own(other);
        if (that.equals(this)) {
            return EMPTY;
        }
        if (that.isAbsolute() != isAbsolute()) {
            throw new IllegalArgumentException("'other' is different type of Path");
        }
        if (isEmpty()) {
            return that;
        }
        if (base.hasDots() || that.hasDots()) {
            base = (WasiPath) base.normalize();
            that = (WasiPath) that.normalize();
        }
        String[] from = base.isEmpty() ? new String[0] : base.names();
        String[] to = that.isEmpty() ? new String[0] : that.names();
        int common = 0;
        while (common < from.length && common < to.length && from[common].equals(to[common])) {
            common++;
        }
        List<String> steps = new ArrayList<>();
        for (int i = common; i < from.length; i++) {
            if (from[i].equals("..")) {
                throw new IllegalArgumentException("Unable to compute relative  path from " + this + " to " + other);
            }
            steps.add("..");
        }
        for (int i = common; i < to.length; i++) {
            steps.add(to[i]);
        }
        return join(false, steps.toArray(new String[0]), 0, steps.size());
    }

    private boolean hasDots() {
        for (String name : names()) {
            if (name.equals(".") || name.equals("..")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public URI toUri() {
        String absolute = ((WasiPath) toAbsolutePath()).path;
        boolean directory =
                !absolute.endsWith("/") && WasiFiles.status(absolute, true).isDirectory();
        return FileUris.of("file://", directory ? absolute + "/" : absolute, false);
    }

    @Override
    public Path toAbsolutePath() {
        return isAbsolute() ? this : new WasiPath(isEmpty() ? "/" : "/" + path);
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        String absolute = ((WasiPath) toAbsolutePath()).path;
        if (WasiFileSystemProvider.follows(options)) {
            // The file is asked for by the name that was given, so that its absence is reported by that name.
            FileErrors.require(WasiFiles.status(path, true).errno(), path);
            return new WasiPath(new RealPath(true).of(absolute));
        }
        FileErrors.require(WasiFiles.status(path, false).errno(), path);
        return new WasiPath(absolute).normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    /** By bytes of UTF-8, in which the characters above U+FFFF come after all others. */
    @Override
    public int compareTo(Path other) {
        String that = ((WasiPath) other).path;
        int length = Math.min(path.length(), that.length());
        for (int i = 0; i < length; i++) {
            char a = path.charAt(i);
            char b = that.charAt(i);
            if (a != b) {
                boolean high = Character.isSurrogate(a);
                return high != Character.isSurrogate(b) ? (high ? 1 : -1) : a - b;
            }
        }
        return path.length() - that.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WasiPath && path.equals(((WasiPath) other).path);
    }

    /** Of the bytes, as on a JVM on Linux. */
    @Override
    public int hashCode() {
        int hash = 0;
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            hash = 31 * hash + (b & 0xFF);
        }
        return hash;
    }

    @Override
    public String toString() {
        return path;
    }
}
