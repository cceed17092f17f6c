// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package inner;

/** JLS 8.1.3: local and anonymous classes capture before super constructors run, so that overridden methods see the values. */
public class CapturesInConstructors {
    abstract static class Base {
        Base() {
            System.out.println("in Base: " + value());
        }

        abstract String value();
    }

    static Base make(String text, int number) {
        return new Base() {
            final String field = "field";

            @Override
            String value() {
                return text + number + field;
            }
        };
    }

    static Base local(long big) {
        class Local extends Base {
            final long copy = big;

            @Override
            String value() {
                return big + " " + copy;
            }
        }
        return new Local();
    }

    class Inner extends Base {
        @Override
        String value() {
            return "outer " + name;
        }
    }

    String name = "n";

    public static void main(String[] args) {
        System.out.println(make("t", 5).value());
        System.out.println(local(1L << 40).value());
        System.out.println(new CapturesInConstructors().new Inner().value());
    }
}
