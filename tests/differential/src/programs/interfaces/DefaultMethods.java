// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

/** Default, static and private methods of interfaces; diamonds; many interfaces on one class; dispatch through each. */
public class DefaultMethods {
    interface Named {
        String name();

        default String greet() {
            return "I am " + name() + suffix();
        }

        private String suffix() {
            return mark(2);
        }

        private static String mark(int n) {
            return "!".repeat(n);
        }

        static Named of(String name) {
            return () -> name;
        }
    }

    interface Left extends Named {
        @Override
        default String greet() {
            return "left " + Named.super.greet();
        }

        default int side() {
            return -1;
        }
    }

    interface Right extends Named {
        @Override
        default String greet() {
            return "right " + Named.super.greet();
        }

        default int side() {
            return 1;
        }
    }

    static class Both implements Left, Right {
        @Override
        public String name() {
            return "both";
        }

        @Override
        public String greet() {
            return Left.super.greet() + " and " + Right.super.greet();
        }

        @Override
        public int side() {
            return Left.super.side() + Right.super.side() + 10;
        }
    }

    static class OnlyLeft implements Left {
        @Override
        public String name() {
            return "only left";
        }
    }

    /** A class's method wins over a default. */
    static class Speaker {
        public String greet() {
            return "class wins";
        }
    }

    static class Winner extends Speaker implements Right {
        @Override
        public String name() {
            return "winner";
        }
    }

    interface Top {
        default String who() {
            return "top";
        }
    }

    interface Middle1 extends Top {}

    interface Middle2 extends Top {
        @Override
        default String who() {
            return "middle2";
        }
    }

    /** The most specific default wins, although Middle1 inherits another. */
    static class Bottom implements Middle1, Middle2 {}

    interface Abstracts extends Middle2 {
        @Override
        String who();
    }

    static class Concrete implements Abstracts {
        @Override
        public String who() {
            return "concrete";
        }
    }

    interface I1 {
        int f(int x);
    }

    interface I2 {
        int g(int x);
    }

    interface I3 {
        int f(int x);

        int h(int x, int y);
    }

    static class Many implements I1, I2, I3, Comparable<Many>, Runnable, CharSequence {
        int state = 1;

        @Override
        public int f(int x) {
            return x + state;
        }

        @Override
        public int g(int x) {
            return x * 2;
        }

        @Override
        public int h(int x, int y) {
            return x - y;
        }

        @Override
        public int compareTo(Many o) {
            return Integer.compare(state, o.state);
        }

        @Override
        public void run() {
            state++;
        }

        @Override
        public int length() {
            return state;
        }

        @Override
        public char charAt(int index) {
            return (char) ('a' + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().substring(start, end);
        }

        @Override
        public String toString() {
            return "m".repeat(state);
        }
    }

    public static void main(String[] args) {
        for (Named n : new Named[] {Named.of("lambda"), new Both(), new OnlyLeft(), new Winner()}) {
            System.out.println(n.greet());
        }
        System.out.println(new Both().side() + " " + ((Left) new OnlyLeft()).side() + " " + ((Right) new Winner()).side());
        for (Top t : new Top[] {new Bottom(), new Concrete(), new Top() {}}) {
            System.out.println(t.who());
        }
        Many many = new Many();
        I1 i1 = many;
        I3 i3 = many;
        Runnable r = many;
        CharSequence text = many;
        r.run();
        r.run();
        System.out.println(i1.f(5) + " " + ((I2) i1).g(6) + " " + i3.f(7) + " " + i3.h(8, 3) + " " + text.length() + " "
                + text.charAt(2) + " " + text + " " + text.subSequence(0, 2) + " " + many.compareTo(new Many()) + " "
                + text.isEmpty() + " " + text.chars().sum());
    }
}
