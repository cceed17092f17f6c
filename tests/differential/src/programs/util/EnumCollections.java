// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** EnumMap and EnumSet, small and of more than 64 constants. */
public class EnumCollections {
    enum Suit {
        CLUBS, DIAMONDS, HEARTS { @Override boolean red() { return true; } }, SPADES;

        boolean red() {
            return this == DIAMONDS;
        }
    }

    enum Big {
        A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, B0, B1, B2, B3, B4, B5, B6, B7, B8, B9, C0, C1, C2, C3, C4, C5, C6, C7, C8, C9,
        D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, F0, F1, F2, F3, F4, F5, F6, F7, F8, F9,
        G0, G1, G2, G3, G4, G5, G6, G7, G8, G9
    }

    enum None {}

    public static void main(String[] args) {
        EnumSet<Suit> set = EnumSet.of(Suit.SPADES, Suit.HEARTS);
        System.out.println(set + " " + EnumSet.complementOf(set) + EnumSet.allOf(Suit.class) + EnumSet.noneOf(None.class)
                + EnumSet.range(Suit.CLUBS, Suit.HEARTS) + set.contains(Suit.HEARTS) + set.contains(null) + set.remove("x"));
        attempt("range backwards", () -> EnumSet.range(Suit.SPADES, Suit.CLUBS));
        attempt("copy of nothing", () -> EnumSet.copyOf(List.<Suit>of()));
        attempt("copy", () -> EnumSet.copyOf(Arrays.asList(Suit.SPADES, Suit.CLUBS, Suit.SPADES)));
        perform("null", () -> set.add(null));
        perform("of another type", () -> ((EnumSet) set).add(TimeUnit.DAYS));
        System.out.println(set.addAll(EnumSet.of(Suit.CLUBS)) + " " + set.retainAll(EnumSet.allOf(Suit.class)) + set.removeAll(List.of(Suit.CLUBS)) + set
                + set.equals(EnumSet.of(Suit.HEARTS, Suit.SPADES)) + set.clone());
        EnumSet<Big> big = EnumSet.range(Big.A5, Big.G3);
        big.removeIf(b -> b.ordinal() % 7 != 0);
        System.out.println(big + " " + big.size() + " " + EnumSet.complementOf(big).size() + EnumSet.allOf(Big.class).size()
                + big.containsAll(EnumSet.of(Big.G3, Big.B4)) + big.add(Big.G9) + big.remove(Big.A7) + big);
        Iterator<Big> i = big.iterator();
        i.next();
        i.remove();
        perform("remove twice", i::remove);
        System.out.println(big.retainAll(EnumSet.range(Big.C0, Big.F0)) + " " + big);
        EnumMap<Suit, Integer> map = new EnumMap<>(Suit.class);
        map.put(Suit.SPADES, 4);
        map.put(Suit.CLUBS, null);
        map.merge(Suit.SPADES, 10, Integer::sum);
        System.out.println(map + " " + map.containsKey(Suit.CLUBS) + map.containsValue(null) + map.get(Suit.HEARTS) + map.get("HEARTS") + map.get(null)
                + map.keySet() + map.values() + map.size() + map.remove(Suit.CLUBS) + map.equals(new HashMap<>(map)));
        perform("null key", () -> map.put(null, 1));
        perform("key of another type", () -> ((Map) map).put(TimeUnit.DAYS, 1));
        attempt("map of nothing", () -> new EnumMap<Suit, Integer>(Map.of()));
        attempt("map of an enum map", () -> new EnumMap<>(map).equals(map));
        for (Map.Entry<Suit, Integer> e : map.entrySet()) {
            System.out.println(e + " " + e.getKey().red() + " " + e.setValue(1) + (e.hashCode() == (e.getKey().hashCode() ^ 1)));
        }
        map.putAll(Map.of(Suit.HEARTS, 7, Suit.DIAMONDS, 8));
        map.entrySet().removeIf(e -> e.getKey().red());
        System.out.println(map + " " + Suit.HEARTS.getDeclaringClass().getSimpleName() + " " + Collections.max(map.keySet()));
    }
}
