// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports on the cargo of a ship: the demos compile this program and run it on several hosts. */
public final class Voyage {
    private static final String MANIFEST =
            """
            {"ship": "Argo \\u0391", "crew": ["Iason", "Tiphys", "Orpheus"], "sound": true, "cargo": [
              {"port": "Chios",  "good": "wine",   "jars": 310, "litres": 22.5},
              {"port": "Knidos", "good": "wine",   "jars": 148, "litres": 26.0},
              {"port": "Athens", "good": "oil",    "jars": 205, "litres": 39.4},
              {"port": "Sinope", "good": "oil",    "jars": 64,  "litres": 20.25},
              {"port": "Gades",  "good": "garum",  "jars": 90,  "litres": 18e0},
              {"port": "Chios",  "good": "olives", "jars": 77,  "litres": 24}
            ]}
            """;

    private Voyage() {}

    public static void main(String[] args) {
        Json.Obj ship = (Json.Obj) JsonParser.parse(args.length > 0 ? args[0] : MANIFEST);
        List<Cargo> cargo =
                ((Json.Arr) ship.get("cargo")).items().stream().map(Cargo::of).toList();

        System.out.print(Vessel.draw());
        System.out.println("The " + ship.get("ship").text() + " and what it carries");
        System.out.println(ship.members().keySet() + ", " + ship.depth() + " deep");
        table(cargo);
        byGood(cargo);
        System.out.println();
        arithmetic(cargo);
        System.out.println();
        mishaps();
    }

    private static void table(List<Cargo> cargo) {
        System.out.println(String.format("%-8s%-8s%5s%9s", "port", "good", "jars", "litres"));
        cargo.stream()
                .sorted(Comparator.comparing(Cargo::port).thenComparing(Cargo::worth, Comparator.reverseOrder()))
                .map(item -> String.format(
                        Locale.ROOT,
                        "%-8s%-8s%5d%,9.1f",
                        item.port(),
                        item.good().name().toLowerCase(Locale.ROOT),
                        item.jars(),
                        item.volume()))
                .forEach(System.out::println);
    }

    private static void byGood(List<Cargo> cargo) {
        Map<Cargo.Good, Double> worth = cargo.stream()
                .collect(Collectors.groupingBy(Cargo::good, TreeMap::new, Collectors.summingDouble(Cargo::worth)));
        worth.forEach((good, drachmae) -> {
            int bar = (int) Math.round(Math.sqrt(drachmae) / 12);
            System.out.println(String.format(Locale.ROOT, "%-7s%,10.2f %s", good, drachmae, "#".repeat(bar)));
        });
    }

    private static void arithmetic(List<Cargo> cargo) {
        int jars = cargo.stream().mapToInt(Cargo::jars).sum();
        // The number of orders in which the ports can be called at, and a number with no other purpose than its size.
        long orders = IntStream.rangeClosed(1, cargo.size()).asLongStream().reduce(1, Math::multiplyExact);
        BigInteger seals = BigInteger.TWO.pow(jars).mod(BigInteger.TEN.pow(24));
        System.out.println(jars + " jars, " + orders + " routes");
        System.out.println("2^" + jars + " ends " + seals);
        System.out.println("2^127-1 is " + (mersennePrime(127) ? "prime" : "composite") + ", 2^129-1 is "
                + (mersennePrime(129) ? "prime" : "composite"));
        System.out.println("queens on 8x8: " + queens(8, 0, 0, 0, 0));
        System.out.println("hash " + Long.toHexString(fnv(cargo.toString())));
    }

    /** The test of Lucas and Lehmer for an odd exponent; an exponent that is not prime makes a composite number. */
    private static boolean mersennePrime(int exponent) {
        if (IntStream.iterate(3, d -> d * d <= exponent, d -> d + 2).anyMatch(d -> exponent % d == 0)) {
            return false;
        }
        BigInteger modulus = BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE);
        BigInteger s = BigInteger.valueOf(4);
        for (int i = 2; i < exponent; i++) {
            s = s.multiply(s).subtract(BigInteger.TWO).mod(modulus);
        }
        return s.signum() == 0;
    }

    /** Counts the ways to place queens in the rows from {@code row} on; the masks say which columns are under attack. */
    private static int queens(int size, int row, int columns, int left, int right) {
        if (row == size) {
            return 1;
        }
        int found = 0;
        for (int free = ~(columns | left | right) & ((1 << size) - 1); free != 0; free &= free - 1) {
            int queen = Integer.lowestOneBit(free);
            found += queens(size, row + 1, columns | queen, (left | queen) << 1, (right | queen) >>> 1);
        }
        return found;
    }

    /** FNV-1a with 64 bits. */
    private static long fnv(String text) {
        long hash = 0xcbf29ce484222325L;
        for (char c : text.toCharArray()) {
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return hash;
    }

    /** What goes wrong is caught, with the messages that Java prescribes. */
    private static void mishaps() {
        int[] holds = new int[3];
        List<Runnable> mistakes = List.of(
                () -> JsonParser.parse("[1, 2"),
                () -> holds[holds.length + 2]++,
                () -> holds[0] = 1 / holds[1],
                () -> new Cargo("Delos", Cargo.Good.WINE, 0, 1));
        for (Runnable mistake : mistakes) {
            try {
                mistake.run();
            } catch (JsonParser.SyntaxException | IllegalArgumentException e) {
                System.out.println("refused: " + e.getMessage());
            } catch (ArithmeticException | IndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
