// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.io.Serializable;

/** A text that grows. */
public final class StringBuilder extends AbstractStringBuilder
        implements Serializable, Comparable<StringBuilder>, CharSequence {
    private static final long serialVersionUID = 4383685877147921099L;

    public StringBuilder() {}

    public StringBuilder(int capacity) {
        super(capacity);
    }

    public StringBuilder(String text) {
        super(text);
    }

    public StringBuilder(CharSequence text) {
        super(text);
    }

    @Override
    public int compareTo(StringBuilder other) {
        return compare(other);
    }

    @Override
    public StringBuilder append(Object object) {
        super.append(object);
        return this;
    }

    @Override
    public StringBuilder append(String text) {
        super.append(text);
        return this;
    }

    @Override
    public StringBuilder append(StringBuffer text) {
        super.append(text);
        return this;
    }

    @Override
    public StringBuilder append(CharSequence text) {
        super.append(text);
        return this;
    }

    @Override
    public StringBuilder append(CharSequence text, int start, int end) {
        super.append(text, start, end);
        return this;
    }

    @Override
    public StringBuilder append(char[] chars) {
        super.append(chars);
        return this;
    }

    @Override
    public StringBuilder append(char[] chars, int offset, int count) {
        super.append(chars, offset, count);
        return this;
    }

    @Override
    public StringBuilder append(boolean value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuilder append(char c) {
        super.append(c);
        return this;
    }

    @Override
    public StringBuilder append(int value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuilder append(long value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuilder append(float value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuilder append(double value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuilder appendCodePoint(int codePoint) {
        super.appendCodePoint(codePoint);
        return this;
    }

    @Override
    public StringBuilder repeat(int codePoint, int count) {
        super.repeat(codePoint, count);
        return this;
    }

    @Override
    public StringBuilder repeat(CharSequence text, int count) {
        super.repeat(text, count);
        return this;
    }

    @Override
    public StringBuilder delete(int start, int end) {
        super.delete(start, end);
        return this;
    }

    @Override
    public StringBuilder deleteCharAt(int index) {
        super.deleteCharAt(index);
        return this;
    }

    @Override
    public StringBuilder replace(int start, int end, String text) {
        super.replace(start, end, text);
        return this;
    }

    @Override
    public StringBuilder insert(int index, char[] chars, int offset, int count) {
        super.insert(index, chars, offset, count);
        return this;
    }

    @Override
    public StringBuilder insert(int index, Object object) {
        super.insert(index, object);
        return this;
    }

    @Override
    public StringBuilder insert(int index, String text) {
        super.insert(index, text);
        return this;
    }

    @Override
    public StringBuilder insert(int index, char[] chars) {
        super.insert(index, chars);
        return this;
    }

    @Override
    public StringBuilder insert(int index, CharSequence text) {
        super.insert(index, text);
        return this;
    }

    @Override
    public StringBuilder insert(int index, CharSequence text, int start, int end) {
        super.insert(index, text, start, end);
        return this;
    }

    @Override
    public StringBuilder insert(int index, boolean value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuilder insert(int index, char c) {
        super.insert(index, c);
        return this;
    }

    @Override
    public StringBuilder insert(int index, int value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuilder insert(int index, long value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuilder insert(int index, float value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuilder insert(int index, double value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuilder reverse() {
        super.reverse();
        return this;
    }
}
