// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

import java.io.Serializable;

/** JLS 10.8: arrays implement Cloneable and Serializable, and arrays of classes are arrays of their interfaces. */
public class InterfaceOfArrays {
    interface I {}

    static class A implements I {}

    public static void main(String[] args) {
        Object[] things = {new int[1], new A[1], new I[1], new int[1][1], "s", new A[1][1]};
        for (Object o : things) {
            System.out.println((o instanceof Cloneable) + " " + (o instanceof Serializable) + " " + (o instanceof Object[])
                    + " " + (o instanceof I[]) + " " + (o instanceof Cloneable[]) + " " + (o instanceof Serializable[][])
                    + " " + (o instanceof Object[][]));
        }
        I[] is = new A[] {new A()};
        System.out.println(is.length + " " + is.getClass().getSimpleName());
        Cloneable c = new long[3];
        System.out.println(((long[]) c).length);
    }
}
