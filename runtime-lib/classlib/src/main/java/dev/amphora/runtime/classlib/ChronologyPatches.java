// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.IOException;
import java.util.Properties;

/** The Hijrah calendar, whose months are in a file of the JDK. Variants that an installation adds to it do not exist here. */
@PatchesJdk
final class ChronologyPatches {
    private ChronologyPatches() {}

    @BuildJdkFile("java.base:java/time/chrono/hijrah-config-Hijrah-umalqura_islamic-umalqura.properties")
    private static native String ummAlQura();

    @Replaces(
            "java.time.chrono.HijrahChronology.readConfigProperties(Ljava/lang/String;Ljava/lang/String;)Ljava/util/Properties;")
    static Properties configuration(String chronology, String calendarType) throws IOException {
        Properties properties = new Properties();
        properties.load(new PackedBytes(ummAlQura()));
        return properties;
    }

    /** Where JDK 17's initialiser looks for the folder of variants. */
    @Replaces("java.time.chrono.HijrahChronology.lambda$static$0()Ljava/lang/String;")
    static String javaHome() {
        return "";
    }

    @Replaces("java.time.chrono.HijrahChronology.registerCustomChrono()V")
    static void registerVariants() {
        // There are none.
    }
}
