// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

/** JLS 8.4.8.1, 9.4.1.1: abstract classes and interfaces take defaults away; Object's methods win; generic defaults. */
public class ReabstractedDefaults {
    interface Greeter {
        default String greet() {
            return "hello from " + name();
        }

        default String name() {
            return "interface";
        }
    }

    abstract static class Abstract implements Greeter {
        @Override
        public abstract String name();
    }

    static class Concrete extends Abstract {
        @Override
        public String name() {
            return "concrete";
        }

        @Override
        public String toString() {
            return greet();
        }
    }

    interface Sized<T> {
        int size(T t);

        default boolean larger(T a, T b) {
            return size(a) > size(b);
        }
    }

    interface TextSized extends Sized<String> {
        @Override
        default int size(String s) {
            return s.length();
        }
    }

    static class Upper implements TextSized {
        @Override
        public boolean larger(String a, String b) {
            return TextSized.super.larger(a.trim(), b.trim());
        }
    }

    interface Equal {
        boolean equals(Object o);

        int hashCode();
    }

    public static void main(String[] args) {
        System.out.println(new Concrete() + " " + new Greeter() {}.greet());
        System.out.println(new Upper().larger("  a  ", "bb") + " " + new TextSized() {}.larger("ccc", "bb"));
        Equal e = new Equal() {};
        System.out.println(e.equals(e) + " " + e.equals(new Equal() {}) + " " + (e.hashCode() == e.hashCode()));
    }
}
