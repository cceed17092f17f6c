// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.IntegerDigits;
import dev.amphora.runtime.classlib.StringBuilderChecks;

/** A text that grows, in an array of characters that is as long as or longer than it. */
abstract class AbstractStringBuilder implements Appendable, CharSequence {
    private static final int DEFAULT_CAPACITY = 16;

    /** Texts up to this length are copied character by character, for which a copy of memory would take longer to begin. */
    private static final int SHORT = 24;

    /** {@code String} reads it. */
    char[] buffer;

    private int length;

    AbstractStringBuilder() {
        buffer = new char[DEFAULT_CAPACITY];
    }

    AbstractStringBuilder(int capacity) {
        buffer = new char[capacity];
    }

    AbstractStringBuilder(String text) {
        buffer = new char[text.length() + DEFAULT_CAPACITY];
        appendText(text);
    }

    AbstractStringBuilder(CharSequence text) {
        buffer = new char[text.length() + DEFAULT_CAPACITY];
        append(text);
    }

    @Override
    public int length() {
        return length;
    }

    public int capacity() {
        return buffer.length;
    }

    @Override
    public boolean isEmpty() {
        return length == 0;
    }

    public void ensureCapacity(int least) {
        if (least > buffer.length) {
            grow(least);
        }
    }

    /** Makes room for so many characters more. */
    private void reserve(int count) {
        int least = length + count;
        if (least > buffer.length) {
            grow(least);
        } else if (least < 0) {
            throwTooLong(count);
        }
    }

    private void grow(int least) {
        int twice = 2 * buffer.length + 2;
        char[] larger = new char[twice < least ? least : twice];
        System.arraycopy(buffer, 0, larger, 0, length);
        buffer = larger;
    }

    private void throwTooLong(int count) {
        throw new OutOfMemoryError("Required length exceeds implementation limit: " + length + " + " + count);
    }

    public void trimToSize() {
        if (length < buffer.length) {
            char[] trimmed = new char[length];
            System.arraycopy(buffer, 0, trimmed, 0, length);
            buffer = trimmed;
        }
    }

    public void setLength(int newLength) {
        if (newLength < 0) {
            throw new StringIndexOutOfBoundsException(newLength);
        }
        ensureCapacity(newLength);
        for (int i = length; i < newLength; i++) {
            buffer[i] = 0;
        }
        length = newLength;
    }

    @Override
    public char charAt(int index) {
        StringBuilderChecks.checkIndex(index, length);
        return buffer[index];
    }

    public int codePointAt(int index) {
        StringBuilderChecks.checkIndex(index, length);
        return Character.codePointAt(buffer, index, length);
    }

    public int codePointBefore(int index) {
        StringBuilderChecks.checkBefore(index, length);
        return Character.codePointBefore(buffer, index);
    }

    public int codePointCount(int start, int end) {
        if (start < 0 || start > end || end > length) {
            throw StringBuilderChecks.codePointRange(start, end, length);
        }
        return Character.codePointCount(buffer, start, end - start);
    }

    public int offsetByCodePoints(int index, int offset) {
        if (index < 0 || index > length) {
            throw new IndexOutOfBoundsException();
        }
        return Character.offsetByCodePoints(buffer, 0, length, index, offset);
    }

    public void getChars(int start, int end, char[] target, int at) {
        StringBuilderChecks.checkRange(start, end, length);
        StringBuilderChecks.checkTarget(at, end - start, target.length);
        System.arraycopy(buffer, start, target, at, end - start);
    }

    public void setCharAt(int index, char c) {
        StringBuilderChecks.checkIndex(index, length);
        buffer[index] = c;
    }

    public AbstractStringBuilder append(Object object) {
        return appendText(String.valueOf(object));
    }

    public AbstractStringBuilder append(String text) {
        return appendText(text);
    }

    /** Looks for null itself: its callers are copied to wherever texts are put together. */
    private AbstractStringBuilder appendText(String text) {
        String added = text == null ? "null" : text;
        int count = added.length();
        reserve(count);
        put(added, count, length);
        length += count;
        return this;
    }

    private void put(String text, int count, int at) {
        if (count > SHORT) {
            text.getChars(0, count, buffer, at);
            return;
        }
        char[] target = buffer;
        for (int i = 0; i < count; i++) {
            target[at + i] = text.charAt(i);
        }
    }

    public AbstractStringBuilder append(StringBuffer text) {
        return append((CharSequence) text);
    }

    @Override
    public AbstractStringBuilder append(CharSequence text) {
        return text == null || text instanceof String ? appendText((String) text) : appendPart(text, 0, text.length());
    }

    @Override
    public AbstractStringBuilder append(CharSequence text, int start, int end) {
        CharSequence added = text == null ? "null" : text;
        StringBuilderChecks.checkPart(start, end, added.length());
        return appendPart(added, start, end);
    }

    private AbstractStringBuilder appendPart(CharSequence text, int start, int end) {
        int count = end - start;
        reserve(count);
        if (text instanceof AbstractStringBuilder builder) {
            System.arraycopy(builder.buffer, start, buffer, length, count);
        } else {
            for (int i = 0; i < count; i++) {
                buffer[length + i] = text.charAt(start + i);
            }
        }
        length += count;
        return this;
    }

    public AbstractStringBuilder append(char[] chars) {
        return appendChars(chars, 0, chars.length);
    }

    public AbstractStringBuilder append(char[] chars, int offset, int count) {
        StringBuilderChecks.checkChars(chars, offset, count);
        return appendChars(chars, offset, count);
    }

    private AbstractStringBuilder appendChars(char[] chars, int offset, int count) {
        reserve(count);
        System.arraycopy(chars, offset, buffer, length, count);
        length += count;
        return this;
    }

    public AbstractStringBuilder append(boolean value) {
        return appendText(value ? "true" : "false");
    }

    @Override
    public AbstractStringBuilder append(char c) {
        reserve(1);
        buffer[length++] = c;
        return this;
    }

    public AbstractStringBuilder append(int value) {
        int count = IntegerDigits.length(value);
        reserve(count);
        length += count;
        IntegerDigits.put(value, buffer, length);
        return this;
    }

    public AbstractStringBuilder append(long value) {
        int count = IntegerDigits.length(value);
        reserve(count);
        length += count;
        IntegerDigits.put(value, buffer, length);
        return this;
    }

    public AbstractStringBuilder append(float value) {
        return appendText(Float.toString(value));
    }

    public AbstractStringBuilder append(double value) {
        return appendText(Double.toString(value));
    }

    public AbstractStringBuilder appendCodePoint(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            return append((char) codePoint);
        }
        char[] pair = Character.toChars(codePoint);
        return appendChars(pair, 0, pair.length);
    }

    public AbstractStringBuilder repeat(int codePoint, int count) {
        StringBuilderChecks.checkCount(count);
        for (int i = 0; i < count; i++) {
            appendCodePoint(codePoint);
        }
        return this;
    }

    public AbstractStringBuilder repeat(CharSequence text, int count) {
        StringBuilderChecks.checkCount(count);
        // The builder may be repeated into itself.
        String repeated = String.valueOf(text);
        for (int i = 0; i < count; i++) {
            appendText(repeated);
        }
        return this;
    }

    public AbstractStringBuilder delete(int start, int end) {
        int last = end > length ? length : end;
        StringBuilderChecks.checkCut(start, last, length);
        System.arraycopy(buffer, last, buffer, start, length - last);
        length -= last - start;
        return this;
    }

    public AbstractStringBuilder deleteCharAt(int index) {
        StringBuilderChecks.checkIndex(index, length);
        return delete(index, index + 1);
    }

    public AbstractStringBuilder replace(int start, int end, String text) {
        int last = end > length ? length : end;
        StringBuilderChecks.checkCut(start, last, length);
        int count = text.length();
        move(last, start + count);
        put(text, count, start);
        return this;
    }

    /** Moves the text from an index on to where it ends {@code to - from} characters later, or earlier. */
    private void move(int from, int to) {
        if (to > from) {
            reserve(to - from);
        }
        System.arraycopy(buffer, from, buffer, to, length - from);
        length += to - from;
    }

    public AbstractStringBuilder insert(int index, char[] chars, int offset, int count) {
        StringBuilderChecks.checkOffset(index, length);
        StringBuilderChecks.checkInsertedChars(chars, offset, count);
        return insertChars(index, chars, offset, count);
    }

    private AbstractStringBuilder insertChars(int index, char[] chars, int offset, int count) {
        move(index, index + count);
        System.arraycopy(chars, offset, buffer, index, count);
        return this;
    }

    public AbstractStringBuilder insert(int index, Object object) {
        return insert(index, String.valueOf(object));
    }

    public AbstractStringBuilder insert(int index, String text) {
        StringBuilderChecks.checkOffset(index, length);
        String inserted = text == null ? "null" : text;
        int count = inserted.length();
        move(index, index + count);
        put(inserted, count, index);
        return this;
    }

    public AbstractStringBuilder insert(int index, char[] chars) {
        StringBuilderChecks.checkOffset(index, length);
        return insertChars(index, chars, 0, chars.length);
    }

    public AbstractStringBuilder insert(int index, CharSequence text) {
        CharSequence inserted = text == null ? "null" : text;
        return insert(index, inserted, 0, inserted.length());
    }

    /** Whoever inserts a builder into itself gets what comes of reading while writing, as in the JDK. */
    public AbstractStringBuilder insert(int index, CharSequence text, int start, int end) {
        CharSequence inserted = text == null ? "null" : text;
        StringBuilderChecks.checkOffset(index, length);
        StringBuilderChecks.checkPart(start, end, inserted.length());
        move(index, index + end - start);
        for (int i = 0; i < end - start; i++) {
            buffer[index + i] = inserted.charAt(start + i);
        }
        return this;
    }

    public AbstractStringBuilder insert(int index, boolean value) {
        return insert(index, String.valueOf(value));
    }

    public AbstractStringBuilder insert(int index, char c) {
        StringBuilderChecks.checkOffset(index, length);
        move(index, index + 1);
        buffer[index] = c;
        return this;
    }

    public AbstractStringBuilder insert(int index, int value) {
        return insert(index, Integer.toString(value));
    }

    public AbstractStringBuilder insert(int index, long value) {
        return insert(index, Long.toString(value));
    }

    public AbstractStringBuilder insert(int index, float value) {
        return insert(index, Float.toString(value));
    }

    public AbstractStringBuilder insert(int index, double value) {
        return insert(index, Double.toString(value));
    }

    public int indexOf(String text) {
        return indexOf(text, 0);
    }

    public int indexOf(String text, int from) {
        int last = length - text.length();
        for (int i = from < 0 ? 0 : from; i <= last; i++) {
            if (isAt(i, text)) {
                return i;
            }
        }
        // An empty text is found at the end by who looks beyond it.
        return text.isEmpty() && from > length ? length : -1;
    }

    public int lastIndexOf(String text) {
        return lastIndexOf(text, length);
    }

    public int lastIndexOf(String text, int from) {
        int last = length - text.length();
        for (int i = from > last ? last : from; i >= 0; i--) {
            if (isAt(i, text)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAt(int index, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (buffer[index + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Pairs of surrogates keep their order. */
    public AbstractStringBuilder reverse() {
        boolean hasSurrogates = false;
        for (int i = 0, j = length - 1; i <= j; i++, j--) {
            char first = buffer[i];
            char last = buffer[j];
            buffer[i] = last;
            buffer[j] = first;
            hasSurrogates |= Character.isSurrogate(first) || Character.isSurrogate(last);
        }
        if (hasSurrogates) {
            reversePairs();
        }
        return this;
    }

    private void reversePairs() {
        for (int i = 0; i + 1 < length; i++) {
            char low = buffer[i];
            if (Character.isLowSurrogate(low) && Character.isHighSurrogate(buffer[i + 1])) {
                buffer[i] = buffer[i + 1];
                buffer[i + 1] = low;
                i++;
            }
        }
    }

    public String substring(int start) {
        StringBuilderChecks.checkStart(start, length);
        return new String(buffer, start, length - start);
    }

    public String substring(int start, int end) {
        StringBuilderChecks.checkRange(start, end, length);
        return new String(buffer, start, end - start);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return substring(start, end);
    }

    @Override
    public String toString() {
        return new String(buffer, 0, length);
    }

    int compare(AbstractStringBuilder other) {
        int common = length < other.length ? length : other.length;
        for (int i = 0; i < common; i++) {
            int order = buffer[i] - other.buffer[i];
            if (order != 0) {
                return order;
            }
        }
        return length - other.length;
    }
}
