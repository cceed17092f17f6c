// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.Arrays;

/**
 * Would strings whose characters take a byte each, as HotSpot's do where all are Latin-1, be better than char[]? The work of strings in
 * both shapes, nanoseconds a character. The classes are as alike as the shapes allow; what they compute is
 * checked to be the same.
 *
 * <pre>
 * ./amphora build -o build/bench tests/benchmarks/library/CompactStrings.java
 * node tooling/cli/src/main/resources/dev/amphora/cli/run-on-node.mjs build/bench/CompactStrings.wasm
 * </pre>
 */
public final class CompactStrings {
    private static final int STRINGS = 2_000;
    private static final int ROUNDS = 41;

    private CompactStrings() {}

    interface Kernel {
        int run();
    }

    /** A string as it is: two bytes a character. */
    static final class Wide {
        final char[] value;
        int hash;

        Wide(char[] value) {
            this.value = value;
        }

        int length() {
            return value.length;
        }

        char charAt(int index) {
            return value[index];
        }

        int hash() {
            int result = 0;
            for (char c : value) {
                result = 31 * result + c;
            }
            return result;
        }

        boolean isEqual(Wide that) {
            return Arrays.equals(value, that.value);
        }

        int indexOf(int c) {
            for (int i = 0; i < value.length; i++) {
                if (value[i] == c) {
                    return i;
                }
            }
            return -1;
        }

        Wide concat(Wide that) {
            char[] result = Arrays.copyOf(value, value.length + that.value.length);
            System.arraycopy(that.value, 0, result, value.length, that.value.length);
            return new Wide(result);
        }

        int compareTo(Wide that) {
            int limit = Math.min(value.length, that.value.length);
            for (int i = 0; i < limit; i++) {
                if (value[i] != that.value[i]) {
                    return value[i] - that.value[i];
                }
            }
            return value.length - that.value.length;
        }
    }

    /** A string with one byte a character where that suffices, else two. */
    static final class Compact {
        final byte[] value;
        final boolean wide;
        int hash;

        Compact(byte[] value, boolean wide) {
            this.value = value;
            this.wide = wide;
        }

        static Compact of(char[] chars) {
            boolean wide = false;
            for (char c : chars) {
                wide |= c > 0xff;
            }
            byte[] value = new byte[wide ? 2 * chars.length : chars.length];
            for (int i = 0; i < chars.length; i++) {
                if (wide) {
                    value[2 * i] = (byte) chars[i];
                    value[2 * i + 1] = (byte) (chars[i] >> 8);
                } else {
                    value[i] = (byte) chars[i];
                }
            }
            return new Compact(value, wide);
        }

        int length() {
            return wide ? value.length >> 1 : value.length;
        }

        private char wideAt(int index) {
            return (char) (value[2 * index] & 0xff | (value[2 * index + 1] & 0xff) << 8);
        }

        char charAt(int index) {
            return wide ? wideAt(index) : (char) (value[index] & 0xff);
        }

        int hash() {
            int result = 0;
            if (wide) {
                for (int i = 0; i < length(); i++) {
                    result = 31 * result + wideAt(i);
                }
            } else {
                for (byte b : value) {
                    result = 31 * result + (b & 0xff);
                }
            }
            return result;
        }

        boolean isEqual(Compact that) {
            return wide == that.wide && Arrays.equals(value, that.value);
        }

        int indexOf(int c) {
            if (wide) {
                for (int i = 0; i < length(); i++) {
                    if (wideAt(i) == c) {
                        return i;
                    }
                }
            } else {
                for (int i = 0; i < value.length; i++) {
                    if ((value[i] & 0xff) == c) {
                        return i;
                    }
                }
            }
            return -1;
        }

        Compact concat(Compact that) {
            if (wide == that.wide) {
                byte[] result = Arrays.copyOf(value, value.length + that.value.length);
                System.arraycopy(that.value, 0, result, value.length, that.value.length);
                return new Compact(result, wide);
            }
            char[] chars = new char[length() + that.length()];
            for (int i = 0; i < length(); i++) {
                chars[i] = charAt(i);
            }
            for (int i = 0; i < that.length(); i++) {
                chars[length() + i] = that.charAt(i);
            }
            return of(chars);
        }

        int compareTo(Compact that) {
            int limit = Math.min(length(), that.length());
            if (!wide && !that.wide) {
                for (int i = 0; i < limit; i++) {
                    if (value[i] != that.value[i]) {
                        return (value[i] & 0xff) - (that.value[i] & 0xff);
                    }
                }
            } else {
                for (int i = 0; i < limit; i++) {
                    if (charAt(i) != that.charAt(i)) {
                        return charAt(i) - that.charAt(i);
                    }
                }
            }
            return length() - that.length();
        }
    }

    private static Wide[] wides;
    private static Compact[] compacts;

    private static int wideCharAt() {
        int sum = 0;
        for (Wide string : wides) {
            for (int i = 0; i < string.length(); i++) {
                sum = sum * 17 + string.charAt(i);
            }
        }
        return sum;
    }

    private static int compactCharAt() {
        int sum = 0;
        for (Compact string : compacts) {
            for (int i = 0; i < string.length(); i++) {
                sum = sum * 17 + string.charAt(i);
            }
        }
        return sum;
    }

    private static int wideHash() {
        int sum = 0;
        for (Wide string : wides) {
            sum += string.hash();
        }
        return sum;
    }

    private static int compactHash() {
        int sum = 0;
        for (Compact string : compacts) {
            sum += string.hash();
        }
        return sum;
    }

    private static int wideIndexOf() {
        int sum = 0;
        for (Wide string : wides) {
            sum += string.indexOf('z');
        }
        return sum;
    }

    private static int compactIndexOf() {
        int sum = 0;
        for (Compact string : compacts) {
            sum += string.indexOf('z');
        }
        return sum;
    }

    private static int wideConcat() {
        int sum = 0;
        for (int i = 1; i < wides.length; i++) {
            Wide joined = wides[i - 1].concat(wides[i]);
            sum += joined.length() + joined.charAt(3);
        }
        return sum;
    }

    private static int compactConcat() {
        int sum = 0;
        for (int i = 1; i < compacts.length; i++) {
            Compact joined = compacts[i - 1].concat(compacts[i]);
            sum += joined.length() + joined.charAt(3);
        }
        return sum;
    }

    private static int wideCompare() {
        int sum = 0;
        for (int i = 1; i < wides.length; i++) {
            sum += wides[i - 1].compareTo(wides[i]) + (wides[i].isEqual(wides[i - 1]) ? 1 : 0);
        }
        return sum;
    }

    private static int compactCompare() {
        int sum = 0;
        for (int i = 1; i < compacts.length; i++) {
            sum += compacts[i - 1].compareTo(compacts[i]) + (compacts[i].isEqual(compacts[i - 1]) ? 1 : 0);
        }
        return sum;
    }

    private static double nanos(Kernel kernel, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            kernel.run();
        }
        return (double) (System.nanoTime() - start) / times;
    }

    private static void compare(String name, int characters, Kernel wide, Kernel compact) {
        if (wide.run() != compact.run()) {
            throw new AssertionError(name);
        }
        double[] wideNanos = new double[ROUNDS];
        double[] compactNanos = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            wideNanos[i] = nanos(wide, 20);
            compactNanos[i] = nanos(compact, 20);
        }
        Arrays.sort(wideNanos);
        Arrays.sort(compactNanos);
        double ours = wideNanos[ROUNDS / 2] / characters;
        double theirs = compactNanos[ROUNDS / 2] / characters;
        System.out.printf("%-22s %6.2f %6.2f  %.2f%n", name, ours, theirs, theirs / ours);
    }

    public static void main(String[] args) {
        for (int length : new int[] {6, 20, 100}) {
            int random = 1;
            char[][] texts = new char[STRINGS][length];
            for (char[] text : texts) {
                for (int i = 0; i < length; i++) {
                    random = random * 1664525 + 1013904223;
                    text[i] = (char) ('a' + (random >>> 8) % 25);
                }
                Arrays.fill(text, 0, length / 2, 'a');
            }
            wides = new Wide[STRINGS];
            for (int i = 0; i < STRINGS; i++) {
                wides[i] = new Wide(texts[i].clone());
            }
            compacts = new Compact[STRINGS];
            for (int i = 0; i < STRINGS; i++) {
                compacts[i] = Compact.of(texts[i]);
            }
            int characters = STRINGS * length;
            System.out.println(length + " characters, Latin-1: ns a character, char[] and byte[], ratio");
            compare("charAt", characters, CompactStrings::wideCharAt, CompactStrings::compactCharAt);
            compare("hashCode", characters, CompactStrings::wideHash, CompactStrings::compactHash);
            compare("indexOf", characters, CompactStrings::wideIndexOf, CompactStrings::compactIndexOf);
            compare("concat", characters, CompactStrings::wideConcat, CompactStrings::compactConcat);
            compare("compareTo, equals", characters, CompactStrings::wideCompare, CompactStrings::compactCompare);
        }
    }
}
