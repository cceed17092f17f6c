// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.io.Serializable;

/** A text that grows. Threads take turns only where they wait, so that nothing has to be locked here. */
public final class StringBuffer extends AbstractStringBuilder
        implements Serializable, Comparable<StringBuffer>, CharSequence {
    private static final long serialVersionUID = 3388685877147921107L;

    public StringBuffer() {}

    public StringBuffer(int capacity) {
        super(capacity);
    }

    public StringBuffer(String text) {
        super(text);
    }

    public StringBuffer(CharSequence text) {
        super(text);
    }

    @Override
    public int compareTo(StringBuffer other) {
        return compare(other);
    }

    @Override
    public StringBuffer append(Object object) {
        super.append(object);
        return this;
    }

    @Override
    public StringBuffer append(String text) {
        super.append(text);
        return this;
    }

    @Override
    public StringBuffer append(StringBuffer text) {
        super.append(text);
        return this;
    }

    @Override
    public StringBuffer append(CharSequence text) {
        super.append(text);
        return this;
    }

    @Override
    public StringBuffer append(CharSequence text, int start, int end) {
        super.append(text, start, end);
        return this;
    }

    @Override
    public StringBuffer append(char[] chars) {
        super.append(chars);
        return this;
    }

    @Override
    public StringBuffer append(char[] chars, int offset, int count) {
        super.append(chars, offset, count);
        return this;
    }

    @Override
    public StringBuffer append(boolean value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuffer append(char c) {
        super.append(c);
        return this;
    }

    @Override
    public StringBuffer append(int value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuffer append(long value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuffer append(float value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuffer append(double value) {
        super.append(value);
        return this;
    }

    @Override
    public StringBuffer appendCodePoint(int codePoint) {
        super.appendCodePoint(codePoint);
        return this;
    }

    @Override
    public StringBuffer repeat(int codePoint, int count) {
        super.repeat(codePoint, count);
        return this;
    }

    @Override
    public StringBuffer repeat(CharSequence text, int count) {
        super.repeat(text, count);
        return this;
    }

    @Override
    public StringBuffer delete(int start, int end) {
        super.delete(start, end);
        return this;
    }

    @Override
    public StringBuffer deleteCharAt(int index) {
        super.deleteCharAt(index);
        return this;
    }

    @Override
    public StringBuffer replace(int start, int end, String text) {
        super.replace(start, end, text);
        return this;
    }

    @Override
    public StringBuffer insert(int index, char[] chars, int offset, int count) {
        super.insert(index, chars, offset, count);
        return this;
    }

    @Override
    public StringBuffer insert(int index, Object object) {
        super.insert(index, object);
        return this;
    }

    @Override
    public StringBuffer insert(int index, String text) {
        super.insert(index, text);
        return this;
    }

    @Override
    public StringBuffer insert(int index, char[] chars) {
        super.insert(index, chars);
        return this;
    }

    @Override
    public StringBuffer insert(int index, CharSequence text) {
        super.insert(index, text);
        return this;
    }

    @Override
    public StringBuffer insert(int index, CharSequence text, int start, int end) {
        super.insert(index, text, start, end);
        return this;
    }

    @Override
    public StringBuffer insert(int index, boolean value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuffer insert(int index, char c) {
        super.insert(index, c);
        return this;
    }

    @Override
    public StringBuffer insert(int index, int value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuffer insert(int index, long value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuffer insert(int index, float value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuffer insert(int index, double value) {
        super.insert(index, value);
        return this;
    }

    @Override
    public StringBuffer reverse() {
        super.reverse();
        return this;
    }
}
