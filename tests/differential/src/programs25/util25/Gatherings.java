// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util25;

import static util25.Attempts.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherer;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Stream.gather with the gatherers of the JDK and with own ones. */
public class Gatherings {
    public static void main(String[] args) {
        System.out.println(IntStream.range(0, 7).boxed().gather(Gatherers.windowFixed(3)).toList());
        System.out.println(IntStream.range(0, 5).boxed().gather(Gatherers.windowSliding(3)).toList() + " " + Stream.of(1).gather(Gatherers.windowSliding(3)).toList());
        System.out.println(Stream.of(1, 2, 3).gather(Gatherers.fold(() -> "", (a, n) -> a + n)).toList() + " " + Stream.of(1, 2, 3).gather(Gatherers.scan(() -> 0, Integer::sum)).toList());
        Gatherer<Integer, ?, Integer> pairs = Gatherer.ofSequential(() -> new ArrayList<Integer>(), (state, n, down) -> {
            state.add(n);
            return state.size() < 2 || down.push(state.remove(0) * 10 + state.remove(0));
        }, (state, down) -> state.forEach(down::push));
        System.out.println(Stream.of(1, 2, 3, 4, 5).gather(pairs).toList() + " " + Stream.of(1, 2, 3, 4, 5).gather(pairs).findFirst());
        Gatherer<Integer, Void, Integer> small = Gatherer.of((v, n, down) -> n < 4 && down.push(n));
        System.out.println(Stream.iterate(1, n -> n + 1).gather(small).toList() + " " + Stream.iterate(1, n -> n + 1).gather(small.andThen(Gatherers.windowFixed(2))).toList());
        attempt("window", () -> Gatherers.windowFixed(0));
        attempt("null", () -> Stream.of(1).gather(null));
        System.out.println(List.of("a", "b").stream().gather(Gatherers.mapConcurrent(1, String::toUpperCase)).toList());
    }
}
