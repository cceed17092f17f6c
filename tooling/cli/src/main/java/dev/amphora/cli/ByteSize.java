// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in bytes as people write and read them. */
final class ByteSize {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})\\s*(?:([kmg])(?:i?b)?|b)?");
    private static final int KIB = 1024;

    private ByteSize() {}

    /** Reads {@code 65536}, {@code 64k}, {@code 16m}, {@code 1G}, {@code 16MiB}: powers of 1024. */
    static long parse(String written) throws Mistake {
        Matcher matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw notASize(written);
        }
        long unit =
                switch (matcher.group(2) == null ? "" : matcher.group(2)) {
                    case "k" -> KIB;
                    case "m" -> KIB * KIB;
                    case "g" -> KIB * KIB * KIB;
                    default -> 1;
                };
        try {
            return Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
        } catch (ArithmeticException e) {
            throw notASize(written);
        }
    }

    /** Renders {@code 812 B}, {@code 38.2 KiB}, {@code 1.5 MiB}. */
    static String format(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        double kib = (double) bytes / KIB;
        return kib < KIB
                ? String.format(Locale.ROOT, "%.1f KiB", kib)
                : String.format(Locale.ROOT, "%.1f MiB", kib / KIB);
    }

    private static Mistake notASize(String written) {
        return new Mistake("not a size: " + written, "write bytes, or a number with k, m or g, such as 64m");
    }
}
