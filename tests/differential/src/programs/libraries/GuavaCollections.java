// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath guava
// @classpath guava_access
// @costly
// @timeout 300
package libraries;

import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.MoreObjects;
import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ComparisonChain;
import com.google.common.collect.EvictingQueue;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.MinMaxPriorityQueue;
import com.google.common.collect.Multimap;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.Ordering;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import com.google.common.collect.TreeMultiset;
import com.google.common.collect.TreeRangeSet;
import com.google.common.math.IntMath;
import com.google.common.primitives.Ints;
import com.google.common.primitives.UnsignedLong;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Guava's collections, and what of its other packages goes with them. */
public class GuavaCollections {
    record Word(String text, int count) {}

    public static void main(String[] args) {
        List<String> words = Splitter.on(CharMatcher.anyOf(" ,.")).omitEmptyStrings().trimResults()
                .splitToList("the quick brown fox, jumps over the lazy dog. The dog barks");
        Multiset<String> counts = TreeMultiset.create(String.CASE_INSENSITIVE_ORDER);
        counts.addAll(words);
        System.out.println(counts + " " + Multisets.copyHighestCountFirst(counts).elementSet());
        Multimap<Integer, String> byLength = ArrayListMultimap.create();
        words.forEach(word -> byLength.put(word.length(), word));
        System.out.println(byLength + " " + byLength.get(3) + " " + byLength.keys().count(5));
        ImmutableListMultimap<Character, String> index = words.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(word -> word.charAt(0), word -> word));
        System.out.println(index.inverse().keySet());
        Table<String, Integer, Double> table = HashBasedTable.create();
        table.put("a", 1, 1.5);
        table.put("b", 2, 2.5);
        table.put("a", 2, 3.5);
        System.out.println(table.row("a") + " " + table.column(2) + " " + table.cellSet());
        HashBiMap<String, Integer> both = HashBiMap.create(Map.of("one", 1));
        System.out.println(both.inverse() + " " + attempt(() -> both.put("uno", 1)));
        TreeRangeSet<Integer> ranges = TreeRangeSet.create();
        ranges.add(Range.closed(1, 5));
        ranges.add(Range.closedOpen(8, 12));
        ranges.remove(Range.open(2, 4));
        System.out.println(ranges + " " + ranges.complement() + " " + ranges.rangeContaining(9));
        System.out.println(ImmutableRangeMap.<Integer, String>builder()
                .put(Range.lessThan(0), "cold")
                .put(Range.closed(0, 30), "warm")
                .build()
                .get(7));
        ImmutableMap<String, Integer> map = ImmutableMap.of("x", 1, "y", 2, "z", 3);
        System.out.println(map + " " + attempt(() -> map.put("w", 0)) + " "
                + attempt(() -> ImmutableMap.builder().put("k", 1).put("k", 2).buildOrThrow()));
        System.out.println(ImmutableSortedMap.copyOf(map, Comparator.reverseOrder()).headMap("x", true));
        System.out.println(attempt(() -> ImmutableList.of(1, null)));
        System.out.println(Sets.powerSet(ImmutableSet.of(1, 2, 3)).size() + " "
                + Sets.cartesianProduct(ImmutableSet.of(1, 2), ImmutableSet.of(3, 4)) + " "
                + Sets.symmetricDifference(ImmutableSet.of(1, 2, 3), ImmutableSet.of(3, 4)));
        System.out.println(Lists.partition(Ints.asList(1, 2, 3, 4, 5), 2) + " " + Lists.reverse(words).get(0) + " "
                + Lists.transform(words, String::length));
        MinMaxPriorityQueue<Integer> queue = MinMaxPriorityQueue.maximumSize(3).create(Ints.asList(5, 1, 4, 2, 3));
        System.out.println(queue.peekFirst() + " " + queue.peekLast());
        EvictingQueue<Integer> last = EvictingQueue.create(2);
        last.addAll(Ints.asList(1, 2, 3));
        System.out.println(last);
        Ordering<Word> ordering = Ordering.from((a, b) -> ComparisonChain.start()
                .compare(b.count(), a.count())
                .compare(a.text(), b.text())
                .result());
        System.out.println(ordering.sortedCopy(counts.entrySet().stream()
                        .map(entry -> new Word(entry.getElement(), entry.getCount()))
                        .toList())
                .subList(0, 3));
        System.out.println(Iterables.getLast(Iterables.concat(words, List.of("end"))) + " "
                + Joiner.on("; ").withKeyValueSeparator("=").join(map) + " " + Joiner.on(",").skipNulls().join("a", null, "b"));
        System.out.println(CaseFormat.LOWER_HYPHEN.to(CaseFormat.UPPER_CAMEL, "some-long-name") + " "
                + MoreObjects.toStringHelper("Word").add("n", 1).omitNullValues().add("m", null).toString());
        System.out.println(IntMath.factorial(10) + " " + IntMath.gcd(84, 36) + " "
                + attempt(() -> IntMath.checkedMultiply(1 << 20, 1 << 20)) + " " + UnsignedLong.fromLongBits(-1));
        System.out.println(attempt(() -> {
            Preconditions.checkArgument(words.isEmpty(), "%s words", words.size());
            return null;
        }));
        System.out.println(Stream.of(3, 1, 2).collect(ImmutableSet.toImmutableSet()) + " "
                + Arrays.toString(Ints.toArray(ImmutableList.of(1, 2))));
    }

    private static Object attempt(java.util.function.Supplier<?> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
