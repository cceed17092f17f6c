// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 20000
// @stress-args 300
package collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/** ArrayList, LinkedList, immutable lists, iterators, sub-lists, Collections' algorithms. */
public class Lists {
    static void exercise(List<Integer> list) {
        for (int i = 0; i < 20; i++) {
            list.add(i % 2 == 0 ? list.size() : list.size() / 2, i * i % 17);
        }
        list.remove(3);
        list.remove((Object) 16);
        list.addAll(2, List.of(100, 101));
        list.set(0, -1);
        System.out.println(list + " " + list.indexOf(13) + " " + list.lastIndexOf(0) + " " + list.hashCode());
        list.removeIf(n -> n % 3 == 0);
        list.replaceAll(n -> n + 1);
        list.sort(Comparator.reverseOrder());
        System.out.println(list + " " + list.contains(102) + " " + list.subList(1, 4));
        list.subList(1, 4).clear();
        list.retainAll(new ArrayList<>(List.of(2, 3, 5, 6, 8, 14, 17)));
        System.out.println(list + " " + list.equals(Arrays.asList(17, 14, 14)) + " " + list.isEmpty());
        ListIterator<Integer> it = list.listIterator();
        while (it.hasNext()) {
            int n = it.next();
            if (n == 14) {
                it.remove();
            } else {
                it.set(n * 10);
                it.add(n);
            }
        }
        StringBuilder backwards = new StringBuilder();
        while (it.hasPrevious()) {
            backwards.append(it.previousIndex()).append(':').append(it.previous()).append(' ');
        }
        System.out.println(list + " " + backwards);
    }

    public static void main(String[] args) {
        exercise(new ArrayList<>());
        exercise(new LinkedList<>());
        List<String> words = new ArrayList<>(List.of("a", "b", "c", "d"));
        try {
            for (String w : words) {
                if (w.equals("b")) {
                    words.remove(w);
                }
            }
        } catch (ConcurrentModificationException e) {
            System.out.println("ConcurrentModificationException " + words);
        }
        for (Runnable r : List.<Runnable>of(
                () -> words.get(9), () -> words.add(-1, "x"), () -> words.iterator().remove(), () -> List.of(1).add(2),
                () -> List.of("a", null), () -> Collections.unmodifiableList(words).clear(), () -> Arrays.asList(1, 2).add(3),
                () -> new ArrayList<>().iterator().next(), () -> words.subList(2, 1), () -> new ArrayList<>(-1))) {
            try {
                r.run();
                System.out.print("nothing ");
            } catch (RuntimeException e) {
                System.out.print(e.getClass().getSimpleName() + " ");
            }
        }
        System.out.println();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            numbers.add(i * 7 % 12);
        }
        Collections.sort(numbers);
        System.out.println(Collections.binarySearch(numbers, 5) + " " + Collections.max(numbers) + " " + Collections.min(numbers)
                + " " + Collections.frequency(numbers, 3));
        Collections.reverse(numbers);
        Collections.swap(numbers, 0, 11);
        Collections.rotate(numbers, 3);
        System.out.println(numbers + " " + Collections.nCopies(3, "x") + Collections.emptyList() + Collections.singletonList(1));
        Iterator<Integer> it = numbers.iterator();
        int sum = 0;
        while (it.hasNext()) {
            if (it.next() % 2 == 0) {
                it.remove();
            }
        }
        for (int n : numbers) {
            sum += n;
        }
        Integer[] array = numbers.toArray(new Integer[0]);
        System.out.println(numbers + " " + sum + " " + array.length + " " + numbers.toArray().length + " "
                + List.copyOf(numbers).equals(numbers) + " " + new ArrayList<>(numbers).containsAll(List.of(1, 3)));
        List<Integer> big = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            big.add(i ^ 0x155);
        }
        long checksum = 0;
        for (int i = 0; i < big.size(); i += 7) {
            checksum = checksum * 31 + big.get(i);
        }
        System.out.println(checksum);
    }
}
