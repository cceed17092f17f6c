// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The times that the guest has set more finely than the JDK can: before version 25 it cuts them to microseconds. A guest that
 * reads a time back finds what it has set, as long as the file has the coarser time that the JDK made of it.
 */
final class FineTimes {
    private static final int MAX_FILES = 1024;

    private record Time(FileTime coarse, FileTime exact) {
        FileTime refine(FileTime found) {
            return found.equals(coarse) ? exact : found;
        }
    }

    private record Times(Time accessed, Time modified) {}

    private final Map<Object, Times> byFile = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Times> eldest) {
            return size() > MAX_FILES;
        }
    };

    /** Notes what the times of a file should be, and what they are. */
    void note(FileTime accessed, FileTime modified, BasicFileAttributes result) {
        if (result.fileKey() != null) {
            Time exactAccessed = new Time(result.lastAccessTime(), accessed);
            byFile.put(result.fileKey(), new Times(exactAccessed, new Time(result.lastModifiedTime(), modified)));
        }
    }

    FileTime accessed(BasicFileAttributes attributes) {
        Times times = byFile.get(attributes.fileKey());
        FileTime found = attributes.lastAccessTime();
        return times == null ? found : times.accessed.refine(found);
    }

    FileTime modified(BasicFileAttributes attributes) {
        Times times = byFile.get(attributes.fileKey());
        FileTime found = attributes.lastModifiedTime();
        return times == null ? found : times.modified.refine(found);
    }
}
