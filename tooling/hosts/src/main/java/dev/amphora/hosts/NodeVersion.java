// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.hosts;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Node, as {@code node --version} prints it without the leading {@code v}. */
public record NodeVersion(int major, int minor, int patch) implements Comparable<NodeVersion> {
    private static final Pattern PRINTED = Pattern.compile("v(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(-[0-9A-Za-z.-]+)?");
    private static final Comparator<NodeVersion> ORDER = Comparator.comparingInt(NodeVersion::major)
            .thenComparingInt(NodeVersion::minor)
            .thenComparingInt(NodeVersion::patch);

    /** Reads the output of {@code node --version}; empty when it is something else. */
    public static Optional<NodeVersion> parse(String printed) {
        Matcher matcher = PRINTED.matcher(printed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new NodeVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
    }

    @Override
    public int compareTo(NodeVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
