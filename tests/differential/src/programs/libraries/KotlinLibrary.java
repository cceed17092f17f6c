// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath kotlin
// @costly
// @timeout 300
package libraries;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kotlin.Lazy;
import kotlin.LazyKt;
import kotlin.LazyThreadSafetyMode;
import kotlin.Pair;
import kotlin.Triple;
import kotlin.Unit;
import kotlin.collections.ArrayDeque;
import kotlin.collections.CollectionsKt;
import kotlin.collections.MapsKt;
import kotlin.comparisons.ComparisonsKt;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.RestrictedSuspendLambda;
import kotlin.jvm.functions.Function2;
import kotlin.jvm.internal.Intrinsics;
import kotlin.random.Random;
import kotlin.random.RandomKt;
import kotlin.ranges.IntRange;
import kotlin.ranges.RangesKt;
import kotlin.sequences.Sequence;
import kotlin.sequences.SequenceScope;
import kotlin.sequences.SequencesKt;
import kotlin.text.MatchResult;
import kotlin.text.Regex;
import kotlin.text.StringsKt;

/**
 * Kotlin's standard library, called as compiled Kotlin calls it: collections, sequences, texts, ranges, random numbers, and a
 * coroutine as the state machine that its compiler makes.
 */
public class KotlinLibrary {
    /** {@code sequence { var a = 0; var b = 1; while (true) { yield(a); (a, b) = (b, a + b) } }}. */
    private static final class Fibonacci extends RestrictedSuspendLambda
            implements Function2<SequenceScope<? super Integer>, Continuation<? super Unit>, Object> {
        private int label;
        private int a;
        private int b = 1;
        private SequenceScope<? super Integer> scope;

        Fibonacci(Continuation<?> completion) {
            super(2, (Continuation<Object>) completion);
        }

        @Override
        public Continuation<Unit> create(Object value, Continuation<?> completion) {
            Fibonacci created = new Fibonacci(completion);
            created.scope = (SequenceScope<? super Integer>) value;
            return (Continuation<Unit>) (Continuation<?>) created;
        }

        @Override
        public Object invoke(SequenceScope<? super Integer> scope, Continuation<? super Unit> completion) {
            return ((Fibonacci) (Object) create(scope, completion)).invokeSuspend(Unit.INSTANCE);
        }

        @Override
        public Object invokeSuspend(Object result) {
            Object suspended = IntrinsicsKt.getCOROUTINE_SUSPENDED();
            while (true) {
                if (label == 1) {
                    int sum = a + b;
                    a = b;
                    b = sum;
                }
                label = 1;
                if (scope.yield(a, (Continuation<? super Unit>) (Continuation<?>) this) == suspended) {
                    return suspended;
                }
            }
        }
    }

    public static void main(String[] args) {
        List<Integer> numbers = CollectionsKt.toList(new IntRange(1, 10));
        System.out.println(CollectionsKt.chunked(numbers, 3) + " " + CollectionsKt.windowed(numbers, 4, 3, true));
        System.out.println(CollectionsKt.zipWithNext(numbers, (x, y) -> x * y) + " " + CollectionsKt.sumOfInt(numbers));
        System.out.println(CollectionsKt.zip(numbers, List.of("a", "b")) + " "
                + CollectionsKt.union(numbers, List.of(11)) + CollectionsKt.intersect(numbers, List.of(3, 30)));
        System.out.println(CollectionsKt.joinToString(numbers, "|", "<", ">", 4, "...", x -> "n" + x));
        Comparator<String> order = ComparisonsKt.compareBy(text -> text.length(), text -> text);
        System.out.println(CollectionsKt.sortedWith(List.of("pear", "fig", "apple", "kiwi"), order));
        Map<String, Integer> map = MapsKt.mapOf(new Pair<>("one", 1), new Pair<>("two", 2));
        System.out.println(map + " " + MapsKt.plus(map, new Pair<>("three", 3)) + " "
                + MapsKt.mapValues(map, entry -> entry.getValue() * 10));
        try {
            MapsKt.getValue(map, "four");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
        ArrayDeque<Integer> deque = new ArrayDeque<>(List.of(2, 3));
        deque.addFirst(1);
        deque.addLast(4);
        System.out.println(deque + " " + deque.removeLast() + " " + deque.indexOf(3) + " " + deque.size());

        Sequence<Integer> squares = SequencesKt.map(SequencesKt.generateSequence(1, x -> x + 1), x -> x * x);
        System.out.println(SequencesKt.toList(SequencesKt.take(SequencesKt.filter(squares, x -> x % 2 == 1), 5)));
        System.out.println(SequencesKt.groupBy(SequencesKt.take(squares, 8), x -> x % 3));
        System.out.println(SequencesKt.toList(SequencesKt.take(SequencesKt.sequence(new Fibonacci(null)), 12)));

        System.out.println(StringsKt.trimIndent("\n    one\n      two\n    three\n    "));
        System.out.println(StringsKt.padStart("7", 3, '0') + StringsKt.chunked("abcdefg", 3)
                + StringsKt.windowed("abcd", 2, 1, false) + StringsKt.commonPrefixWith("interview", "internet", false)
                + StringsKt.toIntOrNull("12x") + StringsKt.toIntOrNull("-7f", 16)
                + StringsKt.substringAfterLast("a.b.c", '.', "none") + StringsKt.split("a,b;c", new char[] {',', ';'}, false, 0));
        Regex regex = new Regex("(\\w+)@(\\w+)\\.org");
        for (MatchResult match : SequencesKt.toList(regex.findAll("jason@argo.org, medea@kolchis.org", 0))) {
            System.out.println(match.getValue() + " " + match.getRange() + " " + match.getGroupValues());
        }
        System.out.println(regex.replace("x jason@argo.org", match -> match.getGroupValues().get(2)));

        System.out.println(CollectionsKt.toList(RangesKt.step(RangesKt.downTo(10, 1), 4)) + " "
                + RangesKt.coerceIn(15, 0, 9) + " " + new IntRange(1, 0).isEmpty() + " " + new IntRange(2, 5));
        Random random = RandomKt.Random(42);
        System.out.println(random.nextInt() + " " + random.nextInt(6) + " " + random.nextLong() + " "
                + random.nextDouble() + " " + CollectionsKt.shuffled(numbers, new java.util.Random(1)));
        Lazy<String> lazy = LazyKt.lazy(LazyThreadSafetyMode.NONE, () -> "computed");
        System.out.println(lazy.isInitialized() + " " + lazy + " " + lazy.getValue() + " " + lazy);
        System.out.println(new Triple<>(1, "two", 3.0) + " " + new Pair<>(null, "b").component2());
        try {
            Intrinsics.checkNotNullParameter(null, "text");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
