// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Builders of strings: room, every kind of value, insertions, cuts, code points, and numbers at their limits. */
public class Builders {
    private static void check(Callable<Object> action) {
        try {
            System.out.println(action.call());
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    private static void capacity() {
        StringBuilder builder = new StringBuilder();
        System.out.print(builder.capacity());
        for (int i = 0; i < 5; i++) {
            builder.append("0123456789abcdef", 0, 16 - i);
            System.out.print(" " + builder.length() + "/" + builder.capacity());
        }
        builder.ensureCapacity(10);
        System.out.print(" " + builder.capacity());
        builder.ensureCapacity(builder.capacity() + 1);
        System.out.print(" " + builder.capacity());
        builder.trimToSize();
        System.out.println(" " + builder.capacity() + " " + new StringBuilder("four").capacity() + " "
                + new StringBuilder(new StringBuffer("fifteen chars..")).capacity() + " " + new StringBuilder(0).append('x').capacity());
    }

    private static void numbers() {
        StringBuilder builder = new StringBuilder();
        int[] ints = {0, 1, -1, 9, 10, -10, 99, 100, 12345, 999_999_999, 1_000_000_000, -1_000_000_000,
            Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1};
        for (int value : ints) {
            builder.append(value).append(' ').append(Integer.toString(value)).append(' ').append(String.valueOf(value)).append(';');
        }
        System.out.println(builder);
        builder.setLength(0);
        long[] longs = {0, -1, 1_000_000_000L, -1_000_000_000L, 2_147_483_648L, -2_147_483_648L, -2_147_483_649L,
            99_999_999_999L, 1_000_000_000_000_000_000L, 1_000_000_000_000_000_001L, 5_000_000_000_000_000_000L,
            Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1};
        for (long value : longs) {
            builder.append(value).append(' ').append(Long.toString(value)).append(' ').append(String.valueOf(value)).append(';');
        }
        System.out.println(builder);
        for (int radix : new int[] {2, 3, 8, 16, 36, 10, 1, 37, 0, -5}) {
            System.out.println(radix + ": " + Integer.toString(-255, radix) + " " + Integer.toString(Integer.MIN_VALUE, radix) + " "
                    + Long.toString(1234567890123L, radix) + " " + Long.toString(Long.MIN_VALUE, radix) + " " + Integer.toString(0, radix));
        }
        System.out.println(new StringBuilder().append(1.5f).append(-0.0).append(1e300).append(Float.NaN).append(true).append((Object) null)
                .append((String) null).append((CharSequence) null).append((StringBuffer) null).append(new char[] {'c', 'h'}).append('\u20ac'));
        System.out.println(new StringBuilder("--").insert(1, 7).insert(1, -8L).insert(0, 2.5).insert(0, 2.5f).insert(0, false).insert(0, 'c')
                .insert(3, (Object) null).insert(2, new char[] {'x', 'y'}).insert(0, new char[] {'a', 'b', 'c'}, 1, 2)
                .insert(4, (CharSequence) null, 1, 3).insert(0, new StringBuffer("buffer")));
    }

    private static void cuts() {
        StringBuilder builder = new StringBuilder("The quick brown fox jumps over the lazy dog, twice over.");
        System.out.println(builder.delete(4, 10).deleteCharAt(0).replace(3, 8, "BROWNISH").replace(0, 2, "").replace(5, 500, "."));
        System.out.println(builder.delete(3, 99).append("abcabc").indexOf("bc") + " " + builder.indexOf("bc", 6) + " " + builder.indexOf("", 99)
                + " " + builder.indexOf("zz") + " " + builder.lastIndexOf("abc") + " " + builder.lastIndexOf("abc", 5) + " "
                + builder.lastIndexOf("", 99) + " " + builder.indexOf("bc", -3) + " " + builder.lastIndexOf("a", -1));
        builder.setLength(12);
        System.out.println(builder.toString().replace('\0', '0') + " " + builder.length());
        char[] target = new char[6];
        Arrays.fill(target, '.');
        builder.getChars(1, 4, target, 2);
        System.out.println(target);
        System.out.println(builder.compareTo(new StringBuilder("BROX")) + " " + new StringBuilder("a").compareTo(new StringBuilder("ab")));
        StringBuilder self = new StringBuilder("self");
        System.out.println(self.append(self).insert(2, self).append(self, 1, 3));
        System.out.println(new StringBuilder("odd").reverse() + " " + new StringBuilder("even").reverse() + " " + new StringBuilder().reverse());
    }

    private static void points() {
        String text = "a\ud83d\ude00b\ude00\ud83dc\ud83d\ude01";
        StringBuilder builder = new StringBuilder(text).appendCodePoint(0x1F602).appendCodePoint('z');
        System.out.println(builder.length() + " " + builder.codePointCount(0, builder.length()) + " " + builder.codePointCount(2, 7) + " "
                + Integer.toHexString(builder.codePointAt(1)) + " " + Integer.toHexString(builder.codePointAt(2)) + " "
                + Integer.toHexString(builder.codePointBefore(3)) + " " + builder.offsetByCodePoints(0, 5) + " "
                + builder.offsetByCodePoints(10, -4));
        char[] chars = text.toCharArray();
        System.out.println(Character.codePointCount(chars, 0, chars.length) + " " + Character.codePointCount(chars, 1, 2) + " "
                + Character.codePointCount(chars, 2, 5) + " " + Character.offsetByCodePoints(chars, 1, 5, 1, 2) + " "
                + Character.offsetByCodePoints(chars, 2, 5, 7, -3) + " " + Character.offsetByCodePoints("\ude00x", 2, -2));
        for (char c : builder.reverse().toString().toCharArray()) {
            System.out.print(Integer.toHexString(c) + " ");
        }
        System.out.println();
        check(() -> Character.offsetByCodePoints(chars, 1, 3, 1, 4) + "");
        check(() -> Character.offsetByCodePoints(chars, 1, 3, 0, 1) + "");
        check(() -> Character.codePointCount(chars, 3, 99) + "");
        check(() -> new StringBuilder().appendCodePoint(0x110000));
    }

    private static void failures() {
        StringBuilder builder = new StringBuilder("0123456789");
        char[] chars = {'a', 'b'};
        check(() -> builder.charAt(10));
        check(() -> builder.charAt(-1));
        check(() -> builder.deleteCharAt(10));
        check(() -> builder.delete(5, 4));
        check(() -> builder.delete(11, 12));
        check(() -> builder.replace(-1, 3, "x"));
        check(() -> builder.insert(11, "x"));
        check(() -> builder.insert(-1, 'c'));
        check(() -> builder.insert(-1, 5));
        check(() -> builder.insert(3, chars, 1, 2));
        check(() -> builder.append(chars, -1, 2));
        check(() -> builder.append("abc", 2, 5));
        check(() -> builder.insert(0, "abc", 2, 1));
        check(() -> builder.substring(11));
        check(() -> builder.substring(3, 2));
        check(() -> builder.subSequence(3, 12));
        check(() -> builder.codePointBefore(0));
        check(() -> builder.codePointAt(10));
        check(() -> builder.codePointCount(4, 3));
        check(() -> builder.offsetByCodePoints(11, 0));
        check(() -> {
            builder.setLength(-1);
            return "no";
        });
        check(() -> {
            builder.getChars(0, 3, chars, 0);
            return "no";
        });
        check(() -> new StringBuilder(-1));
        check(() -> builder.replace(0, 1, null));
        check(() -> builder.indexOf(null));
        System.out.println(builder);
    }

    public static void main(String[] args) {
        capacity();
        numbers();
        cuts();
        points();
        failures();
    }
}
