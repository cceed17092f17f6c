// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.1: qualified enum constants as labels of a switch over an interface (enumSwitch and typeSwitch bootstraps). */
public class EnumConstantsInPatterns {
    sealed interface Card permits Suit, Special {}

    enum Suit implements Card {
        CLUBS,
        HEARTS,
        SPADES
    }

    enum Special implements Card {
        JOKER {
            @Override
            public String toString() {
                return "the joker";
            }
        },
        BLANK
    }

    static String name(Card card) {
        return switch (card) {
            case Suit.HEARTS -> "hearts";
            case Special.JOKER -> "joker " + card;
            case Suit s when s.ordinal() == 0 -> "first suit";
            case Suit s -> "suit " + s;
            case Special s -> "special " + s;
        };
    }

    static int guarded(Suit suit) {
        return switch (suit) {
            case CLUBS -> 1;
            case Suit s when s.name().startsWith("H") -> 2;
            case SPADES -> 3;
            case Suit s -> 4;
        };
    }

    public static void main(String[] args) {
        for (Suit suit : Suit.values()) {
            System.out.println(name(suit) + " " + guarded(suit));
        }
        for (Special special : Special.values()) {
            System.out.println(name(special));
        }
        try {
            guarded(null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
