// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.*;
import java.util.function.*;

/** Calls of String, StringBuilder and Character by chance, with the arguments that they refuse. */
public class RandomStrings {
    static final String[] PIECES = {"", "a", "b", "ab", "Ab", "ß", "İ", "ı", "Σ", "ς", "é", "e\u0301", "\uD83D\uDE00", "\uD83D", "\uDE00", " ", "\t", "\n", "\r\n", "\u2003", "\u0000", "ǅ", "ﬁ", "1", "0x1F", "-", "$", "\\", "%", "\u3042", "\uFFFF", "x".repeat(20), ".", "'", "-", "א", "\uD835\uDC00"};
    static Random r;
    static String s() { StringBuilder b = new StringBuilder(); int n = r.nextInt(6); for (int i = 0; i < n; i++) b.append(PIECES[r.nextInt(PIECES.length)]); return b.toString(); }
    static int i() { return r.nextInt(10) == 0 ? r.nextInt(1000) - 500 : r.nextInt(12) - 2; }
    static char c() { String s = s(); return s.isEmpty() ? 'q' : s.charAt(r.nextInt(s.length())); }
    static int cp() { return r.nextInt(5) == 0 ? r.nextInt(0x120000) - 10 : r.nextInt(0x10FFFF); }
    static String show(Object o) {
        if (o == null) return "null";
        if (o instanceof char[] a) return "c" + show(new String(a));
        if (o instanceof byte[] a) return Arrays.toString(a);
        if (o instanceof int[] a) return Arrays.toString(a);
        if (o instanceof Object[] a) { StringBuilder b = new StringBuilder("["); for (Object x : a) b.append(show(x)).append(','); return b + "]"; }
        String s = o.toString();
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) { if (c >= 32 && c < 127) b.append(c); else b.append("\\u").append(Integer.toHexString(c)); }
        return b.toString();
    }
    static StringBuilder sb() { return new StringBuilder(s()); }
    static <T> T with(T t, Consumer<T> f) { try { f.accept(t); } catch (RuntimeException e) { System.out.print("{" + e + "|" + show(t) + "}"); } return t; }
    static final List<Supplier<Object>> OPS = new ArrayList<>();
    static void op(Supplier<Object> f) { OPS.add(f); }
    public static void main(String[] a) throws Exception {
        op(() -> s().charAt(i())); op(() -> s().codePointAt(i())); op(() -> s().codePointBefore(i())); op(() -> s().codePointCount(i(), i()));
        op(() -> s().offsetByCodePoints(i(), i())); op(() -> with(new char[8], d -> s().getChars(i(), i(), d, i()))); op(() -> s().equals(s()));
        op(() -> s().contentEquals(sb())); op(() -> s().equalsIgnoreCase(s())); op(() -> s().compareTo(s())); op(() -> s().compareToIgnoreCase(s()));
        op(() -> s().regionMatches(i(), s(), i(), i())); op(() -> s().regionMatches(r.nextBoolean(), i(), s(), i(), i())); op(() -> s().startsWith(s(), i())); op(() -> s().startsWith(s())); op(() -> s().endsWith(s()));
        op(() -> s().hashCode()); op(() -> s().indexOf(c())); op(() -> s().indexOf(cp(), i())); op(() -> s().lastIndexOf(c())); op(() -> s().lastIndexOf(c(), i())); op(() -> s().indexOf(s())); op(() -> s().indexOf(s(), i())); op(() -> s().lastIndexOf(s())); op(() -> s().lastIndexOf(s(), i()));
        op(() -> s().substring(i())); op(() -> s().substring(i(), i())); op(() -> s().subSequence(i(), i())); op(() -> s().concat(s())); op(() -> s().replace(c(), c())); op(() -> s().contains(s())); op(() -> s().replace(s(), s())); op(() -> s().split(s().replaceAll("[^a-z\\s]", ""), i()));
        op(() -> s().replaceAll("[a-c]", s())); op(() -> s().replaceFirst("\\s", s())); op(() -> s().matches("[\\p{L}]*")); op(() -> s().split("[ab]")); op(() -> String.join(s(), s(), s(), s())); op(() -> s().toLowerCase(Locale.ROOT)); op(() -> s().toUpperCase(Locale.ROOT)); op(() -> s().toUpperCase(new Locale("tr"))); op(() -> s().toLowerCase(new Locale("tr"))); op(() -> s().toLowerCase(new Locale("lt"))); op(() -> s().toUpperCase(new Locale("lt")));
        op(() -> s().trim()); op(() -> s().strip()); op(() -> s().stripLeading()); op(() -> s().stripTrailing()); op(() -> s().isBlank()); op(() -> s().lines().toArray()); op(() -> s().indent(i())); op(() -> s().stripIndent()); op(() -> s().translateEscapes()); op(() -> s().chars().toArray()); op(() -> s().codePoints().toArray()); op(() -> s().toCharArray());
        op(() -> String.valueOf(new char[]{c(), c(), c()}, i(), i())); op(() -> s().repeat(i())); op(() -> new String(new int[]{cp(), cp(), c()}, i(), i())); op(() -> s().getBytes(java.nio.charset.StandardCharsets.UTF_8)); op(() -> s().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)); op(() -> s().getBytes(java.nio.charset.StandardCharsets.UTF_16)); op(() -> s().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        op(() -> { byte[] b = new byte[r.nextInt(9)]; r.nextBytes(b); return new String(b, java.nio.charset.StandardCharsets.UTF_8); });
        op(() -> { byte[] b = new byte[r.nextInt(9)]; r.nextBytes(b); return new String(b, i(), i(), java.nio.charset.StandardCharsets.UTF_8); });
        op(() -> { byte[] b = new byte[r.nextInt(9)]; r.nextBytes(b); return new String(b, java.nio.charset.StandardCharsets.UTF_16LE); });
        op(() -> s().intern() == s().intern()); op(() -> s().describeConstable()); op(() -> s().formatted(s())); op(() -> s().chars().filter(Character::isLetter).count());
        // builders
        op(() -> with(sb(), b -> b.insert(i(), s()))); op(() -> with(sb(), b -> b.insert(i(), c()))); op(() -> with(sb(), b -> b.insert(i(), r.nextInt()))); op(() -> with(sb(), b -> b.insert(i(), s().toCharArray(), i(), i()))); op(() -> with(sb(), b -> b.insert(i(), (CharSequence) s(), i(), i()))); op(() -> with(sb(), b -> b.insert(i(), (Object) null)));
        op(() -> with(sb(), b -> b.delete(i(), i()))); op(() -> with(sb(), b -> b.deleteCharAt(i()))); op(() -> with(sb(), b -> b.replace(i(), i(), s()))); op(() -> with(sb(), StringBuilder::reverse)); op(() -> with(sb(), b -> b.setCharAt(i(), c()))); op(() -> with(sb(), b -> b.setLength(i()))); op(() -> with(sb(), b -> b.appendCodePoint(cp()))); op(() -> with(sb(), b -> b.append(s(), i(), i()))); op(() -> with(sb(), b -> b.append(s().toCharArray(), i(), i()))); op(() -> with(sb(), b -> b.append(r.nextLong()))); op(() -> with(sb(), b -> b.append((char[]) "xy".toCharArray())));
        op(() -> sb().charAt(i())); op(() -> sb().codePointAt(i())); op(() -> sb().codePointBefore(i())); op(() -> sb().codePointCount(i(), i())); op(() -> sb().offsetByCodePoints(i(), i())); op(() -> sb().indexOf(s(), i())); op(() -> sb().lastIndexOf(s(), i())); op(() -> sb().substring(i())); op(() -> sb().substring(i(), i())); op(() -> sb().subSequence(i(), i())); op(() -> sb().compareTo(sb())); op(() -> sb().chars().sum()); op(() -> with(new char[8], d -> sb().getChars(i(), i(), d, i()))); op(() -> sb().isEmpty());
        op(() -> { StringBuffer b = new StringBuffer(s()); return with(b, x -> x.insert(i(), s()).replace(i(), i(), s())); });
        // Character
        op(() -> Character.getName(cp())); op(() -> Character.getType(cp())); op(() -> Character.getNumericValue(cp())); op(() -> Character.digit(cp(), i())); op(() -> Character.forDigit(i(), i())); op(() -> Character.isJavaIdentifierPart(cp())); op(() -> Character.isUnicodeIdentifierStart(cp())); op(() -> Character.isIdentifierIgnorable(cp())); op(() -> Character.toString(cp())); op(() -> Character.toChars(cp())); op(() -> Character.getDirectionality(cp())); op(() -> Character.isMirrored(cp())); op(() -> Character.UnicodeBlock.of(cp())); op(() -> Character.UnicodeScript.of(cp())); op(() -> Character.toTitleCase(cp())); op(() -> Character.toUpperCase(cp())); op(() -> Character.toLowerCase(cp())); op(() -> Character.isWhitespace(cp()) + "" + Character.isSpaceChar(cp()) + Character.isAlphabetic(cp()) + Character.isIdeographic(cp()) + Character.isDefined(cp()) + Character.isISOControl(cp())); op(() -> Character.charCount(cp())); op(() -> Character.highSurrogate(cp())); op(() -> Character.codePointOf("LATIN SMALL LETTER " + (char) ('A' + r.nextInt(30)))); op(() -> Character.reverseBytes(c())); op(() -> Character.compare(c(), c())); op(() -> Character.codePointAt(s().toCharArray(), i(), i())); op(() -> Character.codePointCount(s().toCharArray(), i(), i())); op(() -> Character.offsetByCodePoints(s().toCharArray(), i(), i(), i(), i())); op(() -> Character.toChars(cp(), new char[2], i()));
        op(() -> Character.UnicodeBlock.forName(s() + "Basic Latin")); op(() -> Character.UnicodeScript.forName(r.nextBoolean() ? "Grek" : s()));
        r = new Random(a.length > 0 ? Long.parseLong(a[0]) : 5);
        int n = a.length > 1 ? Integer.parseInt(a[1]) : 4000;
        for (int k = 0; k < n; k++) {
            int o = r.nextInt(OPS.size());
            String out;
            try { out = show(OPS.get(o).get()); } catch (RuntimeException | Error e) { out = show(e); }
            System.out.println(k + " " + o + " " + out);
        }
    }
}
