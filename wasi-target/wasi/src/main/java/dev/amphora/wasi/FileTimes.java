// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** Chooses the times that {@code *_filestat_set_times} sets, by its flags. */
final class FileTimes {
    private static final int ACCESSED = 1;
    private static final int ACCESSED_NOW = 2;
    private static final int MODIFIED = 4;
    private static final int MODIFIED_NOW = 8;

    private final GuestClock clock;

    FileTimes(GuestClock clock) {
        this.clock = clock;
    }

    /** The new time of access, or null to keep it. */
    FileTime accessed(long nanos, int flags) throws WasiException {
        return choose(nanos, flags, ACCESSED, ACCESSED_NOW);
    }

    /** The new time of modification, or null to keep it. */
    FileTime modified(long nanos, int flags) throws WasiException {
        return choose(nanos, flags, MODIFIED, MODIFIED_NOW);
    }

    private FileTime choose(long nanos, int flags, int given, int now) throws WasiException {
        if ((flags & given) != 0 && (flags & now) != 0 || (flags & ~0xF) != 0) {
            throw new WasiException(Errno.INVAL);
        }
        if ((flags & given) != 0) {
            return FileTime.from(nanos, TimeUnit.NANOSECONDS);
        }
        return (flags & now) != 0 ? FileTime.from(clock.realtimeNanos(), TimeUnit.NANOSECONDS) : null;
    }
}
