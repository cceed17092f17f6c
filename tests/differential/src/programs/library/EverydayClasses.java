// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;
import java.time.*;
/** Executors, futures, streams, dates, scanners and identifiers together, as programs use them. */
public class EverydayClasses {
    sealed interface Expr permits Num, Add, Mul {}
    record Num(int v) implements Expr {}
    record Add(Expr a, Expr b) implements Expr {}
    record Mul(Expr a, Expr b) implements Expr {}
    static int eval(Expr e) {
        if (e instanceof Num n) return n.v();
        if (e instanceof Add a) return eval(a.a()) + eval(a.b());
        if (e instanceof Mul m) return eval(m.a()) * eval(m.b());
        throw new AssertionError();
    }
    public static void main(String[] args) throws Exception {
        System.out.println(eval(new Add(new Num(2), new Mul(new Num(3), new Num(4)))));
        ExecutorService ex = Executors.newFixedThreadPool(3);
        List<Future<Integer>> fs = new ArrayList<>();
        for (int i = 0; i < 5; i++) { int k = i; fs.add(ex.submit(() -> { Thread.sleep(5 * (5 - k)); return k * k; })); }
        for (Future<Integer> f : fs) System.out.print(f.get() + " ");
        System.out.println();
        ex.shutdown();
        System.out.println(ex.awaitTermination(60, TimeUnit.SECONDS));
        CompletableFuture<String> cf = CompletableFuture.supplyAsync(() -> "a").thenCombine(CompletableFuture.supplyAsync(() -> "b"), (x, y) -> x + y);
        System.out.println(cf.get());
        System.out.println(IntStream.rangeClosed(1, 20).parallel().mapToObj(Integer::toString).collect(Collectors.joining(",")));
        System.out.println((Object) Stream.of("x","yy","zzz","ww").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting())));
        ConcurrentHashMap<String,Integer> m = new ConcurrentHashMap<>();
        for (String s : "a b a c b a".split(" ")) m.merge(s, 1, Integer::sum);
        System.out.println(new TreeMap<>(m));
        System.out.println(UUID.nameUUIDFromBytes("abc".getBytes()) + " " + UUID.randomUUID().toString().length());
        System.out.println(LocalDate.of(2024, 2, 28).plusDays(2) + " " + Duration.ofMinutes(135));
        System.out.println(String.format("%08.3f|%-10s|%,d|%x", Math.PI, "hi", 1234567, 255));
        System.out.println("a1b22c333".replaceAll("[0-9]+", "#") + " " + HexFormat.of().formatHex(new byte[]{1, (byte) 0xab}));
        Scanner sc = new Scanner("1 2.5 word\nline two");
        System.out.println(sc.nextInt() + " " + sc.nextDouble() + " " + sc.next() + sc.nextLine() + "|" + sc.nextLine());
        var q = new PriorityQueue<>(List.of(5, 1, 4)); StringBuilder sb = new StringBuilder(); while (!q.isEmpty()) sb.append(q.poll()); System.out.println(sb);
    }
}
