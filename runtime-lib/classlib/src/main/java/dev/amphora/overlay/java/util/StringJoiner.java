// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.Objects;

/** Joins texts with a delimiter, between a prefix and a suffix. */
public final class StringJoiner {
    private final String prefix;
    private final String delimiter;
    private final String suffix;
    /** The elements joined so far, without prefix and suffix; null until there is one. */
    private StringBuilder elements;
    /** What stands for no elements; null for the prefix and the suffix. */
    private String emptyValue;

    public StringJoiner(CharSequence delimiter) {
        this(delimiter, "", "");
    }

    public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
        Objects.requireNonNull(prefix, "The prefix must not be null");
        Objects.requireNonNull(delimiter, "The delimiter must not be null");
        Objects.requireNonNull(suffix, "The suffix must not be null");
        this.prefix = prefix.toString();
        this.delimiter = delimiter.toString();
        this.suffix = suffix.toString();
    }

    public StringJoiner setEmptyValue(CharSequence value) {
        emptyValue = Objects.requireNonNull(value, "The empty value must not be null")
                .toString();
        return this;
    }

    public StringJoiner add(CharSequence element) {
        begin().append(element);
        return this;
    }

    /** The elements, ready for one more. */
    private StringBuilder begin() {
        if (elements == null) {
            elements = new StringBuilder();
        } else {
            elements.append(delimiter);
        }
        return elements;
    }

    public StringJoiner merge(StringJoiner other) {
        if (other.elements != null) {
            // Taken before the delimiter is added, for it may be this one.
            String added = other.elements.toString();
            begin().append(added);
        }
        return this;
    }

    public int length() {
        return elements == null && emptyValue != null
                ? emptyValue.length()
                : prefix.length() + (elements == null ? 0 : elements.length()) + suffix.length();
    }

    @Override
    public String toString() {
        if (elements == null) {
            return emptyValue == null ? prefix + suffix : emptyValue;
        }
        return prefix + elements + suffix;
    }
}
