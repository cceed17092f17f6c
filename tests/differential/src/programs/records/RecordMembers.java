// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package records;

/** JLS 8.10: explicit accessors, static members, nested types, implementing interfaces with accessors, varargs components. */
public class RecordMembers {
    interface Sized {
        int size();

        default boolean large() {
            return size() > 3;
        }
    }

    record Name(String first, String... rest) implements Sized, Comparable<Name> {
        static int made;
        static final Name NOBODY = new Name("");

        Name {
            made++;
        }

        @Override
        public String first() {
            return first.isEmpty() ? "nobody" : first;
        }

        @Override
        public int size() {
            return rest.length + 1;
        }

        @Override
        public int compareTo(Name o) {
            return first.compareTo(o.first);
        }

        static Name parse(String s) {
            String[] parts = s.split(" ");
            return new Name(parts[0], java.util.Arrays.copyOfRange(parts, 1, parts.length));
        }

        record Title(String text, Name name) {
            @Override
            public String toString() {
                return text + " " + name.first;
            }
        }
    }

    public static void main(String[] args) {
        Name n = Name.parse("Ada K Lovelace B");
        System.out.println(n.first() + n.rest()[1] + n.size() + n.large() + Name.NOBODY.first() + Name.made + n.compareTo(Name.NOBODY));
        System.out.println(new Name.Title("Countess", n) + " " + new Name("x").equals(new Name("x")));
        Name same = new Name("x", n.rest());
        System.out.println(same.equals(new Name("x", n.rest())));
    }
}
