// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The everyday methods of String. */
public class StringMethods {
    public static void main(String[] args) {
        String s = "The quick brown fox jumps over the lazy dog";
        System.out.println(s.length() + " " + s.charAt(4) + " " + s.indexOf("quick") + " " + s.indexOf('o', 20) + " "
                + s.lastIndexOf("the") + " " + s.lastIndexOf('o') + " " + s.indexOf("cat") + " " + s.hashCode());
        System.out.println(s.substring(4, 9) + "|" + s.substring(40) + "|" + s.substring(s.length()) + "|"
                + s.toUpperCase() + "|" + s.toLowerCase());
        System.out.println(s.replace('o', '0') + " " + s.replace("the", "THE") + " " + "aaa".replace("a", "bb") + " "
                + "abc".replace("", "-"));
        System.out.println(s.contains("fox") + " " + s.startsWith("The") + " " + s.startsWith("quick", 4) + " "
                + s.endsWith("dog") + " " + s.isEmpty() + " " + " \t ".isBlank());
        System.out.println(Arrays.toString(s.split(" ")) + Arrays.toString("a,b,,c,,".split(","))
                + Arrays.toString("a,b,,c,,".split(",", -1)) + Arrays.toString("a1b22c".split("[0-9]+"))
                + Arrays.toString("".split(",")) + Arrays.toString("a.b.c".split("\\.", 2)));
        System.out.println("[" + "  trim me ".trim() + "][" + "  strip ".strip() + "][" + "  left".stripLeading() + "]["
                + "right  ".stripTrailing() + "]");
        System.out.println(String.join("-", "a", "b", "c") + " " + String.join("/", List.of("x", "y")) + " "
                + "ab".repeat(3) + " " + "x".repeat(0).isEmpty());
        System.out.println("apple".compareTo("banana") + " " + "apple".compareTo("app") + " "
                + "Apple".compareToIgnoreCase("apple") + " " + "ABC".equalsIgnoreCase("abc") + " " + "a".equals(null));
        System.out.println(String.valueOf(3.5) + String.valueOf(true) + String.valueOf('c') + String.valueOf((Object) null)
                + String.valueOf(new char[] {'o', 'k'}) + String.copyValueOf(new char[] {'1', '2', '3'}, 1, 2));
        identity();
        characters();
        lines();
    }

    static void identity() {
        String literal = "constant";
        String built = new StringBuilder("const").append("ant").toString();
        final String half = "const";
        System.out.println((literal == "constant") + " " + (literal == built) + " " + (literal == built.intern()) + " "
                + (literal == half + "ant") + " " + literal.equals(built) + " " + (literal.hashCode() == built.hashCode())
                + " " + (new String(literal) == literal));
    }

    static void characters() {
        String mixed = "naïve café — ½ 日本語 😀!";
        System.out.println(mixed + " " + mixed.length() + " " + mixed.codePointCount(0, mixed.length()) + " "
                + mixed.hashCode());
        System.out.println(mixed.indexOf("日本") + " " + mixed.indexOf(0x1F600) + " " + mixed.codePointAt(18) + " "
                + mixed.toUpperCase());
        List<Integer> points = new ArrayList<>();
        mixed.codePoints().filter(c -> c > 127).forEach(points::add);
        System.out.println(points);
        char[] chars = "reverse".toCharArray();
        for (int i = 0, j = chars.length - 1; i < j; i++, j--) {
            char t = chars[i];
            chars[i] = chars[j];
            chars[j] = t;
        }
        System.out.println(new String(chars) + " " + new String(chars, 1, 3) + " " + "ratio".chars().sum());
        System.out.println("tab\tquote\"backslash\\ octal\101 unicode\u00e9".length());
    }

    static void lines() {
        String block =
                """
                Dear "reader",
                    indented \
                and joined,
                trailing space\s
                escaped \""" and \t tab
                """;
        System.out.print(block);
        block.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> System.out.print("<" + line + ">"));
        System.out.println();
        System.out.println("%d items at %s".formatted(3, "home") + " " + "a-b".chars().filter(c -> c == '-').count());
    }
}
