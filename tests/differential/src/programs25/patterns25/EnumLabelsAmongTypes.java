// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

import java.util.ArrayList;
import java.util.List;

/** JLS 14.11.1: constants of several enum types as labels of one switch, and when these types are initialised. */
public class EnumLabelsAmongTypes {
    static final List<String> LOG = new ArrayList<>();

    sealed interface Card {}

    enum Suit implements Card {
        CLUBS,
        HEARTS {
            @Override
            public String toString() {
                return "red hearts";
            }
        };

        static {
            LOG.add("Suit is initialised");
        }
    }

    enum Tarot implements Card {
        FOOL,
        TOWER;

        static {
            LOG.add("Tarot is initialised");
        }
    }

    record Blank(int number) implements Card {}

    record Holder<T>(T left, int count, Card card) {}

    static String name(Card card) {
        return switch (card) {
            case Suit.CLUBS -> "clubs";
            case Suit.HEARTS -> "hearts";
            case Tarot.FOOL -> "fool";
            case Blank(int n) when n > 3 -> "many " + n;
            case Blank(int n) -> "blank " + n;
            case Tarot t when t.ordinal() == 7 -> "never";
            case Tarot.TOWER -> "tower";
        };
    }

    static String onEnum(Suit suit) {
        return switch (suit) {
            case CLUBS -> "1";
            case Suit s when s.name().length() == 3 -> "never";
            case HEARTS -> "2";
            case null -> "none";
        };
    }

    static String onObject(Object o) {
        return switch (o) {
            case Holder<?>(String s, int n, Suit c) when n > 1 -> "suit " + s + n + c;
            case Holder<?>(String s, int n, Tarot c) -> "tarot " + s + n + c;
            case Holder<?>(Integer i, int n, var c) when i == n -> "same " + i + c;
            case Holder<?>(Integer i, int n, Blank(int m)) when n == m -> "blank " + i + n;
            case Holder<?>(int[] a, int n, Card c) -> "array " + a.length + n + c;
            case Holder<?>(Holder<?>(Holder<?>(var x, int p, var y), int q, var z), int r, var w) ->
                    "deep " + x + y + z + w + (p * q * r);
            case Holder<?>(var x, int n, var y) -> "any " + x + n + y;
            case Card c -> name(c);
            case String s when s.isEmpty() -> "empty";
            case String s when s.equals("text") -> "the text";
            case String s -> "text " + s;
            case null -> "null";
            default -> o.getClass().getSimpleName();
        };
    }

    public static void main(String[] args) {
        System.out.println(name(new Blank(4)) + LOG);
        System.out.println(name(Tarot.TOWER) + LOG);
        System.out.println(name(Tarot.FOOL) + name(Suit.CLUBS) + name(Suit.HEARTS) + LOG);
        System.out.println(onEnum(Suit.CLUBS) + onEnum(Suit.HEARTS) + onEnum(null));
        Object[] objects = {
            new Holder<>("a", 2, Suit.HEARTS), new Holder<>("a", 1, Suit.HEARTS), new Holder<>("a", 1, Tarot.FOOL),
            new Holder<>(5, 5, null), new Holder<>(5, 6, new Blank(6)), new Holder<>(5, 6, new Blank(7)),
            new Holder<>(new int[3], 6, new Blank(7)),
            new Holder<>(new Holder<>(new Holder<>('x', 2, null), 3, Suit.CLUBS), 5, Tarot.TOWER),
            new Holder<>(new Holder<>(null, 3, Suit.CLUBS), 5, Tarot.TOWER), new Holder<>(null, 0, null),
            Suit.HEARTS, Tarot.TOWER, "", "text", "tex", null, 1.5
        };
        for (Object o : objects) {
            System.out.println(onObject(o));
        }
    }
}
