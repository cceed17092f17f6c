// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

import java.util.List;

/** JLS 5.5: checked casts between classes, interfaces and arrays; the text of ClassCastException names both modules. */
public class CastsOfReferences {
    interface I {}

    static class A {}

    static class B extends A implements I {}

    static final class C extends A {}

    static void attempt(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + " succeeds");
        } catch (ClassCastException e) {
            System.out.println(what + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        Object a = new A();
        Object b = new B();
        Object c = new C();
        Object ints = new int[0];
        Object as = new A[0];
        Object bs = new B[0][0];
        attempt("(B) a", () -> System.out.println((B) a != null));
        attempt("(I) a", () -> System.out.println((I) a != null));
        attempt("(I) b", () -> System.out.println((I) b != null));
        attempt("(C) b", () -> System.out.println((C) b != null));
        attempt("(A) c", () -> System.out.println((A) c != null));
        attempt("(String) a", () -> System.out.println((String) a));
        attempt("(Integer) string", () -> System.out.println((Integer) (Object) "s"));
        attempt("(A) string", () -> System.out.println((A) (Object) "s"));
        attempt("(long[]) ints", () -> System.out.println(((long[]) ints).length));
        attempt("(B[]) as", () -> System.out.println(((B[]) as).length));
        attempt("(A[][]) bs", () -> System.out.println(((A[][]) bs).length));
        attempt("(I[]) bs", () -> System.out.println(((I[]) bs).length));
        attempt("(Cloneable[]) bs", () -> System.out.println(((Cloneable[]) bs).length));
        attempt("(List) ints", () -> System.out.println(((List<?>) ints).size()));
        attempt("(A) null", () -> System.out.println((A) null));
        attempt("(B[]) c", () -> System.out.println(((B[]) c).length));
    }
}
