// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

import java.util.ArrayList;
import java.util.List;

/** HotSpot's text of ClassCastException: which module each class is in, for classes of the program, of Java, and arrays. */
public class ClassCastMessages {
    static class Own {}

    interface Face {}

    enum E {
        A
    }

    record R() {}

    @SuppressWarnings("unchecked")
    static <T> T to(Object o) {
        return (T) o;
    }

    static void attempt(Runnable r) {
        try {
            r.run();
            System.out.println("cast");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        Object text = "s";
        Object own = new Own();
        Object ints = new int[1];
        Object owns = new Own[1][2];
        Object list = new ArrayList<String>(List.of("x"));
        attempt(() -> System.out.println((Own) text));
        attempt(() -> System.out.println((String) own));
        attempt(() -> System.out.println((Face) own));
        attempt(() -> System.out.println((Integer) text));
        attempt(() -> System.out.println(((Own[]) ints).length));
        attempt(() -> System.out.println(((int[][]) owns).length));
        attempt(() -> System.out.println(((Object[]) ints).length));
        attempt(() -> System.out.println(((R) (Object) E.A)));
        attempt(() -> System.out.println(((E) (Object) new R())));
        attempt(() -> System.out.println(((Runnable) list)));
        attempt(() -> System.out.println(((List<Integer>) list).get(0) + 1));
        attempt(() -> {
            Own o = to("x");
            System.out.println(o);
        });
        attempt(() -> {
            String[] a = to(new Object[0]);
            System.out.println(a.length);
        });
    }
}
