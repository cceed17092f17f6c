// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.sun.util.calendar.ZoneInfoFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Time zones: their rules are a file of the JDK, and which one the host is in says the environment. */
@PatchesJdk
public final class ZonePatches {
    private ZonePatches() {}

    @BuildJdkFile("lib/tzdb.dat")
    private static native String rules();

    /** The file with the rules of all time zones. */
    public static InputStream openRules() {
        return new PackedBytes(rules());
    }

    /** JDK 17 reads the file in an action of the class's initialiser. */
    @Replaces("sun.util.calendar.ZoneInfoFile$1.run()Ljava/lang/Void;")
    static Void load(Object action) {
        load();
        return null;
    }

    /** Later ones in a method. */
    @Replaces("sun.util.calendar.ZoneInfoFile.loadTZDB()V")
    static void load() {
        try {
            ZoneInfoFile.load(new DataInputStream(openRules()));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The zone that the environment's {@code TZ} names, with or without a colon before it; UTC if it names none. Names of files
     * and rules in the manner of POSIX name none.
     */
    @Replaces("java.util.TimeZone.getSystemTimeZoneID(Ljava/lang/String;)Ljava/lang/String;")
    static String systemZone(String javaHome) {
        String name = System.getenv("TZ");
        if (name == null || name.isEmpty()) {
            return "UTC";
        }
        return name.charAt(0) == ':' ? name.substring(1) : name;
    }

    @Replaces("java.util.TimeZone.getSystemGMTOffsetID()Ljava/lang/String;")
    static String systemOffset() {
        return "GMT";
    }
}
