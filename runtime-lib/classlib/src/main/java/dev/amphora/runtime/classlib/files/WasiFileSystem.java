// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.files;

import dev.amphora.runtime.classlib.Replaces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.teavm.runtime.fs.VirtualFile;
import org.teavm.runtime.fs.VirtualFileAccessor;
import org.teavm.runtime.fs.VirtualFileSystem;

/** The host's files where {@code java.io.File} looks for files. */
public final class WasiFileSystem implements VirtualFileSystem {
    private WasiFileSystem() {}

    @Replaces("org.teavm.runtime.fs.VirtualFileSystemProvider.create()Lorg/teavm/runtime/fs/VirtualFileSystem;")
    static VirtualFileSystem create() {
        return new WasiFileSystem();
    }

    @Override
    public String getUserDir() {
        return "/";
    }

    @Override
    public VirtualFile getFile(String path) {
        return new WasiFile(path.isEmpty() ? "/" : path);
    }

    @Override
    public boolean isWindows() {
        return false;
    }

    @Override
    public String canonicalize(String path) {
        return WasiFiles.absolute(path);
    }

    @Override
    public String[] getRoots() {
        return new String[] {"/"};
    }

    /** A path, whether it leads to something or not. */
    private static final class WasiFile implements VirtualFile {
        private final String path;

        WasiFile(String path) {
            this.path = path;
        }

        private String child(String name) {
            return path.equals("/") ? "/" + name : path + "/" + name;
        }

        private boolean is(int type) {
            WasiFiles.Status status = WasiFiles.status(path, true);
            return status != null && status.type() == type;
        }

        @Override
        public String getName() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public boolean isDirectory() {
            return is(WasiFiles.DIRECTORY);
        }

        @Override
        public boolean isFile() {
            return is(WasiFiles.REGULAR);
        }

        @Override
        public boolean exists() {
            return WasiFiles.status(path, true) != null;
        }

        @Override
        public String[] listFiles() {
            List<String> names = new ArrayList<>();
            return WasiFiles.list(path, names) == 0 ? names.toArray(new String[0]) : null;
        }

        @Override
        public VirtualFileAccessor createAccessor(boolean readable, boolean writable, boolean append) {
            try {
                if (readable) {
                    return OpenFile.forRandomAccess(path, writable);
                }
                return OpenFile.forWriting(path, append);
            } catch (FileNotFoundException e) {
                return null;
            }
        }

        @Override
        public boolean createFile(String name) throws IOException {
            int fd = WasiFiles.open(child(name), false, true, WasiFiles.CREATE | WasiFiles.EXCLUSIVE, 0);
            if (fd == -WasiFiles.EXIST) {
                return false;
            }
            if (fd < 0) {
                throw FileErrors.failure(-fd);
            }
            WasiFiles.close(fd);
            return true;
        }

        @Override
        public boolean createDirectory(String name) {
            return WasiFiles.createDirectory(child(name)) == 0;
        }

        @Override
        public boolean delete() {
            return WasiFiles.delete(path) == 0;
        }

        @Override
        public boolean adopt(VirtualFile file, String name) {
            return WasiFiles.rename(((WasiFile) file).path, child(name)) == 0;
        }

        /** A host says what may be done only when it is tried. */
        @Override
        public boolean canRead() {
            return opens(true, false);
        }

        @Override
        public boolean canWrite() {
            return opens(false, true);
        }

        private boolean opens(boolean read, boolean write) {
            WasiFiles.Status status = WasiFiles.status(path, true);
            if (status == null || status.type() != WasiFiles.REGULAR) {
                return status != null;
            }
            int fd = WasiFiles.open(path, read, write, 0, 0);
            return fd >= 0 && WasiFiles.close(fd) == 0;
        }

        @Override
        public long lastModified() {
            WasiFiles.Status status = WasiFiles.status(path, true);
            return status == null ? 0 : status.modifiedMillis();
        }

        @Override
        public boolean setLastModified(long millis) {
            return WasiFiles.setModified(path, millis) == 0;
        }

        /** WASI preview 1 has no permissions. */
        @Override
        public boolean setReadOnly(boolean readOnly) {
            return false;
        }

        @Override
        public int length() {
            WasiFiles.Status status = WasiFiles.status(path, true);
            return status == null ? 0 : (int) status.size();
        }
    }
}
