// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package boxing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Boxing and unboxing: caches, equality, mixed arithmetic, null, overloads of remove, number conversions. */
public class Boxing {
    static Integer increment(Integer i) {
        return ++i;
    }

    static Object choose(boolean flag) {
        return flag ? 1 : 2.0;
    }

    static Object chooseObject(boolean flag) {
        return flag ? (Object) 1 : (Object) 2.0;
    }

    public static void main(String[] args) {
        Integer a = 127;
        Integer b = 127;
        Integer c = 128;
        Integer d = 128;
        System.out.println((a == b) + " " + c.equals(d) + " " + (c == 128) + " " + (c <= d && c >= d) + " "
                + (Integer.valueOf(-128) == Integer.valueOf(-128)));
        Long l = 127L;
        System.out.println(l.equals(127) + " " + l.equals(127L) + " " + (l == 127) + " " + new Object().equals(l) + " "
                + a.equals((Object) (short) 127));
        System.out.println((Character.valueOf('a') == Character.valueOf('a')) + " " + (Boolean.valueOf(true) == Boolean.TRUE) + " "
                + (Byte.valueOf((byte) -1) == Byte.valueOf((byte) -1)) + " " + (Short.valueOf((short) 5) == Short.valueOf((short) 5))
                + " " + (Long.valueOf(-128) == Long.valueOf(-128)));
        Integer count = 5;
        count++;
        count += 10;
        count = count * 2 - increment(count);
        Double average = count / 2.0;
        Character letter = 'x';
        letter++;
        Byte small = 100;
        small = (byte) (small + 100);
        System.out.println(count + " " + average + " " + letter + " " + small + " " + (count + letter) + " " + (char) (letter + 1));
        System.out.println(choose(true) + " " + choose(false) + " " + chooseObject(true));
        List<Integer> list = new ArrayList<>(List.of(10, 20, 30, 1));
        list.remove(1);
        list.remove(Integer.valueOf(1));
        System.out.println(list + " " + list.indexOf(30) + " " + list.contains(10));
        Map<Character, Integer> counts = new HashMap<>();
        for (char ch : "mississippi".toCharArray()) {
            counts.put(ch, counts.containsKey(ch) ? counts.get(ch) + 1 : 1);
        }
        System.out.println(counts.get('s') + counts.get('i') + " " + counts.get('x'));
        try {
            int bad = counts.get('x');
            System.out.println(bad);
        } catch (NullPointerException e) {
            System.out.println("unboxed null");
        }
        Number[] numbers = {1, 2L, 3.7f, 4.9, (byte) 5, (short) 6};
        double sum = 0;
        long longs = 0;
        for (Number n : numbers) {
            sum += n.doubleValue();
            longs = longs * 10 + n.intValue() + n.byteValue();
        }
        System.out.println((float) sum + " " + longs);
        System.out.println(Integer.compare(3, 5) + " " + a.compareTo(c) + " " + Double.valueOf(2.5).intValue() + " "
                + Integer.valueOf(65).hashCode() + " " + Long.valueOf(1L << 32).hashCode() + " " + Double.valueOf(1.5).hashCode() + " "
                + Boolean.TRUE.hashCode() + " " + Float.valueOf(1.5f).hashCode() + " " + Character.valueOf('A').hashCode());
        Object[] objects = {1, 'c', 2L, 1.5, 1.5f, true, (byte) 3};
        StringBuilder names = new StringBuilder();
        for (Object o : objects) {
            names.append(o.getClass().getSimpleName()).append(' ').append(o).append(' ');
        }
        System.out.println(names);
        long total = 0;
        Long boxedTotal = 0L;
        for (Integer i = 0; i < 1000; i++) {
            total += i;
            boxedTotal += i;
        }
        System.out.println(total + " " + boxedTotal + " " + boxedTotal.equals(total));
        System.out.println(Integer.MAX_VALUE + Integer.valueOf(1) + " " + Integer.sum(1, 2) + " " + Boolean.logicalXor(true, false)
                + " " + Double.NaN + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + Float.compare(0f, -0f));
    }
}
