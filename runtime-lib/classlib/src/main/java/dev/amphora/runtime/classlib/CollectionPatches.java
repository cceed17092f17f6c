// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Collection;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Methods that collections and streams lack; streams of one thread are always sequential. */
final class CollectionPatches {
    private CollectionPatches() {}

    @Replaces("java.lang.Iterable.spliterator()Ljava/util/Spliterator;")
    static Spliterator<?> spliterator(Iterable<?> self) {
        return Spliterators.spliteratorUnknownSize(self.iterator(), 0);
    }

    @Adds("java.util.Collection.parallelStream()Ljava/util/stream/Stream;")
    static Stream<?> parallelStream(Collection<?> self) {
        return self.stream();
    }

    @Adds(value = "java.util.stream.Stream.ofNullable(Ljava/lang/Object;)Ljava/util/stream/Stream;", isStatic = true)
    static Stream<?> ofNullable(Object element) {
        return element == null ? Stream.empty() : Stream.of(element);
    }

    @Adds("java.util.stream.IntStream.parallel()Ljava/util/stream/IntStream;")
    @Adds("java.util.stream.IntStream.sequential()Ljava/util/stream/IntStream;")
    static IntStream same(IntStream self) {
        return self;
    }

    @Adds("java.util.stream.LongStream.parallel()Ljava/util/stream/LongStream;")
    @Adds("java.util.stream.LongStream.sequential()Ljava/util/stream/LongStream;")
    static LongStream same(LongStream self) {
        return self;
    }

    @Adds("java.util.stream.DoubleStream.parallel()Ljava/util/stream/DoubleStream;")
    @Adds("java.util.stream.DoubleStream.sequential()Ljava/util/stream/DoubleStream;")
    static DoubleStream same(DoubleStream self) {
        return self;
    }
}
