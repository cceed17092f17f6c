// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Streams can be used once. Methods that do their work by others of the same stream leave it to these to say so. */
@AddsSuperclass(
        to = {
            "java.util.stream.impl.SimpleStreamImpl",
            "java.util.stream.intimpl.SimpleIntStreamImpl",
            "java.util.stream.longimpl.SimpleLongStreamImpl",
            "java.util.stream.doubleimpl.SimpleDoubleStreamImpl"
        })
class StreamUse {
    /** Whether another stream takes the elements. */
    private boolean linked;
    /** Whether an operation that ends a pipeline took them, or the stream was closed. */
    private boolean consumed;

    private static void check(boolean used) {
        if (used) {
            throw new IllegalStateException("stream has already been operated upon or closed");
        }
    }

    @Precedes(
            in = "java.util.stream.impl.SimpleStreamImpl",
            value = {
                "filter",
                "map",
                "mapToInt",
                "mapToLong",
                "mapToDouble",
                "flatMap",
                "flatMapToInt",
                "flatMapToLong",
                "flatMapToDouble",
                "distinct",
                "sorted",
                "peek",
                "limit",
                "takeWhile",
                "dropWhile",
                "skip",
                "unordered"
            })
    @Precedes(
            in = "java.util.stream.intimpl.SimpleIntStreamImpl",
            value = {
                "filter",
                "map",
                "mapToObj",
                "mapToLong",
                "mapToDouble",
                "asLongStream",
                "asDoubleStream",
                "flatMap",
                "distinct",
                "peek",
                "limit",
                "takeWhile",
                "dropWhile",
                "skip",
                "boxed",
                "unordered"
            })
    @Precedes(
            in = "java.util.stream.longimpl.SimpleLongStreamImpl",
            value = {
                "filter",
                "map",
                "mapToObj",
                "mapToInt",
                "mapToDouble",
                "asDoubleStream",
                "flatMap",
                "distinct",
                "peek",
                "limit",
                "takeWhile",
                "dropWhile",
                "skip",
                "boxed",
                "unordered"
            })
    @Precedes(
            in = "java.util.stream.doubleimpl.SimpleDoubleStreamImpl",
            value = {
                "filter",
                "map",
                "mapToObj",
                "mapToInt",
                "mapToLong",
                "flatMap",
                "distinct",
                "peek",
                "limit",
                "takeWhile",
                "dropWhile",
                "skip",
                "boxed",
                "unordered"
            })
    static void link(StreamUse stream) {
        check(stream.linked || stream.consumed);
        stream.linked = true;
    }

    @Precedes(
            in = "java.util.stream.impl.SimpleStreamImpl",
            value = {
                "forEachOrdered",
                "reduce",
                "collect",
                "anyMatch",
                "allMatch",
                "findFirst",
                "iterator",
                "spliterator"
            })
    @Precedes(
            in = "java.util.stream.intimpl.SimpleIntStreamImpl",
            value = {
                "forEachOrdered",
                "reduce",
                "collect",
                "sum",
                "average",
                "summaryStatistics",
                "anyMatch",
                "allMatch",
                "findFirst",
                "iterator",
                "spliterator"
            })
    @Precedes(
            in = "java.util.stream.longimpl.SimpleLongStreamImpl",
            value = {
                "forEachOrdered",
                "reduce",
                "collect",
                "sum",
                "average",
                "summaryStatistics",
                "anyMatch",
                "allMatch",
                "findFirst",
                "iterator",
                "spliterator"
            })
    @Precedes(
            in = "java.util.stream.doubleimpl.SimpleDoubleStreamImpl",
            value = {
                "forEachOrdered",
                "reduce",
                "collect",
                "sum",
                "average",
                "summaryStatistics",
                "anyMatch",
                "allMatch",
                "findFirst",
                "iterator",
                "spliterator"
            })
    static void consume(StreamUse stream) {
        check(stream.linked || stream.consumed);
        stream.consumed = true;
    }

    /** TeaVM's streams also call these on the streams that they are linked to. */
    @Precedes(
            in = "java.util.stream.impl.SimpleStreamImpl",
            value = {"count", "toArray(Ljava/util/function/IntFunction;)[Ljava/lang/Object;"})
    @Precedes(
            in = "java.util.stream.intimpl.SimpleIntStreamImpl",
            value = {"count", "toArray"})
    @Precedes(
            in = "java.util.stream.longimpl.SimpleLongStreamImpl",
            value = {"count", "toArray"})
    @Precedes(
            in = "java.util.stream.doubleimpl.SimpleDoubleStreamImpl",
            value = {"count", "toArray"})
    static void consumeLinked(StreamUse stream) {
        check(stream.consumed);
        stream.consumed = true;
    }

    @Precedes(in = "java.util.stream.impl.SimpleStreamImpl", value = "close")
    @Precedes(in = "java.util.stream.intimpl.SimpleIntStreamImpl", value = "close")
    @Precedes(in = "java.util.stream.longimpl.SimpleLongStreamImpl", value = "close")
    @Precedes(in = "java.util.stream.doubleimpl.SimpleDoubleStreamImpl", value = "close")
    static void close(StreamUse stream) {
        stream.consumed = true;
    }
}
