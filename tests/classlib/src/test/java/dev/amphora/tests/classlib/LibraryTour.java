// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.classlib;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Scanner;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A walk through the packages whose classes come from the JDK that a program is built with. */
public class LibraryTour {
    record Point(int x, int y) {}

    public static void main(String[] args) throws Exception {
        Map<Integer, List<String>> groups = Stream.of("a", "bb", "cc", "ddd")
                .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        System.out.println(
                groups + " " + new HashSet<>(List.of(3, 1, 2)) + " " + new PriorityQueue<>(List.of(3, 1, 2)).peek());
        System.out.println(IntStream.rangeClosed(1, 5).boxed().collect(Collectors.summingInt(i -> i)) + " "
                + Stream.iterate(1, i -> i * 2).limit(8).toList());
        System.out.println(new BigDecimal("1").divide(new BigDecimal("7"), MathContext.DECIMAL64) + " "
                + BigInteger.TWO.pow(100).mod(BigInteger.valueOf(97)));
        System.out.println(LocalDate.of(2024, 2, 29).plusYears(1) + " " + Duration.ofSeconds(3661) + " "
                + LocalDateTime.of(2020, 1, 2, 3, 4)
                        .atOffset(ZoneOffset.ofHours(2))
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                + " "
                + DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH).format(LocalDate.of(2021, 3, 4)));
        System.out.println(
                Pattern.compile("(?<k>\\w+)=(?<v>\\d+)").matcher("a=1, bc=23").replaceAll("${v}:${k}") + " "
                        + "x1y22".split("\\d+").length);
        System.out.println(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest("abc".getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 16)
                + " " + Base64.getEncoder().encodeToString("hello".getBytes(StandardCharsets.UTF_8)));
        System.out.println(URI.create("http://h:81/a/b?q").resolve("../c#d") + " "
                + InetAddress.getByName("ff02::1").isMulticastAddress()
                + " " + new URL("jar:file:/a.jar!/b").getPath());
        try {
            new URI("a b");
        } catch (URISyntaxException e) {
            System.out.println(e.getMessage());
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Integer> future = pool.submit(() -> 42);
        System.out.println(future.get() + " "
                + CompletableFuture.supplyAsync(() -> 20, pool)
                        .thenApply(i -> i + 1)
                        .get());
        pool.shutdown();
        System.out.println(pool.awaitTermination(1, TimeUnit.SECONDS));
        ConcurrentHashMap<String, LongAdder> counts = new ConcurrentHashMap<>();
        for (String w : "to be or not to be".split(" "))
            counts.computeIfAbsent(w, k -> new LongAdder()).increment();
        System.out.println(new TreeMap<>(counts) + " " + new AtomicInteger(4).getAndAdd(3));
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            System.out.println(lock.isHeldByCurrentThread());
        } finally {
            lock.unlock();
        }
        System.out.println(new Random(7).nextInt(1000) + " " + new SplittableRandom(7).nextInt(1000) + " "
                + new Scanner("1 two 3.5").nextInt());
        System.out.println(String.format(Locale.ROOT, "%5.2f|%-5s|%05d|%,d", Math.PI, "ab", 42, 1234567) + " "
                + new Point(1, 2) + " " + Objects.hash(1, 2, 3) + " " + Arrays.deepToString(new int[][] {{1}, {2, 3}}));
        System.out.println(new StringJoiner(",", "[", "]").add("a").add("b") + " "
                + Optional.of(1).map(i -> i + 1) + " " + BitSet.valueOf(new long[] {5}) + " "
                + UUID.nameUUIDFromBytes(new byte[] {1}) + " " + Collections.nCopies(2, "x")
                + new ArrayDeque<>(List.of(1, 2)));
        Properties p = new Properties();
        p.load(new StringReader("a=1\nb = two\\u0041"));
        System.out.println(new TreeMap<>(p) + " " + Locale.forLanguageTag("de-AT") + " " + Character.isLetter('\u00e4')
                + " " + "stra\u00dfe".toUpperCase(Locale.ROOT) + " " + Currency.getInstance("EUR"));
        List<Integer> sorted = new ArrayList<>(List.of(5, 3, 9, 1));
        Collections.sort(sorted);
        Collections.shuffle(sorted, new Random(1));
        System.out.println(sorted);
        long[] big = new Random(3).longs(200).toArray();
        Arrays.sort(big);
        System.out.println(big[0] + " " + Arrays.binarySearch(big, big[77]));
    }
}
