// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams over texts, which TeaVM makes of inner parts of its streams. */
@BesideJdk
final class TextStreams {
    private TextStreams() {}

    @Replaces("java.lang.String.chars()Ljava/util/stream/IntStream;")
    static IntStream chars(String self) {
        return StreamSupport.intStream(new Chars(self, Spliterator.IMMUTABLE), false);
    }

    @Replaces("java.lang.String.codePoints()Ljava/util/stream/IntStream;")
    static IntStream codePoints(String self) {
        return StreamSupport.intStream(new CodePoints(self, Spliterator.IMMUTABLE), false);
    }

    /** Bound when the stream ends, since the text may change until then. */
    @Replaces("java.lang.CharSequence.chars()Ljava/util/stream/IntStream;")
    static IntStream chars(CharSequence self) {
        return StreamSupport.intStream(
                () -> new Chars(self, 0), Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED, false);
    }

    @Replaces("java.lang.CharSequence.codePoints()Ljava/util/stream/IntStream;")
    static IntStream codePoints(CharSequence self) {
        return StreamSupport.intStream(() -> new CodePoints(self, 0), Spliterator.ORDERED, false);
    }

    @Replaces("java.io.BufferedReader.lines()Ljava/util/stream/Stream;")
    static Stream<String> lines(BufferedReader self) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Lines(self), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static final class Chars implements Spliterator.OfInt {
        private final CharSequence text;
        private final int characteristics;
        private int index;
        private final int end;

        Chars(CharSequence text, int characteristics) {
            this(text, 0, text.length(), characteristics | ORDERED | SIZED | SUBSIZED);
        }

        private Chars(CharSequence text, int index, int end, int characteristics) {
            this.text = text;
            this.index = index;
            this.end = end;
            this.characteristics = characteristics;
        }

        @Override
        public OfInt trySplit() {
            int from = index;
            int middle = from + end >>> 1;
            if (from >= middle) {
                return null;
            }
            index = middle;
            return new Chars(text, from, middle, characteristics);
        }

        @Override
        public boolean tryAdvance(IntConsumer action) {
            if (action == null) {
                throw new NullPointerException();
            }
            if (index >= end) {
                return false;
            }
            action.accept(text.charAt(index++));
            return true;
        }

        @Override
        public long estimateSize() {
            return end - index;
        }

        @Override
        public int characteristics() {
            return characteristics;
        }
    }

    private static final class CodePoints implements Spliterator.OfInt {
        private final CharSequence text;
        private final int characteristics;
        private int index;

        CodePoints(CharSequence text, int characteristics) {
            this.text = text;
            this.characteristics = characteristics | ORDERED;
        }

        @Override
        public OfInt trySplit() {
            return null;
        }

        @Override
        public boolean tryAdvance(IntConsumer action) {
            if (action == null) {
                throw new NullPointerException();
            }
            if (index >= text.length()) {
                return false;
            }
            int codePoint = Character.codePointAt(text, index);
            index += Character.charCount(codePoint);
            action.accept(codePoint);
            return true;
        }

        @Override
        public long estimateSize() {
            return text.length() - index;
        }

        @Override
        public int characteristics() {
            return characteristics;
        }
    }

    private static final class Lines implements Iterator<String> {
        private final BufferedReader reader;
        private String next;

        Lines(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                try {
                    next = reader.readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return next != null;
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String line = next;
            next = null;
            return line;
        }
    }
}
