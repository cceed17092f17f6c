// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes stack traces on standard error comparable. Frames of the class library are left out, since our library's code is not
 * the platform's, and so is what HotSpot explains in the message of a NullPointerException. All else must be equal: messages,
 * the frames of the program's own classes with their lines, causes and suppressed exceptions, and how many frames they share.
 */
final class StackTraces {
    private static final Pattern LIBRARY_FRAME = Pattern.compile("\\t+at java\\.[a-z]+/.*");
    private static final Pattern EXPLANATION = Pattern.compile("(java\\.lang\\.NullPointerException): Cannot .*");

    private StackTraces() {}

    static String comparable(String stderr) {
        return stderr.lines()
                .filter(line -> !LIBRARY_FRAME.matcher(line).matches())
                .map(line -> EXPLANATION.matcher(line).replaceFirst("$1"))
                .collect(Collectors.joining("\n"));
    }
}
