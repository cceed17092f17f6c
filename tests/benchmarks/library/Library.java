// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the class library costs: ordinary work with collections, streams, strings, regular expressions, numbers and sorting.
 * Writes for each kernel its name, the median of its times in microseconds, and a checksum.
 */
public final class Library {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 11;
    /** Calls within a round go on for this long, so that the clock of a browser, which is coarse, is good enough. */
    private static final long ROUND_NANOS = 20_000_000;

    private static int seed;

    private Library() {}

    public static void main(String[] args) {
        measure("ArrayList of Integer", Library::arrayList, args);
        measure("ArrayDeque, PriorityQueue", Library::queues, args);
        measure("HashMap of String", Library::words, args);
        measure("HashMap of Integer", Library::counts, args);
        measure("LinkedHashMap, HashSet", Library::linked, args);
        measure("TreeMap", Library::tree, args);
        measure("BitSet", Library::bits, args);
        measure("streams of int", Library::intStream, args);
        measure("streams of objects", Library::objectStream, args);
        measure("StringBuilder", Library::builder, args);
        measure("concatenation", Library::concatenation, args);
        measure("split, indexOf, replace", Library::search, args);
        measure("case, trim, compareTo", Library::letters, args);
        measure("UTF-8", Library::utf8, args);
        measure("String.format", Library::format, args);
        measure("parse and print int", Library::ints, args);
        measure("parse and print double", Library::doubles, args);
        measure("regex: find", Library::find, args);
        measure("regex: groups, replace", Library::groups, args);
        measure("BigInteger: multiply, pow", Library::bigMultiply, args);
        measure("BigInteger: modPow", Library::modPow, args);
        measure("BigInteger: to decimal", Library::bigDecimalDigits, args);
        measure("BigDecimal", Library::bigDecimal, args);
        measure("sort int[]", Library::sortInts, args);
        measure("sort String[]", Library::sortStrings, args);
        measure("sort a List by Comparator", Library::sortList, args);
    }

    private static void measure(String name, IntSupplier kernel, String[] wanted) {
        if (wanted.length > 0 && Arrays.stream(wanted).noneMatch(name::startsWith)) {
            return;
        }
        int sum = 0;
        double[] micros = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int calls = 0;
            long start = System.nanoTime();
            long elapsed;
            do {
                seed = 42;
                sum = kernel.getAsInt();
                calls++;
                elapsed = System.nanoTime() - start;
            } while (elapsed < ROUND_NANOS);
            if (round >= 0) {
                micros[round] = elapsed / 1e3 / calls;
            }
        }
        Arrays.sort(micros);
        System.out.println(name + "\t" + Math.round(micros[ROUNDS / 2]) + "\t" + sum);
    }

    private static int random(int bound) {
        seed = seed * 1664525 + 1013904223;
        return (int) ((seed >>> 8) * (long) bound >>> 24);
    }

    private static String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 3 + random(6); i > 0; i--) {
            word.append((char) ('a' + random(26)));
        }
        return word.toString();
    }

    private static String[] words(int count) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = word();
        }
        return words;
    }

    private static int arrayList() {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            list.add(random(1000));
        }
        list.removeIf(value -> value % 3 == 0);
        int sum = 0;
        for (int value : list) {
            sum += value;
        }
        for (int i = list.size() - 1; i >= 0; i -= 2) {
            sum ^= list.get(i);
        }
        return sum + list.subList(10, 2000).indexOf(999);
    }

    private static int queues() {
        ArrayDeque<Integer> deque = new ArrayDeque<>();
        PriorityQueue<Integer> queue = new PriorityQueue<>();
        int sum = 0;
        for (int i = 0; i < 5_000; i++) {
            deque.addLast(random(1 << 20));
            queue.add(random(1 << 20));
            if (i % 3 == 2) {
                sum = 31 * sum + deque.removeFirst() + queue.remove();
            }
        }
        while (!queue.isEmpty()) {
            sum = 31 * sum + queue.remove();
        }
        return sum;
    }

    private static int words() {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words(2_000)) {
            counts.merge(word.substring(0, 3), 1, Integer::sum);
        }
        int sum = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            sum += entry.getKey().charAt(1) * entry.getValue();
        }
        return sum;
    }

    private static int counts() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            int key = random(4_000);
            Integer old = counts.get(key);
            counts.put(key, old == null ? 1 : old + 1);
        }
        int sum = 0;
        for (int key = 0; key < 4_000; key++) {
            sum += counts.getOrDefault(key, 7) * key;
        }
        return sum;
    }

    private static int linked() {
        Map<Integer, Integer> map = new LinkedHashMap<>();
        Set<Integer> set = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            map.put(random(5_000), i);
            set.add(random(5_000));
        }
        set.retainAll(map.keySet());
        int sum = set.size();
        for (int value : map.values()) {
            sum = 31 * sum + value;
        }
        return sum;
    }

    private static int tree() {
        TreeMap<Integer, Integer> map = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            map.put(random(1 << 20), i);
        }
        int sum = 0;
        for (Map.Entry<Integer, Integer> entry :
                map.subMap(1 << 18, true, 1 << 19, false).descendingMap().entrySet()) {
            sum = 31 * sum + entry.getValue();
        }
        for (int i = 0; i < 2_000; i++) {
            Integer floor = map.floorKey(random(1 << 20));
            sum += floor == null ? 0 : floor;
        }
        return sum;
    }

    private static int bits() {
        BitSet composite = new BitSet();
        for (int i = 2; i * i < 100_000; i++) {
            if (!composite.get(i)) {
                for (int j = i * i; j < 100_000; j += i) {
                    composite.set(j);
                }
            }
        }
        return composite.cardinality() + composite.nextClearBit(50_000);
    }

    private static int intStream() {
        return IntStream.range(0, 20_000)
                .map(i -> i * 7 % 1001)
                .filter(i -> (i & 1) == 0)
                .sum();
    }

    private static int objectStream() {
        Map<Integer, Long> byLength = Arrays.stream(words(2_000))
                .filter(word -> word.charAt(0) < 'u')
                .map(word -> word + word.length())
                .distinct()
                .collect(Collectors.groupingBy(String::length, Collectors.counting()));
        return byLength.hashCode();
    }

    private static int builder() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(i).append(' ').append((char) ('a' + i % 26)).append("xyz");
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = 31 * sum + text.charAt(i);
        }
        return sum + text.reverse().indexOf("zyxa");
    }

    private static int concatenation() {
        int sum = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = "item " + i + " of " + (char) ('a' + i % 26) + ": " + (i * 0.5f > 100) + '.';
            sum += text.hashCode();
        }
        return sum;
    }

    private static int search() {
        String text = String.join(", ", words(500));
        int sum = 0;
        for (String part : text.split(", ")) {
            sum += text.indexOf(part) + (part.contains("ab") ? 1 : 0);
        }
        return sum + text.replace("a", "--").hashCode() + text.replace('e', 'i').lastIndexOf("in");
    }

    private static int letters() {
        String[] words = words(2_000);
        int sum = 0;
        for (String word : words) {
            String upper = ("  " + word + " ").trim().toUpperCase(Locale.ROOT);
            sum += upper.compareTo(word) + (upper.equalsIgnoreCase(word) ? 1 : 0) + upper.compareToIgnoreCase(words[0]);
            sum += upper.toLowerCase(Locale.ROOT).equals(word) ? 1 : 0;
        }
        return sum;
    }

    private static int utf8() {
        String text = String.join(" \u00e9\u20ac\ud83d\ude00 ", words(500)).repeat(4);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8).hashCode() + bytes.length;
    }

    private static int format() {
        int sum = 0;
        for (int i = 0; i < 200; i++) {
            sum += String.format(Locale.ROOT, "%-8s|%5d|%08x|%.3f", "n" + i, i * i, i * 77777, i / 7.0)
                    .hashCode();
        }
        return sum;
    }

    private static int ints() {
        int sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += Integer.parseInt(Integer.toString(random(1 << 24)))
                    + Integer.toHexString(i * 31).length()
                    + (int) Long.parseLong(Long.toString(i * 1_000_000_007L));
        }
        return sum;
    }

    private static int doubles() {
        int sum = 0;
        for (int i = 0; i < 1_000; i++) {
            double value = random(1 << 24) / 1048.0;
            String text = Double.toString(value);
            sum += text.hashCode() + (Double.parseDouble(text) == value ? 1 : 0);
        }
        return sum;
    }

    private static final Pattern WORD = Pattern.compile("\\b[a-m]+[^aeiou\\s]{2}\\w*");
    private static final Pattern ENTRY = Pattern.compile("(\\w+)=(\\d+)(?:;|$)");

    private static int find() {
        Matcher matcher = WORD.matcher(String.join(" ", words(1_000)));
        int sum = 0;
        while (matcher.find()) {
            sum = 31 * sum + matcher.start() + matcher.end();
        }
        return sum;
    }

    private static int groups() {
        StringBuilder text = new StringBuilder();
        for (String word : words(500)) {
            text.append(word).append('=').append(random(1000)).append(';');
        }
        int sum = 0;
        Matcher matcher = ENTRY.matcher(text);
        while (matcher.find()) {
            sum += matcher.group(1).length() * Integer.parseInt(matcher.group(2));
        }
        return sum + ENTRY.matcher(text).replaceAll("$2:$1,").hashCode();
    }

    private static int bigMultiply() {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i < 400; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        BigInteger power = BigInteger.valueOf(12_345_678_901L).pow(150);
        return factorial.multiply(power).hashCode() + power.divide(factorial.shiftRight(1000)).bitLength();
    }

    private static int modPow() {
        BigInteger modulus = BigInteger.ONE.shiftLeft(512).subtract(BigInteger.valueOf(569));
        BigInteger base = BigInteger.valueOf(0x1234_5678_9abc_def1L).pow(7);
        return base.modPow(modulus.subtract(BigInteger.TWO), modulus).hashCode()
                + base.gcd(modulus.subtract(BigInteger.ONE)).hashCode();
    }

    private static int bigDecimalDigits() {
        String digits = BigInteger.valueOf(7).pow(1_000).toString();
        return digits.hashCode() + new BigInteger(digits).bitLength();
    }

    private static int bigDecimal() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < 300; i++) {
            sum = sum.add(BigDecimal.ONE.divide(BigDecimal.valueOf(i), 30, RoundingMode.HALF_EVEN));
        }
        return sum.toString().hashCode() + sum.multiply(sum).setScale(10, RoundingMode.UP).hashCode();
    }

    private static int sortInts() {
        int[] numbers = new int[20_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random(1 << 24);
        }
        Arrays.sort(numbers);
        return Arrays.hashCode(numbers) + Arrays.binarySearch(numbers, numbers[777]);
    }

    private static int sortStrings() {
        String[] words = words(2_000);
        Arrays.sort(words);
        return Arrays.hashCode(words);
    }

    private static int sortList() {
        List<String> words = new ArrayList<>(Arrays.asList(words(2_000)));
        words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        Collections.reverse(words);
        return words.hashCode();
    }
}
