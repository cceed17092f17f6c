// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package enums;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;

/** EnumSet and EnumMap: ranges, complements, order of iteration, nulls, removal while iterating. */
public class EnumSets {
    enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }

    public static void main(String[] args) {
        EnumSet<Day> weekend = EnumSet.of(Day.SUN, Day.SAT);
        EnumSet<Day> work = EnumSet.complementOf(weekend);
        System.out.println(weekend + " " + work + " " + EnumSet.range(Day.TUE, Day.THU) + EnumSet.noneOf(Day.class) + EnumSet.allOf(Day.class).size());
        work.removeIf(d -> d.ordinal() % 2 == 0);
        Set<Day> copy = EnumSet.copyOf(work);
        copy.addAll(weekend);
        copy.retainAll(EnumSet.range(Day.THU, Day.SUN));
        System.out.println(work + " " + copy + " " + copy.contains(Day.MON) + copy.containsAll(weekend) + work.equals(EnumSet.of(Day.TUE, Day.THU)));
        EnumMap<Day, String> m = new EnumMap<>(Day.class);
        m.put(Day.FRI, "f");
        m.put(Day.MON, null);
        m.merge(Day.FRI, "!", String::concat);
        System.out.println(m + " " + m.get(Day.MON) + m.containsKey(Day.MON) + m.containsKey(Day.TUE) + m.remove(Day.FRI) + m.size() + m.keySet());
        try {
            m.put(null, "x");
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        try {
            EnumSet.range(Day.SUN, Day.MON);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
