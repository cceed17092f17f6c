// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.runtime.classlib.files.FileQueries;
import dev.amphora.runtime.classlib.files.FileUris;
import java.io.FileFilter;
import java.io.FilenameFilter;
import java.io.IOException;
import java.io.Serializable;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** See {@link java.io.File}. A path keeps no redundant slashes; what it leads to is asked of the host each time. */
public class File implements Serializable, Comparable<File> {
    private static final long serialVersionUID = 1L;

    public static final char separatorChar = '/';
    public static final String separator = "/";
    public static final char pathSeparatorChar = ':';
    public static final String pathSeparator = ":";

    private final String path;

    public File(String pathname) {
        path = normalize(pathname);
    }

    public File(String parent, String child) {
        path = parent == null ? normalize(child) : resolve(normalize(parent), normalize(child));
    }

    public File(File parent, String child) {
        path = parent == null ? normalize(child) : resolve(parent.path, normalize(child));
    }

    public File(URI uri) {
        path = normalize(FileUris.pathOf(uri));
    }

    private static String normalize(String path) {
        int length = path.length();
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = path.charAt(i);
            if (c != '/' || i == 0 || path.charAt(i - 1) != '/') {
                text.append(c);
            }
        }
        int end = text.length();
        return end > 1 && text.charAt(end - 1) == '/' ? text.substring(0, end - 1) : text.toString();
    }

    /** An empty parent is the root here. */
    private static String resolve(String parent, String child) {
        if (child.isEmpty()) {
            return parent.isEmpty() ? "/" : parent;
        }
        if (child.charAt(0) == '/') {
            return parent.isEmpty() || parent.equals("/") ? child : child.equals("/") ? parent : parent + child;
        }
        return parent.equals("/") ? "/" + child : parent + "/" + child;
    }

    public String getName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String getParent() {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            return path.substring(0, slash);
        }
        return slash == 0 && path.length() > 1 ? "/" : null;
    }

    public File getParentFile() {
        String parent = getParent();
        return parent == null ? null : new File(parent);
    }

    public String getPath() {
        return path;
    }

    public boolean isAbsolute() {
        return path.startsWith("/");
    }

    public String getAbsolutePath() {
        return isAbsolute() ? path : path.isEmpty() ? "/" : "/" + path;
    }

    public File getAbsoluteFile() {
        return new File(getAbsolutePath());
    }

    public String getCanonicalPath() throws IOException {
        return FileQueries.canonical(getAbsolutePath());
    }

    public File getCanonicalFile() throws IOException {
        return new File(getCanonicalPath());
    }

    public Path toPath() {
        return Path.of(path);
    }

    public URI toURI() {
        String absolute = getAbsolutePath();
        return FileUris.of("file:", !absolute.endsWith("/") && isDirectory() ? absolute + "/" : absolute, true);
    }

    @Deprecated
    public URL toURL() throws MalformedURLException {
        String absolute = getAbsolutePath();
        return new URL("file", "", !absolute.endsWith("/") && isDirectory() ? absolute + "/" : absolute);
    }

    public boolean canRead() {
        return FileQueries.canOpen(path, false);
    }

    public boolean canWrite() {
        return FileQueries.canOpen(path, true);
    }

    /** WASI preview 1 knows no permission to execute: a directory can be gone through. */
    public boolean canExecute() {
        return isDirectory();
    }

    public boolean exists() {
        return FileQueries.exists(path);
    }

    public boolean isDirectory() {
        return FileQueries.isDirectory(path);
    }

    public boolean isFile() {
        return FileQueries.isFile(path);
    }

    public boolean isHidden() {
        return getName().startsWith(".");
    }

    public long lastModified() {
        return FileQueries.lastModified(path);
    }

    public long length() {
        return FileQueries.length(path);
    }

    public boolean createNewFile() throws IOException {
        return FileQueries.createNew(path);
    }

    public boolean delete() {
        return FileQueries.delete(path);
    }

    public void deleteOnExit() {
        FileQueries.deleteOnExit(path);
    }

    public String[] list() {
        List<String> names = FileQueries.list(path);
        return names == null ? null : names.toArray(new String[0]);
    }

    public String[] list(FilenameFilter filter) {
        List<String> names = FileQueries.list(path);
        if (names == null || filter == null) {
            return names == null ? null : names.toArray(new String[0]);
        }
        List<String> accepted = new ArrayList<>();
        for (String name : names) {
            if (filter.accept((java.io.File) (Object) this, name)) {
                accepted.add(name);
            }
        }
        return accepted.toArray(new String[0]);
    }

    public File[] listFiles() {
        return files(list());
    }

    public File[] listFiles(FilenameFilter filter) {
        return files(list(filter));
    }

    public File[] listFiles(FileFilter filter) {
        String[] names = list();
        if (names == null) {
            return null;
        }
        List<File> accepted = new ArrayList<>();
        for (String name : names) {
            File file = new File(this, name);
            if (filter == null || filter.accept((java.io.File) (Object) file)) {
                accepted.add(file);
            }
        }
        return accepted.toArray(new File[0]);
    }

    private File[] files(String[] names) {
        if (names == null) {
            return null;
        }
        File[] files = new File[names.length];
        for (int i = 0; i < names.length; i++) {
            files[i] = new File(this, names[i]);
        }
        return files;
    }

    public boolean mkdir() {
        return FileQueries.createDirectory(path);
    }

    public boolean mkdirs() {
        if (exists()) {
            return false;
        }
        if (mkdir()) {
            return true;
        }
        File canonical;
        try {
            canonical = getCanonicalFile();
        } catch (IOException e) {
            return false;
        }
        File parent = canonical.getParentFile();
        return parent != null && (parent.mkdirs() || parent.exists()) && canonical.mkdir();
    }

    public boolean renameTo(File target) {
        return FileQueries.rename(path, target.path);
    }

    public boolean setLastModified(long time) {
        if (time < 0) {
            throw new IllegalArgumentException("Negative time");
        }
        return FileQueries.setLastModified(path, time);
    }

    public static File[] listRoots() {
        return new File[] {new File("/")};
    }

    public static File createTempFile(String prefix, String suffix) throws IOException {
        return createTempFile(prefix, suffix, null);
    }

    public static File createTempFile(String prefix, String suffix, File directory) throws IOException {
        if (prefix.length() < 3) {
            throw new IllegalArgumentException("Prefix string \"" + prefix + "\" too short: length must be at least 3");
        }
        File parent = directory != null ? directory : new File(FileQueries.temporaryDirectory());
        String end = suffix == null ? ".tmp" : suffix;
        while (true) {
            File file = new File(parent, new File(prefix).getName() + FileQueries.randomName() + end);
            if (file.createNewFile()) {
                return file;
            }
        }
    }

    @Override
    public int compareTo(File other) {
        return path.compareTo(other.path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof File && path.equals(((File) other).path);
    }

    @Override
    public int hashCode() {
        return path.hashCode() ^ 1234321;
    }

    @Override
    public String toString() {
        return path;
    }
}
