// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** Fields that one constructor sets, and the other leaves to whoever asks first. */
public class LazyFields {
    private static final class Name {
        private final int[] points;
        private String text;

        Name(String text) {
            this.text = text;
            points = new int[text.length()];
        }

        Name(int[] points) {
            check(points.length);
            this.points = points;
        }

        private static void check(int length) {
            if (length > 10) {
                throw new IllegalArgumentException("too long: " + length);
            }
        }

        static Name read(int[] points, boolean isRead) {
            if (!isRead) {
                throw new IllegalStateException("not read");
            }
            return new Name(points);
        }

        String text() {
            String result = text;
            if (result == null) {
                result = new String(points, 0, points.length);
                text = result;
            }
            return result;
        }
    }

    private static class Base {
        private Object kept;

        Base() {}

        Base(Object kept) {
            this.kept = kept;
        }

        Object kept() {
            return kept == null ? "nothing" : kept;
        }
    }

    private static final class Derived extends Base {
        Derived() {}

        Derived(int number) {
            super("number " + number);
        }
    }

    public static void main(String[] args) {
        System.out.println(Name.read(new int[] {'a', 'b'}, args.length == 0).text());
        System.out.println(new Name("c").text());
        System.out.println(new Base().kept() + " " + new Base("something").kept());
        System.out.println(new Derived().kept() + " " + new Derived(7).kept());
    }
}
