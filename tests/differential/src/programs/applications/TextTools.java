// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @stdin It was the best of times, it was the worst of times,\nit was the age of wisdom, it was the age of foolishness,\nit was the epoch of belief, it was the epoch of incredulity\n
package applications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads text: word histogram, line wrapping, run-length and Caesar coding, Levenshtein distance, Roman numerals. */
public class TextTools {
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String runLength(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); ) {
            int start = i;
            char c = s.charAt(i);
            while (i < s.length() && s.charAt(i) == c) {
                i++;
            }
            out.append(i - start > 1 ? i - start : "").append(c);
        }
        return out.toString();
    }

    static int levenshtein(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }
            int[] t = previous;
            previous = current;
            current = t;
        }
        return previous[b.length()];
    }

    static String roman(int n) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] symbols = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            while (n >= values[i]) {
                n -= values[i];
                out.append(symbols[i]);
            }
        }
        return out.toString();
    }

    static int fromRoman(String s) {
        Map<Character, Integer> values = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100, 'D', 500, 'M', 1000);
        int total = 0;
        for (int i = 0; i < s.length(); i++) {
            int v = values.get(s.charAt(i));
            total += i + 1 < s.length() && v < values.get(s.charAt(i + 1)) ? -v : v;
        }
        return total;
    }

    public static void main(String[] args) throws IOException {
        StringBuilder all = new StringBuilder();
        Map<String, Integer> counts = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            String line;
            while ((line = in.readLine()) != null) {
                all.append(line).append(' ');
                for (String word : line.toLowerCase().split("[^a-z]+")) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(8)
                .forEach(e -> System.out.println(String.format("%-8s %2d %s", e.getKey(), e.getValue(), "#".repeat(e.getValue()))));
        for (String line : wrap(all.toString().trim(), 30)) {
            System.out.println("|" + line + " ".repeat(30 - line.length()) + "|");
        }
        System.out.println(runLength("wwwwbbbwaac") + " " + runLength("") + levenshtein("kitten", "sitting") + " " + levenshtein("", "abc"));
        for (int n : new int[] {1, 4, 9, 14, 40, 90, 400, 1994, 2026, 3999}) {
            System.out.print(roman(n) + "=" + fromRoman(roman(n)) + " ");
        }
        System.out.println();
        Map<Integer, List<String>> byLength = new TreeMap<>();
        for (String word : counts.keySet()) {
            byLength.computeIfAbsent(word.length(), k -> new ArrayList<>()).add(word);
        }
        byLength.values().forEach(words -> words.sort(null));
        System.out.println(byLength);
    }
}
