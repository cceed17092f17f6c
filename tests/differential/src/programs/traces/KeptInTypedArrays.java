// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Exceptions in arrays of their own class, from which they are taken without a cast; those of fields are fetched in a row. */
public class KeptInTypedArrays {
    static class InField extends RuntimeException {}

    static class InCovariant extends RuntimeException {}

    static class Collected extends RuntimeException {}

    static InField first;
    static InField second;
    static InField third;
    static InField fourth;
    static final List<Object> KEPT = new ArrayList<>();

    static void show(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        System.out.println(thrown.getClass().getSimpleName() + " " + trace.length + " " + trace[0].getMethodName() + " "
                + trace[0].getLineNumber());
    }

    static void keepInField(int index) {
        try {
            throw new InField();
        } catch (InField e) {
            switch (index) {
                case 0 -> first = e;
                case 1 -> second = e;
                case 2 -> third = e;
                default -> fourth = e;
            }
        }
    }

    static void keep(int way) {
        try {
            if (way == 0) {
                throw new InCovariant();
            }
            throw new Collected();
        } catch (RuntimeException e) {
            KEPT.add(e);
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            keepInField(i);
        }
        InField[] all = {first, second, third, fourth};
        for (InField each : all) {
            show(each);
        }
        keep(0);
        keep(1);
        Object[] covariant = new InCovariant[1];
        covariant[0] = KEPT.get(0);
        show(((InCovariant[]) covariant)[0]);
        Collected[] collected =
                Stream.of(KEPT.get(1)).map(Collected.class::cast).toArray(Collected[]::new);
        show(collected[0]);
    }
}
