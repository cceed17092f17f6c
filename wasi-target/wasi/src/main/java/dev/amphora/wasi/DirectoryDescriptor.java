// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** An open directory. Paths start here, and cannot leave it. */
final class DirectoryDescriptor extends Descriptor {
    private final HostDirectory directory;
    private final String preopenName;
    private List<HostDirectory.Entry> listing;

    /**
     * Takes over a use of the directory.
     *
     * @param preopenName the name in the guest of a directory that the embedder granted, else null
     */
    DirectoryDescriptor(HostDirectory directory, String preopenName, long rights, long inheriting, int flags) {
        super(rights, inheriting, flags);
        this.directory = directory;
        this.preopenName = preopenName;
    }

    HostDirectory host() {
        return directory;
    }

    String preopenName() {
        return preopenName;
    }

    @Override
    FileType type() {
        return FileType.DIRECTORY;
    }

    @Override
    Errno lacking(long right) {
        return (right & Rights.FILE_ONLY) != 0 ? Errno.BADF : Errno.NOTCAPABLE;
    }

    @Override
    FileStat stat() throws IOException {
        return directory.stat(HostDirectory.SELF, directory.attributes(HostDirectory.SELF));
    }

    @Override
    DirectoryDescriptor directory() {
        return this;
    }

    @Override
    void setTimes(FileTime accessed, FileTime modified) throws IOException {
        directory.setTimes(HostDirectory.SELF, accessed, modified);
    }

    /** The entries from a cookie on. Read anew at cookie 0, so that cookies stay valid while a listing is read. */
    List<HostDirectory.Entry> entriesFrom(long cookie) throws IOException, WasiException {
        if (cookie == 0 || listing == null) {
            listing = directory.list();
        }
        if (cookie < 0 || cookie > listing.size()) {
            throw new WasiException(Errno.INVAL);
        }
        return listing.subList((int) cookie, listing.size());
    }

    @Override
    void close() throws IOException {
        directory.release();
    }
}
