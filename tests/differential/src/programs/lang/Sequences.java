// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;
import static lang.Attempts.perform;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;

/** The default methods of CharSequence, Iterable, Comparable and AutoCloseable. */
public class Sequences {
    record Chars(String text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Chars(text.substring(start, end));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Countdown(int from) implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int next = from;

                @Override
                public boolean hasNext() {
                    return next > 0;
                }

                @Override
                public Integer next() {
                    return next--;
                }
            };
        }
    }

    record Resource(String name, boolean fails) implements AutoCloseable {
        @Override
        public void close() {
            System.out.println("close " + name);
            if (fails) {
                throw new IllegalStateException("close of " + name);
            }
        }
    }

    public static void main(String[] args) {
        Chars chars = new Chars("a\uD83D\uDE00b\uD83D");
        System.out.println(chars.chars().boxed().toList() + " " + chars.codePoints().boxed().toList() + chars.isEmpty() + new Chars("").isEmpty() + CharSequence.compare(chars, "a") + CharSequence.compare("b", chars) + CharSequence.compare(chars, chars)
                + "ab".contentEquals(new Chars("ab")) + "xaby".contains(new Chars("ab")) + "a-b".replace(new Chars("-"), new Chars("+")) + String.join(new Chars("/"), new Chars("p"), "q") + new StringBuilder(new Chars("zz")).append(new Chars("uvw"), 1, 2).insert(0, new Chars("<")));
        StringBuilder sum = new StringBuilder();
        new Countdown(3).forEach(sum::append);
        for (int n : new Countdown(2)) {
            sum.append(-n);
        }
        Spliterator<Integer> s = new Countdown(4).spliterator();
        System.out.println(sum + " " + s.characteristics() + s.tryAdvance(n -> System.out.print(n + " ")));
        perform("remove", () -> new Countdown(1).iterator().remove());
        perform("forEach null", () -> new Countdown(1).forEach(null));
        perform("forEachRemaining null", () -> new Countdown(0).iterator().forEachRemaining(null));
        perform("both fail", () -> {
            try (Resource a = new Resource("a", true); Resource b = new Resource("b", true)) {
                throw new Exception("body of " + a.name() + b.name());
            } catch (Exception e) {
                System.out.println(e + " " + List.of(e.getSuppressed()));
                throw e;
            }
        });
        perform("only close fails", () -> {
            try (Resource a = new Resource("a", true); Resource none = null) {
                System.out.println("body " + none);
            }
        });
        attempt("compare null", () -> CharSequence.compare("a", null));
        System.out.println("b".compareTo("abc") + " " + "a".compareTo("abc") + "A".compareToIgnoreCase("b") + "\uFF21".compareToIgnoreCase("\uFF41") + "".compareTo("") + "\uD83D\uDE00".compareTo("\uFFFF") + Boolean.TRUE.compareTo(false) + Character.valueOf('b').compareTo('a') + Byte.valueOf((byte) 3).compareTo((byte) -3)
                + Double.valueOf(Double.NaN).compareTo(1.0) + Long.valueOf(5).compareTo(6L));
    }
}
