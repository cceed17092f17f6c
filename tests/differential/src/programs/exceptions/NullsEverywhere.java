// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Nulls that arrive on ways which a compiler may take for ways that no null goes. */
public class NullsEverywhere {
    static int tests;

    static void expect(String what, Supplier<Object> action) {
        tests++;
        try {
            System.out.println(what + " " + action.get());
        } catch (NullPointerException e) {
            System.out.println(what + " null");
        }
    }

    static final class Text {
        final String value;

        Text(String value) {
            this.value = value;
        }

        int length() {
            return value.length();
        }
    }

    /** Its field is set by each constructor, but a method of the superclass's constructor sees it before. */
    abstract static class Base {
        final int seen;

        Base() {
            int length;
            try {
                length = size();
            } catch (NullPointerException e) {
                length = -1;
            }
            seen = length;
        }

        abstract int size();
    }

    static class Derived extends Base {
        private final Text text = new Text("derived");

        @Override
        int size() {
            return text.length();
        }
    }

    static class Leaking {
        static Leaking leaked;
        final Text text;

        Leaking(int divisor) {
            leaked = this;
            int quotient = 10 / divisor;
            text = new Text("x" + quotient);
        }
    }

    static class First {
        static final Text TEXT = new Text("first" + Second.lengthOfFirst);
    }

    static class Second {
        static final int lengthOfFirst = lengthOrMinusOne();

        static int lengthOrMinusOne() {
            try {
                return First.TEXT.length();
            } catch (NullPointerException e) {
                return -1;
            }
        }
    }

    static class Node {
        Node next;
        final Text text;

        Node(Node next, Text text) {
            this.next = next;
            this.text = text;
        }
    }

    static class Outer {
        final Text text;
        final Supplier<Object> early;

        Outer() {
            Outer self = this;
            early = () -> self.text.length();
            expect("captured early", early);
            text = new Text("outer");
        }

        class Inner {
            final int length = text == null ? -1 : text.length();
        }
    }

    record Pair(Text left, Text right) {
        Pair {
            if (left == null) {
                right = null;
            }
        }

        int lengths() {
            return left.length() + right.length();
        }
    }

    enum Color {
        RED,
        GREEN;

        static final Map<String, Text> TEXTS = new HashMap<>();
        Text text;

        Text text() {
            return text;
        }
    }

    static Text recursive(int depth) {
        return depth == 0 ? null : depth % 5 == 0 ? new Text("r") : recursive(depth - 1);
    }

    static Text fromHandler(boolean fails) {
        Text text = null;
        try {
            if (fails) {
                throw new IllegalStateException();
            }
            text = new Text("set");
        } catch (IllegalStateException e) {
            return text;
        }
        return text;
    }

    static Text finallyNull() {
        Text text = new Text("before");
        try {
            return text;
        } finally {
            text = null;
        }
    }

    static Text loopPhi(int count) {
        Text current = new Text("start");
        Text before = null;
        for (int i = 0; i < count; i++) {
            Text swap = before;
            before = current;
            current = swap;
        }
        return current;
    }

    static int varargs(Text... texts) {
        int sum = 0;
        for (Text text : texts) {
            sum += text.length();
        }
        return sum;
    }

    @SafeVarargs
    static <T> T last(T... things) {
        return things[things.length - 1];
    }

    interface HasText {
        Text text();

        default int length() {
            return text().length();
        }
    }

    static Text lazily;

    static Text lazy(boolean make) {
        if (make && lazily == null) {
            lazily = new Text("lazy");
        }
        return lazily;
    }

    static int switched(Color color) {
        switch (color) {
            case RED:
                return 1;
            default:
                return 2;
        }
    }

    static int switched(String text) {
        switch (text) {
            case "a":
                return 1;
            default:
                return 2;
        }
    }

    static Object locked(Object lock) {
        synchronized (lock) {
            return "locked";
        }
    }

    public static void main(String[] args) {
        System.out.println(new Derived().seen + " " + new Derived().size());
        try {
            new Leaking(0);
        } catch (ArithmeticException e) {
            expect("leaked", () -> Leaking.leaked.text.length());
        }
        expect("not leaked", () -> new Leaking(5).text.length());
        System.out.println(First.TEXT.value + " " + Second.lengthOfFirst);
        Node list = new Node(new Node(null, null), new Text("head"));
        expect("head", () -> list.text.length());
        expect("second", () -> list.next.text.length());
        expect("third", () -> list.next.next.text);
        expect("outer", () -> new Outer().early.get());
        expect("inner", () -> new Outer().new Inner().length);
        Outer none = args.length > 5 ? new Outer() : null;
        expect("inner of null", () -> none.new Inner().length);
        expect("pair", () -> new Pair(new Text("l"), new Text("right")).lengths());
        expect("half a pair", () -> new Pair(null, new Text("right")).right().length());
        expect("enum field", () -> Color.GREEN.text().length());
        Color.RED.text = new Text("red");
        expect("enum field set", () -> Color.RED.text().length());
        expect("map", () -> Color.TEXTS.get("none").length());
        expect("recursive", () -> recursive(4).length());
        expect("recursive found", () -> recursive(9).length());
        expect("handler", () -> fromHandler(true).length());
        expect("no handler", () -> fromHandler(false).length());
        expect("finally", () -> finallyNull().length());
        expect("loop 0", () -> loopPhi(0).length());
        expect("loop 1", () -> loopPhi(1).length());
        expect("loop 2", () -> loopPhi(2).length());
        expect("varargs", () -> varargs(new Text("a"), new Text("bc")));
        expect("varargs null element", () -> varargs(new Text("a"), null));
        expect("varargs null", () -> varargs((Text[]) null));
        expect("last", () -> last("a", null).length());
        expect("grown", () -> Arrays.copyOf(new Text[] {new Text("a")}, 2)[1].length());
        Text[] copied = {new Text("a"), new Text("b")};
        System.arraycopy(new Text[2], 0, copied, 1, 1);
        expect("copied 0", () -> copied[0].length());
        expect("copied 1", () -> copied[1].length());
        expect("cloned", () -> copied.clone()[1].length());
        expect("reflected", () -> ((Text[]) Array.newInstance(Text.class, 1))[0].length());
        expect("two dimensions", () -> (new Text[2][][])[1].length);
        expect("filled later", () -> {
            Text[] texts = new Text[3];
            for (int i = 0; i < 2; i++) {
                texts[i] = new Text("i" + i);
            }
            return texts[0].length() + texts[2].length();
        });
        HasText without = () -> null;
        expect("default method", without::length);
        HasText with = () -> new Text("has");
        expect("default method of text", with::length);
        expect("lazy", () -> lazy(false).length());
        expect("lazy made", () -> lazy(true).length());
        Function<Text, Integer> length = Text::length;
        expect("method reference", () -> length.apply(null));
        expect("bound method reference", () -> {
            Text text = args.length > 5 ? new Text("") : null;
            Supplier<Integer> bound = text::length;
            return bound;
        });
        expect("switch on enum", () -> switched((Color) null));
        expect("switch on string", () -> switched((String) null));
        expect("lock", () -> locked(null));
        expect("throw", () -> {
            RuntimeException nothing = args.length > 5 ? new RuntimeException() : null;
            throw nothing;
        });
        expect("unboxed", () -> {
            Integer box = Map.of("a", 1).get("b");
            int number = box;
            return number;
        });
        expect("concatenated", () -> "" + lazy(false) == null);
        expect("generic", () -> NullsEverywhere.<Text>identity(null).length());
        expect("ternary", () -> (args.length > 5 ? new Text("t") : recursive(0)).length());
        expect("array length", () -> ((int[]) NullsEverywhere.<int[]>identity(null)).length);
        expect("instance test", () -> recursive(0) instanceof Text);
        expect("cast", () -> (Text) (Object) recursive(0));
        expect("set after", () -> {
            Node node = new Node(null, null);
            Node alias = node;
            alias.next = new Node(null, new Text("alias"));
            int first = node.next.text.length();
            node.next = null;
            return first + alias.next.text.length();
        });
        System.out.println(tests);
    }

    static <T> T identity(T thing) {
        return thing;
    }
}
