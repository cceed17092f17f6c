// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;

/** What exceptions of indexes and ranges say. */
public class IndexMessages {
    interface Action {
        Object run();
    }

    static void show(String what, Action action) {
        try {
            System.out.println(what + " = " + action.run());
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        String text = "abc";
        show("substring to the end", () -> text.substring(4));
        show("substring backwards", () -> text.substring(2, 1));
        show("substring too far", () -> text.substring(0, 4));
        show("substring from before", () -> text.substring(-1, 2));
        show("empty substring beyond", () -> text.substring(7, 7));
        show("character", () -> text.charAt(text.length()));
        show("character before", () -> text.charAt(-1));
        show("subsequence", () -> text.subSequence(1, 9));
        show("substring", () -> text.substring(1, 3) + text.substring(3) + text.substring(0));
        show("characters", () -> new String(new char[3], 2, 5));
        show("negative count", () -> new String(new char[3], 2, -1));
        show("index", () -> Objects.checkIndex(3, 3));
        show("negative index", () -> Objects.checkIndex(-1, 3));
        show("range", () -> Objects.checkFromToIndex(1, 5, 3));
        show("size", () -> Objects.checkFromIndexSize(1, 5, 3));
        show("long index", () -> Objects.checkIndex(3L, 2L));
        show("long range", () -> Objects.checkFromToIndex(2L, 1L, 3L));
        show("good ones", () -> Objects.checkIndex(2, 3) + Objects.checkFromToIndex(1, 3, 3)
                + Objects.checkFromIndexSize(1, 2, 3) + Objects.checkFromIndexSize(1L, 2L, 3L));
        List<Integer> list = new ArrayList<>(List.of(1));
        show("get", () -> list.get(1));
        show("set", () -> list.set(-1, 0));
        show("remove", () -> new LinkedList<>(list).get(1));
    }
}
