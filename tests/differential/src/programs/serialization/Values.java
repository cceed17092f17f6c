// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package serialization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Records, enums and classes of the library. */
public class Values {
    enum Planet {
        EARTH,
        MARS {
            @Override
            public String toString() {
                return "red";
            }
        }
    }

    record Point(int x, double y, String name, Planet home, List<Point> neighbours) implements Serializable {
        Point {
            if (x < 0) {
                throw new IllegalArgumentException("negative: " + x);
            }
            System.out.println("  (a point is made)");
        }
    }

    record Empty() implements Serializable {}

    private static Object copy(Object object) throws IOException, ClassNotFoundException {
        byte[] bytes = Copies.write(object);
        Copies.dump(bytes);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    public static void main(String[] args) throws Exception {
        Point point = new Point(1, 2.5, "p", Planet.MARS, List.of(new Point(2, 0, null, Planet.EARTH, null)));
        System.out.println(copy(point).equals(point));
        System.out.println(copy(new Empty()));
        System.out.println(copy(Planet.MARS) == Planet.MARS);
        Map<String, Object> map = new HashMap<>();
        map.put("one", 1);
        map.put("two", 2L);
        map.put("three", 'c');
        map.put("four", true);
        map.put("five", (short) 5);
        map.put("six", (byte) 6);
        map.put("seven", 7f);
        Object[] values = {
            map,
            new LinkedHashMap<>(map),
            new TreeMap<>(map),
            new HashSet<>(map.keySet()),
            new TreeSet<>(map.keySet()),
            new ArrayList<>(List.of("a", "b")),
            new LinkedList<>(List.of(1, 2)),
            new ArrayDeque<>(List.of(1, 2)),
            new PriorityQueue<>(List.of(3, 1, 2)).toString(),
            EnumSet.of(Planet.MARS),
            new EnumMap<>(Map.of(Planet.EARTH, "blue")),
            BitSet.valueOf(new long[] {5, 9}),
            List.of(1, 2, 3),
            Set.of(1),
            Map.of("k", "v"),
            Arrays.asList("x", "y"),
            Collections.unmodifiableList(new ArrayList<>(List.of(1))),
            Collections.emptyMap(),
            new BigInteger("-123456789012345678901234567890"),
            new BigDecimal("3.14159"),
            LocalDate.of(2024, 2, 29),
            LocalDateTime.of(2024, 2, 29, 12, 30).atOffset(ZoneOffset.ofHours(2)),
            Duration.ofMillis(1234567),
            new UUID(1, 2),
            new Date(1234567890123L),
            Locale.forLanguageTag("de-AT"),
            new Random(42).getClass(),
            int[].class,
        };
        for (Object value : values) {
            Object copy = copy(value);
            System.out.println(copy.getClass().getName() + " " + copy + " " + (copy.equals(value)));
        }
        Random random = (Random) copy(new Random(42));
        System.out.println(random.nextInt());
    }
}
