// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JLS 15.27.4: lambdas evaluated lazily by streams, in the order that the pipeline asks for. */
public class StreamsOfCaptures {
    public static void main(String[] args) {
        StringBuilder log = new StringBuilder();
        int factor = 3;
        List<Integer> result = IntStream.rangeClosed(1, 10)
                .peek(i -> log.append('p').append(i))
                .map(i -> i * factor)
                .filter(i -> {
                    log.append('f').append(i);
                    return i % 2 == 0;
                })
                .limit(2)
                .boxed()
                .collect(Collectors.toList());
        System.out.println(result + " " + log);
        IntUnaryOperator chain = IntUnaryOperator.identity();
        for (int i = 1; i <= 5; i++) {
            int k = i;
            chain = chain.andThen(x -> x * 10 + k);
        }
        System.out.println(chain.applyAsInt(0));
        System.out.println(Arrays.stream(new String[] {"b", "a", "c"}).sorted().reduce("", (x, y) -> x + y));
    }
}
